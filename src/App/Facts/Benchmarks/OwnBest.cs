using Shouwen.App.Facts.Metrics;
using Shouwen.Engines.Comparing;

namespace Shouwen.App.Facts.Benchmarks;

/// <summary>The best of some groups that is better than a value beyond chance.</summary>
internal sealed record OwnBest(string Code, string? Name, double Value, Bounds Interval)
{
    private const double Level = 0.95;

    /// <summary>Fewer days than this say nothing of how days differ.</summary>
    private const int FewestDays = 5;

    /// <summary>Null where none is: the best of many is better by chance alone, so each is held to a stricter level (Bonferroni).</summary>
    /// <param name="groups">Each with its days, as sums and sizes.</param>
    public static OwnBest? Of(IReadOnlyList<(string Code, string? Name, IReadOnlyList<Cluster> Days)> groups, double than, bool isUp)
    {
        var level = 1 - ((1 - Level) / Math.Max(1, groups.Count));
        OwnBest? best = null;
        foreach (var (code, name, days) in groups.Where(group => group.Days.Count >= FewestDays))
        {
            if (ClusteredRatio.Of(days) is not { } ratio || ratio.Interval(level) is not { } strict || !(isUp ? strict.Low > than : strict.High < than)) continue;
            if (best is null || (isUp ? ratio.Value > best.Value : ratio.Value < best.Value)) best = new(code, name, ratio.Value, ratio.Interval(Level)!);
        }

        return best;
    }

    public static IReadOnlyList<Cluster> DaysOf(IEnumerable<MetricRow> rows) =>
        [.. rows.Where(row => row is { Immature: false, Numerator: not null, Denominator: > 0 }).Select(row => new Cluster(row.Numerator!.Value, row.Denominator!.Value))];
}
