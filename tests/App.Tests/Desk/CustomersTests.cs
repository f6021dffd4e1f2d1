using System.Text.Json;
using Shouwen.App.Access.Published;
using Shouwen.App.Facts.Published;
using Shouwen.App.Tests.Fixtures;
using Shouwen.App.Tests.Voice;
using Shouwen.App.Voice.AfterContacts;
using Shouwen.Engines.Metrics;
using static Shouwen.App.Tests.Desk.DeskOf;

namespace Shouwen.App.Tests.Desk;

public sealed class CustomersTests(ShouwenServer server) : IClassFixture<ShouwenServer>
{
    private const string Wang = "13800001234";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static object Of(string? customer, string title = "账单") => new { type = "complaint", title, impact = 1, urgency = 1, fields = new { order = "A-1" }, customer };

    private static async Task<JsonElement> HistoryAsync(HttpClient browser, int number, string query = "") => (await SendAsync(browser, HttpMethod.Get, $"/cases/{number}/history{query}")).Body;

    [Fact]
    public async Task A_customer_is_known_by_what_is_open_what_we_broke_and_what_we_did_about_it()
    {
        var desk = await NewAsync(server);
        var (first, other) = (await desk.OpenAsync(given: Of(Wang)), await desk.OpenAsync(given: Of("13700000000", "别人的")));
        await desk.DoAsync(first, "recovery", new { reason = "complaint" });
        await desk.DoAsync(first, "recovery/apology", new { text = "对不起" });
        await desk.DoAsync(first, "recovery/fix", new { text = "已退" });
        await desk.DoAsync(first, "recovery/outcome", new { outcome = "satisfied" });
        await desk.DoAsync(first, "move", new { transition = "solve", fields = new { cause = "系统" } });
        var second = await desk.OpenAsync(given: Of(Wang, "又多扣了"));
        await LoadContacts.RunAsync(server.Services, desk.Centre.Id, "pbx",
        [
            new() { Line = 1, ExternalId = "mine", Started = new(2026, 3, 2, 9, 0, 0, TimeSpan.FromHours(8)), Outcome = Outcome.Answered, Talk = 95, Queue = "hot", Customer = Wang },
            new() { Line = 2, ExternalId = "theirs", Started = new(2026, 3, 2, 9, 5, 0, TimeSpan.FromHours(8)), Outcome = Outcome.Answered, Talk = 95, Queue = "hot", Customer = "13700000000" },
            new() { Line = 3, ExternalId = "old", Started = new(2025, 11, 2, 9, 5, 0, TimeSpan.FromHours(8)), Outcome = Outcome.Answered, Talk = 95, Queue = "hot", Customer = Wang },
        ], null, Cancel);
        desk.Pass(2);
        await desk.LookAsync();
        var told = await HistoryAsync(desk.Manager, first);
        Assert.Equal((2, 1, 1, 1, 1), (Number("cases"), Number("open"), Number("broken"), Number("recoveries"), Number("satisfied")));
        Assert.Equal(["mine"], told.GetProperty("contacts").EnumerateArray().Select(contact => contact.GetProperty("name").GetString()));
        var cases = told.GetProperty("page").GetProperty("items");
        Assert.Equal([second, first], cases.EnumerateArray().Select(one => one.GetProperty("number").GetInt32()));
        Assert.Equal((1, "satisfied"), (cases[0].GetProperty("broken").GetInt32(), cases[1].GetProperty("recovery").GetString()));
        Assert.Equal(1, (await HistoryAsync(desk.Manager, other)).GetProperty("cases").GetInt32());

        int Number(string what) => told.GetProperty(what).GetInt32();
    }

