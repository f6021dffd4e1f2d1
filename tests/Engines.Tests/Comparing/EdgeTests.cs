using Shouwen.Engines.Comparing;

namespace Shouwen.Engines.Tests.Comparing;

public sealed class EdgeTests
{
    private static readonly double[][] Odd = [[], [3], [3, 3], [3, 4], [5, 5, 5, 5], [1, 2, 3], [1e100, -1e100], [0, 0, 0, 1], [1e-300, 2e-300, 3e-300], [1, 1, 2, 2, 3, 3, 9, 1, 4, 7, 2, 3]];

    [Fact]
    public void Every_pair_of_odd_groups_has_figures_or_a_reason_and_never_half_a_number()
    {
        foreach (var what in new[] { ComparedAs.Mean, ComparedAs.Median, ComparedAs.Variance })
            foreach (var a in Odd)
                foreach (var b in Odd) IsWhole(CompareValues.Of(what, [new(a), new(b)]));
        foreach (var a in Odd) foreach (var b in Odd) foreach (var c in Odd) IsWhole(CompareValues.Of(ComparedAs.Mean, [new(a), new(b), new(c)]));
    }

    [Fact]
    public void One_group_is_none_to_compare()
    {
        foreach (var what in new[] { ComparedAs.Mean, ComparedAs.Median, ComparedAs.Variance })
        {
            Assert.Equal(NoFigure.TooFewGroups, CompareValues.Of(what, [new([1, 2, 3])]).Chosen.Problem);
            Assert.Equal(NoFigure.TooFewGroups, CompareValues.Of(what, []).Chosen.Problem);
        }

        Assert.Equal(NoFigure.TooFewGroups, CompareCounts.Of([new Share(1, 2)]).Chosen.Problem);
        Assert.Equal(NoFigure.TooFewGroups, CompareCounts.Of([new Rate(1, 2)]).Chosen.Problem);
    }

    [Fact]
    public void Shares_and_rates_of_nothing_and_of_all_have_a_reason()
    {
        Share[] shares = [new(0, 0), new(0, 5), new(5, 5), new(1, 1), new(3, 50), new(2.5, 4), new(4_000, 9_000)];
        Rate[] rates = [new(0, 0), new(0, 3), new(7, 0.5), new(3, 1e9), new(900, 1000)];
        foreach (var a in shares) foreach (var b in shares) IsWhole(CompareCounts.Of([a, b]));
        foreach (var a in shares) foreach (var b in shares) foreach (var c in shares) IsWhole(CompareCounts.Of([a, b, c]));
        foreach (var a in rates) foreach (var b in rates) IsWhole(CompareCounts.Of([a, b]));
        Assert.Equal(NoFigure.NothingHappened, CompareCounts.Of([new Share(0, 5), new Share(0, 9)]).Chosen.Problem);
        Assert.Equal(NoFigure.NothingHappened, CompareCounts.Of([new Rate(0, 5), new Rate(0, 9)]).Chosen.Problem);
        Assert.Equal(NoFigure.NoSize, CompareCounts.Of([new Rate(1, 0), new Rate(0, 9)]).Chosen.Problem);
    }

    [Fact]
    public void What_cannot_be_is_refused()
    {
        Assert.Throws<ArgumentException>(() => new Share(3, 2));
        Assert.Throws<ArgumentException>(() => new Share(-1, 2));
        Assert.Throws<ArgumentException>(() => new Rate(double.NaN, 2));
        Assert.Throws<ArgumentException>(() => new Sample([1, double.NaN]));
        Assert.Throws<ArgumentException>(() => new Sample([1, 1e200]));
        Assert.Throws<ArgumentException>(() => Correlations.Pearson([1, 2, 3], [1, 2]));
        Assert.Throws<ArgumentException>(() => CompareValues.Of(ComparedAs.Mean, [new([1, 2]), new([1, 3]), new([2, 3])], new(TestKind.Welch)));
    }

    [Fact]
    public void Warnings_say_which_group_is_small_constant_or_hangs_together()
    {
        var walk = Enumerable.Range(0, 200).Select(i => Math.Sin(i / 9.0)).ToArray();
        var found = CompareValues.Of(ComparedAs.Mean, [new(walk), new([1, 2, 4]), new([5, 5, 5])]);
        Assert.Contains(found.Warnings, warning => warning is { Caution: Caution.Autocorrelated, Group: 0, Value: > 0.9 });
        Assert.Contains(found.Warnings, warning => warning is { Caution: Caution.SmallSample, Group: 1, Value: 3 });
        Assert.Contains(found.Warnings, warning => warning is { Caution: Caution.ZeroVariance, Group: 2 });
        double[] narrow = [.. Enumerable.Range(0, 40).Select(i => (i * 7 % 40) / 40.0)], wide = Array.ConvertAll(narrow, value => value * 30);
        Assert.Contains(CompareValues.Of(ComparedAs.Mean, [new(narrow), new(wide)]).Warnings, warning => warning.Caution == Caution.UnequalVariances);
        Assert.Empty(CompareValues.Of(ComparedAs.Mean, [new(narrow), new(Array.ConvertAll(narrow, value => value + 1))]).Warnings);
    }

    [Fact]
    public void Tables_too_large_for_all_their_ways_say_so()
    {
        var random = new Random(3);
        CountTable table = new([.. Enumerable.Range(0, 9).Select(_ => Enumerable.Range(0, 9).Select(_ => (double)random.Next(20, 90)).ToArray())]);
        Assert.Equal(NoFigure.TooLarge, Fisher.Of(table).Problem);
    }

    private static void IsWhole(Comparison found)
    {
        Assert.All(found.Tests.Concat(found.Pairs.Select(pair => pair.Test)), IsWhole);
        Assert.All(found.Pairs, pair =>
        {
            IsNumber(pair.HeldP, pair.Estimate);
            IsInOrder(pair.Interval);
            Assert.All(pair.Effects, IsWhole);
        });
        Assert.All(found.Effects, IsWhole);
    }

    private static void IsWhole(Test test)
    {
        Assert.True(test.Problem is not null || test.P is >= 0 and <= 1, $"{test}");
        IsNumber(test.Statistic, test.Df1, test.Df2, test.P, test.Estimate);
        IsInOrder(test.Interval);
    }

    private static void IsWhole(Effect effect)
    {
        IsNumber(effect.Value);
        IsInOrder(effect.Interval);
    }

    private static void IsNumber(params double?[] values) => Assert.All(values, value => Assert.True(value is null || double.IsFinite(value.Value), $"{value}"));

    private static void IsInOrder(Bounds? bounds) => Assert.True(bounds is null || (double.IsFinite(bounds.Low) && double.IsFinite(bounds.High) && bounds.Low <= bounds.High), $"{bounds}");
}
