using Shouwen.Engines.Satisfaction;
using static Shouwen.Engines.Tests.Satisfaction.Surveys;

namespace Shouwen.Engines.Tests.Satisfaction;

public class ResamplingTests
{
    private static readonly IndicatorData Data = Answers(Diamond(), 60, 13);
    private static readonly Statistic[] All = Enum.GetValues<Statistic>();

    [Fact]
    public void The_number_of_threads_changes_nothing()
    {
        var estimate = Estimate(Diamond(), Data);
        var (one, three) = (Resample(estimate, new() { Resamples = 200, Seed = 5, Statistics = All }), Resample(estimate, new() { Resamples = 200, Seed = 5, Statistics = All, Threads = 3 }));
        foreach (var (kind, figures) in one.Figures)
            foreach (var (name, figure) in figures)
            {
                Assert.Equal(figure.Replicates, three.Figures[kind][name].Replicates);
                Assert.Equal(figure.Bca, three.Figures[kind][name].Bca);
            }
    }

    [Fact]
    public void Another_seed_draws_other_resamples()
    {
        var estimate = Estimate(Diamond(), Data);
        var plan = new ResamplingPlan { Resamples = 20, Statistics = [Statistic.Paths] };
        Assert.NotEqual(Resample(estimate, plan with { Seed = 1 }).Of(Statistic.Paths)["A -> B"].Replicates, Resample(estimate, plan with { Seed = 2 }).Of(Statistic.Paths)["A -> B"].Replicates);
    }

    [Theory]
    [InlineData(OuterMode.A, MissingValues.Listwise)]
    [InlineData(OuterMode.B, MissingValues.Listwise)]
    [InlineData(OuterMode.A, MissingValues.Mean)]
    [InlineData(OuterMode.B, MissingValues.Mean)]
    [InlineData(OuterMode.B, MissingValues.Pairwise)]
    public void A_resample_is_the_estimate_of_its_rows(OuterMode mode, MissingValues missing)
    {
        var data = missing == MissingValues.Listwise ? Data : Change(Data, (name, column) => [.. column.Select((x, row) => (row + name[1]) % 11 == 0 ? double.NaN : x)]);
        var model = Diamond(mode) with { Missing = missing };
        var random = new Random(3);
        int[][] given = [.. Enumerable.Range(0, 10).Select(_ => Enumerable.Range(0, 60).Select(_ => random.Next(60)).ToArray())];
        var result = Resample(Estimate(model, data), new() { Given = given, Statistics = [Statistic.Weights, Statistic.Paths, Statistic.Alpha, Statistic.Htmt], Accelerated = false });
        for (var sample = 0; sample < 10; sample++)
        {
            var expected = Estimate(model, Rows(data, given[sample]));
            foreach (var (name, figure) in result.Of(Statistic.Paths)) Assert.Equal(expected.Paths[name], figure.Replicates[sample], 1e-10);
            foreach (var (name, figure) in result.Of(Statistic.Weights)) Assert.Equal(expected.Of(Statistic.Weights)[name], figure.Replicates[sample], 1e-10);
            foreach (var (name, figure) in result.Of(Statistic.Alpha)) Assert.Equal(expected.Alpha[name], figure.Replicates[sample], 1e-10);
            foreach (var (name, figure) in result.Of(Statistic.Htmt)) Assert.Equal(expected.Htmt[name], figure.Replicates[sample], 1e-10);
        }
    }

    [Fact]
    public void Every_figure_of_an_estimate_is_the_one_that_is_resampled()
    {
        var estimate = Estimate(Diamond(), Data);
        var result = Resample(estimate, new() { Resamples = 10, Statistics = All, Ranges = new(new(1, 10)) });
        Assert.Equal(All.Select(kind => kind.ToString()), result.Figures.Keys);
        Assert.Equal(estimate.F2.Values, result.Of(Statistic.F2).Values.Select(figure => figure.Estimate!.Value));
        Assert.Equal(estimate.F2Reestimated.Values, result.Of(Statistic.F2Reestimated).Values.Select(figure => figure.Estimate!.Value));
        Assert.Equal(estimate.SpecificEffects.Select(effect => (effect.ToString(), (double?)effect.Value)), result.Of(Statistic.SpecificEffects).Select(pair => (pair.Key, pair.Value.Estimate)));
        Assert.Equal(estimate.Fit!.DG, result.Of(Statistic.Fit)["d_G"].Estimate);
        Assert.Equal(estimate.ImportancePerformance(new(new(1, 10)))!.Performance["D"], result.Of(Statistic.Performance)["D"].Estimate);
        Assert.Equal(estimate.InnerVif["D"]["C"], result.Of(Statistic.InnerVif)["C -> D"].Estimate);
        Assert.Equal(estimate.CrossLoadings["a1"]["D"], result.Of(Statistic.CrossLoadings)["a1 ~ D"].Estimate);
    }

