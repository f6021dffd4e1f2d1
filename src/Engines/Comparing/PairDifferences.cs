namespace Shouwen.Engines.Comparing;

/// <summary>All differences of a value of one sorted sample and a value of another, without making them.</summary>
internal static class PairDifferences
{
    public static double Median(IReadOnlyList<double> a, IReadOnlyList<double> b)
    {
        var pairs = (long)a.Count * b.Count;
        return pairs % 2 == 1 ? At(a, b, pairs / 2) : (At(a, b, (pairs / 2) - 1) + At(a, b, pairs / 2)) / 2;
    }

    /// <summary>The difference with so many smaller or equal ones before it, from 0.</summary>
    public static double At(IReadOnlyList<double> a, IReadOnlyList<double> b, long place)
    {
        // Halves the reach of the answer until no number lies between; then the answer is the least difference that is not below.
        var found = Tails.Halve(limit => UpTo(a, b, limit) > place, a[0] - b[^1], a[^1] - b[0]);
        return Nearest(a, b, found);
    }

    /// <summary>Pairs (greater, smaller) over all pairs: how often the first is above, less how often it is below.</summary>
    public static (double Above, double Below) Order(IReadOnlyList<double> a, IReadOnlyList<double> b)
    {
        var (above, below, lower, notAbove) = (0.0, 0.0, 0, 0);
        foreach (var value in a)
        {
            while (lower < b.Count && b[lower] < value) lower++;
            while (notAbove < b.Count && b[notAbove] <= value) notAbove++;
            above += lower;
            below += b.Count - notAbove;
        }

        return (above, below);
    }

    private static long UpTo(IReadOnlyList<double> a, IReadOnlyList<double> b, double limit)
    {
        var (count, from) = (0L, 0);
        foreach (var value in a)
        {
            while (from < b.Count && value - b[from] > limit) from++;
            count += b.Count - from;
        }

        return count;
    }

    /// <summary>Of all differences the one nearest to a number.</summary>
    private static double Nearest(IReadOnlyList<double> a, IReadOnlyList<double> b, double to)
    {
        var (best, at) = (a[0] - b[0], 0);
        foreach (var value in a)
        {
            while (at + 1 < b.Count && value - b[at + 1] >= to) at++;
            foreach (var one in new[] { at, Math.Min(at + 1, b.Count - 1) })
                if (Math.Abs(value - b[one] - to) < Math.Abs(best - to)) best = value - b[one];
        }

        return best;
    }
}
