using System.Text.Json;
using Shouwen.App.Access.Published;
using Shouwen.App.Tests.Fixtures;
using static Shouwen.App.Tests.Desk.DeskOf;
using static Shouwen.App.Tests.Desk.Purchases;

namespace Shouwen.App.Tests.Desk;

/// <summary>What was spent and what it bought, what is on order, and the rules of spending.</summary>
public sealed class SpendingTests(ShouwenServer server) : IClassFixture<ShouwenServer>
{
    [Fact]
    public async Task The_summary_says_what_was_spent_and_what_it_bought_and_nothing_of_nothing()
    {
        var desk = await WithSuppliersAsync(server, budget: 1_000_000);
        await desk.TopicAsync("NET", "网络");
        var empty = (await SendAsync(desk.Manager, HttpMethod.Get, "/supplies/summary?from=2026-03-01&to=2026-03-31")).Body.GetProperty("all");
        Assert.Equal((0L, JsonValueKind.Null, JsonValueKind.Null, JsonValueKind.Null), (empty.GetProperty("cents").GetInt64(), empty.GetProperty("atFirst").ValueKind, empty.GetProperty("kept").ValueKind, empty.GetProperty("restored").ValueKind));
        var agent = await server.AsAsync(desk.Centre, Role.Agent);
        for (var i = 1; i <= 3; i++)
        {
            var number = await desk.OpenAsync(agent, new { type = "complaint", title = "断网", impact = 1, urgency = 1, fields = new { order = "A-1" }, topic = "NET" });
            await AskAsync(agent, number);
            await DecideAsync(desk.Manager, number, i, true);
            await StepAsync(agent, number, i, "order");
            desk.Pass(1);
            await StepAsync(agent, number, i, "delivery", new { });
            if (i == 3) await StepAsync(agent, number, i, "verification", new { works = false, accept = false, text = "不行" });
            else await StepAsync(agent, number, i, "verification", new { works = true, accept = true, text = "好" });
        }

        var summary = (await SendAsync(desk.Manager, HttpMethod.Get, "/supplies/summary?from=2026-03-01&to=2026-03-31")).Body;
        foreach (var figures in new[] { summary.GetProperty("all"), Assert.Single(summary.GetProperty("suppliers").EnumerateArray()).GetProperty("figures"), Assert.Single(summary.GetProperty("topics").EnumerateArray()).GetProperty("figures") })
        {
            Assert.Equal((3, 120_000L, 2, 120_000L), (figures.GetProperty("approved").GetInt32(), figures.GetProperty("cents").GetInt64(), figures.GetProperty("accepted").GetInt32(), figures.GetProperty("paidCents").GetInt64()));
            Assert.Equal((2, 3, 2, 3), (figures.GetProperty("atFirst").GetProperty("count").GetInt32(), figures.GetProperty("atFirst").GetProperty("of").GetInt32(), figures.GetProperty("kept").GetProperty("count").GetInt32(), figures.GetProperty("kept").GetProperty("of").GetInt32()));
            Assert.Equal((2, 3600, JsonValueKind.Null), (figures.GetProperty("restored").GetProperty("of").GetInt32(), (int)figures.GetProperty("restored").GetProperty("seconds").GetDouble(), figures.GetProperty("restored").GetProperty("low").ValueKind));
        }

        Assert.Equal(400, (await SendAsync(desk.Manager, HttpMethod.Get, "/supplies/summary?from=2026-03-31&to=2026-03-01")).Status);
    }

    [Fact]
    public async Task Lists_go_on_from_where_a_page_ended_and_orders_come_by_when_they_are_due()
    {
        var desk = await WithSuppliersAsync(server, budget: 1_000_000);
        var agent = await server.AsAsync(desk.Centre, Role.Agent);
        for (var i = 1; i <= 3; i++)
        {
            var number = await desk.OpenAsync(agent);
            await AskAsync(agent, number, i == 2 ? "cable" : "board");
            await DecideAsync(desk.Manager, number, i, true);
            await StepAsync(agent, number, i, "order");
        }

        var numbers = new List<int>();
        for (var after = ""; after is not null;)
        {
            var page = (await SendAsync(desk.Manager, HttpMethod.Get, $"/supplies?show=ordered&limit=1&after={after}")).Body;
            numbers.AddRange(page.GetProperty("items").EnumerateArray().Select(one => one.GetProperty("number").GetInt32()));
            after = page.GetProperty("next").GetString();
        }

        Assert.Equal([2, 1, 3], numbers);
        Assert.Equal(400, (await SendAsync(desk.Manager, HttpMethod.Get, "/supplies?show=nothing")).Status);
    }

    [Fact]
    public async Task Suppliers_limits_and_budgets_are_checked_guarded_by_their_version_and_not_everybodys()
    {
        var desk = await WithSuppliersAsync(server);
        object Rules(int percent = 0, string lead = "PT4H", string period = "2026-05", string type = "complaint", string? calendar = null, string? until = null) => new
        {
            every = "quarter",
            budget = 1,
            budgets = new[] { new { period, cents = 1 } },
            limits = new[] { new { type, percents = new[] { percent } } },
            suppliers = new[] { new { code = "a", name = "A", calendar, until, items = new[] { new { code = "i", name = "I", cents = 1, leadTime = lead } } } },
        };
        foreach (var (wrong, field) in new[] { (Rules(percent: 101), "limits[0].percents"), (Rules(lead: "bald"), "suppliers[0].items[0].leadTime"), (Rules(period: "2026-13"), "budgets[0].period"), (Rules(type: "nothing"), "limits[0].type"), (Rules(calendar: "nothing"), "suppliers[0].calendar") })
        {
            var refused = await SendAsync(desk.Manager, HttpMethod.Put, "/supplies/rules", wrong);
            Assert.True(refused.Status == 400 && refused.Body.GetProperty("errors").TryGetProperty(field, out _), $"{field}: {refused.Body}");
        }

        var agent = await server.AsAsync(desk.Centre, Role.Agent);
        Assert.Equal(403, (await SendAsync(agent, HttpMethod.Put, "/supplies/rules", Rules())).Status);
        var read = await SendAsync(agent, HttpMethod.Get, "/supplies/rules");
        Assert.Equal(200, (await SendAsync(desk.Manager, HttpMethod.Put, "/supplies/rules", Rules(until: "2026-03-04"), read.ETag)).Status);
        Assert.Equal(412, (await SendAsync(desk.Manager, HttpMethod.Put, "/supplies/rules", Rules(), read.ETag)).Status);
        // A contract that is over sells nothing any more.
        var number = await desk.OpenAsync();
        var over = await SendAsync(desk.Manager, HttpMethod.Post, $"/cases/{number}/purchases", new { supplier = "a", item = "i", quantity = 1, reason = "要用" });
        Assert.Equal("contractOver", over.Body.GetProperty("errors").GetProperty("supplier")[0].GetString());
        Assert.Empty((await OfAsync(desk.Manager, number)).GetProperty("catalogue").EnumerateArray());
        Assert.Equal("2026-Q1", (await StandingAsync(desk.Manager)).GetProperty("budget").GetProperty("period").GetString());
    }
}
