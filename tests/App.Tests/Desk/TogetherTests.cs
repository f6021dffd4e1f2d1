using System.Text.Json;
using Shouwen.App.Access.Published;
using Shouwen.App.Tests.Fixtures;
using static Shouwen.App.Tests.Desk.DeskOf;

namespace Shouwen.App.Tests.Desk;

public sealed class TogetherTests(ShouwenServer server) : IClassFixture<ShouwenServer>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static object Seen(string title = "账单多扣了钱", int urgency = 1, object? fields = null, string[]? tags = null) => new { title, impact = 1, urgency, fields = fields ?? new { order = "A-1" }, tags = tags ?? [] };

    private static Task<(int Status, JsonElement Body, string? ETag)> ChangeAsync(DeskOf desk, int number, string title, object fields, object? seen, int urgency = 1, string[]? tags = null, HttpClient? by = null) =>
        SendAsync(by ?? desk.Manager, HttpMethod.Put, $"/cases/{number}", new { title, impact = 1, urgency, fields, tags = tags ?? [], seen });

    [Fact]
    public async Task Two_who_change_different_fields_at_once_both_have_their_way()
    {
        var desk = await NewAsync(server);
        var number = await desk.OpenAsync();
        Assert.Equal(200, (await ChangeAsync(desk, number, "账单多扣 30 元", new { order = "A-1" }, Seen())).Status);
        var second = await ChangeAsync(desk, number, "账单多扣了钱", new { order = "A-1", kind = "账单" }, Seen(), tags: ["加急"]);
        Assert.True(second.Status == 200, second.Body.ToString());
        Assert.Equal(("账单多扣 30 元", "账单", "加急"), (second.Body.GetProperty("title").GetString(), second.Body.GetProperty("fields").GetProperty("kind").GetString(), second.Body.GetProperty("tags")[0].GetString()));
    }

    [Fact]
    public async Task What_both_changed_to_different_ends_is_decided_by_the_second_who_sees_the_first()
    {
        var desk = await NewAsync(server);
        var number = await desk.OpenAsync();
        await ChangeAsync(desk, number, "甲", new { order = "A-1" }, Seen());
        var second = await ChangeAsync(desk, number, "乙", new { order = "A-2" }, Seen());
        Assert.Equal((412, "甲"), (second.Status, second.Body.GetProperty("current").GetProperty("title").GetString()));
        Assert.Equal("A-1", (await desk.ReadAsync(number)).GetProperty("fields").GetProperty("order").GetString());
        // The same on both sides is no quarrel.
        Assert.Equal(200, (await ChangeAsync(desk, number, "甲", new { order = "A-3" }, Seen())).Status);
    }

    [Fact]
    public async Task Who_else_has_a_case_open_and_who_writes_is_told_while_it_is_so()
    {
        var desk = await NewAsync(server);
        var number = await desk.OpenAsync();
        var other = await server.AsAsync(desk.Centre, Role.Manager);
        Task<(int Status, JsonElement Body, string? ETag)> Say(HttpClient by, bool typing) => SendAsync(by, HttpMethod.Post, $"/cases/{number}/presence", new { typing });
        Assert.Equal(0, (await Say(desk.Manager, false)).Body.GetArrayLength());
        var heard = (await Say(other, true)).Body;
        Assert.Equal((1, false), (heard.GetArrayLength(), heard[0].GetProperty("isTyping").GetBoolean()));
        Assert.True((await Say(desk.Manager, false)).Body[0].GetProperty("isTyping").GetBoolean());
        Assert.Equal(204, (await SendAsync(other, HttpMethod.Delete, $"/cases/{number}/presence")).Status);
        Assert.Equal(0, (await Say(desk.Manager, false)).Body.GetArrayLength());
        await Say(other, false);
        desk.Pass(1);
        Assert.Equal(0, (await Say(desk.Manager, false)).Body.GetArrayLength());
        var stranger = await server.AsAsync(desk.Centre, Role.Agent);
        Assert.Equal(404, (await Say(stranger, false)).Status);
    }

    [Fact]
    public async Task A_case_that_one_watches_is_found_in_the_list_until_one_no_longer_does()
    {
        var desk = await NewAsync(server);
        var number = await desk.OpenAsync();
        await desk.OpenAsync();
        var other = await server.AsAsync(desk.Centre, Role.Manager);
        async Task<List<int>> WatchedAsync() => [.. (await SendAsync(other, HttpMethod.Get, "/cases?watched=true")).Body.GetProperty("items").EnumerateArray().Select(one => one.GetProperty("number").GetInt32())];
        Assert.Empty(await WatchedAsync());
        for (var click = 0; click < 2; click++) Assert.Equal((200, true), ((await SendAsync(other, HttpMethod.Put, $"/cases/{number}/watchers/me", new { })) is var now ? (now.Status, now.Body.GetProperty("isMine").GetBoolean()) : default));
        Assert.Equal([number], await WatchedAsync());
        Assert.Equal((1, false), ((await SendAsync(desk.Manager, HttpMethod.Get, $"/cases/{number}/watchers")).Body is var seen ? (seen.GetProperty("names").GetArrayLength(), seen.GetProperty("isMine").GetBoolean()) : default));
        await SendAsync(other, HttpMethod.Delete, $"/cases/{number}/watchers/me");
        Assert.Empty(await WatchedAsync());
        var stranger = await server.AsAsync(desk.Centre, Role.Agent);
        Assert.Equal(404, (await SendAsync(stranger, HttpMethod.Put, $"/cases/{number}/watchers/me", new { })).Status);
    }

    [Fact]
    public async Task A_view_is_kept_by_name_shared_with_all_and_taken_away_by_whoever_made_it()
    {
        var desk = await NewAsync(server);
        var other = await server.AsAsync(desk.Centre, Role.Agent);
        Task<(int Status, JsonElement Body, string? ETag)> Keep(HttpClient by, string name, string query, bool isShared) => SendAsync(by, HttpMethod.Post, "/views", new { name, query, isShared });
        await Keep(desk.Manager, "今天到期", "?due=today", false);
        var kept = (await Keep(desk.Manager, "今天到期", "due=today&show=all", true)).Body;
        Assert.Equal((1, "due=today&show=all"), (kept.GetArrayLength(), kept[0].GetProperty("query").GetString()));
        var seen = (await SendAsync(other, HttpMethod.Get, "/views")).Body;
        Assert.Equal((1, false), (seen.GetArrayLength(), seen[0].GetProperty("isMine").GetBoolean()));
        Assert.Equal(404, (await SendAsync(other, HttpMethod.Delete, $"/views/{seen[0].GetProperty("id").GetString()}")).Status);
        foreach (var (name, query, shared) in new[] { (" ", "due=today", false), ("长", new string('x', 501), false), ("共享", "due=today", true) }) Assert.Equal(400, (await Keep(other, name, query, shared)).Status);
        Assert.Equal(0, (await SendAsync(desk.Manager, HttpMethod.Delete, $"/views/{kept[0].GetProperty("id").GetString()}")).Body.GetArrayLength());
    }

    [Fact]
    public async Task The_same_is_done_with_several_cases_and_what_is_refused_says_why_and_hinders_none()
    {
        var desk = await NewAsync(server);
        var id = await server.PersonAsync(desk.Centre, employeeId: null, Role.Agent);
        var (one, two) = (await desk.OpenAsync(), await desk.OpenAsync());
        Task<(int Status, JsonElement Body, string? ETag)> Many(object given) => SendAsync(desk.Manager, HttpMethod.Post, "/cases/many", given);
        var done = (await Many(new { numbers = new[] { one, 99, two, one }, act = "handOver", to = id, reason = "专人处理" })).Body;
        Assert.Equal([$"{one} ", "99 desk.noCase", $"{two} "], done.EnumerateArray().Select(line => $"{line.GetProperty("number")} {line.GetProperty("code")}"));
        Assert.Equal(id, (await desk.ReadAsync(two)).GetProperty("worker").GetProperty("id").GetGuid());
        await Many(new { numbers = new[] { one, two }, act = "tag", tag = "双十一" });
        await Many(new { numbers = new[] { one }, act = "tag", tag = "双十一" });
        Assert.Equal(1, (await desk.ReadAsync(one)).GetProperty("tags").GetArrayLength());
        await Many(new { numbers = new[] { one }, act = "move", transition = "begin" });
        var moved = (await Many(new { numbers = new[] { one, two }, act = "move", transition = "begin" })).Body;
        Assert.Equal(["desk.notFromHere", ""], moved.EnumerateArray().Select(line => line.GetProperty("code").ToString()));
        foreach (var wrong in new object[] { new { numbers = Array.Empty<int>(), act = "tag", tag = "x" }, new { numbers = Enumerable.Range(1, 101).ToArray(), act = "tag", tag = "x" }, new { numbers = new[] { one }, act = "handOver" }, new { numbers = new[] { one }, act = "tag", tag = " " }, new { numbers = new[] { one }, act = "move" } })
            Assert.Equal(400, (await Many(wrong)).Status);
        Assert.Equal(2, (await SendAsync(desk.Manager, HttpMethod.Get, "/cases")).Body.GetProperty("items").GetArrayLength());
    }
}
