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

    /// <summary>
    /// Of a survey with a construct of expectations: how far what is perceived lies from what was expected, on 0 to 100, of those who have both.
    /// `Code` is the construct that is perceived, `Construct` the one that is expected.
    /// </summary>
    public IReadOnlyList<GapResult> Expected { get; init; } = [];

    /// <summary>What unequal weights cost; null where every answer weighs the same.</summary>
    public Weighting? Weighting { get; init; }

    /// <summary>Of the whole: those who answered beside those who were asked, by each cut that is known of both.</summary>
    public IReadOnlyList<NonResponse> NonResponse { get; init; } = [];

    /// <summary>Of the whole, once it is closed: those who answered soon against those who answered late.</summary>
    public LateAnswers? Late { get; init; }

    /// <summary>Of the whole: cuts of which groups are too small to be shown.</summary>
    public IReadOnlyList<HiddenGroups> Hidden { get; init; } = [];
}

/// <param name="DesignEffect">Kish (1965): by how much unequal weights raise the variance.</param>
/// <param name="Effective">As many equally weighted answers would be as precise.</param>
public sealed record Weighting(double DesignEffect, double Effective);

/// <summary>Whether the groups of a cut answered alike, and what the results would be if each had its share of those asked.</summary>
/// <param name="P">That all groups answer alike (Pearson's chi-square).</param>
/// <param name="Groups">Groups in which somebody could be recognised are one, without a member.</param>
/// <param name="Weighted">Empty where groups answered alike, and while the wave runs.</param>
/// <param name="DesignEffect">Of the weights with which those are made; null without.</param>
public sealed record NonResponse(
    string Cut, double ChiSquare, int Freedom, double P, IReadOnlyList<AnsweredShare> Groups, IReadOnlyList<ReweightedFigure> Weighted, double? DesignEffect);

/// <param name="Rate">The share of the group that answered.</param>
public sealed record AnsweredShare(string? Member, string? Name, int Asked, int Answered, Estimated Rate);

/// <summary>An index or measure as it came, and as it would be if groups had their shares of those asked.</summary>
public sealed record ReweightedFigure(string Code, Measures? Measure, Estimated Plain, Estimated Weighted);

/// <summary>The half that answered first and the rest: who answers late is often like who never does (Armstrong and Overton 1977).</summary>
/// <param name="Until">The last day of the first half.</param>
public sealed record LateAnswers(DateOnly Until, int Early, int Late, IReadOnlyList<LateFigure> Figures);

/// <param name="Difference">Late less early.</param>
/// <param name="P">Adjusted for the number of figures.</param>
public sealed record LateFigure(string Code, Measures? Measure, Estimated Early, Estimated Late, Estimated Difference, double? P);

public sealed record HiddenGroups(string Cut, int Groups);

/// <summary>A group against all answers that are not in it.</summary>
public sealed record ComparedGroup(string Cut, string Member, int Answers, IReadOnlyList<ComparedFigure> Figures);

/// <summary>The index of a construct, by the weights of the whole, or a measure: in the group, in the rest, and whether that is chance.</summary>
/// <param name="Code">Of the construct, or the field that is the measure.</param>
/// <param name="P">Adjusted for the number of groups of the cut.</param>
public sealed record ComparedFigure(string Code, Measures? Measure, Estimated Group, Estimated Rest, Estimated Difference, double? P);
