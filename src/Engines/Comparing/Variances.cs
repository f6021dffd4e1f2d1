namespace Shouwen.Engines.Comparing;

/// <summary>Whether groups scatter alike.</summary>
public static class Variances
{
    /// <summary>Two variances of normal values; `Estimate` is the first over the second.</summary>
    public static Test Ratio(Sample a, Sample b, double level = 0.95)
    {
        if (a.Count < 2 || b.Count < 2) return Test.None(TestKind.VarianceRatio, NoFigure.TooFewValues);
        if (a.IsConstant || b.IsConstant) return Test.None(TestKind.VarianceRatio, NoFigure.NothingScatters);
        var (f, df1, df2) = (a.Variance!.Value / b.Variance!.Value, a.Count - 1, b.Count - 1);
        var p = 2 * Math.Min(Tails.F(f, df1, df2), Tails.F(1 / f, df2, df1));
        return new(TestKind.VarianceRatio, f, df1, df2, Math.Min(1, p), f, new(f / Tails.FQuantile((1 + level) / 2, df1, df2), f * Tails.FQuantile((1 + level) / 2, df2, df1)));
    }

    /// <summary>Several variances of normal values.</summary>
    public static Test Bartlett(IReadOnlyList<Sample> groups)
    {
        if (Missing(groups, TestKind.Bartlett) is { } none) return none;
        if (groups.Any(group => group.IsConstant)) return Test.None(TestKind.Bartlett, NoFigure.NothingScatters);
        double[] df = [.. groups.Select(group => group.Count - 1.0)];
        var (all, k) = (df.Sum(), groups.Count);
        var pooled = groups.Sum(Means.Squares) / all;
        var statistic = ((all * Math.Log(pooled)) - groups.Zip(df, (group, own) => own * Math.Log(group.Variance!.Value)).Sum()) / (1 + ((df.Sum(own => 1 / own) - (1 / all)) / (3 * (k - 1))));
        return new(TestKind.Bartlett, Math.Max(0, statistic), k - 1, null, Tails.ChiSquare(statistic, k - 1));
    }

    /// <summary>Several variances, by an analysis of variance of the distances from each group's median or mean.</summary>
    public static Test Levene(IReadOnlyList<Sample> groups, bool fromMeans = false)
    {
        var kind = fromMeans ? TestKind.LeveneMean : TestKind.LeveneMedian;
        if (Missing(groups, kind) is { } none) return none;
        var found = Means.Anova([.. groups.Select(group => new Sample(Distances(group, fromMeans ? group.Mean!.Value : group.Median!.Value)))]);
        return found with { Kind = kind, Estimate = null };
    }

    /// <summary>Several variances, by normal scores of the ranks of distances from the medians.</summary>
    public static Test Fligner(IReadOnlyList<Sample> groups)
    {
        if (Missing(groups, TestKind.Fligner) is { } none) return none;
        var ranks = Ranks.From([.. groups.SelectMany(group => Distances(group, group.Median!.Value))]);
        double n = ranks.Of.Length;
        var scores = new Sample([.. ranks.Of.Select(rank => MathNet.Numerics.Distributions.Normal.InvCDF(0, 1, (1 + (rank / (n + 1))) / 2))]);
        if (scores.IsConstant) return Test.None(TestKind.Fligner, NoFigure.NothingScatters);
        var (at, sum) = (0, 0.0);
        foreach (var group in groups)
        {
            sum += Math.Pow(scores.Values.Skip(at).Take(group.Count).Sum(score => score - scores.Mean!.Value), 2) / group.Count;
            at += group.Count;
        }

        return new(TestKind.Fligner, sum / scores.Variance!.Value, groups.Count - 1, null, Tails.ChiSquare(sum / scores.Variance!.Value, groups.Count - 1));
    }

    private static double[] Distances(Sample group, double from) => Array.ConvertAll(group.Values, value => Math.Abs(value - from));

    private static Test? Missing(IReadOnlyList<Sample> groups, TestKind kind) =>
        groups.Count < 2 ? Test.None(kind, NoFigure.TooFewGroups)
        : groups.Any(group => group.Count < 2) ? Test.None(kind, NoFigure.TooFewValues)
        : null;
}
