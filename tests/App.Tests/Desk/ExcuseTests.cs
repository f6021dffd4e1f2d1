using Shouwen.App.Access.Published;
using Shouwen.App.Tests.Fixtures;
using static Shouwen.App.Tests.Desk.DeskOf;

namespace Shouwen.App.Tests.Desk;

public sealed class ExcuseTests(ShouwenServer server) : IClassFixture<ShouwenServer>
{
    [Fact]
    public async Task A_breach_is_excused_by_name_and_reason_and_stays_a_breach()
    {
        var desk = await NewAsync(server);
        var number = await desk.OpenAsync();
        Assert.Equal(409, (await ExcuseAsync(desk, number, "first", "系统停机")).Status);
        desk.Pass(2);
        Assert.Equal(400, (await ExcuseAsync(desk, number, "first", " ")).Status);
        Assert.Equal(404, (await ExcuseAsync(desk, number, "none", "系统停机")).Status);
        var excused = await ExcuseAsync(desk, number, "first", "机房停电，全部坐席无法登录");
        Assert.True(excused.Status == 200, excused.Body.ToString());
        var promise = Promise(excused.Body, "first");
        Assert.Equal(("breached", "机房停电，全部坐席无法登录", true, true), (promise.GetProperty("state").GetString(), promise.GetProperty("excuseReason").GetString(), excused.Body.GetProperty("isBreached").GetBoolean(), excused.Body.GetProperty("isExcused").GetBoolean()));
        Assert.NotNull(promise.GetProperty("excusedBy").GetString());
        Assert.Equal(("excused", "first"), ((await desk.TimelineAsync(number))[^1].GetProperty("kind").GetString(), (await desk.TimelineAsync(number))[^1].GetProperty("about").GetString()));
        Assert.Equal(409, (await ExcuseAsync(desk, number, "first", "再一次")).Status);
        Assert.True((await SendAsync(desk.Manager, HttpMethod.Get, "/cases")).Body.GetProperty("items")[0].GetProperty("isExcused").GetBoolean());
        // Another promise of it that breaks later is not excused with it, whatever looks first.
        desk.Pass(8);
        await desk.LookAsync();
        var later = await desk.ReadAsync(number);
        Assert.Equal((false, "breached"), (later.GetProperty("isExcused").GetBoolean(), StateOf(later, "solve")));
        Assert.True(Promise(later, "solve").GetProperty("excusedAt").ValueKind == System.Text.Json.JsonValueKind.Null && Promise(later, "first").GetProperty("excusedAt").ValueKind == System.Text.Json.JsonValueKind.String);
    }

    [Fact]
    public async Task Whoever_works_on_it_cannot_excuse_themselves_and_the_audit_names_who_did()
    {
        var desk = await NewAsync(server);
        var agent = await server.AsAsync(desk.Centre, Role.Agent);
        var number = await desk.OpenAsync(agent);
        desk.Pass(2);
        Assert.Equal(403, (await ExcuseAsync(desk, number, "first", "忙", agent)).Status);
        Assert.Equal(200, (await ExcuseAsync(desk, number, "first", "客户电话打不通")).Status);
        var director = await server.AsAsync(desk.Centre, Role.Director);
        Assert.Contains("客户电话打不通", await director.GetStringAsync("/api/audit", TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_next_reply_that_breaks_again_is_not_excused_by_what_was_said_of_the_last()
    {
        var desk = await NewAsync(server);
        var number = await desk.OpenAsync();
        await desk.DoAsync(number, "entries", new { kind = "message", text = "在吗" });
        desk.Pass(3);
        await desk.DoAsync(number, "entries", new { kind = "reply", text = "在" });
        await ExcuseAsync(desk, number, "next", "停电");
        await desk.DoAsync(number, "entries", new { kind = "message", text = "还在吗" });
        desk.Pass(3);
        await desk.LookAsync();
        Assert.Equal(System.Text.Json.JsonValueKind.Null, Promise(await desk.ReadAsync(number), "next").GetProperty("excusedAt").ValueKind);
        Assert.Contains("excused", await desk.KindsAsync(number));
    }

    private static Task<(int Status, System.Text.Json.JsonElement Body, string? ETag)> ExcuseAsync(DeskOf desk, int number, string promise, string reason, HttpClient? by = null) =>
        SendAsync(by ?? desk.Manager, HttpMethod.Post, $"/cases/{number}/promises/{promise}/excuse", new { reason });
}
