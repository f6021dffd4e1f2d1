using Shouwen.Engines.ControlCharts;

namespace Shouwen.Engines.Tests.ControlCharts;

public sealed class RhythmChartTests
{
    private const int Hours = 12;
    private const int Weeks = 10;
    private static readonly int[] Places = [.. Enumerable.Range(0, Weeks * Hours).Select(i => i % Hours)];

    [Fact]
    public void An_hour_that_is_busy_every_week_is_no_signal_and_one_unlike_its_own_weeks_is()
    {
        var random = new Random(5);
        double[] counts = [.. Places.Select(hour => Poisson(random, 10 + (8 * hour)))];
        counts[(6 * Hours) + 2] += 35;
        var settings = new ChartSettings(ChartKind.UPrime) { Rules = [ChartRule.Beyond] };
        Assert.Equal([(6 * Hours) + 2], RhythmChart.Of(ChartPoints.OfValues(counts), Places, settings)!.Signals.Single().Points);
        Assert.True(DrawChart.Of(ChartPoints.OfValues(counts), settings with { Kind = ChartKind.C }).Signals.Single().Points.Count > 20);
    }

    [Fact]
    public void What_is_usual_of_a_point_comes_from_the_others_of_its_place_and_after_the_baseline_from_all_of_it()
    {
        double[] sums = [10, 50, 12, 40, 8, 60, 9, 44, 11, 52];
        double[] sizes = [100, 100, 110, 90, 95, 120, 100, 100, 105, 98];
        int[] places = [0, 1, 0, 1, 0, 1, 0, 1, 0, 1];
        var settings = new ChartSettings(ChartKind.PPrime) { Phases = [new(0, 10, 8)] };
        var chart = RhythmChart.Of(ChartPoints.OfCounts(sums, sizes), places, settings)!;
        Assert.Equal((12.0 + 8 + 9) / (110 + 95 + 100), chart.Centre[0], 1e-12);
        Assert.Equal((10.0 + 12 + 8 + 9) / (100 + 110 + 95 + 100), chart.Centre[8], 1e-12);
        var share = (10.0 + 12 + 8 + 9 + 1) / (100 + 110 + 95 + 100 + 2);
        var unit = Math.Sqrt(share * (1 - share) / 105);
        Assert.Equal(6 * chart.Phases[0].SigmaZ!.Value * unit, chart.Upper[8] - chart.Lower[8], 1e-12);
        Assert.Equal((10.0 + 50 + 12 + 40 + 8 + 60 + 9 + 44) / (100 + 100 + 110 + 90 + 95 + 120 + 100 + 100), chart.Phases[0].Centre!.Value, 1e-12);
    }

    [Fact]
    public void Three_weeks_do_not_tell_what_is_usual_and_four_do()
    {
        Assert.Null(OfWeeks(3));
        Assert.NotNull(OfWeeks(4));
    }

    [Fact]
    public void Missing_points_are_gaps_and_excluded_ones_make_nothing_usual()
    {
        double[] values = [.. Places.Select((hour, i) => hour + (i % 3))];
        values[5] = double.NaN;
        var settings = new ChartSettings(ChartKind.Individuals);
        var chart = RhythmChart.Of(ChartPoints.OfValues(values), Places, settings)!;
        Assert.True(double.IsNaN(chart.Values[5]) && double.IsNaN(chart.Upper[5]) && double.IsFinite(chart.Centre[5]));
        double[] wild = [.. values];
        wild[Hours] = 1e6;
        var without = RhythmChart.Of(ChartPoints.OfValues(wild), Places, settings with { Excluded = new HashSet<int> { Hours } })!;
        Assert.InRange(without.Centre[0], 0, 3);
        Assert.DoesNotContain(without.Signals, signal => signal.Points.Contains(Hours));
    }

    [Fact]
    public void Hours_that_never_differ_have_limits_and_an_hour_that_does_is_beyond_them()
    {
        double[] none = [.. Places.Select(_ => 0.0)];
        none[^1] = 9;
        var chart = RhythmChart.Of(ChartPoints.OfValues(none), Places, new(ChartKind.UPrime) { Rules = [ChartRule.Beyond] })!;
        Assert.Equal([none.Length - 1], chart.Signals.Single().Points);
        Assert.All(chart.Lower, value => Assert.Equal(0, value));
    }

    [Fact]
    public void Other_kinds_and_more_phases_are_refused()
    {
        var points = ChartPoints.OfValues([.. Places.Select(hour => (double)hour)]);
        Assert.Throws<ArgumentException>(() => RhythmChart.Of(points, Places, new(ChartKind.Ewma)));
        Assert.Throws<ArgumentException>(() => RhythmChart.Of(points, Places, new(ChartKind.Individuals) { Phases = [new(0, 60), new(60, points.Count)] }));
        Assert.Throws<ArgumentException>(() => RhythmChart.Of(points, [1, 2], new(ChartKind.Individuals)));
    }

    private static ControlChart? OfWeeks(int weeks) =>
        RhythmChart.Of(ChartPoints.OfValues([.. Places.Take(weeks * Hours).Select((hour, i) => hour + (double)(i % 3))]), [.. Places.Take(weeks * Hours)], new(ChartKind.Individuals));

    private static double Poisson(Random random, double mean)
    {
        var (count, product) = (0, random.NextDouble());
        for (var least = Math.Exp(-mean); product > least; count++) product *= random.NextDouble();
        return count;
    }
}
