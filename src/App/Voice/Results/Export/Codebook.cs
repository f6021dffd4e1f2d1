using Shouwen.App.Files.Published;
using Shouwen.App.Voice.Definitions;
using Shouwen.Engines.Metrics;

namespace Shouwen.App.Voice.Results.Export;

/// <summary>What each column of the answers is: question, item, kind, what can be answered, construct.</summary>
internal static class Codebook
{
    public const string Weight = "weight";

    public static string Of(Dim dim) => dim.ToString().ToLowerInvariant();

    public static Sheet Of(SurveyDefinition survey, string language)
    {
        var constructs = survey.Constructs.ToDictionary(construct => construct.Code, construct => construct.Name.In(language));
        return new(
            ["column", "question", "item", "half", "kind", "least", "most", "dontKnow", "values", "construct", "measure"],
            SurveyFields.Of(survey).Select(field => RowOf(field, language, constructs)));
    }

    private static object?[] RowOf(SurveyField field, string language, Dictionary<string, string> constructs) =>
    [
        field.Code, field.Question.Text.In(language), field.Row?.Text.In(language), Lower(field.Half), Lower(field.Kind),
        field.Scale?.Least ?? field.Question.Least, field.Scale?.Most ?? field.Question.Most, field.Scale?.DontKnow == true ? AnswerText.DontKnow : null,
        field.Question.Choices is { } choices ? string.Join("; ", choices.Select(choice => $"{choice.Code} = {choice.Text.In(language)}")) : null,
        field.Construct is { } construct ? constructs.GetValueOrDefault(construct, construct) : null, Lower(field.Question.Measures),
    ];

    private static string? Lower(Enum? value) => value?.ToString() is { } name ? char.ToLowerInvariant(name[0]) + name[1..] : null;
}
