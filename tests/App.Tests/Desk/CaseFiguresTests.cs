using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Shouwen.App.Access.Published;
using Shouwen.App.Desk.Cases;
using Shouwen.App.Desk.Figures;
using Shouwen.App.Tests.Fixtures;
using static Shouwen.App.Tests.Desk.DeskOf;

namespace Shouwen.App.Tests.Desk;

/// <summary>It is Thursday, 5 March 2026; a first response is promised within an hour of opening time, a resolution within eight.</summary>
public sealed class CaseFiguresTests(ShouwenServer server) : IClassFixture<ShouwenServer>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>The server's own rounds may have some in hand at this moment: until none is due.</summary>
    private async Task TellAsync()
    {
        do await server.Services.GetRequiredService<FillCaseFacts>().RunAsync(Cancel);
        while (await server.InDbAsync(db => db.Set<DeskCase>().AnyAsync(row => row.FactsDue > 0, Cancel)));
    }

    private async Task<List<JsonElement>> RowsAsync(HttpClient browser, string metric, string more = "")
    {
        await TellAsync();
        using var answer = await browser.GetAsync($"/api/facts/metrics?from=2026-03-01&to=2026-03-31&metric={metric}{more}", Cancel);
        var body = await answer.Content.ReadFromJsonAsync<JsonElement>(Cancel);
        Assert.True(answer.IsSuccessStatusCode, body.ToString());
        return [.. body.GetProperty("metrics")[0].GetProperty("rows").EnumerateArray()];
    }

    private async Task<double?> ValueAsync(HttpClient browser, string metric, string more = "") => Value((await RowsAsync(browser, metric, more))[0]);

    private static double? Value(JsonElement row) => row.GetProperty("value") is { ValueKind: JsonValueKind.Number } number ? number.GetDouble() : null;

    private static Task<JsonElement> SolveAsync(DeskOf desk, int number, HttpClient by) => desk.DoAsync(number, "move", new { transition = "solve", fields = new { cause = "系统" } }, by);

    /// <summary>Time goes by, and somebody signs in anew.</summary>
    private Task<HttpClient> LaterAsync(Guid person, double hours)
    {
        server.Clock.Advance(TimeSpan.FromHours(hours));
        return server.AsAsync(person);
    }

    [Fact]
    public async Task Promises_count_on_the_day_they_are_decided_and_an_excuse_mends_none()
    {
        var desk = await NewAsync(server);
        var (kept, broken) = (await desk.OpenAsync(), await desk.OpenAsync(given: new { type = "complaint", title = "没人理", impact = 1, urgency = 1, fields = new { order = "A-2" } }));
        desk.Pass(0.5);
        await desk.DoAsync(kept, "entries", new { kind = "reply", text = "已在查" });
        Assert.Equal(1, await ValueAsync(desk.Manager, "first_response_kept"));
        desk.Pass(1);
        await desk.LookAsync();
        Assert.Equal(0.5, await ValueAsync(desk.Manager, "first_response_kept"));
        Assert.Equal(200, (await SendAsync(desk.Manager, HttpMethod.Post, $"/cases/{broken}/promises/first/excuse", new { reason = "停电" })).Status);
        Assert.Equal(0.5, await ValueAsync(desk.Manager, "first_response_kept"));
        // Nothing is said of what is still open.
        Assert.Null(await ValueAsync(desk.Manager, "resolution_kept"));
        desk.Pass(24);
        await desk.LookAsync();
        using var manager = await server.AsAsync(desk.Centre, Role.Manager);
        Assert.Equal(0, await ValueAsync(manager, "resolution_kept"));
        Assert.Equal(["2026-03-05 2"], (await RowsAsync(manager, "resolution_kept", "&grain=day")).Select(row => $"{row.GetProperty("period").GetString()} {row.GetProperty("denominator")}"));
    }

    [Fact]
    public async Task Times_to_reply_and_to_resolve_are_those_of_the_clock_and_those_of_the_wall()
    {
        var desk = await NewAsync(server);
        var id = await server.PersonAsync(desk.Centre, employeeId: null, Role.Manager);
        var me = await server.AsAsync(id);
        var number = await desk.OpenAsync(me);
        desk.Pass(0.25);
        await desk.DoAsync(number, "entries", new { kind = "reply", text = "收到" }, me);
        desk.Pass(0.75);
        await desk.DoAsync(number, "move", new { transition = "ask", reason = "等客户补材料" }, me);
        me = await LaterAsync(id, 24);
        await desk.DoAsync(number, "move", new { transition = "go" }, me);
        desk.Pass(1);
        await SolveAsync(desk, number, me);
        Assert.Equal((900.0, 900.0), (await ValueAsync(me, "first_reply_p50"), await ValueAsync(me, "first_reply_elapsed_p90")));
        // One hour before the wait and one after it.
        Assert.Equal((7200.0, 26 * 3600.0), (await ValueAsync(me, "resolve_p50"), await ValueAsync(me, "resolve_elapsed_p50")));
        Assert.Equal((1.0, 0.0, 1.0, 1.0), (await ValueAsync(me, "case_first_contact"), await ValueAsync(me, "case_handovers"), await ValueAsync(me, "case_first_owner"), await ValueAsync(me, "case_first_line")));
    }

    [Fact]
    public async Task Supplier_spending_counts_what_was_accepted_on_cases_that_are_done_and_is_shared_among_all_of_them()
    {
        var desk = await NewAsync(server);
        await desk.TopicAsync("NET", "网络");
        var (id, director) = (await server.PersonAsync(desk.Centre, employeeId: null, Role.Manager), await server.AsAsync(desk.Centre, Role.Director));
        var me = await server.AsAsync(id);
        Assert.Null(await ValueAsync(me, "supplier_spending"));
        Assert.Null(await ValueAsync(me, "supplier_spending_per_case"));
        await SendAsync(me, HttpMethod.Put, "/supplies/rules", new { every = "month", budget = 1_000_000, budgets = Array.Empty<object>(), limits = Array.Empty<object>(), suppliers = new[] { new { code = "acme", name = "ACME", items = new[] { new { code = "board", name = "板卡", cents = 12_550, leadTime = "PT4H" } } } } });
        foreach (var (topic, purchase) in new[] { ("NET", 1), (null as string, 2), (null, 0) })
        {
            var number = await desk.OpenAsync(me, new { type = "complaint", title = $"断网 {purchase}", impact = 1, urgency = 1, fields = new { order = $"C-{purchase}" }, topic });
            async Task<int> Step(string step, object? given, HttpClient by) => (await SendAsync(by, HttpMethod.Post, $"/cases/{number}/purchases{step}", given)).Status;
            if (purchase > 0)
            {
                Assert.Equal(200, await Step("", new { supplier = "acme", item = "board", quantity = 2, reason = "要用" }, me));
                Assert.Equal(200, await Step($"/{purchase}/decision", new { approve = true }, director));
                Assert.Equal(200, await Step($"/{purchase}/order", null, me));
                Assert.Equal(200, await Step($"/{purchase}/delivery", new { }, me));
                // What is rejected for good is not paid.
                Assert.Equal(200, await Step($"/{purchase}/verification", new { works = purchase == 1, accept = purchase == 1, text = "试过" }, me));
            }

            // Of what is not done nothing is said.
            if (purchase == 1) Assert.Null(await ValueAsync(me, "supplier_spending"));
            await SolveAsync(desk, number, me);
        }

        Assert.Equal((251.0, 251.0 / 3), (await ValueAsync(me, "supplier_spending"), (await ValueAsync(me, "supplier_spending_per_case"))!.Value));
        Assert.Equal(["NET 251", " 0"], (await RowsAsync(me, "supplier_spending", "&by=topic")).Select(row => $"{row.GetProperty("cuts").GetProperty("topic").GetProperty("code")} {row.GetProperty("value")}").OrderDescending(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_quantile_is_read_from_all_cases_of_the_period_and_not_from_its_days()
    {
        var desk = await NewAsync(server);
        var id = await server.PersonAsync(desk.Centre, employeeId: null, Role.Manager);
        var hours = new[] { 1, 1, 2, 3, 7 };
        foreach (var (of, at) in hours.Select((of, at) => (of, at)))
        {
            server.Clock.GoTo(new DateTimeOffset(2026, 3, 9 + at, 1, 0, 0, TimeSpan.Zero));
            var me = await server.AsAsync(id);
            var number = await desk.OpenAsync(me, given: new { type = "complaint", title = $"第 {at} 件", impact = 1, urgency = 1, fields = new { order = $"B-{at}" } });
            desk.Pass(of);
            await SolveAsync(desk, number, me);
        }

        using var manager = await server.AsAsync(id);
        Assert.Equal(2 * 3600.0, await ValueAsync(manager, "resolve_p50"));
        // Type 7: four tenths of the way from the fourth to the fifth of five, less nothing below.
        Assert.Equal((3 + (0.6 * 4)) * 3600, (await ValueAsync(manager, "resolve_p90"))!.Value, 6);
        Assert.Equal(5, (await RowsAsync(manager, "resolve_p50"))[0].GetProperty("denominator").GetInt32());
    }

    [Fact]
    public async Task What_is_opened_again_leaves_the_day_it_was_done_and_counts_as_reopened_when_it_is_done_again()
    {
        var desk = await NewAsync(server);
        var id = await server.PersonAsync(desk.Centre, employeeId: null, Role.Manager);
        var me = await server.AsAsync(id);
        var number = await desk.OpenAsync(me);
        desk.Pass(1);
        await SolveAsync(desk, number, me);
        Assert.Equal((1.0, 0.0, 0.0), (await ValueAsync(me, "cases_closed"), await ValueAsync(me, "case_reopened_rate"), await ValueAsync(me, "case_backlog", "&grain=total")));
        me = await LaterAsync(id, 24);
        await desk.DoAsync(number, "move", new { transition = "reopen", reason = "又出现了" }, me);
        Assert.Equal((null, 1.0), (await ValueAsync(me, "case_reopened_rate"), await ValueAsync(me, "case_backlog")));
        desk.Pass(1);
        await SolveAsync(desk, number, me);
        Assert.Equal(("2026-03-06", 1.0, 0.0), ((await RowsAsync(me, "cases_closed", "&grain=day"))[0].GetProperty("period").GetString(), await ValueAsync(me, "case_reopened_rate"), await ValueAsync(me, "case_first_contact")));
    }

    [Fact]
    public async Task The_backlog_is_what_is_open_when_a_period_ends_and_its_age_grows_day_by_day()
    {
        var desk = await NewAsync(server);
        await desk.OpenAsync();
        var other = await desk.OpenAsync(given: new { type = "complaint", title = "第二件", impact = 1, urgency = 1, fields = new { order = "A-3" } });
        server.Clock.GoTo(new DateTimeOffset(2026, 3, 10, 1, 0, 0, TimeSpan.Zero));
        using var manager = await server.AsAsync(desk.Centre, Role.Manager);
        await SolveAsync(desk, other, manager);
        var weeks = await RowsAsync(manager, "case_backlog", "&grain=week");
        Assert.Equal([0.0, 2, 1, 1, 1, 1], weeks.Select(row => Value(row) ?? 0));
        // At the end of 31 March: 26 days since the fifth.
        Assert.Equal(26 * 86_400.0, await ValueAsync(manager, "case_backlog_age"));
    }

    [Fact]
    public async Task Time_with_nobody_at_it_runs_from_a_hand_over_until_the_other_begins_by_opening_hours()
    {
        var desk = await NewAsync(server);
        var id = await server.PersonAsync(desk.Centre, employeeId: null, Role.Agent);
        var number = await desk.OpenAsync();
        desk.Pass(8);
        await desk.DoAsync(number, "hand-over", new { to = id, reason = "技术问题" });
        // From five to six today, and from nine to ten tomorrow.
        var colleague = await LaterAsync(id, 17);
        using var manager = await server.AsAsync(desk.Centre, Role.Manager);
        await desk.DoAsync(number, "entries", new { kind = "note", text = "开始看" }, colleague);
        await desk.DoAsync(number, "move", new { transition = "solve", fields = new { cause = "参数" } }, colleague);
        // The test's clock runs on while requests are answered.
        Assert.InRange((await ValueAsync(manager, "case_unattended"))!.Value, 7200, 7200 + 30);
        Assert.Equal((1.0, 0.0, 0.0), (await ValueAsync(manager, "case_handovers"), await ValueAsync(manager, "case_first_owner"), await ValueAsync(manager, "case_first_contact")));
    }

    [Fact]
    public async Task Repeats_are_a_share_of_known_customers_and_null_where_nobody_is_known()
    {
        var desk = await NewAsync(server, hasTypes: false);
        await SendAsync(desk.Manager, HttpMethod.Post, "/types/defaults", new { language = "zh-CN" });
        await desk.TopicAsync("BILL", "账单");
        object Complaint(string? customer) => new { type = "complaint", title = "多扣了钱", topic = "BILL", text = "请处理", impact = 2, urgency = 1, customer, fields = new { about = "收费", wish = "退费" } };
        await desk.OpenAsync(given: Complaint(null));
        Assert.Null(await ValueAsync(desk.Manager, "case_repeat_rate"));
        await desk.OpenAsync(given: Complaint("13800001234"));
        Assert.Equal(0, await ValueAsync(desk.Manager, "case_repeat_rate"));
        await desk.OpenAsync(given: Complaint("13800001234"));
        Assert.Equal((0.5, 3.0), (await ValueAsync(desk.Manager, "case_repeat_rate"), await ValueAsync(desk.Manager, "cases_opened")));
    }

    [Fact]
    public async Task Recoveries_count_on_the_day_the_customer_was_asked_again_and_those_not_reached_not_at_all()
    {
        var desk = await NewAsync(server);
        Assert.Null(await ValueAsync(desk.Manager, "recovery_success"));
        foreach (var outcome in new[] { "satisfied", "dissatisfied", "notReached", "satisfied" })
        {
            var number = await desk.OpenAsync();
            await desk.DoAsync(number, "recovery", new { reason = "complaint" });
            await desk.DoAsync(number, "recovery/apology", new { text = "对不起" });
            await desk.DoAsync(number, "recovery/fix", new { text = "已退" });
            await desk.DoAsync(number, "recovery/outcome", new { outcome, note = "回访" });
        }

        Assert.Equal(2.0 / 3, (await ValueAsync(desk.Manager, "recovery_success"))!.Value, 1e-12);
    }

    [Fact]
    public async Task Figures_take_the_cuts_that_cases_know_and_refuse_the_others()
    {
        var desk = await NewAsync(server);
        await desk.TopicAsync("bill", "账单");
        using (var made = await desk.Manager.PostAsJsonAsync("/api/centres/regions", new { code = "north", name = "城北" }, Cancel)) Assert.True(made.IsSuccessStatusCode);
        await desk.OpenAsync(given: new { type = "complaint", title = "账单", impact = 1, urgency = 1, fields = new { order = "A-4" }, topic = "bill", region = "north" });
        await desk.OpenAsync();
        var byTopic = (await RowsAsync(desk.Manager, "cases_opened", "&by=topic")).ToDictionary(row => row.GetProperty("cuts").GetProperty("topic").GetProperty("code").GetString()!, Value);
        Assert.Equal((1.0, 1.0), (byTopic["bill"], byTopic[""]));
        Assert.Equal(1, await ValueAsync(desk.Manager, "cases_opened", "&filter=topic=bill"));
        var byRegion = (await RowsAsync(desk.Manager, "cases_opened", "&by=region")).ToDictionary(row => row.GetProperty("cuts").GetProperty("region").GetProperty("code").GetString()!, Value);
        Assert.Equal((1.0, 1.0), (byRegion["north"], byRegion[""]));
        foreach (var wrong in new[] { "&by=campaign", "&grain=hour", "&filter=region=x", "&by=topic,team" })
        {
            using var refused = await desk.Manager.GetAsync($"/api/facts/metrics?from=2026-03-01&to=2026-03-31&metric=cases_opened{wrong}", Cancel);
            Assert.Equal(400, (int)refused.StatusCode);
        }
    }

    [Fact]
    public async Task A_case_is_told_once_after_each_act_and_then_not_again()
    {
        var desk = await NewAsync(server);
        var number = await desk.OpenAsync();
        await TellAsync();
        Assert.Equal(0, await DueAsync(desk, number));
        await desk.DoAsync(number, "entries", new { kind = "note", text = "看过" });
        await TellAsync();
        Assert.Equal((0, 0), (await DueAsync(desk, number), await server.Services.GetRequiredService<FillCaseFacts>().RunAsync(Cancel)));
        Assert.Equal(1, await server.InDbAsync(db => db.Set<CaseFact>().CountAsync(fact => fact.CentreId == desk.Centre.Id, Cancel)));
    }

    [Fact]
    public async Task An_agent_is_told_of_what_they_answer_for_and_a_leader_of_their_team()
    {
        var desk = await NewAsync(server);
        await desk.OpenAsync();
        await TellAsync();
        using var agent = await server.AsAsync(desk.Centre, Role.Agent);
        Assert.Equal(0, await ValueAsync(agent, "cases_opened") ?? 0);
        Assert.Equal(1, await ValueAsync(desk.Manager, "cases_opened"));
    }

    private Task<int> DueAsync(DeskOf desk, int number) => server.InDbAsync(db => db.Set<DeskCase>().Where(row => row.CentreId == desk.Centre.Id && row.Number == number).Select(row => row.FactsDue).SingleAsync(Cancel));
}
