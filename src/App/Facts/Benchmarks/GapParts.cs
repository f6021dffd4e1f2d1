using Shouwen.App.Facts.Metrics;
using Shouwen.Engines.Metrics;

namespace Shouwen.App.Facts.Benchmarks;

/// <summary>How much of a gap a member of a cut explains.</summary>
/// <param name="Benchmark">What it is held against: its own value there, or the figure itself.</param>
/// <param name="Weight">Its part of all that is counted.</param>
/// <param name="Gap">Its part of the gap, in the metric's unit.</param>
/// <param name="Mix">Of that, by its part being another; null where only one figure is known.</param>
/// <param name="Rate">Of that, by its own value being another.</param>
internal sealed record GapPart(string Code, string? Name, double? Value, double? Benchmark, double Weight, double Gap, double? Mix, double? Rate);

/// <summary>A gap shared out over the members of a cut; the parts add up to it.</summary>
internal static class GapParts
{
    /// <summary>Against one figure: each member by how far it is from it, and how much it weighs.</summary>
    public static IReadOnlyList<GapPart> Of(MetricRows rows, string cut, double figure)
    {
        var whole = rows.Rows.Sum(row => row.Denominator ?? 0);
        return [.. rows.Rows.Where(row => row is { Denominator: > 0, Value: not null }).Select(row =>
            new GapPart(row.Cuts[cut].Code, row.Cuts[cut].Name, row.Value, figure, row.Denominator!.Value / whole, row.Denominator!.Value / whole * (row.Value!.Value - figure), null, null))];
    }

    /// <summary>Against the same members elsewhere: what comes of their parts apart from what comes of their values.</summary>
    public static IReadOnlyList<GapPart>? Of(MetricRows rows, MetricRows against, string cut)
    {
        if (rows.Rows.Concat(against.Rows).Any(row => row is { Denominator: > 0, Numerator: null } or { Denominator: null, Numerator: not null })) return null;
        var names = rows.Rows.Concat(against.Rows).Select(row => row.Cuts[cut]).DistinctBy(value => value.Code).ToList();
        var places = names.Index().ToDictionary(pair => pair.Item.Code, pair => pair.Index);
        var (now, there) = (Sums(rows), Sums(against));
        if (Contributions.Of(there, now, isRatio: true) is not { } found) return null;
        var (values, others) = (Values(rows), Values(against));
        var whole = (double)now.Values.Sum(value => value.D);
        return [.. found.Select(one => new GapPart(
            names[one.Group].Code, names[one.Group].Name, values.GetValueOrDefault(one.Group), others.GetValueOrDefault(one.Group), now.GetValueOrDefault(one.Group).D / whole, one.Value, one.Mix, one.Rate))];

        Dictionary<int, (long N, long D)> Sums(MetricRows given) =>
            given.Rows.ToDictionary(row => places[row.Cuts[cut].Code], row => ((long)(row.Numerator ?? 0), (long)(row.Denominator ?? 0)));
        Dictionary<int, double?> Values(MetricRows given) => given.Rows.ToDictionary(row => places[row.Cuts[cut].Code], row => row.Value);
    }
}
