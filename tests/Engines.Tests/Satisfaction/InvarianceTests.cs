using Shouwen.Engines.Satisfaction;
using static Shouwen.Engines.Tests.Satisfaction.Surveys;

namespace Shouwen.Engines.Tests.Satisfaction;

public class InvarianceTests
{
    public static TheoryData<OuterMode, InnerScheme> Ways => new(
        from mode in Enum.GetValues<OuterMode>() from scheme in Enum.GetValues<InnerScheme>() select (mode, scheme));

    [Theory]
    [MemberData(nameof(Ways))]
    public void The_order_of_rows_does_not_matter(OuterMode mode, InnerScheme scheme)
    {
        var (model, data) = (Diamond(mode, scheme), Answers(Diamond(), 100, 5));
        Same(Estimate(model, data), Estimate(model, Rows(data, Enumerable.Range(0, 100).OrderBy(row => row * 37 % 101))), 1e-13);
    }

    [Fact]
    public void The_order_of_rows_does_not_matter_to_the_last_bit_for_whole_answers()
    {
        var (model, data) = (Diamond(), Answers(Diamond(), 100, 5));
        Same(Estimate(model, data), Estimate(model, Rows(data, Enumerable.Range(0, 100).Reverse())), 0);
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public void The_order_of_columns_constructs_and_paths_does_not_matter(OuterMode mode, InnerScheme scheme)
    {
        var (model, data) = (Diamond(mode, scheme), Answers(Diamond(), 100, 5));
        var turned = model with
        {
            Constructs = [.. model.Constructs.Reverse().Select(construct => construct with { Indicators = [.. construct.Indicators.Reverse()] })],
            Paths = [.. model.Paths.Reverse()],
        };
        Same(Estimate(model, data), Estimate(turned, new([.. data.Names.Reverse()], [.. data.Columns.Reverse()])), 1e-12);
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public void Standardised_figures_do_not_depend_on_units(OuterMode mode, InnerScheme scheme)
    {
        var (model, data) = (Diamond(mode, scheme), Answers(Diamond(), 100, 5));
        Same(Estimate(model, data), Estimate(model, Change(data, (name, column) => [.. column.Select(x => 1000 + (x * (name[1] - '0' + 0.3)))])), 1e-12);
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public void A_whole_weight_is_that_many_rows(OuterMode mode, InnerScheme scheme)
    {
        var (model, data) = (Diamond(mode, scheme), Answers(Diamond(), 60, 7));
        var weights = Enumerable.Range(0, 60).Select(row => (double)(row % 4)).ToArray();
        var (weighted, repeated) = (Estimate(model, data with { Weights = weights }), Estimate(model, Rows(data, Enumerable.Range(0, 60).SelectMany(row => Enumerable.Repeat(row, row % 4)))));
        Same(repeated, weighted, 1e-12);
        Assert.Equal((60, 45, 90.0), (weighted.Rows, weighted.RowsUsed, weighted.N));
        foreach (var (construct, value) in repeated.R2Adjusted) Assert.Equal(value, weighted.R2Adjusted[construct], 1e-12);
        foreach (var (indicator, value) in repeated.Deviations) Assert.Equal(value, weighted.Deviations[indicator], 1e-12);
        foreach (var (path, test) in repeated.PathTests!) Assert.Equal(test.StandardError, weighted.PathTests![path].StandardError, 1e-12);
        Assert.Equal(repeated.Fit!.ChiSquare, weighted.Fit!.ChiSquare, 1e-9);
    }

    [Fact]
    public void Centred_indicators_of_equal_variance_are_as_good_as_standardised_ones()
    {
        var data = Answers(Diamond(), 100, 5, whole: false);
        var scaled = Estimate(Diamond(), data);
        var same = Change(data, (name, column) => [.. column.Select(x => x / scaled.Deviations[name])]);
        Same(scaled, Estimate(Diamond() with { Scaled = false }, same), 1e-12);
    }

    [Fact]
    public void Unscaled_weights_make_scores_of_variance_1()
    {
        var data = Answers(Diamond(), 100, 5);
        var estimate = Estimate(Diamond() with { Scaled = false }, data);
        var score = Enumerable.Range(0, 100).Select(row => Enumerable.Range(0, 3).Sum(i => estimate.Weights["A"].Values.ElementAt(i) * (data.Columns[i][row] - data.Columns[i].Average()))).ToArray();
        Assert.Equal(1, score.Sum(x => x * x) / 99, 1e-12);
        Assert.Equal(score, estimate.Scores().Standardised["A"], (a, b) => Math.Abs(a - b) < 1e-12);
    }

    /// <summary>Two items say it loudly, three say the opposite in a low voice: the score goes with the two.</summary>
    [Fact]
    public void What_is_mostly_turned_around_is_told_and_left()
    {
        var random = new Random(4);
        var latent = Enumerable.Range(0, 200).Select(_ => Normal(random)).ToArray();
        double[] Item(double share) => [.. latent.Select(x => (share * x) + (Math.Sqrt(1 - (share * share)) * Normal(random)))];
        var model = new PathModel { Constructs = [new("A", ["a1", "a2", "a3", "a4", "a5"]), new("B", ["b"])], Paths = [new("A", "B")] };
        var estimate = Estimate(model, new(["a1", "a2", "a3", "a4", "a5", "b"], [Item(0.95), Item(0.95), Item(-0.4), Item(-0.4), Item(-0.4), Item(0.8)]));
        Assert.Equal([1, 1, -1, -1, -1], estimate.Loadings["A"].Values.Select(Math.Sign));
        Assert.Equal(["A"], estimate.Reversed);
        Assert.True(estimate.Paths["A -> B"] > 0);
    }
}
