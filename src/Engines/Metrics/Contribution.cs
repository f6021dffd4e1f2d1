namespace Shouwen.Engines.Metrics;

/// <summary>How much of a metric's change one group explains.</summary>
public sealed record Contribution(int Group, double Value);

/// <summary>Shares the change of a metric between two periods out over the groups of a cut.</summary>
public static class Contributions
{
    /// <summary>By group, in the metric's unit; they add up to the change. Null where either period has nothing to divide by.</summary>
    /// <remarks>For N/D with R0 the value before: ((n1 - R0 d1) / D1) - ((n0 - R0 d0) / D0), so a group counts by how far it lies from the old value and by its weight. For counts: n1 - n0.</remarks>
    public static IReadOnlyList<Contribution>? Of(IReadOnlyDictionary<int, (long N, long D)> before, IReadOnlyDictionary<int, (long N, long D)> after, bool isRatio)
    {
        var groups = before.Keys.Union(after.Keys).Order();
        if (!isRatio) return [.. groups.Select(group => new Contribution(group, after.GetValueOrDefault(group).N - before.GetValueOrDefault(group).N))];
        double d0 = before.Values.Sum(value => value.D), d1 = after.Values.Sum(value => value.D);
        if (d0 == 0 || d1 == 0) return null;
        var r0 = before.Values.Sum(value => value.N) / d0;
        return [.. groups.Select(group => new Contribution(group,
            (Excess(after.GetValueOrDefault(group), r0) / d1) - (Excess(before.GetValueOrDefault(group), r0) / d0)))];
    }

    private static double Excess((long N, long D) value, double ratio) => value.N - (ratio * value.D);
}
