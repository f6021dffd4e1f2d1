namespace Shouwen.Engines.Comparing;

/// <summary>Whether means differ. Differences are the first less the second.</summary>
public static class Means
{
    /// <summary>A standard error of so many times the mean is rounding and no scatter.</summary>
    private const double Rounding = 10 * 2.220446049250313e-16;

    /// <summary>Two means of one variance; `Estimate` is the difference.</summary>
    public static Test Student(Sample a, Sample b, double level = 0.95)
    {
        if (a.Count < 1 || b.Count < 1 || a.Count + b.Count < 3) return Test.None(TestKind.Student, NoFigure.TooFewValues);
        var df = a.Count + b.Count - 2;
        var variance = (Squares(a) + Squares(b)) / df;
        return OfDifference(TestKind.Student, a, b, Math.Sqrt(variance * ((1.0 / a.Count) + (1.0 / b.Count))), df, level);
    }

    /// <summary>Two means, each with its variance; degrees of freedom by Satterthwaite (1946).</summary>
    public static Test Welch(Sample a, Sample b, double level = 0.95)
    {
        if (a.Count < 2 || b.Count < 2) return Test.None(TestKind.Welch, NoFigure.TooFewValues);
        var (ofA, ofB) = (a.Variance!.Value / a.Count, b.Variance!.Value / b.Count);
        if (ofA + ofB == 0) return Test.None(TestKind.Welch, NoFigure.NothingScatters);
        var share = ofA / (ofA + ofB);
        var df = 1 / ((share * share / (a.Count - 1)) + ((1 - share) * (1 - share) / (b.Count - 1)));
        return OfDifference(TestKind.Welch, a, b, Math.Sqrt(ofA + ofB), df, level);
    }

    /// <summary>Several means of one variance; `Estimate` is eta squared.</summary>
    public static Test Anova(IReadOnlyList<Sample> groups)
    {
        if (Spread.Of(groups, TestKind.Anova, out var problem) is not { } spread) return problem!;
        var f = spread.BetweenSquares / spread.DfBetween / (spread.WithinSquares / spread.DfWithin);
        return new(TestKind.Anova, f, spread.DfBetween, spread.DfWithin, Tails.F(f, spread.DfBetween, spread.DfWithin), spread.EtaSquared);
    }

    /// <summary>Several means, each with its variance (Welch 1951).</summary>
    public static Test WelchAnova(IReadOnlyList<Sample> groups)
    {
        if (groups.Count < 2) return Test.None(TestKind.WelchAnova, NoFigure.TooFewGroups);
        if (groups.Any(group => group.Count < 2)) return Test.None(TestKind.WelchAnova, NoFigure.TooFewValues);
        if (groups.Any(group => group.IsConstant)) return Test.None(TestKind.WelchAnova, NoFigure.NothingScatters);
        return OfWeights(TestKind.WelchAnova, [.. groups.Select(group => (group.Mean!.Value, group.Count / group.Variance!.Value, group.Count))]);
    }

    /// <summary>Values that are each as exact as their weight says: one over the square of their error.</summary>
    internal static Test OfWeights(TestKind kind, (double Value, double Weight, int Count)[] groups)
    {
        var (all, k) = (groups.Sum(group => group.Weight), groups.Length);
        var mean = groups.Sum(group => group.Weight * group.Value) / all;
        var rest = groups.Sum(group => Math.Pow(1 - (group.Weight / all), 2) / (group.Count - 1)) / ((k * (double)k) - 1);
        var f = groups.Sum(group => group.Weight * Math.Pow(group.Value - mean, 2)) / ((k - 1) * (1 + (2 * (k - 2) * rest)));
        return new(kind, f, k - 1, 1 / (3 * rest), Tails.F(f, k - 1, 1 / (3 * rest)));
    }

    internal static double Squares(Sample sample) => sample.Count > 1 ? sample.Variance!.Value * (sample.Count - 1) : 0;

    private static Test OfDifference(TestKind kind, Sample a, Sample b, double error, double df, double level)
    {
        var (first, second) = (a.Mean!.Value, b.Mean!.Value);
        if (error <= Rounding * Math.Max(Math.Abs(first), Math.Abs(second))) return Test.None(kind, NoFigure.NothingScatters);
        var t = (first - second) / error;
        return new(kind, t, df, null, Tails.T(t, df), first - second, Bounds.About(first - second, Tails.TWidth(level, df) * error));
    }
}
