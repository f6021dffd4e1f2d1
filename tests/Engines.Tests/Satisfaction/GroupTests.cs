using Shouwen.Engines.Satisfaction;
using static Shouwen.Engines.Tests.Satisfaction.Surveys;

namespace Shouwen.Engines.Tests.Satisfaction;

public class GroupTests
{
    private static readonly PathModel Simple = new() { Constructs = [new("A", ["a1", "a2", "a3"]), new("B", ["b1", "b2"])], Paths = [new("A", "B")] };
    private static readonly GroupPlan Plan = new() { Permutations = 300, Resamples = 300, Statistics = [Statistic.Paths, Statistic.Weights] };

    [Theory]
    [InlineData(OuterMode.A)]
    [InlineData(OuterMode.B)]
    public void Groups_of_the_same_rows_do_not_differ_at_all(OuterMode mode)
    {
        var data = Answers(Diamond(), 50, 8).Only(Enumerable.Range(0, 50).Concat(Enumerable.Range(0, 50)));
        var pair = Assert.Single(Compare(Diamond(mode), data, [.. Enumerable.Range(0, 100).Select(row => row < 50 ? "x" : "y")], Plan).Pairs);
        Assert.All(pair.Of(Statistic.Paths).Values, figure => Assert.Equal((0.0, 1.0), (Math.Round(figure.Difference, 11), figure.PermutationP!.Value)));
        Assert.All(pair.Invariance.Values, invariance =>
        {
            Assert.Equal(1, invariance.Correlation, 1e-12);
            Assert.Equal(0, invariance.MeanDifference, 1e-12);
            Assert.Equal(0, invariance.LogVarianceRatio, 1e-12);
            Assert.True(invariance.IsFull);
        });
    }

    [Fact]
    public void Each_group_has_the_estimate_of_its_rows()
    {
        var data = Answers(Diamond(), 90, 8);
        var result = Compare(Diamond(), data, [.. Enumerable.Range(0, 90).Select(row => row % 3 == 0 ? "x" : row % 3 == 1 ? "y" : null)], Plan);
        Assert.Equal(["x", "y"], result.Estimates.Keys);
        var (x, y) = (Estimate(Diamond(), data.Only(Enumerable.Range(0, 30).Select(i => 3 * i))), Estimate(Diamond(), data.Only(Enumerable.Range(0, 30).Select(i => (3 * i) + 1))));
        Same(x, result.Estimates["x"], 0);
        var figure = result.Pairs[0].Of(Statistic.Paths)["B -> D"];
        Assert.Equal((x.Paths["B -> D"], y.Paths["B -> D"]), (figure.First, figure.Second));
        Assert.Equal(x.Paths["B -> D"] - y.Paths["B -> D"], figure.Difference, 1e-12);
    }

    [Fact]
    public void Three_groups_are_three_pairs() =>
        Assert.Equal(["p q", "p r", "q r"], Compare(Simple, Draw(90, 2, _ => 0.5), [.. Enumerable.Range(0, 90).Select(row => "pqr".Substring(row % 3, 1))], Plan).Pairs.Select(pair => $"{pair.First} {pair.Second}"));

    [Fact]
    public void A_path_that_differs_is_found_by_permutation_and_by_resampling()
    {
        var pair = Compare(Simple, Draw(400, 5, row => row < 200 ? 0.8 : 0.3), Halves(400), Plan).Pairs[0];
        var figure = pair.Of(Statistic.Paths)["A -> B"];
        Assert.InRange(figure.Difference, 0.2, 0.6);
        Assert.Equal(1.0 / 301, figure.PermutationP!.Value, 1e-12);
        Assert.False(figure.PermutationInterval!.Contains(figure.Difference));
        Assert.InRange(figure.MgaP!.Value, 0, 0.01);
    }

    /// <summary>By chance alone, one test in twenty finds something at 5 %.</summary>
    [Fact]
    public void Groups_that_are_alike_are_seldom_called_different()
    {
        var (found, foundByMga, composed) = (0, 0, 0);
        for (var survey = 0; survey < 100; survey++)
        {
            var pair = Compare(Simple, Draw(120, 1000 + survey, _ => 0.5), Halves(120), Plan with { Permutations = 99, Resamples = 100, Statistics = [Statistic.Paths] }).Pairs[0];
            var figure = pair.Of(Statistic.Paths)["A -> B"];
            if (pair.Invariance["A"].IsComposedAlike == false) composed++;
            if (figure.PermutationP <= 0.05) found++;
            if (figure.MgaPTwoSided <= 0.05) foundByMga++;
        }

        Assert.InRange(found, 0, 13);
        Assert.InRange(foundByMga, 0, 15);
        Assert.InRange(composed, 0, 13);
    }

