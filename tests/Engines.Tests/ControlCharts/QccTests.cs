using System.Text.Json;
using Shouwen.Engines.ControlCharts;
using static Shouwen.Engines.Tests.ControlCharts.ReferenceCharts;

namespace Shouwen.Engines.Tests.ControlCharts;

public sealed class QccTests
{
    private const int Trial = 25;

    [Theory]
    [InlineData("pistonrings_xbar_phase1_uwaveR", ChartKind.Mean, 25, null)]
    [InlineData("pistonrings_xbar_phase1_then_phase2", ChartKind.Mean, 40, Trial)]
    [InlineData("pistonrings_R_phase1_then_phase2", ChartKind.Range, 40, Trial)]
    [InlineData("pistonrings_xbar_all_40", ChartKind.Mean, 40, null)]
    [InlineData("pistonrings_unbalanced_xbar_phase1", ChartKind.Mean, 25, null, "pistonrings_unbalanced_wide")]
    public void Charts_of_subgroups_are_as_in_qcc(string name, ChartKind kind, int rows, int? baseline, string file = "pistonrings_wide") =>
        IsAsIn(name, ChartPoints.OfSubgroups([.. Subgroups(file).Take(rows)]), kind, baseline);

    [Theory]
    [InlineData("orangejuice_p_phase1_then_phase2", "orangejuice", "D", ChartKind.P, 54, 30)]
    [InlineData("orangejuice_np_phase1", "orangejuice", "D", ChartKind.Np, 30, null)]
    [InlineData("circuit_c_phase1", "circuit", "x", ChartKind.C, 26, null)]
    [InlineData("dyedcloth_u", "dyedcloth", "x", ChartKind.U, 10, null)]
    public void Charts_of_counts_are_as_in_qcc(string name, string file, string counts, ChartKind kind, int rows, int? baseline) => IsAsIn(name, Counts(file, counts, rows), kind, baseline);

    [Fact]
    public void Excluded_points_make_neither_limits_nor_signals()
    {
        var expected = Json("expected_qcc").GetProperty("orangejuice_p_excluding_15_23");
        var chart = DrawChart.Of(Counts("orangejuice", "D", 54), Qcc(ChartKind.P, 30, 54) with { Excluded = new HashSet<int> { 14, 22 } });
        Same(expected.GetProperty("center").GetDouble(), chart.Phases[0].Centre, "centre");
        Same(expected.GetProperty("ucl")[0].GetDouble(), chart.Upper[0], "upper");
        int Back(int place) => place + (place >= 14 ? 1 : 0) + (place + 1 >= 22 ? 1 : 0);
        foreach (var rule in expected.GetProperty("violations_1based").GetProperty("nelson").EnumerateObject())
            Assert.Equal(rule.Value.Places().Select(Back), Completing(chart, $"N{rule.Name}"));
    }

    [Theory]
    [InlineData("viscosity_I_phase1_then_phase2", "viscosity", "viscosity", 35, 20, SigmaBy.Usual)]
    [InlineData("viscosity_I_phase1_SD", "viscosity", "viscosity", 20, null, SigmaBy.AllValues)]
    [InlineData("boiler_t4_I", "boiler", "t4", 25, null, SigmaBy.Usual)]
    public void Charts_of_single_values_are_as_in_qcc(string name, string file, string column, int rows, int? baseline, SigmaBy sigma) =>
        IsAsIn(name, ChartPoints.OfValues([.. Columns(file)[column].Take(rows)]), ChartKind.Individuals, baseline, sigma);

    [Theory]
    [InlineData("UWAVE-R", SigmaBy.Ranges)]
    [InlineData("UWAVE-SD", SigmaBy.Deviations)]
    [InlineData("MVLUE-R", SigmaBy.WeightedRanges)]
    [InlineData("MVLUE-SD", SigmaBy.WeightedDeviations)]
    [InlineData("RMSDF", SigmaBy.Pooled)]
    public void Every_estimate_of_scatter_is_as_in_qcc(string name, SigmaBy by)
    {
        foreach (var (file, prefix) in new[] { ("pistonrings_wide", "pistonrings_sigma_"), ("pistonrings_unbalanced_wide", "pistonrings_unbalanced_sigma_") })
        {
            var chart = DrawChart.Of(ChartPoints.OfSubgroups([.. Subgroups(file).Take(Trial)]), new(ChartKind.Mean) { Constants = ChartConstants.Published, Sigma = by });
            Same(Json("expected_qcc").GetProperty(prefix + name).GetProperty("sigma").GetDouble(), chart.Phases[0].Sigma, prefix + name);
        }
    }

