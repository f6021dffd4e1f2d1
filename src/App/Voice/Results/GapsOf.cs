using Shouwen.App.Voice.Definitions;
using Shouwen.Engines.Satisfaction;

namespace Shouwen.App.Voice.Results;

/// <summary>Gaps between expectation and perception, where a survey asks in pairs.</summary>
internal static class GapsOf
{
    public static GapResults? Of(SurveyDefinition survey, AnswerTable table, SampleDesign design)
    {
        var halves = SurveyFields.Of(survey).Where(field => field.Half is not null).GroupBy(field => field.Row!.Code).ToList();
        if (halves.Count == 0) return null;
        var pairs = halves.ConvertAll(half => PairOf([.. half], table));
        var constructs = pairs.ToDictionary(pair => pair.Item, pair => pair.Dimension);
        var gaps = QualityGaps.Of(pairs, null, table.Weights, design);
        return new(
            [.. gaps.Items.Where(IsShown).Select(gap => Of(gap, constructs[gap.Name]))],
            [.. gaps.Dimensions.Where(gap => gap.Name.Length > 0 && IsShown(gap)).Select(gap => Of(gap, gap.Name))],
            gaps.Unweighted is { } all && IsShown(all) ? Of(all, null) : null);
    }

    private static bool IsShown(QualityGap gap) => FieldResults.IsShown(gap.Gap.Answers);

    private static QualityPair PairOf(SurveyField[] halves, AnswerTable table)
    {
        var (expectation, perception) = (halves.Single(half => half.Half == PairHalf.Expectation), halves.Single(half => half.Half == PairHalf.Perception));
        return new(perception.Row!.Code, perception.Construct ?? "", table.Figures[expectation.Code], table.Figures[perception.Code]);
    }

    private static GapResult Of(QualityGap gap, string? construct) => new(
        gap.Name, construct, gap.Gap.Answers, gap.Expectation, gap.Perception, FieldResults.Of(gap.Gap)!);
}
