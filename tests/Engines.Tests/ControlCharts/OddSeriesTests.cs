using FsCheck.Fluent;
using Shouwen.Engines.ControlCharts;

namespace Shouwen.Engines.Tests.ControlCharts;

public sealed class OddSeriesTests
{
    private static readonly ChartKind[] Kinds = Enum.GetValues<ChartKind>();

    [Theory]
    [InlineData(new double[] { })]
    [InlineData(new double[] { 3 })]
    [InlineData(new double[] { 3, 4 })]
    [InlineData(new[] { double.NaN, double.NaN })]
    [InlineData(new[] { 3, double.NaN, 4, double.NaN, 3 })]
    [InlineData(new double[] { 0, 0, 0, 0 })]
    [InlineData(new double[] { 5, 5, 5, 5, 5 })]
    public void Every_kind_answers_every_series_with_limits_or_with_a_reason(double[] values)
    {
        foreach (var kind in Kinds)
        {
            var chart = DrawChart.Of(ChartPoints.OfCounts(values, [.. values.Select(_ => 10.0)]), new(kind));
            foreach (var phase in chart.Phases.Where(phase => phase.Problem is null && kind != ChartKind.Run))
                Assert.All(Enumerable.Range(phase.From, phase.Upto - phase.From).Where(i => !double.IsNaN(chart.Values[i])), i => Assert.True(double.IsFinite(chart.Lower[i]) && double.IsFinite(chart.Upper[i]), $"{kind} {i}"));
            Assert.All(chart.Phases, phase => Assert.True(phase.Centre is null || double.IsFinite(phase.Centre.Value)));
            Assert.All(chart.Phases, phase => Assert.True(phase.Sigma is null || double.IsFinite(phase.Sigma.Value)));
        }
    }

    [Fact]
    public void Subgroups_of_one_have_no_range_and_their_means_are_judged_by_the_others()
    {
        var points = ChartPoints.OfSubgroups([[1, 2], [5], [2, 1, 3], [], [2, 2]]);
        var means = DrawChart.Of(points, new(ChartKind.Mean));
        Assert.Null(means.Phases[0].Problem);
        Assert.True(means.Upper[1] > means.Upper[0]);
        Assert.True(double.IsNaN(means.Values[3]));
        Assert.True(double.IsNaN(DrawChart.Of(points, new(ChartKind.Range)).Values[1]));
        Assert.Equal(ChartProblem.TooFewPoints, DrawChart.Of(ChartPoints.OfSubgroups([[1], [2], [], [3]]), new(ChartKind.Deviation)).Phases[0].Problem);
    }

    [Fact]
    public void Where_nothing_scatters_another_value_is_beyond() =>
        Assert.Equal([5], DrawChart.Of(ChartPoints.OfValues([5, 5, 5, 5, 5, 6, 5]), new(ChartKind.Individuals) { Phases = [new(0, 7, 5)] }).Signals.First(signal => signal.Rule.Code == "N1").Points);

    [Theory]
    [InlineData(ChartKind.P, 12, 10)]
    [InlineData(ChartKind.C, -1, 1)]
    [InlineData(ChartKind.T, -1, 1)]
    public void Counts_that_cannot_be_are_refused(ChartKind kind, double count, double size) =>
        Assert.Throws<ArgumentException>(() => DrawChart.Of(ChartPoints.OfCounts([1, count], [size, size]), new(kind)));

    [Fact]
    public void Phases_that_leave_a_point_out_are_refused()
    {
        var points = ChartPoints.OfValues([1, 2, 3, 4]);
        foreach (var phases in new ChartPhase[][] { [new(0, 2)], [new(0, 2), new(3, 4)], [new(1, 4)], [new(0, 4, 0)] })
            Assert.Throws<ArgumentException>(() => DrawChart.Of(points, new(ChartKind.Individuals) { Phases = phases }));
    }

    [Fact]
    public void Signals_do_not_depend_on_the_unit_of_the_values() => FsCheck.Check.QuickThrowOnFailure(Prop.ForAll(
        FsCheck.Fluent.ArbMap.Default.ArbFor<int[]>(),
        given =>
        {
            double[] values = [.. given.Select(value => (double)(value % 1000))];
            var one = DrawChart.Of(ChartPoints.OfValues(values), new(ChartKind.Individuals)).Signals;
            var other = DrawChart.Of(ChartPoints.OfValues([.. values.Select(value => value * 64)]), new(ChartKind.Individuals)).Signals;
            return one.Select(signal => (signal.Rule.Code, string.Join(',', signal.Points))).SequenceEqual(other.Select(signal => (signal.Rule.Code, string.Join(',', signal.Points))));
        }));
}
