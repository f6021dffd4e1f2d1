using Shouwen.App.Voice.Definitions;

namespace Shouwen.App.Voice.Answers;

/// <summary>Where answers stand in a survey: what is asked, what is wrong, what comes before and after. Pure.</summary>
internal sealed class FormState(SurveyDefinition survey, IReadOnlyDictionary<string, string> answers)
{
    public const string Required = "required";
    private readonly Dictionary<string, string> reached = Kept(survey, answers);

    public SurveyDefinition Survey => survey;

    /// <summary>As they were given, whether or not their question is still asked.</summary>
    public IReadOnlyDictionary<string, string> Given => answers;

    /// <summary>Only of questions that are asked.</summary>
    public IReadOnlyDictionary<string, string> Reached => reached;

    public bool Shows(int page) => Branching.NextPage(survey, page, reached) == page;

    public int? PageAfter(int page) => Branching.NextPage(survey, page + 1, reached);

    public int? PageBefore(int page) => Enumerable.Range(0, page).Reverse().Where(Shows).Select(at => (int?)at).FirstOrDefault();

    /// <summary>The page itself, or the next one that is shown, or the last.</summary>
    public int Nearest(int page) => Branching.NextPage(survey, Math.Clamp(page, 0, survey.Pages.Count - 1), reached) ?? PageBefore(survey.Pages.Count) ?? 0;

    public IEnumerable<Question> Asked(int page) => Branching.Asked(survey.Pages[page], reached);

    public IReadOnlyDictionary<string, string> WrongIn(IEnumerable<Question> questions, bool whole) =>
        questions.SelectMany(SurveyFields.Of).Select(field => (field.Code, Wrong: WrongIn(field, whole))).Where(pair => pair.Wrong is not null)
            .ToDictionary(pair => pair.Code, pair => pair.Wrong!);

    /// <summary>The first page on the respondent's way that cannot be handed in as it is.</summary>
    public int? FirstUnfit() => Enumerable.Range(0, survey.Pages.Count).Where(Shows).Where(page => WrongIn(Asked(page), whole: true).Count > 0).Select(at => (int?)at).FirstOrDefault();

    private string? WrongIn(SurveyField field, bool whole)
    {
        var answer = answers.GetValueOrDefault(field.Code, "");
        return answer.Length == 0 ? whole && field.Question.Required ? Required : null : AnswerText.WrongIn(field, answer);
    }

    private static Dictionary<string, string> Kept(SurveyDefinition survey, IReadOnlyDictionary<string, string> answers) =>
        Branching.Reached(survey, answers).Where(field => answers.ContainsKey(field.Code)).ToDictionary(field => field.Code, field => answers[field.Code]);
}
