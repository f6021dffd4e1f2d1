using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Shouwen.App.Access.Published;
using Shouwen.App.Desk.Cases;
using Shouwen.App.Desk.Promises;
using Shouwen.App.Tests.Fixtures;
using static Shouwen.App.Tests.Voice.FollowUpsOf;

namespace Shouwen.App.Tests.Voice;

/// <summary>A low mark that is to be followed up is a case of the desk: with a first owner, a promise by the desk's clock, and nothing of who the customer is.</summary>
public sealed class FollowUpCaseTests(ShouwenServer server) : IClassFixture<ShouwenServer>
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_low_mark_is_a_case_of_its_first_owner_and_done_when_it_is_said_what_came_of_it()
    {
        var (voice, agent) = await RaisedAsync(wish: "请退还多收的费用");
        using var owner = await server.AsAsync(agent);
        var read = (await AskAsync(owner, HttpMethod.Get, "/1")).Body;
        Assert.Equal(1, read.GetProperty("case").GetInt32());
        var one = await CaseAsync(owner);
        Assert.Equal(("followUp", "低分回访 · w1", 1, agent, "待回访"), (Text(one, "type"), Text(one, "title"), one.GetProperty("followUp").GetInt32(), one.GetProperty("owner").GetProperty("id").GetGuid(), Text(one, "stateName")));
        var promise = Assert.Single(one.GetProperty("promises").EnumerateArray());
        Assert.Equal(("PT8H", read.GetProperty("dueAt").GetDateTimeOffset()), (Text(promise, "target"), promise.GetProperty("dueAt").GetDateTimeOffset()));
        Assert.Contains("低分回访", await owner.GetStringAsync("/api/notices", Cancel), StringComparison.Ordinal);

        server.Clock.Advance(TimeSpan.FromHours(2));
        Assert.Equal(200, (await AskAsync(owner, HttpMethod.Post, "/1/reach", new { note = "已通话" })).Status);
        Assert.Equal("已联系上", Text(await CaseAsync(owner), "stateName"));
        var closed = await AskAsync(owner, HttpMethod.Post, "/1/close", new { outcome = "solved", note = "退费 12 元", secondScore = 4 });
        Assert.Equal((200, true), (closed.Status, closed.Body.GetProperty("kept").GetBoolean()));
        var done = await CaseAsync(owner);
        Assert.Equal(("done", "kept"), (Text(done, "stateKind"), Text(done.GetProperty("promises")[0], "state")));
        Assert.Contains("\"followUpClosed\"", await owner.GetStringAsync("/api/desk/cases/1/timeline", Cancel), StringComparison.Ordinal);
        // Corrected, it is the same case, and what came of it is told once more.
        Assert.Equal(200, (await AskAsync(owner, HttpMethod.Post, "/1/close", new { outcome = "explained", secondScore = 4 })).Status);
        server.Clock.Advance(TimeSpan.FromHours(9));
        Assert.Equal((1, 1, 1), await KeptAsync(voice));
    }

    [Fact]
    public async Task Nothing_that_the_customer_answered_or_typed_is_on_the_case()
    {
        var (voice, _) = await RaisedAsync(wish: "请退还多收的费用", why: "等了四十分钟");
        using var manager = await server.AsAsync(voice.Centre, Role.Manager);
        await AskAsync(manager, HttpMethod.Post, "/1/close", new { outcome = "solved", note = "退费 12 元", secondScore = 4 });
        var rows = await server.InDbAsync(async db => (Case: await db.Set<DeskCase>().SingleAsync(row => row.CentreId == voice.Centre.Id, Cancel), Entries: await db.Set<CaseEntry>().Where(row => row.CentreId == voice.Centre.Id).ToListAsync(Cancel)));
        Assert.Equal((null, null, null, null, null, null), (rows.Case.Customer, rows.Case.CustomerLabel, rows.Case.TopicId, rows.Case.RegionId, rows.Case.ProductId, rows.Case.QueueId));
        var stored = JsonSerializer.Serialize(rows.Case) + JsonSerializer.Serialize(rows.Entries, Plain);
        foreach (var typed in new[] { "13812345678", "王女士", "退还", "四十分钟", "退费" }) Assert.DoesNotContain(typed, stored, StringComparison.Ordinal);
        foreach (var typed in new[] { "13812345678", "王女士", "退费" })
            Assert.Equal(0, (await manager.GetFromJsonAsync<JsonElement>($"/api/desk/cases?q={Uri.EscapeDataString(typed)}", Cancel)).GetProperty("items").GetArrayLength());
        using var analyst = await server.AsAsync(voice.Centre, Role.KnowledgeEditor);
        Assert.DoesNotContain("王", (await analyst.GetStringAsync("/api/desk/cases/1", Cancel)), StringComparison.Ordinal);
        Assert.Equal(403, (await AskAsync(analyst, HttpMethod.Get, "/1")).Status);
    }

    [Fact]
    public async Task The_desks_clock_says_whether_the_promise_was_kept()
    {
        var (voice, _) = await RaisedAsync();
        using var manager = await server.AsAsync(voice.Centre, Role.Manager);
        server.Clock.Advance(TimeSpan.FromHours(10));
        await server.Services.GetRequiredService<KeepPromises>().RunAsync(Cancel);
        using var later = await server.AsAsync(voice.Centre, Role.Manager);
        Assert.Equal([1], await NumbersAsync(later, "?state=overdue"));
        Assert.True((await AskAsync(later, HttpMethod.Get, "/1")).Body.GetProperty("overdue").GetBoolean());
        Assert.Equal((0, 1, 0), await KeptAsync(voice));
        Assert.True((await CaseAsync(later)).GetProperty("isBreached").GetBoolean());
        Assert.False((await AskAsync(later, HttpMethod.Post, "/1/close", new { outcome = "notReached" })).Body.GetProperty("kept").GetBoolean());
    }

    [Fact]
    public async Task A_case_that_waits_for_the_customer_is_not_late_meanwhile_and_is_not_done_before_its_follow_up()
    {
        var (voice, _) = await RaisedAsync();
        using var manager = await server.AsAsync(voice.Centre, Role.Manager);
        var type = await manager.GetFromJsonAsync<JsonElement>("/api/desk/types/followUp", Cancel);
        var definition = System.Text.Json.Nodes.JsonNode.Parse(type.GetProperty("definition").GetRawText())!;
        definition["states"]!.AsArray().Add(System.Text.Json.Nodes.JsonNode.Parse("""{"code":"wait","name":"约好再打","kind":"waiting"}"""));
        definition["transitions"]!.AsArray().Add(System.Text.Json.Nodes.JsonNode.Parse("""{"code":"wait","name":"约好再打","from":["new"],"to":"wait"}"""));
        definition["transitions"]!.AsArray().Add(System.Text.Json.Nodes.JsonNode.Parse("""{"code":"end","name":"结束","from":["new","wait"],"to":"closed"}"""));
        using (var changed = await manager.PutAsJsonAsync("/api/desk/types/followUp", new { name = "低分回访", definition }, Cancel)) Assert.True(changed.IsSuccessStatusCode, await changed.Content.ReadAsStringAsync(Cancel));
        Assert.Equal((409, "desk.followUpOpen"), await MoveAsync(manager, "end"));
        Assert.Equal((200, null), await MoveAsync(manager, "wait", "客户在开会，明天上午再打"));
        server.Clock.Advance(TimeSpan.FromHours(10));
        await server.Services.GetRequiredService<KeepPromises>().RunAsync(Cancel);
        using var later = await server.AsAsync(voice.Centre, Role.Manager);
        Assert.Empty(await NumbersAsync(later, "?state=overdue"));
        // Nobody can say yet: it counts neither as kept nor as broken.
        Assert.Equal((null, null, null), await KeptAsync(voice));
        Assert.Equal(200, (await AskAsync(later, HttpMethod.Post, "/1/close", new { outcome = "solved" })).Status);
        Assert.Equal((1, 1, 1), await KeptAsync(voice));
    }

    [Fact]
    public async Task Who_has_the_case_has_the_follow_up_and_it_is_handed_over_on_the_desk()
    {
        var (voice, agent) = await RaisedAsync();
        var other = await server.PersonAsync(voice.Centre, null, Role.Agent);
        using var manager = await server.AsAsync(voice.Centre, Role.Manager);
        using var second = await server.AsAsync(other);
        Assert.Equal(404, (await AskAsync(second, HttpMethod.Get, "/1")).Status);
        var refused = await AskAsync(manager, HttpMethod.Post, "/1/owner", new { owner = other });
        Assert.Equal((409, "voice.followUpIsCase", 1), (refused.Status, Text(refused.Body, "code"), refused.Body.GetProperty("number").GetInt32()));
        using (var handed = await manager.PostAsJsonAsync("/api/desk/cases/1/hand-over", new { to = other }, Cancel)) Assert.True(handed.IsSuccessStatusCode);
        Assert.Equal([1], await NumbersAsync(second, "?mine=true"));
        Assert.Equal("13812345678", Text((await AskAsync(second, HttpMethod.Get, "/1")).Body, "reach"));
        // Whoever took it first keeps answering to the customer.
        using var first = await server.AsAsync(agent);
        Assert.Equal([1], await NumbersAsync(first, "?mine=true"));
        Assert.Equal(agent, (await AskAsync(second, HttpMethod.Get, "/1")).Body.GetProperty("owner").GetGuid());
        using var today = await second.GetAsync("/api/facts/today", Cancel);
        Assert.Equal(1, JsonElement.Parse(await today.Content.ReadAsStringAsync(Cancel)).GetProperty("followUps").GetProperty("mine").GetInt32());
    }

    [Fact]
    public async Task One_that_nobody_has_is_a_case_once_it_is_given_to_somebody_and_its_promise_counts_from_when_the_customer_asked()
    {
        var voice = await CentreAsync(server);
        var link = await voice.OpenWaveOfAsync(Card());
        using var person = await MarkAsync(server, link, 1);
        await person.AskBackAsync();
        using var manager = await server.AsAsync(voice.Centre, Role.Manager);
        var before = (await AskAsync(manager, HttpMethod.Get, "/1")).Body;
        Assert.Equal(JsonValueKind.Null, before.GetProperty("case").ValueKind);
        server.Clock.Advance(TimeSpan.FromHours(3));
        // Whoever does not work on cases cannot have one.
        var analyst = await AskAsync(manager, HttpMethod.Post, "/1/owner", new { owner = await server.PersonAsync(voice.Centre, null, Role.QualityAnalyst) });
        Assert.Equal("mayNot", analyst.Body.GetProperty("errors").GetProperty("owner")[0].GetString());
        var agent = await server.PersonAsync(voice.Centre, null, Role.Agent);
        var given = (await AskAsync(manager, HttpMethod.Post, "/1/owner", new { owner = agent })).Body;
        Assert.Equal((1, agent), (given.GetProperty("case").GetInt32(), given.GetProperty("owner").GetGuid()));
        Assert.Equal(before.GetProperty("dueAt").GetDateTimeOffset(), given.GetProperty("dueAt").GetDateTimeOffset(), TimeSpan.FromMilliseconds(1));
        Assert.Equal(before.GetProperty("raisedAt").GetDateTimeOffset(), (await CaseAsync(manager)).GetProperty("openedAt").GetDateTimeOffset(), TimeSpan.FromMilliseconds(1));
    }

    [Fact]
    public async Task The_same_page_sent_twice_is_one_follow_up_and_one_case()
    {
        var (voice, _) = await RaisedAsync(times: 2);
        Assert.Single(await StoredAsync(server, voice));
        Assert.Equal(1, await server.InDbAsync(db => db.Set<DeskCase>().CountAsync(row => row.CentreId == voice.Centre.Id, Cancel)));
    }

    [Fact]
    public async Task A_centre_has_the_kind_of_case_when_its_first_rule_is_published_and_may_begin_with_the_others_after_that()
    {
        var voice = await CentreAsync(server);
        using var manager = await server.AsAsync(voice.Centre, Role.Manager);
        Assert.Equal(404, (int)(await manager.GetAsync("/api/desk/types/followUp", Cancel)).StatusCode);
        await voice.OpenWaveOfAsync(Card());
        Assert.Equal(200, (int)(await manager.GetAsync("/api/desk/types/followUp", Cancel)).StatusCode);
        using var begun = await manager.PostAsJsonAsync("/api/desk/types/defaults", new { language = "zh-CN" }, Cancel);
        Assert.Equal(200, (int)begun.StatusCode);
        Assert.Equal(5, (await manager.GetFromJsonAsync<JsonElement>("/api/desk/types", Cancel)).GetProperty("items").GetArrayLength());
    }

    private async Task<(VoiceOf Voice, Guid Agent)> RaisedAsync(string wish = "", string why = "", int times = 1)
    {
        var voice = await CentreAsync(server);
        var link = await voice.OpenWaveOfAsync(Card());
        var agent = await server.PersonAsync(voice.Centre, null, Role.Agent);
        await voice.OwnedByAsync(new { owner = agent });
        using var person = await MarkAsync(server, link, 2, why: why);
        var offer = OfferOn(person);
        for (var time = 0; time < times; time++) await person.AskBackAsync(wish: wish, offer: offer);
        return (voice, agent);
    }

    private static async Task<JsonElement> CaseAsync(HttpClient browser) => await browser.GetFromJsonAsync<JsonElement>("/api/desk/cases/1", Cancel);

    private static async Task<(int, string?)> MoveAsync(HttpClient browser, string transition, string? reason = null)
    {
        using var answer = await browser.PostAsJsonAsync("/api/desk/cases/1/move", new { transition, reason }, Cancel);
        var body = JsonElement.Parse(await answer.Content.ReadAsStringAsync(Cancel));
        return ((int)answer.StatusCode, body.TryGetProperty("code", out var code) ? code.GetString() : null);
    }

    private static string? Text(JsonElement of, string name) => of.GetProperty(name).GetString();
}
