namespace Shouwen.Engines.ControlCharts;

/// <summary>A stretch of points with limits of its own.</summary>
/// <param name="From">Its first point, from 0.</param>
/// <param name="Upto">The point after its last.</param>
/// <param name="Baseline">Limits come from the points before this one only; null for all of the phase.</param>
public readonly record struct ChartPhase(int From, int Upto, int? Baseline = null);

/// <summary>How a chart is made of points.</summary>
public sealed record ChartSettings(ChartKind Kind)
{
    /// <summary>How scatter is estimated.</summary>
    public SigmaBy Sigma { get; init; }
    /// <summary>What ranges and deviations are divided by.</summary>
    public ChartConstants Constants { get; init; } = ChartConstants.Exact;

    /// <summary>How many standard errors from the centre the limits are.</summary>
    public double Limits { get; init; } = 3;

    /// <summary>Moving ranges at or above the upper limit of moving ranges are left out of their mean, once.</summary>
    public bool ScreensMovingRanges { get; init; }

    /// <summary>The factor from the mean moving range to the distance of a limit; null for limits over d2. Making Data Count uses 2.66.</summary>
    public double? MovingRangeFactor { get; init; }

    /// <summary>A level that is known or wanted, in place of the points' own.</summary>
    public double? Centre { get; init; }

    /// <summary>A scatter that is known, in place of the points' own.</summary>
    public double? KnownSigma { get; init; }

    /// <summary>One after the other, of all points; empty for one of all.</summary>
    public IReadOnlyList<ChartPhase> Phases { get; init; } = [];

    /// <summary>Points that are shown and neither make limits nor signals: the others close up.</summary>
    public IReadOnlySet<int> Excluded { get; init; } = new HashSet<int>();

    /// <summary>What the chart is read by.</summary>
    public IReadOnlyList<ChartRule> Rules { get; init; } = ChartRule.Nelson;

    /// <summary>EWMA: the weight of the newest, above 0, at most 1.</summary>
    public double Weight { get; init; } = 0.2;

    /// <summary>CUSUM: the decision interval, in standard errors.</summary>
    public double DecisionInterval { get; init; } = 5;

    /// <summary>CUSUM: the shift to be found, in standard errors.</summary>
    public double Shift { get; init; } = 1;

    /// <summary>CUSUM: where both sums start, in standard errors.</summary>
    public double HeadStart { get; init; }

    /// <summary>Individuals as the NHS draws them (Making Data Count).</summary>
    public static ChartSettings MakingDataCount { get; } = new(ChartKind.Individuals)
    {
        Constants = ChartConstants.Published,
        ScreensMovingRanges = true,
        MovingRangeFactor = 2.66,
        Rules = ChartRule.MakingDataCount,
    };
}
