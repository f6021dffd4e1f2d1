using System.Text.Json;
using Shouwen.App.Access.Published;
using Shouwen.App.Tests.Fixtures;
using static Shouwen.App.Tests.Lead.WeighedCentre;

namespace Shouwen.App.Tests.Lead;

public sealed class ScorecardTests(ShouwenServer server) : IClassFixture<ShouwenServer>
{
    private const string Span = "from=2026-02-02&to=2026-03-01";

    private static readonly object[] Held =
    [
        Measure("aht", 20, floor: 200, target: 100), Measure("repeat_rate", 30, floor: 0.6, target: 0.1, perspective: "customerValue", role: "result"),
        Measure("satisfaction_index", 20, higherIsBetter: true, floor: 50, target: 80, perspective: "customerValue", role: "result"), Measure("turnover", 30, floor: 0.4, target: 0.1, perspective: "finance"),
    ];

    [Fact]
    public async Task A_measure_of_which_nothing_is_known_has_no_score_and_its_weight_goes_to_the_rest()
    {
        var centre = await NewAsync(server);
        await centre.UseAsync(await centre.DraftAsync(Held));
        var card = await centre.GetAsync($"/scorecard?{Span}");

        // In four weeks each agent is asked 10 times a week; 6 + 5 + ... + 1 of 60 come back, and those who do are asked once more.
        var repeats = 21.0 / 81;
        var (aht, again) = (Measured(card, "aht"), Measured(card, "repeat_rate"));
        Assert.Equal(repeats, again.GetProperty("value").GetDouble(), 9);
        Assert.Equal(100 * (0.6 - repeats) / 0.5, again.GetProperty("score").GetDouble(), 9);
        Assert.Equal(200 - aht.GetProperty("value").GetDouble(), aht.GetProperty("score").GetDouble(), 9);
        var silent = Measured(card, "satisfaction_index");
        Assert.Equal((JsonValueKind.Null, "noData", 0.0), (silent.GetProperty("score").ValueKind, silent.GetProperty("why").GetString(), silent.GetProperty("counts").GetDouble()));

        // Customer value keeps its 50 of the 70 that are known of; efficiency has the other 20.
        Assert.Equal(500 / 7.0, again.GetProperty("counts").GetDouble(), 9);
        Assert.Equal(0.5, card.GetProperty("known").GetDouble(), 9);
        var total = ((5 * again.GetProperty("score").GetDouble()) + (2 * aht.GetProperty("score").GetDouble())) / 7;
        Assert.Equal(total, card.GetProperty("total").GetDouble(), 9);
        Assert.InRange(total, card.GetProperty("low").GetDouble(), card.GetProperty("high").GetDouble());
        Assert.Equal(JsonValueKind.Null, card.GetProperty("perspectives")[3].GetProperty("score").ValueKind);
    }

    [Fact]
    public async Task Its_values_are_those_of_the_metric_pages()
    {
        var centre = await NewAsync(server);
        await centre.UseAsync(await centre.DraftAsync(Held));
        foreach (var (unit, filter) in new[] { ("centre", ""), ("team:a", "&filter=team=a"), ("agent:b3", "&filter=agent=b3") })
        {
            var card = await centre.GetAsync($"/scorecard?{Span}&unit={unit}");
            var metrics = await centre.Director.GetFromJsonAsync<JsonElement>($"/api/facts/metrics?metric=aht,repeat_rate&{Span}{filter}", TestContext.Current.CancellationToken);
            foreach (var metric in metrics.GetProperty("metrics").EnumerateArray())
                Assert.Equal(metric.GetProperty("rows")[0].GetProperty("value").GetDouble(), Measured(card, metric.GetProperty("code").GetString()!).GetProperty("value").GetDouble(), 9);
        }
    }

