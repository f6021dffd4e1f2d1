using Shouwen.App.Access.Published;
using Shouwen.App.Tests.Fixtures;
using Shouwen.App.Tests.Notices;
using static Shouwen.App.Tests.Desk.DeskOf;

namespace Shouwen.App.Tests.Desk;

/// <summary>What people are told of their cases.</summary>
public sealed class NewsTests(ShouwenServer server) : IClassFixture<ShouwenServer>
{
    [Fact]
    public async Task Whoever_answers_for_a_case_that_somebody_else_opened_is_told_of_it()
    {
        var desk = await NewAsync(server);
        var agent = await server.PersonAsync(desk.Centre, null, Role.Agent);
        await desk.OpenAsync(given: new { type = "complaint", title = "账单", impact = 1, urgency = 1, fields = new { order = "A-1" }, owner = agent });
        var told = Assert.Single(await InboxOf.ReadAsync(await server.AsAsync(agent)));
        Assert.Equal("caseOpened", told.GetProperty("kind").GetString());
        await desk.OpenAsync();
        Assert.Empty(await InboxOf.ReadAsync(desk.Manager));
    }

    [Fact]
    public async Task What_a_customer_writes_until_they_have_a_reply_is_told_once_and_then_anew()
    {
        var desk = await NewAsync(server);
        var number = await desk.OpenAsync();
        var other = await server.AsAsync(desk.Centre, Role.Manager);
        foreach (var text in new[] { "在吗", "怎么还没有人" }) await desk.DoAsync(number, "entries", new { kind = "message", text }, other);
        var told = Assert.Single(await InboxOf.ReadAsync(desk.Manager));
        Assert.Equal(("customerWrote", "“账单多扣了钱”的客户在等回复：在吗"), (told.GetProperty("kind").GetString(), told.GetProperty("text").GetString()));
        await desk.DoAsync(number, "entries", new { kind = "reply", text = "在办" });
        await desk.DoAsync(number, "entries", new { kind = "message", text = "谢谢，多久？" }, other);
        Assert.Equal(["customerWrote", "customerWrote"], await InboxOf.KindsAsync(desk.Manager));
        Assert.Empty(await InboxOf.ReadAsync(other));
    }

    [Fact]
    public async Task Whoever_watches_a_case_is_told_what_moves_it_on_and_no_longer_once_they_do_not()
    {
        var desk = await NewAsync(server);
        var number = await desk.OpenAsync();
        var watcher = await server.AsAsync(desk.Centre, Role.Manager);
        await SendAsync(watcher, HttpMethod.Put, $"/cases/{number}/watchers/me");
        await desk.DoAsync(number, "entries", new { kind = "note", text = "内部" });
        Assert.Empty(await InboxOf.ReadAsync(watcher));
        await desk.DoAsync(number, "move", new { transition = "begin" });
        var told = Assert.Single(await InboxOf.ReadAsync(watcher));
        Assert.Equal("watchedCase", told.GetProperty("kind").GetString());
        Assert.Contains("处理中", told.GetProperty("text").GetString(), StringComparison.Ordinal);
        // One's own acts are no news, and a broken promise is.
        await desk.DoAsync(number, "entries", new { kind = "reply", text = "您好" }, watcher);
        Assert.Single(await InboxOf.ReadAsync(watcher));
        desk.Pass(9);
        await desk.LookAsync();
        Assert.Contains("promiseBroken", await InboxOf.KindsAsync(watcher));
        await SendAsync(watcher, HttpMethod.Delete, $"/cases/{number}/watchers/me");
        var before = (await InboxOf.ReadAsync(watcher)).Count;
        await desk.DoAsync(number, "move", new { transition = "ask", reason = "等资料" });
        Assert.Equal(before, (await InboxOf.ReadAsync(watcher)).Count);
    }
}
