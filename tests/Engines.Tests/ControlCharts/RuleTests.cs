using Shouwen.Engines.ControlCharts;
using static Shouwen.Engines.Tests.ControlCharts.ReferenceCharts;

namespace Shouwen.Engines.Tests.ControlCharts;

public sealed class RuleTests
{
    public static TheoryData<string> Cases => ["a_noise", "c_planted", "e_boundaries", "short_1", "short_5"];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Each_rule_fires_at_its_points_and_names_all_of_them(string name)
    {
        var given = Json("rules_cases").GetProperty("cases").GetProperty(name);
        var signals = FindSignals.In(given.GetProperty("z").Numbers(), [.. ChartRule.Nelson, ChartRule.All["W4"]]).ToDictionary(signal => signal.Rule.Code);
        foreach (var rule in given.GetProperty("completing_points_1based").EnumerateObject().Where(rule => rule.Name != "N8_either"))
        {
            Assert.Equal(rule.Value.Places(), signals.GetValueOrDefault(rule.Name)?.Completing ?? []);
            Assert.Equal(given.GetProperty("all_pattern_points_1based").GetProperty(rule.Name).Places(), signals.GetValueOrDefault(rule.Name)?.Points ?? []);
        }
    }

    [Theory]
    [InlineData("viscosity_35", "viscosity", "viscosity", null)]
    [InlineData("cdi_36", "qic_cdi", "n", null)]
    [InlineData("cdi_36_fixed12", "qic_cdi", "n", 12)]
    [InlineData("planted_decline", null, null, null)]
    [InlineData("planted_rise", null, null, null)]
    public void Making_data_count_is_as_the_nhs_has_it(string name, string? file, string? column, int? baseline)
    {
        var expected = Json("expected_nhs_mdc").GetProperty(name);
        var values = file is null ? expected.GetProperty("y").Numbers() : Columns(file)[column!];
        var chart = DrawChart.Of(ChartPoints.OfValues(values), ChartSettings.MakingDataCount with { Phases = [new(0, values.Length, baseline)] });
        Same(expected.GetProperty("mean").GetDouble(), chart.Phases[0].Centre, "mean");
        Same(expected.GetProperty("lpl").GetDouble(), chart.Lower[0], "lower");
        Same(expected.GetProperty("upl").GetDouble(), chart.Upper[0], "upper");
        foreach (var (rule, key) in new[] { ("M1", "outside_1based"), ("M2", "shift7_1based"), ("M3", "trend7_1based"), ("M4", "two_of_three_close_1based") })
            Assert.Equal(expected.GetProperty(key).Places(), chart.Signals.FirstOrDefault(signal => signal.Rule.Code == rule)?.Points ?? []);
        Assert.Equal(expected.GetProperty("special_cause_1based").Places(), chart.Signals.SelectMany(signal => signal.Points).Distinct().Order());
    }

    [Fact]
    public void A_missing_point_ends_a_run_and_an_excluded_one_closes_up()
    {
        double[] eight = [0, 1, 1, 1, 1, 1, 1, 1, 1];
        double[] withGap = [.. eight, double.NaN, 1, 1, -3, -3, -3, 0, -1];
        Assert.DoesNotContain("N2", Codes(withGap, new HashSet<int>()));
        Assert.Contains("N2", Codes(withGap, new HashSet<int> { 9 }));
        static IEnumerable<string> Codes(double[] values, IReadOnlySet<int> excluded) =>
            DrawChart.Of(ChartPoints.OfValues(values), new(ChartKind.Individuals) { Excluded = excluded, Centre = 0, KnownSigma = 1 }).Signals.Select(signal => signal.Rule.Code);
    }

    [Fact]
    public void Where_a_phase_begins_a_run_begins_anew()
    {
        double[] values = [.. Enumerable.Repeat(1.0, 5).Append(0), .. Enumerable.Repeat(1.0, 5)];
        var one = new ChartSettings(ChartKind.Individuals) { Centre = 0.5, KnownSigma = 1, Rules = [new("own", Pattern.OneSide, 5, 5, 0)] };
        Assert.Equal(2, DrawChart.Of(ChartPoints.OfValues(values), one).Signals.Single().Completing.Count);
        Assert.Single(DrawChart.Of(ChartPoints.OfValues(values), one with { Phases = [new(0, 8), new(8, 11)] }).Signals.Single().Completing);
    }
}
