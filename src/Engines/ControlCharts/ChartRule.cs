namespace Shouwen.Engines.ControlCharts;

/// <summary>What would be too regular, or too far, for chance.</summary>
public enum Pattern
{
    /// <summary>A point beyond the limits.</summary>
    Beyond,

    /// <summary>So many points in a row on one side of the centre.</summary>
    OneSide,

    /// <summary>So many points in a row, each above the one before, or each below it.</summary>
    Trend,

    /// <summary>So many points in a row, up and down in turn.</summary>
    Alternating,

    /// <summary>Of so many points in a row, so many far out on one side, the last of them too.</summary>
    FarOut,

    /// <summary>Of so many points in a row on one side, so many near a limit and within it.</summary>
    NearLimit,

    /// <summary>So many points in a row near the centre.</summary>
    Hugging,

    /// <summary>So many points in a row away from the centre, on both sides of it.</summary>
    Avoiding,
}

/// <summary>A rule that a chart is read by.</summary>
/// <param name="Code">Such as N1; the same in every language.</param>
/// <param name="Pattern">What is looked for.</param>
/// <param name="Length">Points in a row.</param>
/// <param name="Of">How many of them must be so; for other patterns, all.</param>
/// <param name="Zone">Standard errors from the centre; for <see cref="Pattern.Beyond"/> that of the chart, for <see cref="Pattern.NearLimit"/> a share of it.</param>
public sealed record ChartRule(string Code, Pattern Pattern, int Length, int Of, double Zone)
{
    /// <summary>A point beyond the limits: the first of every set.</summary>
    public static ChartRule Beyond { get; } = new("N1", Pattern.Beyond, 1, 1, 0);

    /// <summary>Nelson (1984), tests 1 to 8.</summary>
    public static IReadOnlyList<ChartRule> Nelson { get; } =
    [
        Beyond, new("N2", Pattern.OneSide, 9, 9, 0), new("N3", Pattern.Trend, 6, 6, 0), new("N4", Pattern.Alternating, 14, 14, 0),
        new("N5", Pattern.FarOut, 3, 2, 2), new("N6", Pattern.FarOut, 5, 4, 1), new("N7", Pattern.Hugging, 15, 15, 1), new("N8", Pattern.Avoiding, 8, 8, 1),
    ];

    /// <summary>Western Electric (1956), zones A to C.</summary>
    public static IReadOnlyList<ChartRule> WesternElectric { get; } =
    [
        new("W1", Pattern.Beyond, 1, 1, 0), new("W2", Pattern.FarOut, 3, 2, 2), new("W3", Pattern.FarOut, 5, 4, 1), new("W4", Pattern.OneSide, 8, 8, 0),
    ];

    /// <summary>NHS England, Making Data Count: outside, a shift of seven, a trend of seven, two of three near a limit.</summary>
    public static IReadOnlyList<ChartRule> MakingDataCount { get; } =
    [
        new("M1", Pattern.Beyond, 1, 1, 0), new("M2", Pattern.OneSide, 7, 7, 0), new("M3", Pattern.Trend, 7, 7, 0), new("M4", Pattern.NearLimit, 3, 2, 2.0 / 3),
    ];

    /// <summary>Every rule there is, by code.</summary>
    public static IReadOnlyDictionary<string, ChartRule> All { get; } = Nelson.Concat(WesternElectric).Concat(MakingDataCount).ToDictionary(rule => rule.Code);
}

/// <summary>A rule that fires: at which points a pattern is complete, and all points that are part of one. From 0.</summary>
public sealed record ChartSignal(ChartRule Rule, IReadOnlyList<int> Completing, IReadOnlyList<int> Points);
