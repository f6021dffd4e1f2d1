namespace Shouwen.App.Voice.Definitions;

/// <summary>Which pages and questions a respondent meets, by what was answered before.</summary>
public static class Branching
{
    /// <summary>Whether the tests hold; nothing to test always holds.</summary>
    public static bool Holds(Condition? condition, IReadOnlyDictionary<string, string> answers) =>
        condition is null || condition.Tests.Count == 0
        || (condition.Any ? condition.Tests.Any(test => Holds(test, answers)) : condition.Tests.All(test => Holds(test, answers)));

    /// <summary>The questions of a page that are to be asked.</summary>
    public static IEnumerable<Question> Asked(SurveyPage page, IReadOnlyDictionary<string, string> answers) =>
        page.Questions.Where(question => Holds(question.ShowIf, answers));

    /// <summary>The fields that are reached at all: an answer to any other has lost its question and is dropped.</summary>
    public static IEnumerable<SurveyField> Reached(SurveyDefinition survey, IReadOnlyDictionary<string, string> answers)
    {
        var kept = new Dictionary<string, string>();
        foreach (var question in survey.Pages.Where(page => Holds(page.ShowIf, kept)).SelectMany(page => Asked(page, kept)))
        {
            foreach (var field in SurveyFields.Of(question))
            {
                if (answers.TryGetValue(field.Code, out var answer)) kept[field.Code] = answer;
                yield return field;
            }
        }
    }

    /// <summary>The first page from `from` on that is to be shown and asks or says something; null when the survey is over.</summary>
    public static int? NextPage(SurveyDefinition survey, int from, IReadOnlyDictionary<string, string> answers)
    {
        for (var at = from; at < survey.Pages.Count; at++)
            if (Holds(survey.Pages[at].ShowIf, answers) && Asked(survey.Pages[at], answers).Any()) return at;
        return null;
    }

    private static bool Holds(AnswerTest test, IReadOnlyDictionary<string, string> answers)
    {
        var answer = answers.GetValueOrDefault(test.Field, "");
        return test.Operator switch
        {
            ConditionOperator.Answered => answer.Length > 0,
            ConditionOperator.NotAnswered => answer.Length == 0,
            ConditionOperator.Is => AnswerText.Choices(answer).Intersect(test.Values ?? []).Any(),
            ConditionOperator.IsNot => !AnswerText.Choices(answer).Intersect(test.Values ?? []).Any(),
            ConditionOperator.AtLeast => AnswerText.Number(answer) >= AnswerText.Number(test.Values?[0]),
            ConditionOperator.AtMost => AnswerText.Number(answer) <= AnswerText.Number(test.Values?[0]),
            _ => false,
        };
    }
}
