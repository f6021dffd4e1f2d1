using Shouwen.App.Access.Published;
using Shouwen.App.Lead.Weightings;
using Shouwen.App.Tests.Fixtures;
using static Shouwen.App.Tests.Lead.WeighedCentre;

namespace Shouwen.App.Tests.Lead;

public sealed class WeightingsTests(ShouwenServer server) : IClassFixture<ShouwenServer>
{
    [Fact]
    public async Task Everything_that_keeps_a_weighting_from_being_used_is_said_where_it_stands()
    {
        var centre = await NewAsync(server);
        var number = await centre.DraftAsync(
        [
            Measure("aht", 50), Measure("repeat_rate", 30, floor: 0.1, target: 0.2), Measure("aht", 10, scale: "spread"), Measure("service_level", 7.5, higherIsBetter: true, floor: 0.5),
        ]);
        var wrong = (await centre.GetAsync($"/weightings/{number}")).GetProperty("wrong");
        Assert.Equal(
            ["measures.0.floor:required", "measures.0.target:noTarget", "measures.1.floor:wrongSide", "measures.2.metric:twice", "measures.3.target:noTarget", "weights:sum:97.5"],
            wrong.EnumerateObject().SelectMany(field => field.Value.EnumerateArray().Select(what => $"{field.Name}:{what}")).Order(StringComparer.Ordinal));
        var used = await centre.SendAsync(HttpMethod.Post, $"/weightings/{number}/use", new { from = "2026-04-01", reason = "试" });
        Assert.Equal((400, true), (used.Status, used.Body.GetProperty("errors").TryGetProperty("weights", out _)));
    }

    [Fact]
    public async Task What_is_no_weighting_is_refused_and_the_draft_stays()
    {
        var centre = await NewAsync(server);
        var number = await centre.DraftAsync(Paced(50, 50));
        var saved = await centre.SendAsync(HttpMethod.Put, $"/weightings/{number}", new { name = "坏", measures = new[] { Measure("no_such", 10), Measure("contacts", 10), Measure("aht", 101) } });
        Assert.Equal((400, 3), (saved.Status, saved.Body.GetProperty("errors").EnumerateObject().Count()));
        Assert.Equal("方案", (await centre.GetAsync($"/weightings/{number}")).GetProperty("name").GetString());
        Assert.Equal(400, (await centre.SendAsync(HttpMethod.Post, "/weightings", new { name = "抄", copyOf = 99 })).Status);
    }

    [Fact]
    public async Task A_metrics_own_target_is_enough_and_the_suggested_measures_are_all_known()
    {
        var centre = await NewAsync(server);
        var suggested = (await centre.SendAsync(HttpMethod.Post, "/weightings", new { name = "建议" })).Body;
        Assert.Empty(suggested.GetProperty("wrong").EnumerateObject());
        Assert.Equal(100, suggested.GetProperty("measures").EnumerateArray().Sum(measure => measure.GetProperty("weight").GetDouble()), 9);
        var own = await centre.DraftAsync([Measure("repeat_rate", 100, floor: 0.9)]);
        Assert.True((await centre.GetAsync($"/weightings/{own}")).GetProperty("wrong").TryGetProperty("measures.0.target", out _));
        using var target = await centre.Director.PutAsJsonAsync("/api/facts/targets", new { metric = "repeat_rate", cut = new { }, value = 0.1 }, TestContext.Current.CancellationToken);
        Assert.Empty((await centre.GetAsync($"/weightings/{own}")).GetProperty("wrong").EnumerateObject());
    }

    [Fact]
    public async Task Nobody_puts_a_weighting_into_use_who_has_not_seen_what_it_would_have_done()
    {
        var centre = await NewAsync(server);
        var number = await centre.DraftAsync(Paced(50, 50));
        var use = new { from = "2026-04-01", reason = "管理组讨论通过" };
        async Task<string?> TryAsync(HttpClient? by = null) => (await centre.SendAsync(HttpMethod.Post, $"/weightings/{number}/use", use, by: by)).Body.GetProperty("code").GetString();
        Assert.Equal("lead.notRehearsed", await TryAsync());
        var seen = (await centre.SendAsync(HttpMethod.Post, $"/weightings/{number}/rehearsals")).Body.GetProperty("rehearsals")[0];
        Assert.Equal(("2026-01-05", "2026-03-15", true), (seen.GetProperty("from").GetString(), seen.GetProperty("to").GetString(), seen.GetProperty("isOfThis").GetBoolean()));
        Assert.Equal("lead.notRehearsed", await TryAsync(await server.AsAsync(centre.Centre, Role.Manager)));

        // Other weights than those that were seen.
        await centre.SendAsync(HttpMethod.Put, $"/weightings/{number}", new { name = "方案", measures = Paced(80, 20) });
        Assert.False((await centre.GetAsync($"/weightings/{number}")).GetProperty("rehearsals")[0].GetProperty("isOfThis").GetBoolean());
        Assert.Equal("lead.notRehearsed", await TryAsync());
        await centre.SendAsync(HttpMethod.Post, $"/weightings/{number}/rehearsals");
        var without = await centre.SendAsync(HttpMethod.Post, $"/weightings/{number}/use", new { from = "2026-04-11", reason = " " });
        Assert.Equal(["from", "reason"], without.Body.GetProperty("errors").EnumerateObject().Select(field => field.Name).Order());
        var used = await centre.SendAsync(HttpMethod.Post, $"/weightings/{number}/use", use);
        Assert.Equal((200, "inUse", "管理组讨论通过"), (used.Status, used.Body.GetProperty("state").GetString(), used.Body.GetProperty("reason").GetString()));
        Assert.Single(used.Body.GetProperty("rehearsals").EnumerateArray());
    }

