namespace Shouwen.Engines.Mining;

/// <summary>Stretches of time in which a centre works, in order and apart, in milliseconds since 1970 (UTC); what lies between two instants is found by two searches. Immutable.</summary>
public sealed class OpenTime
{
    private readonly long[] starts;
    private readonly long[] ends;
    private readonly long[] before;

    /// <summary>Working time of these stretches, half-open.</summary>
    /// <exception cref="ArgumentException">A stretch is empty, or begins before the one ahead of it ends.</exception>
    public OpenTime(IEnumerable<(long From, long Upto)> stretches)
    {
        var known = stretches.ToList();
        (starts, ends, before) = (new long[known.Count], new long[known.Count], new long[known.Count + 1]);
        foreach (var (at, (from, upto)) in known.Index())
        {
            if (upto <= from || (at > 0 && from < ends[at - 1])) throw new ArgumentException("Stretches are not in order and apart.", nameof(stretches));
            (starts[at], ends[at], before[at + 1]) = (from, upto, before[at] + upto - from);
        }
    }

    /// <summary>Working time from one instant to a later one.</summary>
    public long Between(long from, long to) => Before(to) - Before(from);

    private long Before(long at)
    {
        var found = Array.BinarySearch(starts, at);
        var stretch = found >= 0 ? found : ~found - 1;
        return stretch < 0 ? 0 : before[stretch] + Math.Min(at, ends[stretch]) - starts[stretch];
    }
}