    [Fact]
    public void Moving_ranges_are_as_in_qcc()
    {
        var expected = Json("expected_qcc").GetProperty("viscosity_MR_phase1");
        var chart = DrawChart.Of(ChartPoints.OfValues([.. Columns("viscosity")["viscosity"].Take(20)]), new(ChartKind.MovingRange) { Constants = ChartConstants.Published });
        Same(expected.GetProperty("mr"), chart.Values[1..], "mr");
        Same(expected.GetProperty("center").GetDouble(), chart.Phases[0].Centre, "centre");
        Same(expected.GetProperty("sigma_d2_1128").GetDouble(), chart.Phases[0].Sigma, "sigma");
        Same(expected.GetProperty("ucl_D4_3267").GetDouble(), chart.Upper[3], "upper");
        Assert.Equal(0, chart.Lower[3]);
    }

    [Theory]
    [InlineData("orangejuice_laney_p", "orangejuice", "D", 30, ChartKind.PPrime)]
    [InlineData("dyedcloth_laney_u", "dyedcloth", "x", 10, ChartKind.UPrime)]
    public void Charts_that_widen_with_what_chance_does_not_explain_are_as_in_qcc(string name, string file, string counts, int rows, ChartKind kind)
    {
        var expected = Json("expected_qcc").GetProperty(name);
        var chart = DrawChart.Of(Counts(file, counts, rows), new(kind) { Constants = ChartConstants.Published });
        Same(expected.GetProperty("center").GetDouble(), chart.Phases[0].Centre, "centre");
        Same(expected.GetProperty("sigma_z").GetDouble(), chart.Phases[0].SigmaZ, "sigma z");
        Same(expected.GetProperty("statistics"), chart.Values, "values");
        Same(expected.GetProperty("lcl"), chart.Lower, "lower");
        Same(expected.GetProperty("ucl"), chart.Upper, "upper");
        Assert.Equal(expected.GetProperty("beyond_1based").Places(), Completing(chart, "N1"));
        Same(expected.GetProperty("sigma_z_exact_d2").GetDouble(), DrawChart.Of(Counts(file, counts, rows), new(kind)).Phases[0].SigmaZ, "sigma z, exact");
    }

    [Fact]
    public void Whether_counts_scatter_more_than_chance_is_as_in_qcc()
    {
        IsOver("orangejuice_overdispersion", Overdispersion.OfShares(Counts("orangejuice", "D", 30))!);
        IsOver("circuit_overdispersion", Overdispersion.OfRates(Counts("circuit", "x", 26, sizes: null))!);
    }

    [Fact]
    public void Weighted_means_are_as_in_qcc()
    {
        var pistons = Json("expected_qcc").GetProperty("pistonrings_ewma_l02");
        IsEwma(pistons, DrawChart.Of(ChartPoints.OfSubgroups(Subgroups("pistonrings_wide")), Qcc(ChartKind.Ewma, Trial, 40)));
        var viscosity = Json("expected_qcc").GetProperty("viscosity_ewma_l02");
        IsEwma(viscosity, DrawChart.Of(ChartPoints.OfValues(Columns("viscosity")["viscosity"]), Qcc(ChartKind.Ewma, 20, 35) with { Limits = viscosity.GetProperty("nsigmas").GetDouble() }));
    }

    [Fact]
    public void Cumulated_deviations_are_as_in_qcc()
    {
        IsCusum(Json("expected_qcc").GetProperty("pistonrings_cusum"), ChartPoints.OfSubgroups(Subgroups("pistonrings_wide")), Trial);
        IsCusum(Json("expected_qcc").GetProperty("viscosity_cusum_fir"), ChartPoints.OfValues(Columns("viscosity")["viscosity"]), 20);
    }

    [Theory]
    [InlineData("pistonrings_capability")]
    [InlineData("pistonrings_capability_offtarget")]
    [InlineData("pistonrings_capability_upper_only")]
    public void Capability_is_as_in_qcc(string name)
    {
        var expected = Json("expected_qcc").GetProperty(name);
        double? Given(string key) => expected.GetProperty(key) is { ValueKind: JsonValueKind.Number } number ? number.GetDouble() : null;
        double[] values = [.. Subgroups("pistonrings_wide").Take(Trial).SelectMany(group => group)];
        var found = Capability.Of(values, expected.GetProperty("sigma_within").GetDouble(), Given("lsl"), Given("usl"), Given("target"), likeQcc: true)!;
        Same(expected.GetProperty("sigma_overall").GetDouble(), found.Overall.Sigma, "overall");
        foreach (var (prefix, indices) in new[] { ("Cp", found.Within), ("Pp", found.Overall) })
        {
            IsIndex(expected, prefix, indices.Both);
            IsIndex(expected, prefix + "_l", indices.Lower);
            IsIndex(expected, prefix + "_u", indices.Upper);
            IsIndex(expected, prefix + "_k", indices.Nearest);
            IsIndex(expected, prefix + "m", indices.Aimed);
        }

        IsShare(Given("expected_pct_below_lsl"), found.Expected.Below);
        IsShare(Given("expected_pct_above_usl"), found.Expected.Above);
        IsShare(Given("observed_pct_below_lsl"), found.Observed.Below);
        IsShare(Given("observed_pct_above_usl"), found.Observed.Above);
    }

