using System.Text.Json;
using Shouwen.App.Access.Published;
using Shouwen.App.Tests.Fixtures;
using static Shouwen.App.Tests.Lead.WeighedCentre;

namespace Shouwen.App.Tests.Lead;

public sealed class RehearsalTests(ShouwenServer server) : IClassFixture<ShouwenServer>
{
    [Fact]
    public async Task A_weighting_that_pays_for_short_calls_is_shown_to_pay_for_customers_who_come_back()
    {
        var centre = await NewAsync(server);
        await centre.UseAsync(await centre.DraftAsync(Paced(40, 60)));
        var proposed = await centre.DraftAsync(Paced(90, 10));
        var found = await centre.GetAsync($"/weightings/{proposed}/rehearsal");
        Assert.Equal((1, proposed), (found.GetProperty("current").GetProperty("number").GetInt32(), found.GetProperty("proposed").GetProperty("number").GetInt32()));
        var agents = found.GetProperty("agents");
        var risk = agents.GetProperty("proposed").GetProperty("tradeOffs")[0];
        Assert.Equal(("aht", "repeat_rate", true), (risk.GetProperty("first").GetString(), risk.GetProperty("second").GetString(), risk.GetProperty("isRisk").GetBoolean()));
        Assert.True(risk.GetProperty("correlation").GetDouble() < -0.9 && risk.GetProperty("loss").GetDouble() < 0.2);
        Assert.False(agents.GetProperty("current").GetProperty("tradeOffs")[0].GetProperty("isRisk").GetBoolean());

        // Who was ahead by customers who need not come back is behind by talking long.
        var rows = agents.GetProperty("rows").EnumerateArray().ToDictionary(row => row.GetProperty("code").GetString()!);
        Assert.Equal(12, rows.Count);
        int Place(string code, string side) => rows[code].GetProperty(side).GetProperty("place").GetInt32();
        Assert.True(Place("a0", "proposed") <= 2 && Place("a5", "proposed") >= 11);
        Assert.True(Place("a0", "current") > Place("a5", "current"));
        Assert.True(agents.GetProperty("moved").GetInt32() >= agents.GetProperty("movedApart").GetInt32() && agents.GetProperty("movedApart").GetInt32() > 0);
        Assert.InRange(agents.GetProperty("proposed").GetProperty("reliability").GetDouble(), 0.9, 1);
    }

    [Fact]
    public async Task A_measure_in_which_all_are_alike_is_named_dead()
    {
        var centre = await NewAsync(server);
        var number = await centre.DraftAsync([Measure("service_level", 40, higherIsBetter: true, floor: 0.1, target: 0.5), .. Paced(30, 30)]);
        var agents = (await centre.GetAsync($"/weightings/{number}/rehearsal")).GetProperty("agents");
        var dead = agents.GetProperty("proposed").GetProperty("measures")[0];
        Assert.Equal((true, 1.0, 0.0), (dead.GetProperty("isDead").GetBoolean(), dead.GetProperty("atFull").GetDouble(), dead.GetProperty("decides").GetDouble()));
        Assert.Equal(JsonValueKind.Null, agents.GetProperty("current").ValueKind);
        Assert.Equal(100, agents.GetProperty("proposed").GetProperty("measures").EnumerateArray().Sum(measure => measure.GetProperty("decides").GetDouble()), 6);
    }

    [Fact]
    public async Task A_leader_sees_their_own_people_with_places_among_all_and_an_agent_no_places_at_all()
    {
        var centre = await NewAsync(server);
        await centre.UseAsync(await centre.DraftAsync(Paced(40, 60)));
        var number = await centre.DraftAsync(Paced(90, 10));
        var (whole, led, own) = (
            await centre.GetAsync($"/weightings/{number}/rehearsal"), await centre.GetAsync($"/weightings/{number}/rehearsal", await centre.LeaderAsync("b0")), await centre.GetAsync($"/weightings/{number}/rehearsal", await centre.AgentAsync("b2")));
        var rows = led.GetProperty("agents").GetProperty("rows").EnumerateArray().ToList();
        Assert.Equal(["b0", "b1", "b2", "b3", "b4", "b5"], rows.Select(row => row.GetProperty("code").GetString()).Order());
        var held = await centre.DraftAsync([Measure("aht", 50, floor: 200, target: 100), Measure("repeat_rate", 50, floor: 0.6, target: 0.1)]);
        Assert.Equal("b", Assert.Single((await centre.GetAsync($"/weightings/{held}/rehearsal", await centre.LeaderAsync("b0"))).GetProperty("teams").GetProperty("rows").EnumerateArray()).GetProperty("code").GetString());
        Assert.Empty(led.GetProperty("teams").GetProperty("rows").EnumerateArray());
        var mine = rows.Single(row => row.GetProperty("code").GetString() == "b2").GetProperty("proposed");
        Assert.Equal(whole.GetProperty("agents").GetProperty("rows").EnumerateArray().Single(row => row.GetProperty("code").GetString() == "b2").GetProperty("proposed").GetProperty("place").GetInt32(), mine.GetProperty("place").GetInt32());

        var only = Assert.Single(own.GetProperty("agents").GetProperty("rows").EnumerateArray());
        Assert.Equal((true, JsonValueKind.Null, "b2"), (own.GetProperty("isOwn").GetBoolean(), own.GetProperty("teams").ValueKind, only.GetProperty("code").GetString()));
        Assert.Equal(mine.GetProperty("total").GetDouble(), only.GetProperty("proposed").GetProperty("total").GetDouble(), 9);
        Assert.All(["place", "bestPlace", "worstPlace", "staysAbove"], name => Assert.Equal(JsonValueKind.Null, only.GetProperty("proposed").GetProperty(name).ValueKind));
    }

    [Fact]
    public async Task A_centre_without_facts_has_nothing_to_rehearse_on_and_says_so()
    {
        var bare = await server.CentreAsync();
        var centre = new WeighedCentre { Server = server, Centre = bare, Director = await server.AsAsync(bare, Role.Director) };
        var number = await centre.DraftAsync(Paced(50, 50));
        Assert.Equal(JsonValueKind.Null, (await centre.GetAsync($"/weightings/{number}/rehearsal")).GetProperty("from").ValueKind);
        Assert.Equal("lead.nothingToRehearse", (await centre.SendAsync(HttpMethod.Post, $"/weightings/{number}/rehearsals")).Body.GetProperty("code").GetString());
    }
}