    [Fact]
    public async Task The_surveys_that_they_were_asked_in_are_listed_and_not_whether_they_answered()
    {
        var desk = await NewAsync(server);
        var analyst = await server.AsAsync(desk.Centre, Role.QualityAnalyst);
        var (voice, today) = (new VoiceOf(desk.Centre, analyst), server.Clock.GetUtcNow().ToOffset(TimeSpan.FromHours(8)));
        await LoadContacts.RunAsync(server.Services, desk.Centre.Id, "pbx", [new() { Line = 1, ExternalId = "mine", Started = today.AddMinutes(-5), Outcome = Outcome.Answered, Talk = 95, Queue = "hot", Customer = Wang }], null, Cancel);
        await voice.OpenWaveAsync("contact");
        Assert.Equal(200, (await voice.SendAsync(HttpMethod.Put, "/api/voice/waves/w1/after-contacts", new { share = 1 })).Status);
        await server.Services.GetRequiredService<AskAfterContacts>().RunAsync(Cancel);
        var number = await desk.OpenAsync(given: Of(Wang));
        var asked = Assert.Single((await HistoryAsync(desk.Manager, number)).GetProperty("asked").EnumerateArray());
        Assert.Equal(("w1", $"{today:yyyy-MM-dd}", false), (asked.GetProperty("wave").GetString(), asked.GetProperty("on").GetString(), asked.GetProperty("wantsNoMore").GetBoolean()));

        var token = (await voice.ListAsync("/api/voice/waves/w1/outbox"))[0].GetProperty("address").GetString()!.Split('/')[^1];
        using var person = await new Respondent(server, token).OpenAsync();
        await person.NextAsync(("CSAT", "5"), ("RESOLVED", "yes"), ("EFFORT", "1"));
        Assert.Equal($"{asked}", $"{Assert.Single((await HistoryAsync(desk.Manager, number)).GetProperty("asked").EnumerateArray())}");
        Assert.Empty((await HistoryAsync(desk.Manager, await desk.OpenAsync(given: Of("13700000000", "别人的")))).GetProperty("asked").EnumerateArray());
    }

    [Fact]
    public async Task Cases_go_on_by_their_key()
    {
        var desk = await NewAsync(server);
        var numbers = new List<int>();
        for (var at = 0; at < 5; at++) numbers.Add(await desk.OpenAsync(given: Of(Wang)));
        numbers.Reverse();
        var first = (await HistoryAsync(desk.Manager, numbers[0], "?limit=2")).GetProperty("page");
        var second = (await HistoryAsync(desk.Manager, numbers[0], $"?limit=2&after={first.GetProperty("next").GetString()}")).GetProperty("page");
        Assert.Equal(numbers[..4], first.GetProperty("items").EnumerateArray().Concat(second.GetProperty("items").EnumerateArray()).Select(one => one.GetProperty("number").GetInt32()));
    }

    [Fact]
    public async Task Whoever_speaks_with_a_customer_knows_that_others_do_too_and_opens_only_what_is_theirs()
    {
        var desk = await NewAsync(server);
        var theirs = await desk.OpenAsync(given: Of(Wang));
        using var agent = await server.AsAsync(desk.Centre, Role.Agent);
        Assert.Equal(404, (await SendAsync(agent, HttpMethod.Get, $"/cases/{theirs}/history")).Status);
        var found = await SendAsync(agent, HttpMethod.Post, "/customers", new { customer = Wang });
        Assert.Equal(JsonValueKind.Null, found.Body.GetProperty("number").ValueKind);
        var own = await desk.OpenAsync(agent, Of(Wang));
        Assert.Equal(own, (await SendAsync(agent, HttpMethod.Post, "/customers", new { customer = $" {Wang} " })).Body.GetProperty("number").GetInt32());
        var seen = (await HistoryAsync(agent, own)).GetProperty("page").GetProperty("items").EnumerateArray().Select(one => (one.GetProperty("number").GetInt32(), one.GetProperty("mayOpen").GetBoolean()));
        Assert.Equal([(own, true), (theirs, false)], seen);
        var nobody = await desk.OpenAsync(given: Of(null));
        var unknown = await SendAsync(desk.Manager, HttpMethod.Get, $"/cases/{nobody}/history");
        Assert.Equal((404, "desk.customerNotKnown"), (unknown.Status, unknown.Body.GetProperty("code").GetString()));
    }
}
