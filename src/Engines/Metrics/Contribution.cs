namespace Shouwen.Engines.Metrics;

/// <summary>How much of a metric's change one group explains, in the metric's unit.</summary>
/// <param name="Group">Which.</param>
/// <param name="Value">All of it: mix and rate together.</param>
/// <param name="Mix">By what the group's share of the whole changed; null for counts.</param>
/// <param name="Rate">By what the group itself changed; null for counts.</param>
public sealed record Contribution(int Group, double Value, double? Mix = null, double? Rate = null);

/// <summary>Shares the change of a metric between two periods out over the groups of a cut.</summary>
public static class Contributions
{
    /// <summary>By group, in the metric's unit; they add up to the change. Null where either period has nothing to divide by.</summary>
    /// <remarks>
    /// With a group's share s and rate r, and R0 the whole's rate before: mix (s1 - s0) ((r0 + r1) / 2 - R0), rate (s0 + s1) / 2 (r1 - r0); together s1 (r1 - R0) - s0 (r0 - R0).
    /// A group that is in one period only has the same rate in the other: all of it is mix. For counts: n1 - n0. Source: Kitagawa 1955.
    /// </remarks>
    public static IReadOnlyList<Contribution>? Of(IReadOnlyDictionary<int, (long N, long D)> before, IReadOnlyDictionary<int, (long N, long D)> after, bool isRatio)
    {
        var groups = before.Keys.Union(after.Keys).Order();
        if (!isRatio) return [.. groups.Select(group => new Contribution(group, after.GetValueOrDefault(group).N - before.GetValueOrDefault(group).N))];
        double d0 = before.Values.Sum(value => value.D), d1 = after.Values.Sum(value => value.D);
        if (d0 == 0 || d1 == 0) return null;
        var whole = before.Values.Sum(value => value.N) / d0;
        return [.. groups.Select(group => Of(group, before.GetValueOrDefault(group), after.GetValueOrDefault(group), d0, d1, whole))];
    }

    private static Contribution Of(int group, (long N, long D) then, (long N, long D) now, double d0, double d1, double whole)
    {
        double? before = then.D == 0 ? null : (double)then.N / then.D, after = now.D == 0 ? null : (double)now.N / now.D;
        var (r0, r1) = (before ?? after ?? whole, after ?? before ?? whole);
        var (s0, s1) = (then.D / d0, now.D / d1);
        var (mix, rate) = ((s1 - s0) * (((r0 + r1) / 2) - whole), (s0 + s1) / 2 * (r1 - r0));
        return new(group, mix + rate, mix, rate);
    }
}
