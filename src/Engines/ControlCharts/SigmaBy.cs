namespace Shouwen.Engines.ControlCharts;

/// <summary>How the scatter of single values about their level is estimated.</summary>
public enum SigmaBy
{
    /// <summary>What is usual for the kind of chart: moving ranges, ranges of small subgroups, standard deviations, pooled above 25 values.</summary>
    Usual,

    /// <summary>Mean moving range over d2.</summary>
    MovingRanges,

    /// <summary>Standard deviation of all values over c4.</summary>
    AllValues,

    /// <summary>Mean of the subgroups' ranges, each over its d2 (UWAVE-R).</summary>
    Ranges,

    /// <summary>The same, weighted by (d2 / d3)^2 (MVLUE-R; Burr 1969).</summary>
    WeightedRanges,

    /// <summary>Mean of the subgroups' standard deviations, each over its c4 (UWAVE-SD).</summary>
    Deviations,

    /// <summary>The same, weighted by c4^2 / (1 - c4^2) (MVLUE-SD; Burr 1969).</summary>
    WeightedDeviations,

    /// <summary>Root of the pooled variance over c4 (RMSDF).</summary>
    Pooled,
}
