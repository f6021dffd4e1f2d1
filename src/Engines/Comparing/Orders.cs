namespace Shouwen.Engines.Comparing;

/// <summary>Chances over all orders of so many different values.</summary>
internal static class Orders
{
    /// <summary>Up to here all orders are gone through for squared differences: 362,880.</summary>
    private const int Most = 9;

    /// <summary>Two-sided, of a sum of squared differences of places as far out: over all orders, of ten values and more by a series.</summary>
    public static double OfSquares(int n, double s)
    {
        var middle = (((double)n * n * n) - n) / 6;
        if (n > Most) return Math.Min(1, 2 * (s > middle ? Series(n, Math.Round(s)) : 1 - Series(n, Math.Round(s) + 2)));
        var places = Enumerable.Range(1, n).ToArray();
        var (found, all) = (0L, 0L);
        var low = Math.Round(s);
        Permute(places, 0, order =>
        {
            var sum = 0;
            for (var i = 0; i < n; i++) sum += (order[i] - i - 1) * (order[i] - i - 1);
            if (low > middle ? sum >= low : sum <= low) found++;
            all++;
        });
        return Math.Min(1, 2.0 * found / all);
    }

    /// <summary>Two-sided, of a number of pairs in the same order as far out: with one value more, it may stand before any number of the others.</summary>
    public static double OfInversions(int n, double same)
    {
        double[] ways = [1];
        for (var size = 2; size <= n; size++)
        {
            var next = new double[ways.Length + size - 1];
            for (var at = 0; at < ways.Length; at++)
                for (var more = 0; more < size; more++) next[at + more] += ways[at] / size;
            ways = next;
        }

        var low = Math.Min(same, ways.Length - 1 - same);
        return Math.Min(1, 2 * ways.Take((int)low + 1).Sum());
    }

    /// <summary>Of a sum so large or larger, by an Edgeworth series (Best and Roberts 1975, algorithm AS 89).</summary>
    private static double Series(int n, double s)
    {
        var b = 1.0 / n;
        var x = ((6 * (s - 1) * b / ((1 / (b * b)) - 1)) - 1) * Math.Sqrt((1 / b) - 1);
        var y = x * x;
        var skew = 0.2274 + (b * (0.2531 + (0.1745 * b)));
        var outer = 0.0072 - (0.0831 * b) + (y * b * (0.0131 - (4.6e-4 * y)));
        var tails = 0.0879 + (0.0151 * b) - (y * outer);
        var off = x * b * (skew + (y * (-0.0758 + (b * (0.1033 + (0.3932 * b))) - (y * b * tails))));
        return Math.Clamp((off / Math.Exp(y / 2)) + Tails.Above(x), 0, 1);
    }

    private static void Permute(int[] places, int from, Action<int[]> each)
    {
        if (from == places.Length) each(places);
        for (var i = from; i < places.Length; i++)
        {
            (places[from], places[i]) = (places[i], places[from]);
            Permute(places, from + 1, each);
            (places[from], places[i]) = (places[i], places[from]);
        }
    }
}
