using System.Text.Json;
using Shouwen.App.Access.Published;
using Shouwen.App.Desk.Supplies;
using Shouwen.App.Tests.Fixtures;
using static Shouwen.App.Tests.Desk.DeskOf;
using static Shouwen.App.Tests.Desk.Purchases;

namespace Shouwen.App.Tests.Desk;

/// <summary>It is Thursday, 5 March 2026, nine o'clock; a resolution is promised within eight hours of opening time. ACME's contract promises a board within four.</summary>
public sealed class SuppliesTests(ShouwenServer server) : IClassFixture<ShouwenServer>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Help_is_asked_for_approved_ordered_delivered_verified_and_accepted_and_each_step_stands_in_the_timeline()
    {
        var desk = await WithSuppliersAsync(server);
        var (agent, number) = await AgentsCaseAsync(server, desk);
        var asked = await AskAsync(agent, number);
        Assert.Equal((200, "asked", 60000L, "P1"), (asked.Status, One(asked).GetProperty("state").GetString(), One(asked).GetProperty("cents").GetInt64(), $"P{One(asked).GetProperty("number")}"));
        Assert.Equal(200, (await DecideAsync(desk.Manager, number, 1, true)).Status);
        Assert.Equal(40000, asked.Body.GetProperty("budget").GetProperty("left").GetInt64() - One(asked).GetProperty("cents").GetInt64());
        var ordered = await StepAsync(agent, number, 1, "order");
        Assert.Equal(("ordered", "03-05 13:00"), (One(ordered).GetProperty("state").GetString(), Due(One(ordered))));
        Assert.Contains(One(ordered).GetProperty("contract").GetProperty("ledger").EnumerateArray(), line => line.GetProperty("kind").GetString() == "due");
        desk.Pass(2);
        Assert.Equal("delivered", One(await StepAsync(agent, number, 1, "delivery", new { text = "板卡一块" })).GetProperty("state").GetString());
        Assert.Equal(400, (await StepAsync(agent, number, 1, "verification", new { works = false, accept = true, text = "没好" })).Status);
        Assert.Equal(400, (await StepAsync(agent, number, 1, "verification", new { works = true, accept = true, text = " " })).Status);
        var accepted = One(await StepAsync(agent, number, 1, "verification", new { works = true, accept = true, text = "换上后正常" }));
        Assert.Equal(("accepted", true), (accepted.GetProperty("state").GetString(), accepted.GetProperty("isKept").GetBoolean()));
        Assert.Equal(["supplyAsked", "supplyApproved", "supplyOrdered", "supplyDelivered", "supplyVerified", "supplyAccepted"], (await desk.KindsAsync(number)).Where(kind => kind.StartsWith("supply", StringComparison.Ordinal)));
        var about = (await desk.TimelineAsync(number)).Where(entry => entry.GetProperty("kind").GetString()!.StartsWith("supply", StringComparison.Ordinal)).Select(entry => entry.GetProperty("about").GetString()).ToList();
        Assert.Equal(("1 2 60000 CNY 板卡, ACME", "1 works"), (about[0], about[4]));
    }

    [Fact]
    public async Task Nobody_approves_what_they_asked_for_and_only_some_approve_at_all()
    {
        var desk = await WithSuppliersAsync(server);
        var number = await desk.OpenAsync();
        var (leader, other) = (await server.AsAsync(desk.Centre, Role.TeamLeader), await server.AsAsync(desk.Centre, Role.Director));
        var asked = await AskAsync(desk.Manager, number);
        Assert.False(One(asked).GetProperty("mayDecide").GetBoolean());
        Assert.Equal(403, (await DecideAsync(desk.Manager, number, 1, true)).Status);
        Assert.Equal(403, (await DecideAsync(leader, number, 1, true)).Status);
        Assert.Equal(400, (await DecideAsync(other, number, 1, false)).Status);
        Assert.Equal("refused", One(await DecideAsync(other, number, 1, false, "走保修")).GetProperty("state").GetString());
        Assert.Equal(409, (await DecideAsync(other, number, 1, true)).Status);
        // What was refused may be asked for anew.
        Assert.Equal(2, One(await AskAsync(desk.Manager, number)).GetProperty("number").GetInt32());
    }

    [Fact]
    public async Task Before_the_share_of_its_priority_is_used_up_help_is_refused_and_it_says_from_when_it_may_be_asked_for()
    {
        var desk = await WithSuppliersAsync(server, percents: [0, 50]);
        var number = await desk.OpenAsync();
        var early = await AskAsync(desk.Manager, number);
        Assert.Equal((409, "desk.tooEarly", 50, "办结"), (early.Status, early.Body.GetProperty("code").GetString(), early.Body.GetProperty("percent").GetInt32(), early.Body.GetProperty("promise").GetString()));
        Assert.Equal("03-05 13:00", Clock(early.Body.GetProperty("from")));
        // The most urgent need not wait.
        Assert.Equal(200, (await AskAsync(desk.Manager, await desk.OpenAsync(given: Case(impact: 0, urgency: 0)))).Status);
        desk.Pass(1);
        await desk.DoAsync(number, "move", new { transition = "ask", reason = "等客户" });
        Assert.Equal("desk.tooEarlyPaused", (await AskAsync(desk.Manager, number)).Body.GetProperty("code").GetString());
        desk.Pass(2);
        await desk.DoAsync(number, "move", new { transition = "go" });
        Assert.Equal("03-05 15:00", Clock((await OfAsync(desk.Manager, number)).GetProperty("mayBuy").GetProperty("from")));
        desk.Pass(3.1);
        Assert.Equal(200, (await AskAsync(desk.Manager, number)).Status);
    }

    [Fact]
    public async Task Approvals_at_the_same_moment_never_overspend_the_period_and_what_is_too_much_is_refused_with_the_sum()
    {
        var desk = await WithSuppliersAsync(server, budget: 150_000);
        var numbers = new List<int>();
        for (var i = 0; i < 4; i++) numbers.Add(await desk.OpenAsync());
        foreach (var number in numbers) await AskAsync(desk.Manager, number);
        var director = await server.AsAsync(desk.Centre, Role.Director);
        var decided = await Task.WhenAll(numbers.Select((number, i) => DecideAsync(director, number, i + 1, true)));
        Assert.Equal([200, 200, 409, 409], decided.Select(one => one.Status).Order());
        var over = decided.First(one => one.Status == 409).Body;
        Assert.Equal(("desk.overBudget", "2026-03", 30000L, 60000L), (over.GetProperty("code").GetString(), over.GetProperty("period").GetString(), over.GetProperty("left").GetInt64(), over.GetProperty("cents").GetInt64()));
        Assert.Equal(120_000, (await StandingAsync(desk.Manager)).GetProperty("budget").GetProperty("spent").GetInt64());
        // What is withdrawn is free again.
        var given = decided.Zip(numbers).First(one => one.First.Status == 200);
        Assert.Equal(200, (await StepAsync(desk.Manager, given.Second, One(given.First).GetProperty("number").GetInt32(), "withdrawal", new { reason = "备件到了" })).Status);
        var waiting = decided.Zip(numbers).First(one => one.First.Status == 409).Second;
        Assert.Equal(200, (await DecideAsync(director, waiting, (await OfAsync(director, waiting)).GetProperty("items")[0].GetProperty("number").GetInt32(), true)).Status);
    }

    [Fact]
    public async Task A_new_period_begins_at_midnight_of_the_centre_with_a_budget_of_its_own()
    {
        var desk = await WithSuppliersAsync(server, budget: 60_000, budgets: [new { period = "2026-04", cents = 0 }]);
        var (first, second) = (await desk.OpenAsync(), await desk.OpenAsync());
        await AskAsync(desk.Manager, first);
        var director = await server.AsAsync(desk.Centre, Role.Director);
        Assert.Equal(200, (await DecideAsync(director, first, 1, true)).Status);
        // 1 April, one o'clock in Shanghai, is still March in London.
        server.Clock.GoTo(new(2026, 3, 31, 17, 0, 0, TimeSpan.Zero));
        var manager = await server.AsAsync(desk.Centre, Role.Manager);
        var standing = (await StandingAsync(manager)).GetProperty("budget");
        Assert.Equal(("2026-04", 0L, 0L), (standing.GetProperty("period").GetString(), standing.GetProperty("budget").GetInt64(), standing.GetProperty("spent").GetInt64()));
        await AskAsync(manager, second);
        Assert.Equal(409, (await DecideAsync(await server.AsAsync(desk.Centre, Role.Director), second, 2, true)).Status);
    }

    [Fact]
    public async Task A_contract_that_is_missed_is_found_by_the_clock_once_and_told_to_who_asked_and_who_approved()
    {
        var desk = await WithSuppliersAsync(server);
        var (agent, number) = await AgentsCaseAsync(server, desk);
        await ApprovedAsync(desk, agent, number);
        await StepAsync(agent, number, 1, "order");
        desk.Pass(3.9);
        await WatchAsync();
        Assert.DoesNotContain("supplyOverdue", await desk.KindsAsync(number));
        desk.Pass(0.2);
        Assert.Equal(1, (await StandingAsync(desk.Manager)).GetProperty("late").GetInt32());
        await Task.WhenAll(WatchAsync(), WatchAsync());
        await WatchAsync();
        var line = Assert.Single(await desk.TimelineAsync(number), entry => entry.GetProperty("kind").GetString() == "supplyOverdue");
        Assert.Equal("03-05 13:00", Clock(line.GetProperty("at")));
        foreach (var person in new[] { agent, desk.Manager }) Assert.Single(await NoticesAsync(person), kind => kind == "supplyOverdue");
        Assert.False((await StepAsync(agent, number, 1, "delivery", new { })).Body.GetProperty("items")[0].GetProperty("isKept").GetBoolean());
    }

    [Fact]
    public async Task What_is_sent_back_goes_on_counting_against_the_supplier_and_what_is_rejected_for_good_is_not_paid_and_not_kept()
    {
        var desk = await WithSuppliersAsync(server);
        var (agent, number) = await AgentsCaseAsync(server, desk);
        await ApprovedAsync(desk, agent, number);
        await StepAsync(agent, number, 1, "order");
        desk.Pass(3);
        await StepAsync(agent, number, 1, "delivery", new { });
        desk.Pass(2);
        // Three of four hours are used; the two of trying it are ours.
        var back = One(await StepAsync(agent, number, 1, "verification", new { works = false, accept = false, again = true, text = "型号不对" }));
        Assert.Equal(("ordered", "03-05 15:00", 1), (back.GetProperty("state").GetString(), Due(back), back.GetProperty("rejections").GetInt32()));
        desk.Pass(0.5);
        await StepAsync(agent, number, 1, "delivery", new { });
        var rejected = One(await StepAsync(agent, number, 1, "verification", new { works = false, accept = false, text = "还是不行" }));
        Assert.Equal(("rejected", false), (rejected.GetProperty("state").GetString(), rejected.GetProperty("isKept").GetBoolean()));
        Assert.Equal(0, (await StandingAsync(desk.Manager)).GetProperty("budget").GetProperty("spent").GetInt64());
        Assert.Contains("supplyReturned", await desk.KindsAsync(number));
        Assert.Contains("supplyRejected", await desk.KindsAsync(number));
    }

    [Fact]
    public async Task Who_approved_the_money_does_not_verify_what_came()
    {
        var desk = await WithSuppliersAsync(server);
        var (agent, number) = await AgentsCaseAsync(server, desk);
        await ApprovedAsync(desk, agent, number);
        await StepAsync(agent, number, 1, "order");
        await StepAsync(agent, number, 1, "delivery", new { });
        Assert.Equal(403, (await StepAsync(desk.Manager, number, 1, "verification", new { works = true, accept = true, text = "好" })).Status);
        Assert.Equal(200, (await StepAsync(await server.AsAsync(desk.Centre, Role.Director), number, 1, "verification", new { works = true, accept = true, text = "好" })).Status);
    }

    [Fact]
    public async Task A_second_click_a_stale_page_and_the_number_of_another_case_change_nothing()
    {
        var desk = await WithSuppliersAsync(server);
        var number = await desk.OpenAsync();
        var asked = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => AskAsync(desk.Manager, number)));
        Assert.Equal([200, 409, 409, 409], asked.Select(one => one.Status).Order());
        var director = await server.AsAsync(desk.Centre, Role.Director);
        var seen = $"\"{(await OfAsync(director, number)).GetProperty("items")[0].GetProperty("version").GetInt32()}\"";
        Assert.Equal(200, (await DecideAsync(director, number, 1, true, ifMatch: seen)).Status);
        var late = await SendAsync(desk.Manager, HttpMethod.Post, $"/cases/{number}/purchases/1/withdrawal", new { reason = "不用了" }, seen);
        Assert.Equal((412, "approved"), (late.Status, late.Body.GetProperty("current").GetProperty("items")[0].GetProperty("state").GetString()));
        Assert.Equal(404, (await StepAsync(desk.Manager, await desk.OpenAsync(), 1, "order")).Status);
        Assert.Equal(404, (await StepAsync(await server.AsAsync(await server.CentreAsync(), Role.Manager), number, 1, "order")).Status);
        var agent = await server.AsAsync(desk.Centre, Role.Agent);
        Assert.Equal(404, (await AskAsync(agent, number)).Status);
        Assert.Empty((await SendAsync(agent, HttpMethod.Get, "/supplies?show=approved")).Body.GetProperty("items").EnumerateArray());
    }

    [Fact]
    public async Task What_was_asked_for_keeps_its_price_and_terms_though_the_catalogue_changes_and_an_order_is_called_off_only_by_who_may_approve()
    {
        var desk = await WithSuppliersAsync(server);
        var (agent, number) = await AgentsCaseAsync(server, desk);
        await AskAsync(agent, number);
        await RulesAsync(desk, 100_000, [0, 0], price: 45000);
        var one = (await OfAsync(agent, number)).GetProperty("items")[0];
        Assert.Equal((60000L, 90000L), (one.GetProperty("cents").GetInt64(), one.GetProperty("nowCents").GetInt64()));
        var rules = await SendAsync(desk.Manager, HttpMethod.Get, "/supplies/rules");
        Assert.Equal(200, (await SendAsync(desk.Manager, HttpMethod.Put, "/supplies/rules", new { every = "month", budget = 100_000, budgets = Array.Empty<object>(), limits = Array.Empty<object>(), suppliers = Array.Empty<object>() }, rules.ETag)).Status);
        Assert.Equal(JsonValueKind.Null, (await OfAsync(agent, number)).GetProperty("items")[0].GetProperty("nowCents").ValueKind);
        Assert.Equal(200, (await DecideAsync(desk.Manager, number, 1, true)).Status);
        Assert.Equal(200, (await StepAsync(agent, number, 1, "order")).Status);
        Assert.Equal(403, (await StepAsync(agent, number, 1, "withdrawal", new { reason = "不用了" })).Status);
        Assert.Equal(200, (await StepAsync(desk.Manager, number, 1, "withdrawal", new { reason = "客户已离网" })).Status);
        Assert.Equal(400, (await AskAsync(agent, number)).Status);
    }

    [Fact]
    public async Task A_case_is_not_done_while_a_purchase_is_open_and_nothing_is_bought_for_what_is_done()
    {
        var desk = await WithSuppliersAsync(server);
        var number = await desk.OpenAsync();
        await AskAsync(desk.Manager, number);
        var solve = new { transition = "solve", fields = new { cause = "板卡" } };
        Assert.Equal((409, "desk.purchaseOpen"), await CodeAsync(SendAsync(desk.Manager, HttpMethod.Post, $"/cases/{number}/move", solve)));
        await StepAsync(desk.Manager, number, 1, "withdrawal", new { reason = "自己修好了" });
        await desk.DoAsync(number, "move", solve);
        Assert.Equal((409, "desk.nothingForDone"), await CodeAsync(AskAsync(desk.Manager, number)));
        Assert.True((await OfAsync(desk.Manager, number)).GetProperty("isDone").GetBoolean());
    }

    [Fact]
    public async Task Of_one_who_asks_and_one_who_closes_at_the_same_moment_one_is_too_late()
    {
        var desk = await WithSuppliersAsync(server);
        var solve = new { transition = "solve", fields = new { cause = "板卡" } };
        for (var i = 0; i < 8; i++)
        {
            var number = await desk.OpenAsync();
            var both = await Task.WhenAll(Task.Run(() => AskAsync(desk.Manager, number), Cancel), Task.Run(() => SendAsync(desk.Manager, HttpMethod.Post, $"/cases/{number}/move", solve), Cancel));
            Assert.Equal([200, 409], both.Select(one => one.Status).Order());
        }
    }

    [Fact]
    public async Task Each_step_is_told_to_who_decides_next_and_to_who_asked()
    {
        var desk = await WithSuppliersAsync(server);
        var (agent, number) = await AgentsCaseAsync(server, desk);
        await AskAsync(agent, number);
        Assert.Contains("supplyAsked", await NoticesAsync(desk.Manager));
        await DecideAsync(desk.Manager, number, 1, true);
        Assert.Contains("supplyApproved", await NoticesAsync(agent));
        await StepAsync(desk.Manager, number, 1, "order");
        await StepAsync(desk.Manager, number, 1, "delivery", new { });
        Assert.Contains("supplyOrdered", await NoticesAsync(agent));
        Assert.Contains("supplyDelivered", await NoticesAsync(agent));
        await StepAsync(agent, number, 1, "verification", new { works = true, accept = true, text = "好" });
        Assert.Contains("supplyAccepted", await NoticesAsync(desk.Manager));
    }

    private Task WatchAsync() => server.Services.GetRequiredService<WatchContracts>().RunAsync(Cancel);
}
