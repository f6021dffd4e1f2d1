using Shouwen.App.Voice.Definitions;

namespace Shouwen.App.Voice.Results;

/// <summary>A value and the interval that covers the true one in 19 of 20 samples; null where a single answer allows none.</summary>
public sealed record Estimated(double Value, double? Low, double? High);

/// <summary>Answers to one field: how many, which, and for points their mean.</summary>
/// <param name="Counts">By point or choice, in the order in which they are offered.</param>
public sealed record FieldResult(string Code, FieldKind Kind, int Answers, int Missing, Estimated? Mean, IReadOnlyList<AnswerCount> Counts);

public sealed record AnswerCount(string Answer, int Count);

/// <summary>A question that is a metric: satisfaction (mean and top box), recommendation (net promoter score), effort, resolved.</summary>
public sealed record MeasureResult(Measures Measure, string Field, int Answers, Estimated? Mean, Estimated? Share, Estimated? Net);

/// <summary>Perception less expectation, of an item, a dimension (a construct), or all.</summary>
public sealed record GapResult(string Code, string? Construct, int Answers, double Expectation, double Perception, Estimated Gap);

public sealed record GapResults(IReadOnlyList<GapResult> Items, IReadOnlyList<GapResult> Dimensions, GapResult? All);

/// <summary>What a wave says, in all or of one group.</summary>
public sealed record WaveResult(
    int Answers, int Partial, IReadOnlyList<AnswerCount> Days, IReadOnlyList<FieldResult> Fields, IReadOnlyList<MeasureResult> Measures,
    GapResults? Gaps, ModelResult? Model)
{
    /// <summary>Of the whole: each group against all others.</summary>
    public IReadOnlyList<ComparedGroup> Compared { get; init; } = [];

    /// <summary>Of the whole: cuts of which groups are too small to be shown.</summary>
    public IReadOnlyList<HiddenGroups> Hidden { get; init; } = [];
}

public sealed record HiddenGroups(string Cut, int Groups);

/// <summary>A group against all answers that are not in it.</summary>
public sealed record ComparedGroup(string Cut, string Member, int Answers, IReadOnlyList<ComparedFigure> Figures);

/// <summary>The index of a construct, by the weights of the whole, or a measure: in the group, in the rest, and whether that is chance.</summary>
/// <param name="Code">Of the construct, or the field that is the measure.</param>
/// <param name="P">Adjusted for the number of groups of the cut.</param>
public sealed record ComparedFigure(string Code, Measures? Measure, Estimated Group, Estimated Rest, Estimated Difference, double? P);
