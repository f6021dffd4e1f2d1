using System.Globalization;
using Shouwen.App.Voice.Definitions;
using Shouwen.App.Voice.Waves;
using Shouwen.Engines.Satisfaction;

namespace Shouwen.App.Voice.Results;

/// <summary>What was answered to each question, counted and averaged; where fewer answered than may be shown, only how many they were.</summary>
internal static class FieldResults
{
    public static IReadOnlyList<FieldResult> Of(SurveyDefinition survey, AnswerTable table, SampleDesign design) =>
        [.. SurveyFields.Of(survey).Select(field => Of(field, table, design)).OfType<FieldResult>()];

    private static FieldResult? Of(SurveyField field, AnswerTable table, SampleDesign design)
    {
        if (table.Figures.TryGetValue(field.Code, out var figures)) return OfFigures(field, figures, table, design);
        return table.Choices.TryGetValue(field.Code, out var choices) ? OfChoices(field, choices) : null;
    }

    private static FieldResult OfFigures(SurveyField field, double[] figures, AnswerTable table, SampleDesign design)
    {
        var mean = AnswerMean.Of(figures, table.Weights, design);
        var counts = field.Scale is { } scale
            ? Enumerable.Range(scale.Least, scale.Most - scale.Least + 1).Select(point => new AnswerCount(point.ToString(CultureInfo.InvariantCulture), figures.Count(figure => figure == point))).ToList()
            : [];
        var answers = figures.Count(figure => !double.IsNaN(figure));
        return new(field.Code, field.Kind, answers, figures.Length - answers, IsShown(answers) ? Of(mean) : null, IsShown(answers) ? counts : []);
    }

    private static FieldResult OfChoices(SurveyField field, string?[] choices)
    {
        var given = choices.SelectMany(AnswerText.Choices).GroupBy(choice => choice).ToDictionary(group => group.Key, group => group.Count());
        var answers = choices.Count(choice => !string.IsNullOrEmpty(choice));
        return new(
            field.Code, field.Kind, answers, choices.Length - answers, null,
            !IsShown(answers) ? [] : [.. field.Question.Choices!.Select(choice => new AnswerCount(choice.Code, given.GetValueOrDefault(choice.Code)))]);
    }

    public static bool IsShown(int answers) => answers >= Wave.SmallestCell;

    public static Estimated? Of(AnswerMean? mean) => mean is null ? null : new(mean.Value, mean.Interval?.Low, mean.Interval?.High);
}