    [Fact]
    public async Task Among_peers_an_agent_is_compared_with_their_team_and_the_centre_with_nobody()
    {
        var centre = await NewAsync(server);
        await centre.UseAsync(await centre.DraftAsync(Paced(50, 50)));
        double ScoreOf(JsonElement card, string metric) => Measured(card, metric).GetProperty("score").GetDouble();
        var (quick, slow) = (await centre.GetAsync($"/scorecard?{Span}&unit=agent:a0"), await centre.GetAsync($"/scorecard?{Span}&unit=agent:a5"));
        Assert.True(ScoreOf(quick, "aht") > 70 && ScoreOf(quick, "repeat_rate") < 30);
        Assert.True(ScoreOf(slow, "aht") < 30 && ScoreOf(slow, "repeat_rate") > 70);
        var whole = await centre.GetAsync($"/scorecard?{Span}");
        Assert.Equal((JsonValueKind.Null, "fewPeers"), (whole.GetProperty("total").ValueKind, Measured(whole, "aht").GetProperty("why").GetString()));
        Assert.NotEqual(JsonValueKind.Null, Measured(whole, "aht").GetProperty("value").ValueKind);
    }

    [Fact]
    public async Task Surveys_know_no_single_agents_and_the_card_says_so()
    {
        var centre = await NewAsync(server);
        await centre.UseAsync(await centre.DraftAsync(Held));
        Assert.Equal("notOfAgents", Measured(await centre.GetAsync($"/scorecard?{Span}&unit=agent:a0"), "satisfaction_index").GetProperty("why").GetString());
    }

    [Fact]
    public async Task A_leader_sees_their_team_an_agent_themselves_and_others_nothing()
    {
        var centre = await NewAsync(server);
        await centre.UseAsync(await centre.DraftAsync(Held));
        var (leader, agent) = (await centre.LeaderAsync("a0"), await centre.AgentAsync("a1"));
        Assert.Equal(("team", "a"), Named(await centre.GetAsync($"/scorecard?{Span}", leader)));
        Assert.Equal(("agent", "a1"), Named(await centre.GetAsync($"/scorecard?{Span}", agent)));
        async Task<int> StatusAsync(HttpClient by, string unit) => (await centre.SendAsync(HttpMethod.Get, $"/scorecard?{Span}&unit={unit}", by: by)).Status;
        foreach (var (by, unit, status) in new[]
        {
            (leader, "centre", 403), (leader, "team:b", 403), (leader, "agent:a5", 200), (leader, "agent:b5", 403),
            (agent, "centre", 403), (agent, "team:a", 403), (agent, "agent:a2", 403), (agent, "agent:a1", 200),
        })
            Assert.Equal((unit, status), (unit, await StatusAsync(by, unit)));
        Assert.Equal(400, await StatusAsync(leader, "team:zz"));
        Assert.Equal(403, await StatusAsync(await server.AsAsync(centre.Centre, Role.Planner), "centre"));
        Assert.Equal(403, (await centre.SendAsync(HttpMethod.Post, "/weightings", new { name = "我的" }, by: leader)).Status);
        var units = await centre.GetAsync("/units", leader);
        Assert.Equal((false, 1, 6), (units.GetProperty("centre").GetBoolean(), units.GetProperty("teams").GetArrayLength(), units.GetProperty("agents").GetArrayLength()));
    }

    [Fact]
    public async Task Where_nothing_is_in_use_the_card_is_empty_and_a_draft_can_be_looked_at_by_its_number()
    {
        var centre = await NewAsync(server);
        Assert.Equal(JsonValueKind.Null, (await centre.GetAsync("/scorecard")).GetProperty("weighting").ValueKind);
        var number = await centre.DraftAsync(Held);
        Assert.Equal("draft", (await centre.GetAsync($"/scorecard?{Span}&weighting={number}")).GetProperty("weighting").GetProperty("state").GetString());
        Assert.Equal(400, (await centre.SendAsync(HttpMethod.Get, "/scorecard?weighting=9")).Status);
        Assert.Equal(400, (await centre.SendAsync(HttpMethod.Get, "/scorecard?from=2026-03-01&to=2026-02-01")).Status);
        // The last whole month with facts.
        Assert.Equal("2026-02-01", (await centre.GetAsync($"/scorecard?weighting={number}")).GetProperty("from").GetString());
    }

    private static JsonElement Measured(JsonElement card, string metric) =>
        card.GetProperty("perspectives").EnumerateArray().SelectMany(perspective => perspective.GetProperty("measures").EnumerateArray()).Single(measure => measure.GetProperty("metric").GetString() == metric);

    private static (string?, string?) Named(JsonElement card) => (card.GetProperty("kind").GetString(), card.GetProperty("code").GetString());
}
