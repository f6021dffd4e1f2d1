using System.Text.Json;
using Shouwen.Engines.ControlCharts;
using static Shouwen.Engines.Tests.ControlCharts.ReferenceCharts;

namespace Shouwen.Engines.Tests.ControlCharts;

public sealed class QichartsTests
{
    [Theory]
    [InlineData("nhs_accidents_p", ChartKind.P, "qic_nhs_accidents", "r", "n")]
    [InlineData("nhs_accidents_pprime", ChartKind.PPrime, "qic_nhs_accidents", "r", "n")]
    [InlineData("cdi_run", ChartKind.Run, "qic_cdi", "n", null)]
    [InlineData("cdi_i", ChartKind.Individuals, "qic_cdi", "n", null)]
    [InlineData("cdi_mr", ChartKind.MovingRange, "qic_cdi", "n", null)]
    [InlineData("cdi_c", ChartKind.C, "qic_cdi", "n", null)]
    [InlineData("cdi_i_freeze24", ChartKind.Individuals, "qic_cdi", "n", null, 24)]
    [InlineData("cdi_i_exclude_3_10", ChartKind.Individuals, "qic_cdi", "n", null, null, "3,10")]
    [InlineData("lots_i_prime", ChartKind.IndividualsPrime, "qic_lots", "value", "n")]
    public void Limits_and_runs_are_as_in_qicharts2(string name, ChartKind kind, string file, string column, string? sizes, int? baseline = null, string excluded = "")
    {
        var columns = Columns(file);
        var points = sizes is null ? ChartPoints.OfValues(columns[column]) : ChartPoints.OfCounts(columns[column], columns[sizes]);
        foreach (var (variant, expected) in Json("expected_qicharts2").GetProperty(name).EnumerateObject().Select(one => (one.Name, one.Value)))
        {
            var chart = DrawChart.Of(points, new(kind)
            {
                Constants = ChartConstants.Published,
                ScreensMovingRanges = variant == "screened_mr",
                Phases = [new(0, points.Count, baseline)],
                Excluded = excluded.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(place => int.Parse(place, null) - 1).ToHashSet(),
            });
            Same(expected.GetProperty("y"), chart.Values, "values");
            Same(expected.GetProperty("cl"), chart.Centre, "centre");
            if (kind != ChartKind.Run)
            {
                Same(expected.GetProperty("lcl"), [.. chart.Lower.Where(limit => !double.IsNaN(limit))], "lower");
                Same(expected.GetProperty("ucl"), [.. chart.Upper.Where(limit => !double.IsNaN(limit))], "upper");
            }

            HasRuns(expected, chart.Runs!);
        }
    }

    [Fact]
    public void A_rate_with_a_frozen_baseline_is_as_in_qicharts2()
    {
        var columns = Columns("qic_cdi");
        var expected = Json("expected_qicharts2").GetProperty("cdi_u_freeze24").GetProperty("either");
        var chart = DrawChart.Of(ChartPoints.OfCounts(columns["n"], [.. columns["days"].Select(days => days / 10_000)]), new(ChartKind.U) { Phases = [new(0, 36, 24)] });
        Same(expected.GetProperty("cl").GetDouble(), chart.Phases[0].Centre, "centre");
        Same(expected.GetProperty("lcl"), chart.Lower, "lower");
        Same(expected.GetProperty("ucl"), chart.Upper, "upper");
        HasRuns(expected, chart.Runs!);
    }

    [Fact]
    public void Each_phase_has_limits_of_its_own()
    {
        var expected = Json("expected_qicharts2").GetProperty("cdi_c_part24");
        var chart = DrawChart.Of(ChartPoints.OfValues(Columns("qic_cdi")["n"]), new(ChartKind.C) { Phases = [new(0, 24), new(24, 36)] });
        Same(expected.GetProperty("cl"), chart.Centre, "centre");
        Same(expected.GetProperty("lcl"), chart.Lower, "lower");
        Same(expected.GetProperty("ucl"), chart.Upper, "upper");
    }

    private static void HasRuns(JsonElement expected, RunsTest found)
    {
        int Of(string key) => expected.GetProperty(key).GetInt32();
        Assert.Equal((Of("n_useful"), Of("longest_run"), Of("longest_run_max"), Of("n_crossings"), Of("n_crossings_min")), (found.Useful, found.Longest, found.MostLongest, found.Crossings, found.FewestCrossings));
        Assert.Equal(expected.GetProperty("runs_signal").GetBoolean(), found.IsSignal);
    }
}
