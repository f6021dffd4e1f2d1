namespace Shouwen.Engines.Sampling;

/// <summary>A sample shared out among strata without bounds: exact shares, and whole numbers that add up.</summary>
/// <param name="Exact">By stratum.</param>
/// <param name="Whole">By largest remainder, earlier strata first where remainders are the same.</param>
public sealed record Quota(IReadOnlyList<double> Exact, IReadOnlyList<int> Whole)
{
    /// <summary>In proportion to weights of 0 or more, one of them above 0: sizes (proportional), ones (equal), sizes times deviations (Neyman), those over the root of costs (optimal).</summary>
    public static Quota Of(IReadOnlyList<double> weights, int total)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(total);
        var all = weights.Sum();
        if (!(all > 0) || weights.Any(weight => !(weight >= 0))) throw new ArgumentException("Weights are 0 or more, and one of them is above 0.", nameof(weights));
        double[] exact = [.. weights.Select(weight => total * weight / all)];
        return new(exact, LargestRemainder.Of(exact, total));
    }
}

/// <summary>Whole numbers near exact shares, with their sum (Hamilton 1792).</summary>
internal static class LargestRemainder
{
    public static int[] Of(IReadOnlyList<double> exact, int total, Func<int, int, bool>? mayGrow = null)
    {
        // What rounding left of a whole number is that number.
        var whole = exact.Select(value => (int)Math.Floor(value + (1e-12 * (1 + value)))).ToArray();
        var left = Math.Max(0, total - whole.Sum());
        foreach (var h in Enumerable.Range(0, whole.Length).Where(h => mayGrow?.Invoke(h, whole[h]) is not false).OrderByDescending(h => Math.Round(exact[h] - whole[h], 9)).ThenBy(h => h).Take(left))
            whole[h]++;
        return whole;
    }
}
