using System.Text.RegularExpressions;

namespace Shouwen.App.Voice.Definitions;

/// <summary>`{{FIELD}}` in a text says what was answered there before. The result is plain text: whoever shows it encodes it.</summary>
public static partial class Piping
{
    /// <summary>Stands where nothing has been answered.</summary>
    public const string Unanswered = "…";

    public static IEnumerable<string> FieldsIn(string text) => Hole().Matches(text).Select(hole => hole.Groups[1].Value);

    /// <summary>Goes over the text once: holes in an answer are the respondent's own words and stay as they are.</summary>
    public static string Fill(string text, SurveyDefinition survey, IReadOnlyDictionary<string, string> answers, string language) =>
        Hole().Replace(text, hole => Said(SurveyFields.Of(survey).FirstOrDefault(field => field.Code == hole.Groups[1].Value), answers, language));

    private static string Said(SurveyField? field, IReadOnlyDictionary<string, string> answers, string language)
    {
        if (field is null || !answers.TryGetValue(field.Code, out var answer) || answer is "") return Unanswered;
        return field.Kind switch
        {
            FieldKind.Points when answer == AnswerText.DontKnow => Unanswered,
            FieldKind.Choice or FieldKind.Choices => string.Join(
                language.StartsWith("zh", StringComparison.Ordinal) ? "、" : ", ",
                AnswerText.Choices(answer).Select(code => field.Question.Choices!.FirstOrDefault(choice => choice.Code == code)?.Text.In(language) ?? code)),
            _ => answer,
        };
    }

    [GeneratedRegex(@"\{\{([A-Za-z][A-Za-z0-9_]*)\}\}")]
    private static partial Regex Hole();
}
