namespace Shouwen.Engines.Comparing;

/// <summary>Whether samples lie higher or lower, by the order of their values alone.</summary>
public static class RankTests
{
    /// <summary>Up to here samples without ties are gone through exactly, as in R.</summary>
    private const int Small = 50;

    private const int MostPairs = 40_000;

    /// <summary>Exact for two samples of fewer than 50 without ties, else with continuity correction.</summary>
    public static Test MannWhitney(Sample a, Sample b, double level = 0.95) =>
        a.Count < Small && b.Count < Small && Ranks.From([.. a.Values, .. b.Values]).Ties.Count == 0 ? MannWhitney(TestKind.MannWhitneyExact, a, b, level) : MannWhitney(TestKind.MannWhitneyCorrected, a, b, level);

    /// <summary>
    /// `Statistic` is the number of pairs in which the first is greater, equal ones counting half; `Estimate` the shift: the median of all differences of pairs (Hodges and Lehmann 1963), with
    /// the interval by order statistics. The exact kind has no figure where values are equal.
    /// </summary>
    public static Test MannWhitney(TestKind kind, Sample a, Sample b, double level = 0.95)
    {
        if (kind is not (TestKind.MannWhitney or TestKind.MannWhitneyCorrected or TestKind.MannWhitneyExact)) throw new ArgumentOutOfRangeException(nameof(kind));
        if (a.Count < 1 || b.Count < 1) return Test.None(kind, NoFigure.TooFewValues);
        double n = a.Count, m = b.Count;
        var ranks = Ranks.From([.. a.Values, .. b.Values]);
        var u = ranks.Of.Take(a.Count).Sum() - (n * (n + 1) / 2);
        var variance = n * m / 12 * (n + m + 1 - (ranks.TieCubes / ((n + m) * (n + m - 1))));
        if (variance <= 0) return Test.None(kind, NoFigure.NothingScatters);
        if (kind == TestKind.MannWhitneyExact)
        {
            if (ranks.Ties.Count > 0) return Test.None(kind, NoFigure.Tied);
            if (n * m > MostPairs) return Test.None(kind, NoFigure.TooLarge);
            var below = ExactBelow(a.Count, b.Count);
            return Found(Math.Min(1, 2 * below[(int)Math.Min(u, (n * m) - u)]), Math.Max(0, Array.FindIndex(below, chance => chance >= (1 - level) / 2) - 1));
        }

        var (off, shorter) = (u - (n * m / 2), kind == TestKind.MannWhitneyCorrected ? 0.5 : 0);
        var outer = Math.Floor((n * m / 2) - shorter - (Tails.NormalWidth(level) * Math.Sqrt(variance)));
        return Found(Math.Min(1, Tails.Normal((off - (Math.Sign(off) * shorter)) / Math.Sqrt(variance))), (long)outer);

        Test Found(double p, long outer) => new(kind, u, P: p, Estimate: PairDifferences.Median(a.Sorted, b.Sorted),
            Interval: outer < 0 ? null : new(PairDifferences.At(a.Sorted, b.Sorted, outer), PairDifferences.At(a.Sorted, b.Sorted, ((long)a.Count * b.Count) - 1 - outer)));
    }

    /// <summary>Of several samples; values that are all the same have no figure.</summary>
    public static Test KruskalWallis(IReadOnlyList<Sample> groups)
    {
        var filled = groups.Where(group => group.Count > 0).ToList();
        if (filled.Count < 2) return Test.None(TestKind.KruskalWallis, groups.Count < 2 ? NoFigure.TooFewGroups : NoFigure.TooFewValues);
        double n = filled.Sum(group => group.Count);
        var ranks = Ranks.From([.. filled.SelectMany(group => group.Values)]);
        var (at, sum) = (0, 0.0);
        foreach (var group in filled)
        {
            sum += Math.Pow(ranks.Of.Skip(at).Take(group.Count).Sum(), 2) / group.Count;
            at += group.Count;
        }

        var left = 1 - (ranks.TieCubes / ((n * n * n) - n));
        if (left <= 0) return Test.None(TestKind.KruskalWallis, NoFigure.NothingScatters);
        var h = Math.Max(0, ((12 * sum / (n * (n + 1))) - (3 * (n + 1))) / left);
        return new(TestKind.KruskalWallis, h, filled.Count - 1, null, Tails.ChiSquare(h, filled.Count - 1), (h - filled.Count + 1) / (n - filled.Count) is var epsilon && double.IsFinite(epsilon) ? epsilon : null);
    }

    /// <summary>Chance of each U or less over all orders of two samples: the greatest value is of the first, above all of the second, or it is of the second.</summary>
    private static double[] ExactBelow(int n, int m)
    {
        double[][] ways = [.. Enumerable.Range(0, n + 1).Select(_ => new double[(n * m) + 1])];
        foreach (var one in ways) one[0] = 1;
        for (var j = 1; j <= m; j++)
            for (var i = 1; i <= n; i++)
                for (var at = i * j; at >= j; at--) ways[i][at] += ways[i - 1][at - j];
        var (all, sum) = (ways[n].Sum(), 0.0);
        return Array.ConvertAll(ways[n], one => (sum += one) / all);
    }
}
