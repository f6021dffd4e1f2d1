using Shouwen.Engines.Comparing;
using Shouwen.Engines.ControlCharts;
using Shouwen.Engines.Metrics;

namespace Shouwen.App.Facts.Comparisons;

/// <summary>What of the days is compared, and why.</summary>
internal enum ComparisonReason
{
    /// <summary>Shares that scatter from day to day as chance would have it: cases are counted.</summary>
    Shares,

    /// <summary>Shares that scatter more: cases of one day go together.</summary>
    SharesByDay,

    /// <summary>Means: cases of one day go together.</summary>
    MeansByDay,

    /// <summary>Events that scatter as chance would have it.</summary>
    Counts,

    /// <summary>Events that scatter more: days are compared.</summary>
    CountsByDay,

    /// <summary>Values of days by their order.</summary>
    Order,
}

/// <summary>The comparison that a metric's kind asks for, by what its days turn out to be.</summary>
/// <param name="IsRatio">Estimates are the first over the second, not the first less the second.</param>
internal sealed record ChooseComparison(ComparisonReason Reason, Comparison Found, bool IsRatio, IReadOnlyList<(double? Value, Bounds? Interval)> Groups)
{
    /// <summary>Beyond chance, by a test that is this sure; the same as for charts.</summary>
    private const double Sure = 0.01;

    public static ChooseComparison Of(Metric metric, IReadOnlyList<ComparedGroup> groups, ComparisonSettings settings) => metric.Kind switch
    {
        MetricKind.Ratio when metric.Code != "occupancy" => OfShares(groups, settings),
        MetricKind.Ratio or MetricKind.Mean => ByDay(ComparisonReason.MeansByDay, groups, settings),
        MetricKind.Count => OfCounts(groups, settings),
        _ => OfOrder(groups, settings),
    };

    private static ChooseComparison OfShares(IReadOnlyList<ComparedGroup> groups, ComparisonSettings settings)
    {
        if (IsMore(groups.Select(group => Overdispersion.OfShares(ChartPoints.OfCounts([.. group.Clusters.Select(day => day.Sum)], [.. group.Clusters.Select(day => day.Size)]))))) return ByDay(ComparisonReason.SharesByDay, groups, settings);
        Share[] shares = [.. groups.Select(group => new Share(group.Clusters.Sum(day => day.Sum), group.Clusters.Sum(day => day.Size)))];
        return new(ComparisonReason.Shares, CompareCounts.Of(shares, settings), false, [.. shares.Select(share => (share.Value, share.Wilson(settings.Level)))]);
    }

    private static ChooseComparison ByDay(ComparisonReason reason, IReadOnlyList<ComparedGroup> groups, ComparisonSettings settings)
    {
        var days = groups.Select(group => group.Clusters).ToList();
        return new(reason, CompareClusters.Of(days, settings), false, [.. days.Select(ClusteredRatio.Of).Select(ratio => (ratio?.Value, ratio?.Interval(settings.Level)))]);
    }

    private static ChooseComparison OfCounts(IReadOnlyList<ComparedGroup> groups, ComparisonSettings settings)
    {
        if (!IsMore(groups.Select(group => Overdispersion.OfRates(ChartPoints.OfCounts([.. group.Values], [.. group.Values.Select(_ => 1.0)])))))
        {
            Rate[] rates = [.. groups.Select(group => new Rate(group.Values.Sum(), group.Values.Count))];
            return new(ComparisonReason.Counts, CompareCounts.Of(rates, settings), true, [.. rates.Select(rate => (rate.Value, rate.Interval(settings.Level)))]);
        }

        // A day is a cluster of size 1.
        var days = groups.Select(group => (IReadOnlyList<Cluster>)[.. group.Values.Select(value => new Cluster(value, 1))]).ToList();
        return new(ComparisonReason.CountsByDay, CompareClusters.Of(days, settings), false, [.. days.Select(ClusteredRatio.Of).Select(ratio => (ratio?.Value, ratio?.Interval(settings.Level)))]);
    }

    private static ChooseComparison OfOrder(IReadOnlyList<ComparedGroup> groups, ComparisonSettings settings)
    {
        Sample[] samples = [.. groups.Select(group => new Sample(group.Values))];
        return new(ComparisonReason.Order, CompareValues.Of(ComparedAs.Median, samples, settings), false, [.. samples.Select(sample => (sample.Median, (Bounds?)null))]);
    }

    /// <summary>All groups together: chi-squares add up.</summary>
    private static bool IsMore(IEnumerable<Overdispersion?> groups)
    {
        var known = groups.OfType<Overdispersion>().ToList();
        var (statistic, free) = (known.Sum(one => one.Statistic), known.Sum(one => one.Statistic / one.Ratio));
        return free > 0 && statistic > free && MathNet.Numerics.SpecialFunctions.GammaUpperRegularized(free / 2, statistic / 2) < Sure;
    }
}
