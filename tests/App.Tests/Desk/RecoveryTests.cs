using System.Text.Json;
using Shouwen.App.Access.Published;
using Shouwen.App.Tests.Fixtures;
using static Shouwen.App.Tests.Desk.DeskOf;

namespace Shouwen.App.Tests.Desk;

public sealed class RecoveryTests(ShouwenServer server) : IClassFixture<ShouwenServer>
{
    [Fact]
    public async Task Every_complaint_opens_a_recovery_where_the_rules_say_so_and_a_breach_does_not_open_a_second()
    {
        var desk = await WithRulesAsync(every: ["complaint"], broken: ["complaint"]);
        var number = await desk.OpenAsync();
        Assert.Equal("complaint", (await OfAsync(desk, number)).GetProperty("reason").GetString());
        desk.Pass(2);
        await desk.LookAsync();
        Assert.Single(await desk.KindsAsync(number), "recoveryOpened");
        Assert.Equal(409, (await SendAsync(desk.Manager, HttpMethod.Post, $"/cases/{number}/recovery", new { reason = "complaint" })).Status);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_broken_promise_opens_one_whoever_finds_it(bool isFoundByTheClock)
    {
        var desk = await WithRulesAsync(broken: ["complaint"]);
        var number = await desk.OpenAsync();
        Assert.Equal(JsonValueKind.Null, (await OfAsync(desk, number)).ValueKind);
        desk.Pass(2);
        if (isFoundByTheClock) await desk.LookAsync();
        else await desk.DoAsync(number, "entries", new { kind = "reply", text = "来晚了" });
        Assert.Equal("breach", (await OfAsync(desk, number)).GetProperty("reason").GetString());
        await desk.PassDaysAsync(1);
        await desk.LookAsync();
        Assert.Single(await desk.KindsAsync(number), "recoveryOpened");
    }

    [Fact]
    public async Task Without_rules_nothing_opens_by_itself_and_one_is_opened_by_hand_once_however_many_click()
    {
        var desk = await NewAsync(server);
        var number = await desk.OpenAsync();
        desk.Pass(2);
        await desk.LookAsync();
        Assert.Equal(JsonValueKind.Null, (await OfAsync(desk, number)).ValueKind);
        var clicks = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => SendAsync(desk.Manager, HttpMethod.Post, $"/cases/{number}/recovery", new { reason = "lowScore" })));
        Assert.Equal([200, 409, 409, 409], clicks.Select(click => click.Status).Order());
        Assert.Equal(400, (await SendAsync(desk.Manager, HttpMethod.Post, $"/cases/{await desk.OpenAsync()}/recovery", new { reason = "lowScore", followUp = 99 })).Status);
        Assert.Equal(404, (await SendAsync(desk.Manager, HttpMethod.Post, "/cases/999/recovery", new { reason = "breach" })).Status);
    }

    [Fact]
    public async Task The_apology_answers_the_customer_and_the_call_is_due_days_after_it()
    {
        var desk = await WithRulesAsync(every: ["complaint"]);
        var number = await desk.OpenAsync();
        Assert.Equal(409, (await ActAsync(desk, number, "outcome", new { outcome = "satisfied" })).Status);
        Assert.Equal(400, (await ActAsync(desk, number, "apology", new { text = " " })).Status);
        var apologised = await ActAsync(desk, number, "apology", new { text = "对不起，是我们的错" });
        Assert.Equal(200, apologised.Status);
        Assert.Equal("kept", StateOf(await desk.ReadAsync(number), "first"));
        Assert.Equal(("reply", "apology"), ((await desk.TimelineAsync(number))[^1].GetProperty("kind").GetString(), (await desk.TimelineAsync(number))[^1].GetProperty("about").GetString()));
        Assert.Equal(409, (await ActAsync(desk, number, "apology", new { text = "再一次" })).Status);
        Assert.Empty(await ListAsync(desk, "calls"));
        await desk.PassDaysAsync(3);
        Assert.Equal(number, Assert.Single(await ListAsync(desk, "calls")).GetProperty("number").GetInt32());
        // Put right later, it is asked about later.
        await ActAsync(desk, number, "fix", new { text = "已退费" });
        Assert.Empty(await ListAsync(desk, "calls"));
        await desk.PassDaysAsync(3);
        Assert.Single(await ListAsync(desk, "calls"));
        Assert.Equal(400, (await ActAsync(desk, number, "outcome", new { outcome = "dissatisfied" })).Status);
        Assert.Equal(200, (await ActAsync(desk, number, "outcome", new { outcome = "dissatisfied", note = "嫌慢", score = 2 })).Status);
        Assert.Equal(409, (await ActAsync(desk, number, "fix", new { text = "又改了" })).Status);
        Assert.Empty(await ListAsync(desk, "open"));
        Assert.Equal("dissatisfied", Assert.Single(await ListAsync(desk, "closed")).GetProperty("outcome").GetString());
    }

    [Fact]
    public async Task Above_ones_limit_somebody_else_whose_limit_suffices_has_to_agree()
    {
        var desk = await WithRulesAsync(every: ["complaint"]);
        var (agent, leader) = (await server.AsAsync(desk.Centre, Role.Agent), await server.AsAsync(desk.Centre, Role.Director));
        var number = await desk.OpenAsync(agent);
        Assert.Equal(400, (await ActAsync(desk, number, "compensation", new { code = "car" }, agent)).Status);
        Assert.Equal(400, (await ActAsync(desk, number, "compensation", new { code = "month" }, agent)).Status);
        var asked = await ActAsync(desk, number, "compensation", new { code = "month", reason = "误工一天" }, agent);
        Assert.Equal("asked", asked.Body.GetProperty("recovery").GetProperty("compensation").GetString());
        Assert.Equal(403, (await ActAsync(desk, number, "decision", new { approve = true }, agent)).Status);
        await ActAsync(desk, number, "apology", new { text = "对不起" }, agent);
        Assert.Equal(409, (await ActAsync(desk, number, "outcome", new { outcome = "satisfied" }, agent)).Status);
        // The manager's limit is below it.
        Assert.Equal(403, (await ActAsync(desk, number, "decision", new { approve = true })).Status);
        Assert.False(Assert.Single(await ListAsync(desk, "asked")).GetProperty("mayDecide").GetBoolean());
        Assert.Equal(400, (await ActAsync(desk, number, "decision", new { approve = false }, leader)).Status);
        var decided = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => ActAsync(desk, number, "decision", new { approve = true }, leader)));
        Assert.Equal([200, 409, 409], decided.Select(one => one.Status).Order());
        Assert.Equal(409, (await ActAsync(desk, number, "compensation", new { code = "fee" }, agent)).Status);
        Assert.Empty(await ListAsync(desk, "asked"));
        Assert.Contains("compensationGiven", await desk.KindsAsync(number));
        Assert.Contains("12900 CNY 减免一个月月租", (await desk.TimelineAsync(number)).Select(entry => entry.GetProperty("about").GetString()));
        Assert.Contains("compensationGiven", await leader.GetStringAsync("/api/audit", TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Within_ones_limit_it_is_given_at_once_and_what_was_refused_may_be_asked_for_anew()
    {
        var desk = await WithRulesAsync(every: ["complaint"]);
        var (agent, director) = (await server.AsAsync(desk.Centre, Role.Agent), await server.AsAsync(desk.Centre, Role.Director));
        var number = await desk.OpenAsync(agent);
        await ActAsync(desk, number, "compensation", new { code = "month", reason = "老客户" }, agent);
        await ActAsync(desk, number, "decision", new { approve = false, reason = "按标准办" }, director);
        Assert.Equal("given", (await ActAsync(desk, number, "compensation", new { code = "fee" }, agent)).Body.GetProperty("recovery").GetProperty("compensation").GetString());
    }

    [Fact]
    public async Task The_summary_says_what_was_spent_how_many_are_satisfied_and_who_came_back_beside_comparable_cases()
    {
        var desk = await NewAsync(server);
        await desk.TopicAsync("BILL", "账单");
        JsonElement empty = (await SendAsync(desk.Manager, HttpMethod.Get, "/recoveries/summary?from=2026-03-01&to=2026-04-30")).Body.GetProperty("all");
        Assert.Equal((JsonValueKind.Null, JsonValueKind.Null, JsonValueKind.Null), (empty.GetProperty("satisfied").ValueKind, empty.GetProperty("cameBack").ValueKind, empty.GetProperty("othersCameBack").ValueKind));
        // Before the rules: a complaint that nobody made good, and its customer is back.
        await DoneAsync(desk, "13800000001");
        await desk.PassDaysAsync(1);
        await DoneAsync(desk, "13800000001");
        await RulesAsync(desk, ["complaint"], []);
        foreach (var customer in new[] { "13800000002", "13800000003" })
        {
            var number = await DoneAsync(desk, customer);
            await ActAsync(desk, number, "apology", new { text = "对不起" });
            await ActAsync(desk, number, "compensation", new { code = "fee" });
            await ActAsync(desk, number, "outcome", new { outcome = "satisfied", score = 5 });
        }

        await desk.PassDaysAsync(31);
        var all = (await SendAsync(desk.Manager, HttpMethod.Get, "/recoveries/summary?from=2026-03-01&to=2026-04-30")).Body;
        var figures = all.GetProperty("all");
        Assert.Equal((2, 4000, 1.0), (figures.GetProperty("opened").GetInt32(), figures.GetProperty("cents").GetInt64(), figures.GetProperty("satisfied").GetProperty("value").GetDouble()));
        Assert.True(figures.GetProperty("satisfied").GetProperty("low").GetDouble() is > 0.3 and < 0.4);
        Assert.Equal((0.0, 2, 0.5, 2), (figures.GetProperty("cameBack").GetProperty("value").GetDouble(), figures.GetProperty("cameBack").GetProperty("of").GetInt32(), figures.GetProperty("othersCameBack").GetProperty("value").GetDouble(), figures.GetProperty("othersCameBack").GetProperty("of").GetInt32()));
        Assert.Equal(1.0, figures.GetProperty("markAfter").GetProperty("value").GetDouble());
        Assert.Equal(JsonValueKind.Null, figures.GetProperty("markBefore").ValueKind);
        Assert.Equal("BILL", Assert.Single(all.GetProperty("topics").EnumerateArray()).GetProperty("code").GetString());
    }

    [Fact]
    public async Task Rules_are_checked_guarded_by_their_version_and_not_everybodys()
    {
        var desk = await NewAsync(server);
        var agent = await server.AsAsync(desk.Centre, Role.Agent);
        Assert.Equal(403, (await SendAsync(agent, HttpMethod.Put, "/recoveries/rules", Rules([], []))).Status);
        Assert.Equal(400, (await SendAsync(desk.Manager, HttpMethod.Put, "/recoveries/rules", Rules(["nothing"], []))).Status);
        Assert.Equal(400, (await SendAsync(desk.Manager, HttpMethod.Put, "/recoveries/rules", Rules([], [], callDays: 0))).Status);
        var read = await SendAsync(agent, HttpMethod.Get, "/recoveries/rules");
        Assert.Equal(200, (await SendAsync(desk.Manager, HttpMethod.Put, "/recoveries/rules", Rules(["complaint"], []), read.ETag)).Status);
        Assert.Equal(412, (await SendAsync(desk.Manager, HttpMethod.Put, "/recoveries/rules", Rules([], []), read.ETag)).Status);
    }

    [Fact]
    public async Task Others_see_no_recovery_of_cases_that_are_not_theirs()
    {
        var desk = await WithRulesAsync(every: ["complaint"]);
        var agent = await server.AsAsync(desk.Centre, Role.Agent);
        var number = await desk.OpenAsync();
        Assert.Equal(404, (await SendAsync(agent, HttpMethod.Get, $"/cases/{number}/recovery")).Status);
        Assert.Equal(404, (await ActAsync(desk, number, "apology", new { text = "对不起" }, agent)).Status);
        Assert.Empty((await SendAsync(agent, HttpMethod.Get, "/recoveries")).Body.GetProperty("items").EnumerateArray());
        var own = await desk.OpenAsync(agent);
        await desk.OpenAsync(agent);
        var page = (await SendAsync(agent, HttpMethod.Get, "/recoveries?limit=1")).Body;
        Assert.Equal(own, (await SendAsync(agent, HttpMethod.Get, $"/recoveries?limit=1&after={page.GetProperty("next").GetString()}")).Body.GetProperty("items")[0].GetProperty("number").GetInt32());
    }

    private async Task<DeskOf> WithRulesAsync(string[]? every = null, string[]? broken = null)
    {
        var desk = await NewAsync(server);
        await RulesAsync(desk, every ?? [], broken ?? []);
        return desk;
    }

    private static async Task RulesAsync(DeskOf desk, string[] every, string[] broken)
    {
        var put = await SendAsync(desk.Manager, HttpMethod.Put, "/recoveries/rules", Rules(every, broken));
        Assert.True(put.Status == 200, put.Body.ToString());
    }

    private static object Rules(string[] every, string[] broken, int callDays = 3) => new
    {
        every,
        broken,
        callDays,
        returnDays = 30,
        catalogue = new object[] { new { code = "fee", name = "赠送话费 20 元", cents = 2000 }, new { code = "month", name = "减免一个月月租", cents = 12900 } },
        limits = new object[] { new { role = "agent", cents = 2000 }, new { role = "manager", cents = 10000 }, new { role = "director", cents = 100000 } },
    };

    private static async Task<int> DoneAsync(DeskOf desk, string customer)
    {
        var number = await desk.OpenAsync(given: new { type = "complaint", title = "多扣了钱", impact = 1, urgency = 1, fields = new { order = "A-1" }, customer, topic = "BILL" });
        desk.Pass(1);
        await desk.LookAsync();
        desk.Pass(0.1);
        await desk.LookAsync();
        await desk.DoAsync(number, "move", new { transition = "solve", fields = new { cause = "系统" } });
        return number;
    }

    private static async Task<JsonElement> OfAsync(DeskOf desk, int number) => (await SendAsync(desk.Manager, HttpMethod.Get, $"/cases/{number}/recovery")).Body.GetProperty("recovery");

    private static async Task<IReadOnlyList<JsonElement>> ListAsync(DeskOf desk, string show) => [.. (await SendAsync(desk.Manager, HttpMethod.Get, $"/recoveries?show={show}")).Body.GetProperty("items").EnumerateArray()];

    private static Task<(int Status, JsonElement Body, string? ETag)> ActAsync(DeskOf desk, int number, string act, object given, HttpClient? by = null) => SendAsync(by ?? desk.Manager, HttpMethod.Post, $"/cases/{number}/recovery/{act}", given);
}
