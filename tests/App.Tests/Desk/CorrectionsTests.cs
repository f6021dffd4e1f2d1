using System.Text.Json;
using Shouwen.App.Access.Published;
using Shouwen.App.Tests.Fixtures;
using static Shouwen.App.Tests.Desk.DeskOf;

namespace Shouwen.App.Tests.Desk;

public sealed class CorrectionsTests(ShouwenServer server) : IClassFixture<ShouwenServer>
{
    private static async Task<JsonElement> LastAsync(DeskOf desk, int number, HttpClient? by = null) =>
        (await SendAsync(by ?? desk.Manager, HttpMethod.Get, $"/cases/{number}/timeline?limit=200")).Body.GetProperty("items").EnumerateArray().Last();

    private static Task<(int Status, JsonElement Body, string? ETag)> CorrectAsync(DeskOf desk, int number, JsonElement entry, string text, HttpClient? by = null, long? seen = null) =>
        SendAsync(by ?? desk.Manager, HttpMethod.Put, $"/cases/{number}/entries/{entry.GetProperty("id").GetInt64()}", new { text, seen = seen ?? entry.GetProperty("newest").GetInt64() });

    [Fact]
    public async Task A_note_that_was_corrected_says_what_is_right_and_keeps_all_that_it_said()
    {
        var desk = await NewAsync(server);
        var number = await desk.OpenAsync();
        await desk.DoAsync(number, "entries", new { kind = "note", text = "客户要退 30 元" });
        foreach (var text in new[] { "客户要退 300 元", "客户要退 303 元" }) Assert.Equal(200, (await CorrectAsync(desk, number, await LastAsync(desk, number), text)).Status);
        var line = await LastAsync(desk, number);
        Assert.Equal(("note", "客户要退 303 元"), (line.GetProperty("kind").GetString(), line.GetProperty("text").GetString()));
        Assert.Equal(["客户要退 30 元", "客户要退 300 元"], line.GetProperty("earlier").EnumerateArray().Select(before => before.GetProperty("text").GetString()));
        Assert.Equal(["opened", "note"], await desk.KindsAsync(number));
        // Saying the same again is no correction, and both are found.
        Assert.Equal(200, (await CorrectAsync(desk, number, line, "客户要退 303 元")).Status);
        Assert.Equal(2, (await LastAsync(desk, number)).GetProperty("earlier").GetArrayLength());
        foreach (var words in new[] { "303", "300" }) Assert.Equal(1, (await SendAsync(desk.Manager, HttpMethod.Get, $"/cases?search={words}")).Body.GetProperty("items").GetArrayLength());
    }

    [Fact]
    public async Task Only_whoever_wrote_it_corrects_a_note_and_nobody_a_reply()
    {
        var desk = await NewAsync(server);
        var number = await desk.OpenAsync();
        await desk.DoAsync(number, "entries", new { kind = "note", text = "备注" });
        var note = await LastAsync(desk, number);
        var other = await server.AsAsync(desk.Centre, Role.Manager);
        Assert.Equal((true, false), (note.GetProperty("mayCorrect").GetBoolean(), (await LastAsync(desk, number, other)).GetProperty("mayCorrect").GetBoolean()));
        Assert.Equal(403, (await CorrectAsync(desk, number, note, "改", other)).Status);
        await desk.DoAsync(number, "entries", new { kind = "reply", text = "您好" });
        var reply = await LastAsync(desk, number);
        Assert.False(reply.GetProperty("mayCorrect").GetBoolean());
        Assert.Equal(403, (await CorrectAsync(desk, number, reply, "改")).Status);
        // A line of another case, and none at all.
        var second = await desk.OpenAsync();
        Assert.Equal(404, (await CorrectAsync(desk, second, note, "改")).Status);
        Assert.Equal(400, (await CorrectAsync(desk, number, note, "  ")).Status);
    }

    [Fact]
    public async Task Of_two_tabs_the_second_is_told_that_the_line_has_changed()
    {
        var desk = await NewAsync(server);
        var number = await desk.OpenAsync();
        await desk.DoAsync(number, "entries", new { kind = "message", text = "要退 30 元" });
        var seen = await LastAsync(desk, number);
        await CorrectAsync(desk, number, seen, "要退 300 元");
        var second = await CorrectAsync(desk, number, seen, "要退 3 元");
        Assert.Equal((409, "desk.correctedMeanwhile"), (second.Status, second.Body.GetProperty("code").GetString()));
        // Pressed twice, the same is done once.
        Assert.Equal(200, (await CorrectAsync(desk, number, seen, "要退 300 元")).Status);
        Assert.Equal(1, (await LastAsync(desk, number)).GetProperty("earlier").GetArrayLength());
    }

    [Fact]
    public async Task A_customer_who_follows_the_case_reads_their_words_as_they_were_put_right()
    {
        var desk = await NewAsync(server);
        var number = await desk.OpenAsync();
        await desk.DoAsync(number, "entries", new { kind = "message", text = "要退三十元" });
        await CorrectAsync(desk, number, await LastAsync(desk, number), "要退三百元");
        var link = (await SendAsync(desk.Manager, HttpMethod.Post, $"/cases/{number}/customer/link")).Body.GetProperty("address").GetString()!;
        using var customer = new Customer(server);
        var page = (await customer.OpenAsync(link)).Text;
        Assert.Contains("要退三百元", page, StringComparison.Ordinal);
        Assert.DoesNotContain("要退三十元", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_change_says_what_stood_in_each_field_and_what_does_now()
    {
        var desk = await NewAsync(server);
        var number = await desk.OpenAsync();
        await SendAsync(desk.Manager, HttpMethod.Put, $"/cases/{number}", new { title = "账单多扣\t30 元", impact = 0, urgency = 1, fields = new { order = "A-2" }, tags = new[] { "加急" } });
        await SendAsync(desk.Manager, HttpMethod.Put, $"/cases/{number}", new { title = "账单多扣 30 元", impact = 0, urgency = 1, fields = new { order = "A-2" }, tags = new[] { "加急" } });
        var changed = (await desk.TimelineAsync(number)).Where(entry => entry.GetProperty("kind").GetString() == "changed").ToList();
        Assert.Equal("title\t账单多扣了钱\t账单多扣 30 元\nimpact\t一人\t多人\ntags\t\t加急\nfields.order\tA-1\tA-2", changed[^1].GetProperty("text").GetString());
        // What a transition fills in is a change too.
        await desk.DoAsync(number, "move", new { transition = "solve", fields = new { cause = "系统" } });
        Assert.Equal("fields.cause\t\t系统", (await desk.TimelineAsync(number))[^2].GetProperty("text").GetString());
    }
}
