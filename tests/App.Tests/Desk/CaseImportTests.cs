using System.Globalization;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Shouwen.App.Access.Published;
using Shouwen.App.Centres;
using Shouwen.App.Desk.Cases;
using Shouwen.App.Files.Published;
using Shouwen.App.Notices.Inbox;
using Shouwen.App.Tests.Access;
using Shouwen.App.Tests.Fixtures;

namespace Shouwen.App.Tests.Desk;

/// <summary>Cases of another system come in by a file. It is Thursday, 5 March 2026, nine in the morning; the desk is open from nine to six.</summary>
public sealed class CaseImportTests(ShouwenServer server) : IClassFixture<ShouwenServer>
{
    private const string Header = "工单号,类型,标题,内容,客户电话,优先级,业务主题,责任人工号,受理时间,首次回复时间,办结时间,关闭时间,状态,标签\n";
    private const string Closed = "OLD-1,投诉,多扣了钱,三月多扣 20 元,13800001234,普通,账单,A7,2026-02-02 09:00,2026-02-02 09:20,2026-02-02 11:00,,已办结,\"账单,退费\"\n";
    private const string Late = "OLD-2,complaint,还是多扣,,13800001234,普通,BILL,A7,2026-02-06 09:00,,2026-02-10 10:00,2026-02-11 10:00,已办结,\n";
    private const string Open = "OLD-3,投诉,没有退,说好的没退,13800005678,紧急,账单,A7,2026-03-04 17:00,,,,处理中,\n";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_file_is_tried_and_imported_with_its_history_and_the_same_file_once_more_changes_nothing()
    {
        var desk = await NewAsync();
        var trial = await TryAsync(desk, Header + Closed + Late + Open);
        Assert.Equal((false, 0, 3, 3, 1), (trial.GetProperty("written").GetBoolean(), trial.GetProperty("stops").GetArrayLength(), Count(trial, "read"), Count(trial, "added"), Count(trial, "open")));
        Assert.Equal("ymd", trial.GetProperty("dateOrder").GetString());
        Assert.All(trial.GetProperty("columns").EnumerateArray(), column => Assert.NotNull(column.GetProperty("target").GetString()));
        Assert.Equal(0, await CasesAsync(desk));

        var done = await ImportAsync(desk, Header + Closed + Late + Open);
        Assert.Equal((true, 3), (done.GetProperty("written").GetBoolean(), Count(done, "added")));
        var again = await ImportAsync(desk, Header + Closed + Late + Open);
        Assert.Equal((0, 3), (Count(again, "added"), Count(again, "unchanged")));
        Assert.Equal(3, await CasesAsync(desk));
        Assert.Equal([3], await Listed.AsTheyAreAsync(server, desk.Centre.Id));
        // The same numbers of another system are others.
        Assert.Equal(3, Count(await TryAsync(desk, Header + Closed + Late + Open, new { source = "旧系统" }), "added"));

        var closed = await desk.ReadAsync(1);
        Assert.Equal(("多扣了钱", "已办结", "普通", "账单"), (Text(closed, "title"), Text(closed, "stateName"), Text(closed, "priorityName"), Text(closed, "topicName")));
        Assert.Equal(["opened", "reply", "moved", "imported"], (await desk.KindsAsync(1)).Order(Comparer<string>.Create((one, other) => Place(one) - Place(other))));
        var line = (await desk.TimelineAsync(1)).Single(entry => Text(entry, "kind") == "imported");
        Assert.Equal(("OLD-1", "cases.csv"), (Text(line, "text"), Text(line, "about")));
        Assert.Equal(("kept", "kept"), (DeskOf.StateOf(closed, "first"), DeskOf.StateOf(closed, "solve")));

        // Broken long ago, and counted from its opening: eight working hours from Friday nine on.
        var late = await desk.ReadAsync(2);
        Assert.True(late.GetProperty("isBreached").GetBoolean());
        Assert.DoesNotContain(late.GetProperty("promises").EnumerateArray(), promise => Text(promise, "code") is "first" or "next");
        Assert.Equal(1, late.GetProperty("repeats").GetInt32());
    }

