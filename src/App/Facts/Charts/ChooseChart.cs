using Shouwen.Engines.ControlCharts;
using Shouwen.Engines.Metrics;

namespace Shouwen.App.Facts.Charts;

/// <summary>Why this chart and no other.</summary>
internal enum ChartReason
{
    /// <summary>Shares that scatter no more than chance would have it.</summary>
    Shares,

    /// <summary>Shares that scatter more.</summary>
    ScatteredShares,

    /// <summary>Means of unequal numbers of contacts.</summary>
    Means,

    /// <summary>Events that scatter no more than chance would have it.</summary>
    Counts,

    /// <summary>Events that scatter more: busy days and quiet ones.</summary>
    ScatteredCounts,

    /// <summary>Values of which nothing more is known.</summary>
    Values,

    /// <summary>Hours, each against the same hour of other weeks.</summary>
    Rhythm,
}

internal sealed record ChosenChart(ChartKind Kind, ChartReason Reason, Overdispersion? Dispersion);

/// <summary>The chart that a metric's kind asks for, by what its points turn out to be.</summary>
internal static class ChooseChart
{
    /// <summary>Beyond chance, by a test that is this sure.</summary>
    private const double Sure = 0.01;

    public static ChosenChart Of(Metric? metric, ChartPoints points, IReadOnlySet<int> excluded)
    {
        switch (metric)
        {
            case { Kind: MetricKind.Ratio } when metric.Code != "occupancy":
                var shares = Overdispersion.OfShares(points, excluded);
                return IsMore(shares) ? new(ChartKind.PPrime, ChartReason.ScatteredShares, shares) : new(ChartKind.P, ChartReason.Shares, shares);
            case { Kind: MetricKind.Mean }:
                return new(ChartKind.IndividualsPrime, ChartReason.Means, null);
            case { Kind: MetricKind.Count }:
                var counts = Overdispersion.OfRates(points, excluded);
                return IsMore(counts) ? new(ChartKind.Individuals, ChartReason.ScatteredCounts, counts) : new(ChartKind.C, ChartReason.Counts, counts);
            default:
                return new(ChartKind.Individuals, ChartReason.Values, null);
        }
    }

    /// <summary>The chart of hours that have a rhythm.</summary>
    public static ChartKind InRhythm(Metric? metric) => metric switch
    {
        { Kind: MetricKind.Ratio } when metric.Code != "occupancy" => ChartKind.PPrime,
        { Kind: MetricKind.Mean } => ChartKind.IndividualsPrime,
        { Kind: MetricKind.Count } => ChartKind.UPrime,
        _ => ChartKind.Individuals,
    };

    private static bool IsMore(Overdispersion? found) => found is { Ratio: > 1, PValue: < Sure };
}
