namespace Shouwen.Engines.ControlCharts;

/// <summary>Why a phase has no limits.</summary>
public enum ChartProblem
{
    /// <summary>Fewer than two points, of those that limits come from.</summary>
    TooFewPoints,

    /// <summary>No subgroup of two values or more, or no two values side by side.</summary>
    NothingToScatter,

    /// <summary>All of them the same: every other value is beyond.</summary>
    NoScatter,
}

/// <summary>A phase as it was drawn.</summary>
/// <param name="From">Its first point, from 0.</param>
/// <param name="Upto">The point after its last.</param>
/// <param name="Used">Points that the limits come from.</param>
/// <param name="Centre">Null where there is no point; weighted by size where sizes differ. For varying sizes of an np chart, of one thing.</param>
/// <param name="Sigma">Scatter of a single value (p, np: of a point of the mean size); null where it is not known.</param>
/// <param name="Problem">Why it has no limits, or none that mean much; null where it has.</param>
public sealed record DrawnPhase(int From, int Upto, int Used, double? Centre, double? Sigma, ChartProblem? Problem)
{
    /// <summary>P' and U': how many times the scatter that chance alone would give.</summary>
    public double? SigmaZ { get; init; }
}

/// <summary>A chart's points with their limits. NaN is no value: a missing point, or no limit.</summary>
public sealed record ControlChart(
    ChartKind Kind, double[] Values, double[] Centre, double[] Lower, double[] Upper, IReadOnlyList<DrawnPhase> Phases, IReadOnlyList<ChartSignal> Signals)
{
    /// <summary>CUSUM: the sums below, 0 or less.</summary>
    public double[] Below { get; init; } = [];

    /// <summary>How many standard errors a point is from its centre, whatever its size; NaN where there are none.</summary>
    public double[] Standardised { get; init; } = [];

    /// <summary>Of all points that count, about the centre.</summary>
    public RunsTest? Runs { get; init; }
}