    private static void IsShare(double? percent, double? share) => Assert.True(percent is null ? share is null : Math.Abs(percent.Value - (share!.Value * 100 < 0.01 ? 0 : share.Value * 100)) < 1e-9, $"{share}, not {percent} %");

    private static void IsIndex(JsonElement expected, string name, CapabilityIndex? found)
    {
        var index = expected.GetProperty("indices").GetProperty(name);
        if (index.GetProperty("value").ValueKind == JsonValueKind.Null) Assert.Null(found);
        else
        {
            Same(index.GetProperty("value").GetDouble(), found?.Value, name);
            Same(index.GetProperty("ci_low").GetDouble(), found?.Low, name);
            Same(index.GetProperty("ci_high").GetDouble(), found?.High, name);
        }
    }

    private static void IsOver(string name, Overdispersion found)
    {
        var expected = Json("expected_qcc").GetProperty(name);
        Same(expected.GetProperty("ratio").GetDouble(), found.Ratio, "ratio");
        Same(expected.GetProperty("statistic").GetDouble(), found.Statistic, "statistic");
        Assert.Equal(expected.GetProperty("p_value").GetDouble(), found.PValue, expected.GetProperty("p_value").GetDouble() * 1e-4);
    }

    private static void IsEwma(JsonElement expected, ControlChart chart)
    {
        Same(expected.GetProperty("center").GetDouble(), chart.Phases[0].Centre, "centre");
        Same(expected.GetProperty("std_dev").GetDouble(), chart.Phases[0].Sigma, "sigma");
        Same(expected.GetProperty("ewma"), chart.Values, "ewma");
        Same(expected.GetProperty("lcl"), chart.Lower, "lower");
        Same(expected.GetProperty("ucl"), chart.Upper, "upper");
        Assert.Equal(expected.GetProperty("beyond_1based").Places(), Completing(chart, "N1"));
    }

    private static void IsCusum(JsonElement expected, ChartPoints points, int baseline)
    {
        var chart = DrawChart.Of(points, Qcc(ChartKind.Cusum, baseline, points.Count) with
        {
            DecisionInterval = expected.GetProperty("decision_interval").GetDouble(),
            Shift = expected.GetProperty("se_shift").GetDouble(),
            HeadStart = expected.GetProperty("head_start").GetDouble(),
        });
        Same(expected.GetProperty("pos"), chart.Values, "pos");
        Same(expected.GetProperty("neg"), chart.Below, "neg");
        Assert.Equal(expected.GetProperty("upper_1based").Places().Union(expected.GetProperty("lower_1based").Places()).Order(), Completing(chart, "N1"));
    }

    private static void IsAsIn(string name, ChartPoints points, ChartKind kind, int? baseline, SigmaBy sigma = SigmaBy.Usual)
    {
        var expected = Json("expected_qcc").GetProperty(name);
        var chart = DrawChart.Of(points, Qcc(kind, baseline, points.Count) with { Sigma = sigma, Rules = [.. ChartRule.Nelson, .. ChartRule.WesternElectric] });
        Same(expected.GetProperty("statistics"), chart.Values, "values");
        Same(expected.GetProperty("center").GetDouble(), chart.Phases[0].Centre, "centre");
        Same(expected.GetProperty("std_dev").GetDouble(), chart.Phases[0].Sigma, "sigma");
        Same(expected.GetProperty("lcl"), chart.Lower, "lower");
        Same(expected.GetProperty("ucl"), chart.Upper, "upper");
        // With sizes that differ qcc judges earlier points by the last one's limits; that is not followed.
        if (expected.GetProperty("sizes").Numbers().Distinct().Count() > 1) return;
        foreach (var (set, letter) in new[] { ("nelson", 'N'), ("western_electric", 'W') })
            foreach (var rule in expected.GetProperty("violations_1based").GetProperty(set).EnumerateObject())
                Assert.Equal(rule.Value.Places(), Completing(chart, $"{letter}{rule.Name}"));
    }

    private static ChartSettings Qcc(ChartKind kind, int? baseline, int count) => new(kind) { Constants = ChartConstants.Published, Phases = [new(0, count, baseline)] };

    private static IReadOnlyList<int> Completing(ControlChart chart, string rule) => chart.Signals.FirstOrDefault(signal => signal.Rule.Code == rule)?.Completing ?? [];

    private static ChartPoints Counts(string file, string counts, int rows, string? sizes = "size")
    {
        var columns = Columns(file);
        double[] of = [.. columns[counts].Take(rows)];
        return sizes is null || counts == "x" && file == "circuit" ? ChartPoints.OfValues(of) : ChartPoints.OfCounts(of, [.. columns[sizes].Take(rows)]);
    }
}
