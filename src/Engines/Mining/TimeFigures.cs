namespace Shouwen.Engines.Mining;

/// <summary>What a number of times have in common, in seconds.</summary>
/// <param name="Count">How many there are.</param>
/// <param name="Total">Their sum.</param>
/// <param name="Mean">Null where there are none, as are those that follow.</param>
/// <param name="Median">Between the two in the middle where their number is even.</param>
/// <param name="P90">The ninth decile, interpolated (type 7 of Hyndman and Fan 1996).</param>
/// <param name="Min">The shortest.</param>
/// <param name="Max">The longest.</param>
/// <param name="Deviation">By n - 1; null of fewer than two.</param>
public sealed record TimeFigures(int Count, double Total, double? Mean, double? Median, double? P90, double? Min, double? Max, double? Deviation)
{
    private const double MillisecondsInSecond = 1000;

    /// <summary>Figures of times in milliseconds, which come out in another order.</summary>
    public static TimeFigures Of(Span<long> times)
    {
        if (times.IsEmpty) return new(0, 0, null, null, null, null, null, null);
        var (sum, min, max) = (0L, times[0], times[0]);
        foreach (var time in times) (sum, min, max) = (sum + time, Math.Min(min, time), Math.Max(max, time));
        var total = sum / MillisecondsInSecond;
        var mean = total / times.Length;
        return new(times.Length, total, mean, Quantile(times, 0.5), Quantile(times, 0.9), min / MillisecondsInSecond, max / MillisecondsInSecond, Scatter(times, mean));
    }

    private static double? Scatter(ReadOnlySpan<long> times, double mean)
    {
        if (times.Length < 2) return null;
        var squares = 0.0;
        foreach (var time in times)
        {
            var off = (time / MillisecondsInSecond) - mean;
            squares += off * off;
        }

        return Math.Sqrt(squares / (times.Length - 1));
    }

    private static double Quantile(Span<long> times, double share)
    {
        var place = (times.Length - 1) * share;
        var at = (int)Math.Floor(place);
        var lower = Nth(times, at);
        if (at + 1 == times.Length) return lower / MillisecondsInSecond;
        // What comes after the n-th is never less than it, so the next one is the least of the rest.
        var upper = times[at + 1];
        foreach (var time in times[(at + 1)..]) upper = Math.Min(upper, time);
        return (lower + ((place - at) * (upper - lower))) / MillisecondsInSecond;
    }

    /// <summary>The n-th of the times were they in order (Hoare 1961): what is less comes before it, what is more behind it.</summary>
    private static long Nth(Span<long> times, int place)
    {
        var (low, high) = (0, times.Length - 1);
        for (var rounds = 0; low < high; rounds++)
        {
            if (rounds > 64)
            {
                // Halving so badly is no chance: whoever made the times meant it.
                times[low..(high + 1)].Sort();
                break;
            }

            var pivot = MiddleOf(times[low], times[low + ((high - low) / 2)], times[high]);
            var (left, right) = (low, high);
            while (left <= right)
            {
                while (times[left] < pivot) left++;
                while (times[right] > pivot) right--;
                if (left > right) break;
                (times[left], times[right]) = (times[right], times[left]);
                left++;
                right--;
            }

            if (place <= right) high = right;
            else if (place >= left) low = left;
            else break;
        }

        return times[place];
    }

    private static long MiddleOf(long a, long b, long c) => Math.Max(Math.Min(a, b), Math.Min(Math.Max(a, b), c));
}