    [Fact]
    public void Resamples_that_give_no_estimate_are_counted_and_left_out()
    {
        var rare = Change(Data, (name, column) => name == "c1" ? [.. column.Select((_, row) => row == 7 ? 2.0 : 1)] : column);
        var result = Resample(Estimate(Diamond(), rare), new() { Resamples = 400, Statistics = [Statistic.Paths] });
        var failed = Assert.Single(result.Failures);
        Assert.Equal(RefusalReason.ConstantIndicator, failed.Key);
        Assert.InRange(failed.Value, 100, 200);
        Assert.Equal(400, result.Usable + failed.Value);
        Assert.Equal(result.Usable, result.Of(Statistic.Paths)["A -> C"].Replicates.Count);
    }

    [Theory]
    [InlineData(60)]
    [InlineData(-1)]
    public void A_row_that_is_not_there_is_refused(int row)
    {
        var refused = Assert.IsType<EstimateRefused>(Bootstrap.Of(Estimate(Diamond(), Data), new() { Given = [[1, 2], [3, row]] }, TestContext.Current.CancellationToken));
        Assert.Equal((RefusalReason.UnknownRow, $"resample 2: row {row}"), (refused.Reason, Assert.Single(refused.Names)));
    }

    [Fact]
    public void Cancelling_ends_it()
    {
        using var cancel = new CancellationTokenSource();
        Assert.Throws<OperationCanceledException>(() => Bootstrap.Of(Estimate(Diamond(), Data), new() { Resamples = 1_000_000, Progress = _ => cancel.Cancel() }, cancel.Token));
    }

    [Fact]
    public void A_single_item_varies_by_nothing()
    {
        var weight = Resample(Estimate(Diamond(), Data), new() { Resamples = 50, Statistics = [Statistic.Weights] }).Of(Statistic.Weights)["c1"];
        Assert.Equal((0.0, null, null), (weight.Deviation, weight.T, weight.P));
        Assert.Equal(1, weight.Bca!.Low, 1e-12);
    }

    [Fact]
    public void Drawn_rows_are_equally_likely()
    {
        var result = Resample(Estimate(Diamond(), Change(Data, (name, column) => name == "c1" ? [.. column.Select((_, row) => (double)row)] : column)), new() { Resamples = 2000, Statistics = [Statistic.Performance], Accelerated = false });
        var means = result.Of(Statistic.Performance)["C"];
        Assert.Equal(29.5, means.Mean!.Value, 5 * Math.Sqrt((60 * 60 - 1) / 12.0 / 60 / 2000));
        Assert.Equal(Math.Sqrt((60 * 60 - 1) / 12.0 / 60), means.Deviation!.Value, 0.1);
    }

    [Theory]
    [InlineData(OuterMode.A)]
    [InlineData(OuterMode.B)]
    public void The_jackknife_leaves_out_one_row_after_the_other(OuterMode mode)
    {
        var result = Jackknife.Of(Estimate(Diamond(mode), Data), [Statistic.Paths, Statistic.R2], cancel: TestContext.Current.CancellationToken);
        Assert.Equal((60, 0), (result.Rows, result.Failures.Count));
        var values = Enumerable.Range(0, 60).Select(row => Estimate(Diamond(mode), Rows(Data, Enumerable.Range(0, 60).Where(other => other != row))).Paths["B -> D"]).ToArray();
        Assert.Equal(values, result.Of(Statistic.Paths)["B -> D"].Values, (a, b) => Math.Abs(a - b) < 1e-12);
        Assert.Equal(Math.Sqrt(59 / 60.0 * values.Sum(value => Math.Pow(value - values.Average(), 2))), result.Of(Statistic.Paths)["B -> D"].Error!.Value, 1e-12);
    }

    [Fact]
    public void The_jackknife_of_a_mean_is_its_standard_error()
    {
        var figure = Jackknife.Of(Estimate(Diamond(), Data), [Statistic.Performance], cancel: TestContext.Current.CancellationToken).Of(Statistic.Performance)["C"];
        Assert.Equal(Estimate(Diamond(), Data).Deviations["c1"] / Math.Sqrt(60), figure.Error!.Value, 1e-12);
        Assert.Equal(0, figure.Bias!.Value, 1e-10);
    }

    /// <summary>Of a hundred surveys from a known path, about 95 intervals hold it.</summary>
    [Fact]
    public void Intervals_hold_what_is_true_about_as_often_as_they_say()
    {
        var model = new PathModel { Constructs = [new("A", ["a"]), new("B", ["b"])], Paths = [new("A", "B")] };
        var held = new int[4];
        for (var survey = 0; survey < 100; survey++)
        {
            var random = new Random(survey + 1);
            var a = Enumerable.Range(0, 100).Select(_ => Normal(random)).ToArray();
            var figure = Resample(Estimate(model, new(["a", "b"], [a, [.. a.Select(x => (0.5 * x) + (Math.Sqrt(0.75) * Normal(random)))]])), new() { Resamples = 300, Statistics = [Statistic.Paths] }).Of(Statistic.Paths)["A -> B"];
            foreach (var (i, interval) in new[] { figure.Percentile, figure.Basic, figure.Bc, figure.Bca }.Index()) if (interval!.Contains(0.5)) held[i]++;
        }

        Assert.All(held, count => Assert.InRange(count, 86, 100));
    }

    private static BootstrapResult Resample(PlsEstimate estimate, ResamplingPlan plan) => Assert.IsType<BootstrapResult>(Bootstrap.Of(estimate, plan, TestContext.Current.CancellationToken));
}