    private static int Place(string kind) => Array.IndexOf(["opened", "reply", "moved", "imported"], kind);

    [Fact]
    public async Task Clocks_of_open_cases_count_from_their_opening_and_nobody_is_told_of_the_past()
    {
        var desk = await NewAsync();
        await ImportAsync(desk, Header + Closed + Late + Open);
        var open = await desk.ReadAsync(3);
        Assert.Equal("处理中", Text(open, "stateName"));
        // Opened at five yesterday: an hour of yesterday is used of four, and the first response of half an hour is long broken.
        Assert.Equal("03-05 12:00", DeskOf.DueOf(open, "solve"));
        Assert.True(open.GetProperty("isBreached").GetBoolean());
        await desk.LookAsync();
        Assert.Equal(0, await NoticesAsync(desk));
        desk.Pass(3.5);
        await desk.LookAsync();
        Assert.Contains("breached", await desk.KindsAsync(3));
        Assert.True(await NoticesAsync(desk) > 0);
        Assert.Equal(1, await server.InDbAsync(db => db.Set<CaseEntry>().CountAsync(entry => entry.CentreId == desk.Centre.Id && entry.Kind == CaseEntryKind.Breached && entry.About == "solve" && entry.At > Nine, Cancel)));
    }

    private static readonly DateTimeOffset Nine = new(2026, 3, 5, 1, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task Figures_count_what_is_known_of_them_and_not_what_nobody_knows()
    {
        var desk = await NewAsync();
        await ImportAsync(desk, Header + Closed + Late);
        async Task<JsonElement> FigureAsync(string metric) => (await desk.Manager.GetIt($"/api/facts/metrics?metric={metric}&from=2026-02-01&to=2026-02-28&grain=total").JsonAsync()).GetProperty("metrics")[0].GetProperty("rows");
        Assert.Equal(2, (await FigureAsync("cases_closed"))[0].GetProperty("value").GetDouble());
        Assert.Equal(0.5, (await FigureAsync("resolution_kept"))[0].GetProperty("value").GetDouble());
        Assert.Equal(1, (await FigureAsync("first_response_kept"))[0].GetProperty("value").GetDouble());
        foreach (var unknown in new[] { "case_handovers", "case_first_owner", "case_first_contact" })
            Assert.All((await FigureAsync(unknown)).EnumerateArray(), row => Assert.Equal(JsonValueKind.Null, row.GetProperty("value").ValueKind));
    }

    [Fact]
    public async Task What_is_wrong_is_told_by_row_and_the_others_come_in_when_that_is_said()
    {
        var desk = await NewAsync();
        const string Wrong = "OLD-4,报修,坏了,,,普通,,A7,2026-02-02 09:00,,,,,\n"
            + "OLD-5,投诉,坏了,,,普通,天气,A99,昨天,,,,,\n"
            + "OLD-1,投诉,又一次,,,普通,,A7,2026-02-02 09:00,,,,,\n"
            + "OLD-6,投诉,坏了,,,普通,,A7,2026-02-02 09:00,2026-02-01 09:00,,,已办结,\n"
            + "OLD-7,投诉,坏了,,,中,,A7,2027-02-02 09:00,,,,,\n";
        var trial = await TryAsync(desk, Header + Closed + Wrong);
        Assert.Equal(["badRows"], trial.GetProperty("stops").EnumerateArray().Select(stop => stop.GetString()!));
        Assert.Equal((1, 5), (Count(trial, "added"), Count(trial, "refused")));
        Assert.Equal(
            ["3 类型 unknown", "4 受理时间 notATime", "4 业务主题 unknown", "4 责任人工号 unknownPerson", "5 工单号 numberTwice", "6 首次回复时间 beforeOpened", "6 状态 doneWithoutTime", "7 受理时间 future", "7 优先级 unknown"],
            trial.GetProperty("faults").EnumerateArray().Select(fault => $"{fault.GetProperty("line")} {Text(fault, "column")} {Text(fault, "code")}"));
        Assert.Contains("complaint (投诉)", Text(trial.GetProperty("faults")[0], "said"), StringComparison.Ordinal);
        Assert.Equal("badRows", (await ImportAsync(desk, Header + Closed + Wrong)).GetProperty("stops")[0].GetString());
        Assert.Equal(0, await CasesAsync(desk));

        var done = await ImportAsync(desk, Header + Closed + Wrong, new { withoutRows = true });
        Assert.Equal((true, 1), (done.GetProperty("written").GetBoolean(), await CasesAsync(desk)));
        using var rejects = await desk.Manager.GetAsync($"/api/desk/import/rejects/{Text(done, "rejectFile")}", Cancel);
        var lines = (await rejects.Content.ReadAsStringAsync(Cancel)).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal((6, true), (lines.Length, lines[1].Contains("OLD-4", StringComparison.Ordinal)));
        Assert.Equal("404 desk.noRejects", await desk.Manager.GetIt("/api/desk/import/rejects/none.csv").SaysAsync());
    }

    [Fact]
    public async Task What_the_file_lacks_can_be_said_beside_it_and_what_cannot_be_meant_is_refused()
    {
        var desk = await NewAsync();
        const string Bare = "id,subject,created\n1,Broken,03/02/2026 09:00\n";
        var trial = await TryAsync(desk, Bare);
        Assert.Equal(["absentColumns", "ambiguousDates", "type"], trial.GetProperty("stops").EnumerateArray().Concat(trial.GetProperty("absent").EnumerateArray()).Select(one => one.GetString()!));
        await ImportAsync(desk, Bare, new { type = "complaint", dateOrder = "dmy" });
        Assert.Equal("2026-02-03T01:00:00+00:00", Text(await desk.ReadAsync(1), "openedAt"));
        Assert.Equal(400, (await SendAsync(desk.Manager, "/import/trial", Bare, new { type = "weather" })).Status);
        Assert.Equal(400, (await SendAsync(desk.Manager, "/import/trial", Bare, new { columns = new { id = "weather" } })).Status);
        Assert.Equal(400, (await SendAsync(desk.Manager, "/import/trial", Bare, new { nonsense = 1 })).Status);
        Assert.Equal(422, (await SendAsync(desk.Manager, "/import/trial", "", new { })).Status);
        using var agent = await server.AsAsync(desk.Centre, Role.Agent);
        Assert.Equal(403, (await SendAsync(agent, "/import", Bare, new { })).Status);
    }

    [Fact]
    public async Task Cells_are_text_and_workbooks_are_read_too()
    {
        var desk = await NewAsync();
        var sheet = new Sheet(["工单号", "类型", "标题", "受理时间"], [["=1+1", "投诉", "=cmd|' /C calc'!A0", "2026-02-02 09:00"]]);
        var file = ((Microsoft.AspNetCore.Http.HttpResults.FileContentHttpResult)sheet.As("xlsx", "cases")).FileContents.ToArray();
        await ImportAsync(desk, file, new { });
        var title = Text(await desk.ReadAsync(1), "title")!;
        Assert.Contains("cmd|' /C calc'!A0", title, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Eight_thousand_cases_come_in_while_others_open_theirs()
    {
        var desk = await NewAsync();
        var text = new StringBuilder(Header);
        for (var i = 0; i < 8_000; i++)
            text.Append(CultureInfo.InvariantCulture, $"N{i},投诉,第 {i} 件,内容 {i},1380000{i % 5000:0000},普通,账单,A7,2026-0{1 + (i % 2)}-{1 + (i % 27):00} 09:{i % 60:00},,2026-02-28 10:00,,已办结,\n");
        var started = await SendAsync(desk.Manager, "/import", text.ToString(), new { });
        var (opened, beside) = (0, 0);
        while (await StateAsync(desk, started.Body) is "queued" or "running")
        {
            await desk.OpenAsync();
            opened++;
            if (await StateAsync(desk, started.Body) is "running") beside++;
            await Task.Delay(100, Cancel);
        }

        Assert.Equal("done", await StateAsync(desk, started.Body));
        Assert.True(beside > 1, $"{beside} of {opened} cases were opened before the file was in.");
        Assert.Equal(8_000 + opened, await CasesAsync(desk));
    }

    private static async Task<string?> StateAsync(DeskOf desk, JsonElement started) =>
        Text(await desk.Manager.GetIt($"/api/jobs/{started.GetProperty("jobId").GetGuid()}").JsonAsync(), "state");

    private async Task<DeskOf> NewAsync()
    {
        var desk = await DeskOf.NewAsync(server, hasTypes: false);
        var definition = System.Text.Json.Nodes.JsonNode.Parse(JsonSerializer.Serialize(DeskOf.Definition()))!;
        definition["repeat"] = System.Text.Json.Nodes.JsonNode.Parse("""{"days":14,"raise":1}""");
        var made = await DeskOf.SendAsync(desk.Manager, HttpMethod.Post, "/types", new { code = "complaint", name = "投诉", definition });
        Assert.True(made.Status == 201, made.Body.ToString());
        await desk.TopicAsync("BILL", "账单");
        var employee = new Employee { CentreId = desk.Centre.Id, Code = "A7", Name = "赵七" };
        await server.AddAsync(employee);
        await server.PersonAsync(desk.Centre, employee.Id, Role.Agent);
        return desk;
    }

    private Task<int> CasesAsync(DeskOf desk) => server.InDbAsync(db => db.Set<DeskCase>().CountAsync(row => row.CentreId == desk.Centre.Id, Cancel));

    private Task<int> NoticesAsync(DeskOf desk) => server.InDbAsync(db => db.Set<Notice>().CountAsync(row => row.CentreId == desk.Centre.Id, Cancel));

    private static async Task<JsonElement> TryAsync(DeskOf desk, string text, object? plan = null)
    {
        var (status, body) = await SendAsync(desk.Manager, "/import/trial", text, plan ?? new { });
        Assert.True(status == 200, body.ToString());
        return body;
    }

    private static Task<JsonElement> ImportAsync(DeskOf desk, string text, object? plan = null) => ImportAsync(desk, Encoding.UTF8.GetBytes(text), plan ?? new { });

    private static async Task<JsonElement> ImportAsync(DeskOf desk, byte[] file, object plan)
    {
        var (status, body) = await SendAsync(desk.Manager, "/import", file, plan);
        Assert.True(status == 202, body.ToString());
        while (true)
        {
            var job = await desk.Manager.GetIt($"/api/jobs/{body.GetProperty("jobId").GetGuid()}").JsonAsync();
            if (job.GetProperty("state").GetString() is "queued" or "running")
            {
                await Task.Delay(30, Cancel);
                continue;
            }

            Assert.True(Text(job, "state") == "done", job.GetRawText());
            return job.GetProperty("result");
        }
    }

    private static Task<(int Status, JsonElement Body)> SendAsync(HttpClient browser, string path, string text, object plan) => SendAsync(browser, path, Encoding.UTF8.GetBytes(text), plan);

    private static async Task<(int Status, JsonElement Body)> SendAsync(HttpClient browser, string path, byte[] file, object plan)
    {
        using var form = new MultipartFormDataContent { { new ByteArrayContent(file), "file", "cases.csv" }, { new StringContent(JsonSerializer.Serialize(plan)), "plan" } };
        using var answer = await browser.PostAsync($"/api/desk{path}", form, Cancel);
        var text = await answer.Content.ReadAsStringAsync(Cancel);
        return ((int)answer.StatusCode, text.Length == 0 ? default : JsonElement.Parse(text));
    }

    private static string? Text(JsonElement json, string name) => json.GetProperty(name).GetString();

    private static int Count(JsonElement json, string name) => json.GetProperty(name).GetInt32();
}
