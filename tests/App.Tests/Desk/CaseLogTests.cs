using System.Text.Json;
using Shouwen.App.Access.Published;
using Shouwen.App.Tests.Access;
using Shouwen.App.Tests.Fixtures;
using static Shouwen.App.Tests.Desk.DeskOf;

namespace Shouwen.App.Tests.Desk;

public sealed class CaseLogTests(ShouwenServer server) : IClassFixture<ShouwenServer>
{
    private const string Day = "/api/desk/log?from=2026-03-05&to=2026-03-05&lang=zh-CN";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_case_that_was_worked_through_its_life_is_a_row_an_event_in_order_as_far_as_ones_right_reaches()
    {
        var (desk, one, other) = await LivedAsync();
        var (agent, colleague) = (await server.AsAsync(one), await server.AsAsync(other));
        var rows = await RowsAsync(desk.Manager, Day);
        Assert.Equal("case,activity,time,resource,kind,topic,priority,team", string.Join(',', rows[0]));
        Assert.Equal(
            [
                "1 受理 2026-03-05T09:00", "1 回复客户 2026-03-05T09:30", "1 处理中 2026-03-05T09:30", "1 移交处理 2026-03-05T09:30", "1 客户来信 2026-03-05T10:30", "1 接手负责 2026-03-05T10:30",
                "1 超时：后续回复 2026-03-05T12:30", "1 超时：办结 2026-03-05T17:00", "1 已办结 2026-03-05T18:30", "1 重新打开 2026-03-05T18:30", "2 受理 2026-03-05T18:30",
            ],
            rows.Skip(1).Select(row => $"{row[0]} {row[1]} {row[2][..16]}"));
        Assert.All(rows.Skip(1), row => Assert.EndsWith("+08:00", row[2], StringComparison.Ordinal));
        var names = await server.InDbAsync(db => Members.NamesAsync(db, [one, other], Cancel));
        Assert.Equal([names[one], names[one], names[one], names[one], names[other], names[other], "", "", names[other], names[other]], rows.Skip(1).Take(10).Select(row => row[3]));
        // What begins like a formula is text.
        Assert.Equal(["投诉", "'=1+1", "普通", ""], rows[1][4..]);
        Assert.Equal(10, (await RowsAsync(colleague, Day)).Count - 1);
        Assert.Single(await RowsAsync(agent, Day));
        Assert.Equal("Reopened", (await RowsAsync(colleague, Day.Replace("zh-CN", "en", StringComparison.Ordinal)))[10][1]);
        Assert.Equal(403, (int)(await (await server.AsAsync(desk.Centre, Role.Supplier)).GetAsync(Day, Cancel)).StatusCode);
    }

    [Theory]
    [InlineData("", "from")]
    [InlineData("from=2026-03-05&to=2026-03-04", "to")]
    [InlineData("from=2026-03-05&to=2027-03-06", "to")]
    [InlineData("from=2026-03-05&to=2026-03-05&type=none", "type")]
    public async Task A_period_that_makes_no_sense_or_is_longer_than_a_year_is_refused_by_field(string query, string field)
    {
        var desk = await NewAsync(server);
        var answer = await SendAsync(desk.Manager, HttpMethod.Get, $"/log?{query}");
        Assert.Equal(400, answer.Status);
        Assert.True(answer.Body.GetProperty("errors").TryGetProperty(field, out _), answer.Body.ToString());
    }

    [Fact]
    public async Task Cases_of_other_days_and_other_centres_are_in_no_log_and_a_year_fits()
    {
        var (desk, other) = (await NewAsync(server), await NewAsync(server));
        await desk.OpenAsync();
        Assert.Single(await RowsAsync(other.Manager, Day));
        Assert.Single(await RowsAsync(desk.Manager, "/api/desk/log?from=2026-03-06&to=2026-03-31"));
        Assert.Equal(2, (await RowsAsync(desk.Manager, "/api/desk/log?from=2026-03-05&to=2027-03-05&type=complaint")).Count);
    }