    [Fact]
    public void What_is_measured_otherwise_elsewhere_or_with_other_spread_is_told()
    {
        var data = Draw(600, 9, _ => 0.6);
        var otherItems = Change(data, (name, column) => name == "a1" ? [.. column.Select((x, row) => row < 300 ? x : -0.6 * x)] : column);
        Assert.False(Compare(Simple, otherItems, Halves(600), Plan).Pairs[0].Invariance["A"].IsComposedAlike);
        var elsewhere = Change(data, (name, column) => name[0] == 'b' ? [.. column.Select((x, row) => row < 300 ? x : x + 1)] : column);
        var moved = Compare(Simple, elsewhere, Halves(600), Plan).Pairs[0].Invariance["B"];
        Assert.Equal((true, false), (moved.IsComposedAlike, moved.IsFull));
        Assert.True(moved.MeanDifference < -0.5 && moved.MeanP < 0.01 && moved.VarianceP > 0.01);
        var wider = Change(data, (name, column) => name[0] == 'b' ? [.. column.Select((x, row) => row < 300 ? x : 2 * x)] : column);
        var spread = Compare(Simple, wider, Halves(600), Plan).Pairs[0].Invariance["B"];
        Assert.Equal(-2 * Math.Log(2), spread.LogVarianceRatio, 0.35);
        Assert.True(spread.VarianceP < 0.01 && spread.IsFull == false);
    }

    [Fact]
    public void Threads_change_nothing()
    {
        var (data, groups) = (Draw(100, 3, _ => 0.5), Halves(100));
        var (one, two) = (Compare(Simple, data, groups, Plan), Compare(Simple, data, groups, Plan with { Threads = 2 }));
        Assert.Equal(one.Pairs[0].Of(Statistic.Weights).Values, two.Pairs[0].Of(Statistic.Weights).Values);
        Assert.Equal(one.Pairs[0].Invariance.Values, two.Pairs[0].Invariance.Values);
    }

    [Fact]
    public void One_group_is_too_few() => Assert.Equal(RefusalReason.TooFewGroups, Refused(["x", .. Enumerable.Repeat("x", 59)]).Reason);

    [Fact]
    public void A_group_without_an_estimate_is_named()
    {
        var refused = Refused(["small", .. Enumerable.Repeat("large", 59)]);
        Assert.Equal((RefusalReason.TooFewRows, "small"), (refused.Reason, refused.Names[0]));
    }

    [Fact]
    public void A_label_for_each_row_is_needed() => Assert.Equal(RefusalReason.UnequalLengths, Refused(["x", "y"]).Reason);

    private static EstimateRefused Refused(string?[] groups) => Assert.IsType<EstimateRefused>(Groups.Compare(Simple, Draw(60, 1, _ => 0.5), groups, Plan, TestContext.Current.CancellationToken));

    private static GroupResult Compare(PathModel model, IndicatorData data, string?[] groups, GroupPlan plan) => Assert.IsType<GroupResult>(Groups.Compare(model, data, groups, plan, TestContext.Current.CancellationToken));

    private static string[] Halves(int rows) => [.. Enumerable.Range(0, rows).Select(row => row < rows / 2 ? "x" : "y")];

    /// <summary>A and B normal, B on A with a path that may depend on the row; items with loadings of 0.8.</summary>
    private static IndicatorData Draw(int rows, int seed, Func<int, double> path)
    {
        var (random, columns) = (new Random(seed), Enumerable.Range(0, 5).Select(_ => new double[rows]).ToArray());
        for (var row = 0; row < rows; row++)
        {
            var a = Normal(random);
            var b = (path(row) * a) + (Math.Sqrt(1 - (path(row) * path(row))) * Normal(random));
            for (var i = 0; i < 5; i++) columns[i][row] = (0.8 * (i < 3 ? a : b)) + (0.6 * Normal(random));
        }

        return new(["a1", "a2", "a3", "b1", "b2"], columns);
    }
}
