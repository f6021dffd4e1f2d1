using Shouwen.App.Voice.Definitions;
using Shouwen.Engines.Satisfaction;

namespace Shouwen.App.Voice.Results;

/// <summary>
/// What people perceive against what they expected, where a path model has a construct of expectations: perceived quality and satisfaction, of the same people's scores
/// on 0 to 100. Without such names, whatever expectations lead to.
/// </summary>
internal static class ExpectedOf
{
    private static readonly string[] Expectations = ["Expectation", "Expectations"];
    private static readonly string[] Perceived = ["Quality", "Satisfaction"];

    public static IReadOnlyList<GapResult> Of(SurveyDefinition survey, AnswerTable table, SampleDesign design)
    {
        if (survey.Constructs.FirstOrDefault(construct => EndsWith(construct.Code, Expectations)) is not { } expectation || !table.Scores.TryGetValue(expectation.Code, out var expected)) return [];
        var led = survey.Paths.Where(path => path.From == expectation.Code).Select(path => path.To).ToList();
        var named = led.FindAll(code => EndsWith(code, Perceived));
        return [.. (named.Count > 0 ? named : led).Select(code => Of(expectation.Code, expected, code, table, design)).OfType<GapResult>()];
    }

    private static GapResult? Of(string expectation, double[] expected, string code, AnswerTable table, SampleDesign design)
    {
        if (!table.Scores.TryGetValue(code, out var perceived)) return null;
        var gap = QualityGaps.Of([new(code, expectation, expected, perceived)], null, table.Weights, design).Items;
        return gap is [var one] && FieldResults.IsShown(one.Gap.Answers) ? new(code, expectation, one.Gap.Answers, one.Expectation, one.Perception, FieldResults.Of(one.Gap)!) : null;
    }

    private static bool EndsWith(string code, string[] names) => names.Any(name => code.EndsWith(name, StringComparison.OrdinalIgnoreCase));
}