    [Fact]
    public async Task One_weighting_is_in_use_and_the_one_before_it_is_retired_as_it_was()
    {
        var centre = await NewAsync(server);
        var (first, second) = (await centre.DraftAsync(Paced(50, 50)), await centre.DraftAsync(Paced(90, 10)));
        await centre.UseAsync(first, "2026-03-01");
        Assert.Equal("lead.notADraft", (await centre.SendAsync(HttpMethod.Put, $"/weightings/{first}", new { name = "改", measures = Paced(60, 40) })).Body.GetProperty("code").GetString());
        Assert.Equal(409, (await centre.SendAsync(HttpMethod.Delete, $"/weightings/{first}")).Status);
        await centre.SendAsync(HttpMethod.Post, $"/weightings/{second}/rehearsals");
        var early = await centre.SendAsync(HttpMethod.Post, $"/weightings/{second}/use", new { from = "2026-02-28", reason = "太早" });
        Assert.Equal(PutIntoUse.BeforeTheOther, early.Body.GetProperty("errors").GetProperty("from")[0].GetString());
        await centre.UseAsync(second, "2026-04-01");
        Assert.Equal(["2 inUse", "1 retired"], (await centre.GetAsync("/weightings")).GetProperty("items").EnumerateArray().Select(card => $"{card.GetProperty("number")} {card.GetProperty("state").GetString()}"));
        Assert.Equal("2026-04-01", (await centre.GetAsync($"/weightings/{first}")).GetProperty("retiredOn").GetString());
        var copy = (await centre.SendAsync(HttpMethod.Post, "/weightings", new { name = "再来", copyOf = first })).Body;
        Assert.Equal((3, "draft", 50.0), (copy.GetProperty("number").GetInt32(), copy.GetProperty("state").GetString(), copy.GetProperty("measures")[0].GetProperty("weight").GetDouble()));
        Assert.Equal(204, (await centre.SendAsync(HttpMethod.Delete, "/weightings/3")).Status);
    }

    [Fact]
    public async Task Who_saves_or_uses_over_somebody_elses_change_is_shown_it()
    {
        var centre = await NewAsync(server);
        var number = await centre.DraftAsync(Paced(50, 50));
        var mine = (await centre.SendAsync(HttpMethod.Get, $"/weightings/{number}")).ETag;
        await centre.SendAsync(HttpMethod.Put, $"/weightings/{number}", new { name = "乙", measures = Paced(60, 40) }, mine);
        var late = await centre.SendAsync(HttpMethod.Put, $"/weightings/{number}", new { name = "丙", measures = Paced(70, 30) }, mine);
        Assert.Equal((412, "乙"), (late.Status, late.Body.GetProperty("current").GetProperty("name").GetString()));
        Assert.Equal(412, (await centre.SendAsync(HttpMethod.Post, $"/weightings/{number}/rehearsals", ifMatch: mine)).Status);
        Assert.Equal(412, (await centre.SendAsync(HttpMethod.Post, $"/weightings/{number}/use", new { from = "2026-04-01", reason = "x" }, mine)).Status);
        Assert.Equal(412, (await centre.SendAsync(HttpMethod.Delete, $"/weightings/{number}", ifMatch: mine)).Status);
    }

    [Fact]
    public async Task Putting_into_use_and_seeing_the_rehearsal_are_in_the_audit()
    {
        var centre = await NewAsync(server);
        await centre.UseAsync(await centre.DraftAsync(Paced(50, 50)));
        var audit = await centre.Director.GetStringAsync("/api/audit?limit=50", TestContext.Current.CancellationToken);
        Assert.Contains("weightingRehearsal", audit, StringComparison.Ordinal);
        Assert.Contains("InUse", audit, StringComparison.OrdinalIgnoreCase);
    }
}
