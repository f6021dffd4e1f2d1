using System.Text.Json;
using Shouwen.App.Tests.Fixtures;
using static Shouwen.App.Tests.Facts.FactsOf;

namespace Shouwen.App.Tests.Facts;

public sealed class StaffMetricsTests(ShouwenServer server) : IClassFixture<ShouwenServer>
{
    [Fact]
    public async Task A_turnover_target_is_for_a_year_and_a_month_is_held_to_its_share()
    {
        var facts = await WithTeamAsync();
        Assert.Equal(200, (await TargetAsync(facts, "turnover", new { }, 0.365)).Status);
        Assert.Equal(200, (await TargetAsync(facts, "turnover", new { team = "T1" }, 0.73)).Status);
        Assert.Equal([0.031, 0.028], (await facts.RowsAsync("metric=turnover&from=2026-01-01&to=2026-02-28&grain=month")).Select(Target));
        var byTeam = await facts.RowsAsync("metric=turnover&from=2026-01-01&to=2026-01-31&by=team");
        Assert.Equal([":0.031", "T1:0.062"], byTeam.Select(row => $"{row.GetProperty("cuts").GetProperty("team").GetProperty("code")}:{Target(row)}"));
    }

    [Fact]
    public async Task Headcount_is_held_to_its_target_whatever_the_period()
    {
        var facts = await WithTeamAsync();
        Assert.Equal(200, (await TargetAsync(facts, "headcount", new { }, 12)).Status);
        Assert.Equal([12, 12], (await facts.RowsAsync("metric=headcount&from=2026-01-01&to=2026-02-28&grain=month")).Select(Target));
    }

    [Fact]
    public async Task Staff_figures_are_compared_period_by_period_and_team_by_team()
    {
        var facts = await WithTeamAsync();
        var months = await facts.RowsAsync("metric=turnover&from=2026-01-01&to=2026-02-28&grain=month&compare=previous");
        Assert.Equal([0, 0.333], months.Select(row => Math.Round(ValueOf(row)!.Value, 3)));
        Assert.Equal([0, 0.287], months.Select(row => Math.Round(ValueOf(row.GetProperty("compare"))!.Value, 3)));
        var team = (await facts.RowsAsync("metric=headcount&from=2026-01-01&to=2026-01-31&by=team&compare=previous"))[1];
        Assert.Equal((1, 1.484), (ValueOf(team), Math.Round(ValueOf(team.GetProperty("compare"))!.Value, 3)));
    }

    [Fact]
    public async Task Staff_targets_hold_for_the_centre_or_a_team_and_nothing_else()
    {
        var facts = await WithTeamAsync();
        Assert.Equal(201, (await facts.SendAsync(HttpMethod.Post, "/api/centres/queues", new { code = "hot", name = "热线" })).Status);
        var (status, body) = await TargetAsync(facts, "turnover", new { queue = "hot" }, 0.2);
        Assert.Equal((400, "notForMetric"), (status, body.GetProperty("errors").GetProperty("cut")[0].GetString()));
    }

    /// <summary>Two without a team, of whom one left in February; two in T1, of whom one left in mid-December.</summary>
    private async Task<FactsOf> WithTeamAsync()
    {
        var facts = await NewAsync(server);
        await facts.SendAsync(HttpMethod.Post, "/api/centres/teams", new { code = "T1", name = "一组" });
        object[] people =
        [
            new { code = "A1", name = "甲", joined = "2025-01-01" },
            new { code = "A2", name = "乙", joined = "2025-01-01", left = "2026-02-28" },
            new { code = "B1", name = "丙", joined = "2025-01-01", team = "T1" },
            new { code = "B2", name = "丁", joined = "2025-01-01", team = "T1", left = "2025-12-15" },
        ];
        foreach (var person in people) Assert.Equal(201, (await facts.SendAsync(HttpMethod.Post, "/api/centres/employees", person)).Status);
        return facts;
    }

    private static Task<(int Status, JsonElement Body)> TargetAsync(FactsOf facts, string metric, object cut, double value) =>
        facts.SendAsync(HttpMethod.Put, "/api/facts/targets", new { metric, cut, value });

    private static double Target(JsonElement row) => Math.Round(row.GetProperty("target").GetDouble(), 6);
}
