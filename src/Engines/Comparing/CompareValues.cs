namespace Shouwen.Engines.Comparing;

/// <summary>Compares groups of values: their means, their order, or their scatter.</summary>
public static class CompareValues
{
    private const int FewForMeans = 20;
    private const int FewForOrder = 10;
    private const int FewForNeighbours = 20;
    private const double Sure = 0.01;
    private const double Unlike = 0.05;

    /// <summary>Of two groups or more, in an order that is told. Throws where the test asked for is not one of such groups.</summary>
    public static Comparison Of(ComparedAs what, IReadOnlyList<Sample> groups, ComparisonSettings? asked = null)
    {
        var settings = asked ?? new();
        var tests = All(groups, settings.Level);
        var kind = settings.Test ?? Usual(what, groups);
        var chosen = Comparison.Choose(tests, kind) ?? throw new ArgumentException($"{kind} does not compare {groups.Count} groups of values.", nameof(asked));
        return new(chosen, tests, Comparison.AllPairs(groups.Count, settings, (first, second) => Pair(what, kind, groups, first, second, settings.Level)), Effects(groups, settings.Level), Warnings(what, groups));
    }

    private static TestKind Usual(ComparedAs what, IReadOnlyList<Sample> groups) => what switch
    {
        ComparedAs.Mean => groups.Count == 2 ? TestKind.Welch : groups.Any(group => group.Count > 1 && group.IsConstant) ? TestKind.Anova : TestKind.WelchAnova,
        ComparedAs.Median => groups.Count == 2 ? RankTests.MannWhitney(groups[0], groups[1]).Kind : TestKind.KruskalWallis,
        ComparedAs.Variance => TestKind.LeveneMedian,
        _ => throw new ArgumentOutOfRangeException(nameof(what)),
    };

    private static List<Test> All(IReadOnlyList<Sample> groups, double level)
    {
        List<Test> tests = [];
        if (groups is [var a, var b])
        {
            tests.AddRange([Means.Welch(a, b, level), Means.Student(a, b, level)]);
            tests.AddRange(new[] { TestKind.MannWhitney, TestKind.MannWhitneyCorrected, TestKind.MannWhitneyExact }.Select(kind => RankTests.MannWhitney(kind, a, b, level)));
            tests.Add(Variances.Ratio(a, b, level));
        }

        tests.AddRange([Means.WelchAnova(groups), Means.Anova(groups), RankTests.KruskalWallis(groups), Variances.Levene(groups), Variances.Levene(groups, fromMeans: true), Variances.Bartlett(groups), Variances.Fligner(groups)]);
        return tests;
    }

    /// <summary>Pairs are tested as all are: by the same idea, for two.</summary>
    private static ComparedPair Pair(ComparedAs what, TestKind kind, IReadOnlyList<Sample> groups, int first, int second, double level)
    {
        var (a, b) = (groups[first], groups[second]);
        var test = kind switch
        {
            TestKind.Welch or TestKind.WelchAnova => Means.Welch(a, b, level),
            TestKind.Student or TestKind.Anova => Means.Student(a, b, level),
            TestKind.KruskalWallis => RankTests.MannWhitney(a, b, level),
            TestKind.MannWhitney or TestKind.MannWhitneyCorrected or TestKind.MannWhitneyExact => RankTests.MannWhitney(kind, a, b, level),
            TestKind.VarianceRatio => Variances.Ratio(a, b, level),
            TestKind.Bartlett => Variances.Bartlett([a, b]),
            TestKind.Fligner => Variances.Fligner([a, b]),
            _ => Variances.Levene([a, b], fromMeans: kind == TestKind.LeveneMean),
        };
        var shown = what switch
        {
            ComparedAs.Mean => test.Kind is TestKind.Student ? test : Means.Welch(a, b, level),
            ComparedAs.Median => test.Estimate is not null && test.Kind is TestKind.MannWhitney or TestKind.MannWhitneyCorrected or TestKind.MannWhitneyExact ? test : RankTests.MannWhitney(a, b, level),
            _ => Variances.Ratio(a, b, level),
        };
        var plain = what == ComparedAs.Mean ? a.Mean - b.Mean : what == ComparedAs.Median ? a.Median - b.Median : null;
        return new(first, second, test, null, shown.Estimate ?? plain, shown.Interval, [.. new[] { Comparing.Effects.HedgesG(a, b, level), Comparing.Effects.CliffDelta(a, b, level) }.OfType<Effect>()]);
    }

    private static Effect[] Effects(IReadOnlyList<Sample> groups, double level) => [.. new[] { Comparing.Effects.EtaSquared(groups, level), Comparing.Effects.OmegaSquared(groups, level) }.OfType<Effect>()];

    private static List<Warning> Warnings(ComparedAs what, IReadOnlyList<Sample> groups)
    {
        List<Warning> warnings = [];
        for (var i = 0; i < groups.Count; i++)
        {
            if (groups[i].Count < (what == ComparedAs.Median ? FewForOrder : FewForMeans)) warnings.Add(new(Caution.SmallSample, i, groups[i].Count));
            if (groups[i].Count > 1 && groups[i].IsConstant) warnings.Add(new(Caution.ZeroVariance, i, null));
            if (groups[i].Count >= FewForNeighbours && Neighbours.LjungBox(groups[i]) is { P: < Sure, Estimate: > 0 } together) warnings.Add(new(Caution.Autocorrelated, i, together.Estimate));
        }

        if (what == ComparedAs.Mean && Variances.Levene(groups) is { P: < Unlike } unlike) warnings.Add(new(Caution.UnequalVariances, null, unlike.P));
        return warnings;
    }
}