    [Fact]
    public async Task The_cases_of_a_period_become_an_event_log_with_its_map()
    {
        var (desk, _, _) = await LivedAsync();
        var asked = new { name = "工单 2026-03-05", from = "2026-03-05", to = "2026-03-05", language = "zh-CN" };
        var started = await SendAsync(desk.Manager, HttpMethod.Post, "/log/map", asked);
        Assert.True(started.Status == 202, started.Body.ToString());
        var result = await EndAsync(desk.Manager, started.Body.GetProperty("jobId").GetGuid());
        Assert.Equal((11, 2), (result.GetProperty("events").GetInt32(), result.GetProperty("cases").GetInt32()));
        var map = await desk.Manager.GetIt($"/api/facts/event-logs/{result.GetProperty("logId").GetGuid()}/map").JsonAsync();
        var edges = map.GetProperty("edges").EnumerateArray().Select(edge => $"{edge.GetProperty("from").GetString()} → {edge.GetProperty("to").GetString()} {edge.GetProperty("count").GetInt32()}").ToHashSet();
        Assert.Superset(
            new HashSet<string> { "受理 → 回复客户 1", "回复客户 → 处理中 1", "处理中 → 移交处理 1", "移交处理 → 客户来信 1", "客户来信 → 接手负责 1", "接手负责 → 超时：后续回复 1", "超时：后续回复 → 超时：办结 1", "超时：办结 → 已办结 1", "已办结 → 重新打开 1" },
            edges);
        Assert.Equal(400, (await SendAsync(desk.Manager, HttpMethod.Post, "/log/map", asked)).Status);
        Assert.Equal(409, (await SendAsync(desk.Manager, HttpMethod.Post, "/log/map", new { name = "空", from = "2025-03-05", to = "2025-03-05" })).Status);
        Assert.Equal(403, (await SendAsync(await server.AsAsync(desk.Centre, Role.Planner), HttpMethod.Post, "/log/map", asked with { name = "别的" })).Status);
    }

    /// <summary>A case that is answered, handed over, taken over, late twice, done and open again; and one that was only opened.</summary>
    private async Task<(DeskOf Desk, Guid One, Guid Other)> LivedAsync()
    {
        var desk = await NewAsync(server);
        await desk.TopicAsync("BILL", "=1+1");
        var (one, other) = (await server.PersonAsync(desk.Centre, null, Role.Agent), await server.PersonAsync(desk.Centre, null, Role.Agent));
        var (agent, colleague) = (await server.AsAsync(one), await server.AsAsync(other));
        var number = await desk.OpenAsync(agent, new { type = "complaint", title = "账单", impact = 1, urgency = 1, topic = "BILL", fields = new { order = "A" } });
        desk.Pass(0.5);
        await desk.DoAsync(number, "entries", new { kind = "reply", text = "收到" }, agent);
        await desk.DoAsync(number, "entries", new { kind = "note", text = "不在日志里" }, agent);
        await desk.DoAsync(number, "move", new { transition = "begin" }, agent);
        await desk.DoAsync(number, "hand-over", new { to = other, reason = "会查账单" }, agent);
        desk.Pass(1);
        await desk.DoAsync(number, "entries", new { kind = "message", text = "好了吗" }, colleague);
        await desk.DoAsync(number, "offer", new { to = other, reason = "休假" }, agent);
        await desk.DoAsync(number, "answer", new { accept = true }, colleague);
        desk.Pass(8);
        await desk.DoAsync(number, "move", new { transition = "solve", fields = new { cause = "误扣" } }, colleague);
        await desk.DoAsync(number, "move", new { transition = "reopen", reason = "没退" }, colleague);
        await desk.OpenAsync();
        return (desk, one, other);
    }

    private static async Task<List<string[]>> RowsAsync(HttpClient browser, string path)
    {
        using var answer = await browser.GetAsync(path, Cancel);
        var bytes = await answer.Content.ReadAsByteArrayAsync(Cancel);
        var text = System.Text.Encoding.UTF8.GetString(bytes);
        Assert.True(answer.IsSuccessStatusCode, text);
        Assert.Equal([0xEF, 0xBB, 0xBF], bytes[..3]);
        return [.. text[1..].Split(['\r', '\n'], StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(',').Select(cell => cell.Trim('"')).ToArray())];
    }

    private static async Task<JsonElement> EndAsync(HttpClient browser, Guid id)
    {
        for (var tries = 0; tries < 300; tries++)
        {
            var job = await browser.GetIt($"/api/jobs/{id}").JsonAsync();
            if (job.GetProperty("state").GetString() is not ("queued" or "running")) return job.GetProperty("result");
            await Task.Delay(100, Cancel);
        }

        throw new TimeoutException("The job does not end.");
    }
}
