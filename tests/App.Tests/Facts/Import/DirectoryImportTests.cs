using System.Collections.Concurrent;
using System.Data.Common;
using System.Globalization;
using System.Text.Json;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Shouwen.App.Access.Published;
using Shouwen.App.Tests.Access;
using Shouwen.App.Tests.Fixtures;
using static Shouwen.App.Tests.Facts.Import.ImportsOf;

namespace Shouwen.App.Tests.Facts.Import;

public sealed class DirectoryImportTests(QuestionsServer server) : IClassFixture<QuestionsServer>
{
    public static TheoryData<string, string, string, string> EveryKind => new()
    {
        { "queues", "队列编码,队列名称,渠道,承诺接听比例,承诺接听时限,短时放弃界限,服务水平算法,工作日历\nPS,个人业务,电话,85%,15,3,4,\n", "PS", """{"code":"PS","name":"个人业务","channel":"phone","answerShare":0.85,"answerWithinSeconds":15,"shortAbandonSeconds":3,"serviceLevelVariant":4,"calendar":null}""" },
        { "topics", "主题编码,主题名称,上级编码,通话时长上限\nPAY,缴费,BILL,5:00\nBILL,账单,,\n", "PAY", """{"code":"PAY","name":"缴费","parent":"BILL","talkLimitSeconds":300}""" },
        { "channels", "渠道编码,渠道名称,渠道类型\nHALL,营业厅,柜台\n", "HALL", """{"code":"HALL","name":"营业厅","kind":"counter"}""" },
        { "regions", "region_code,region_name,parent_code\n3101,黄浦,31\n31,上海,0\n", "3101", """{"code":"3101","name":"黄浦","parent":"31"}""" },
        { "products", "产品编码,产品名称,上级编码\nBB,宽带,NET\nNET,网络,\n", "BB", """{"code":"BB","name":"宽带","parent":"NET"}""" },
        { "campaigns", "营销案编码,营销案名称,开始日期,结束日期\nC300,存300送300,2026/3/1,2026/3/10\n", "C300", """{"code":"C300","name":"存300送300","from":"2026-03-01","to":"2026-03-10"}""" },
        { "teams", "班组编码,班组名称,班组长工号\nT1,一组,1001\n", "T1", """{"code":"T1","name":"一组","leader":"1001"}""" },
    };

    [Theory]
    [MemberData(nameof(EveryKind))]
    public async Task Each_kind_is_recognised_counted_imported_and_the_second_time_changes_nothing(string kind, string file, string code, string form)
    {
        var imports = await NewAsync(server, role: Role.Manager);
        using var manager = await ManagerAsync(imports);
        await manager.PostIt("/api/centres/channels", new { code = "phone", name = "电话", kind = "phone" }).JsonAsync();
        await manager.PostIt("/api/centres/employees", new { code = "1001", name = "李芳" }).JsonAsync();
        var rows = file.Count(letter => letter == '\n') - 1;
        var upload = await imports.SendAsync(file, $"{kind}.csv");
        var preview = await imports.PreviewAsync(upload);
        Assert.Equal(kind, preview.GetProperty("kind").GetString());
        Assert.True(preview.GetProperty("kindIsSure").GetBoolean());
        Assert.True(preview.GetProperty("mappingIsSure").GetBoolean(), preview.GetRawText());
        var mapping = preview.GetProperty("mapping");

        Assert.Equal($"{rows} added, 0 changed, 0 unchanged, 0 rejected", Counts(Done(await imports.EndAsync(await imports.StartAsync(upload, kind, mapping, dryRun: true)))));
        Assert.Equal("404 centres.codeNotFound", await manager.GetIt($"/api/centres/{kind}/{code}").SaysAsync());

        Assert.Equal($"{rows} added, 0 changed, 0 unchanged, 0 rejected", Counts(Done(await imports.EndAsync(await imports.StartAsync(upload, kind, mapping)))));
        var landed = await manager.GetIt($"/api/centres/{kind}/{code}").JsonAsync();
        Assert.True(JsonElement.DeepEquals(JsonElement.Parse(form), landed), landed.GetRawText());
        Assert.Equal($"0 added, 0 changed, {rows} unchanged, 0 rejected", Counts(Done(await ImportAsync(imports, kind, file))));
    }

    [Fact]
    public async Task What_a_file_does_not_say_stays_and_what_it_says_is_changed_and_audited_as_whoever_sent_it()
    {
        var imports = await NewAsync(server, role: Role.Manager);
        using var director = await server.AsAsync(imports.Centre, Role.Director);
        await director.PostIt("/api/centres/queues", new { code = "PS", name = "个人", answerShare = 0.9, answerWithinSeconds = 30, shortAbandonSeconds = 7, serviceLevelVariant = 3 }).JsonAsync();
        Assert.Equal("1 added, 1 changed, 0 unchanged, 0 rejected", Counts(Done(await ImportAsync(imports, "queues", "队列编码,队列名称,承诺接听比例\nPS,个人业务,80\nCS,,0.7\n"))));
        var changed = await director.GetIt("/api/centres/queues/PS").JsonAsync();
        Assert.True(JsonElement.DeepEquals(JsonElement.Parse("""{"code":"PS","name":"个人业务","channel":null,"answerShare":0.8,"answerWithinSeconds":30,"shortAbandonSeconds":7,"serviceLevelVariant":3,"calendar":null}"""), changed), changed.GetRawText());
        var fresh = await director.GetIt("/api/centres/queues/CS").JsonAsync();
        Assert.Equal(("CS", 0.7, 20), (fresh.GetProperty("name").GetString(), fresh.GetProperty("answerShare").GetDouble(), fresh.GetProperty("answerWithinSeconds").GetInt32()));

        var audit = (await director.GetIt("/api/audit?entity=queue").JsonAsync()).GetProperty("items").EnumerateArray().ToList();
        var row = audit.Single(row => row.GetProperty("action").GetString() == "changed");
        Assert.Equal("person", row.GetProperty("by").GetProperty("kind").GetString());
        Assert.Equal(["answerShare", "name"], row.GetProperty("changes").EnumerateArray().Select(change => change.GetProperty("field").GetString()!).Order());
        Assert.Equal(2, audit.Count(row => row.GetProperty("action").GetString() == "created"));
    }

    [Fact]
    public async Task Every_way_to_write_a_share_means_the_same()
    {
        var imports = await NewAsync(server, role: Role.Manager);
        Assert.Equal("6 added, 0 changed, 0 unchanged, 2 rejected", Counts(Done(await ImportAsync(imports, "queues",
            "队列编码,承诺接听比例\nA,80%\nB,0.8\nC,80\nD,80 ％\nE,1\nF,85.5\nG,180\nH,-5\n"))));
        using var manager = await ManagerAsync(imports);
        var shares = (await manager.GetIt("/api/centres/queues").JsonAsync()).GetProperty("items").EnumerateArray().Select(item => item.GetProperty("answerShare").GetDouble());
        Assert.Equal([0.8, 0.8, 0.8, 0.8, 1, 0.855], shares);
    }

    [Fact]
    public async Task Wrong_rows_are_refused_for_the_reasons_that_forms_give()
    {
        var imports = await NewAsync(server, role: Role.Manager);
        var result = Done(await ImportAsync(imports, "queues",
            "队列编码,队列名称,渠道,承诺接听时限,工作日历\n"
            + "A,甲,没有的渠道,20,\n" // 2
            + "B,乙,,700000,\n" // 3
            + "C,丙,,20,没有的日历\n" // 4
            + $"D,{new string('长', 201)},,20,\n" // 5
            + $"{new string('E', 65)},戊,,20,\n" // 6
            + "F,\"己\t庚\",,20,\n" // 7
            + ",辛,,20,\n" // 8
            + "G,壬,,20,\n"
            + "G,癸,,30,\n" // 10: not the same as the row before
            + "G,壬,,20,\n")); // the same again: harmless
        Assert.Equal("1 added, 0 changed, 1 unchanged, 8 rejected", Counts(result));
        Assert.Equal(
            ["2 channel unknownCode", "3 answerWithinSeconds outOfRange", "4 calendar unknownCode", "5 name tooLong", "6 code tooLong", "7 name controlCharacters", "8 code missing", "10 code repeated"],
            Rejects(result).OrderBy(text => int.Parse(text.Split(' ')[0], CultureInfo.InvariantCulture)));
    }

    [Fact]
    public async Task A_tree_lands_whatever_its_order_and_circles_unknown_parents_and_what_hangs_below_them_are_named()
    {
        var imports = await NewAsync(server, role: Role.Manager);
        using var manager = await ManagerAsync(imports);
        var result = Done(await ImportAsync(imports, "topics",
            "主题编码,主题名称,上级编码\n"
            + "C,丙,B\nB,乙,A\nA,甲,\n" // children first
            + "X,己,Y\nY,庚,Z\nZ,辛,X\n" // 5, 6, 7: a circle
            + "W,壬,X\n" // 8: hangs below a row of it
            + "S,癸,S\n" // 9: below itself
            + "N,子,NOWHERE\n")); // 10
        Assert.Equal("3 added, 0 changed, 0 unchanged, 6 rejected", Counts(result));
        Assert.Equal(
            ["5 parent makesACycle", "6 parent makesACycle", "7 parent makesACycle", "8 parent parentRefused", "9 parent makesACycle", "10 parent unknownCode"],
            Rejects(result).OrderBy(text => int.Parse(text.Split(' ')[0], CultureInfo.InvariantCulture)));
        Assert.Equal(["A <- ", "B <- A", "C <- B"], await TreeAsync(manager));
    }

    [Fact]
    public async Task A_file_turns_a_stored_tree_upside_down_and_a_circle_through_what_is_stored_is_refused()
    {
        var imports = await NewAsync(server, role: Role.Manager);
        using var manager = await ManagerAsync(imports);
        Done(await ImportAsync(imports, "topics", "主题编码,主题名称,上级编码\nA,甲,\nB,乙,A\nC,丙,B\n"));
        Assert.Equal("0 added, 3 changed, 0 unchanged, 0 rejected", Counts(Done(await ImportAsync(imports, "topics", "主题编码,上级编码\nA,B\nB,C\nC,0\n"))));
        Assert.Equal(["A <- B", "B <- C", "C <- "], await TreeAsync(manager));
        var result = Done(await ImportAsync(imports, "topics", "主题编码,主题名称,上级编码\nC,丙,A\nD,丁,A\n"));
        Assert.Equal("1 added, 0 changed, 0 unchanged, 1 rejected", Counts(result));
        Assert.Equal(["2 parent makesACycle"], Rejects(result));
        Assert.Equal(["A <- B", "B <- C", "C <- ", "D <- A"], await TreeAsync(manager));
    }

    [Fact]
    public async Task A_tree_told_by_levels_gets_what_is_above_and_meets_the_codes_that_contacts_bring()
    {
        var imports = await NewAsync(server, role: Role.Manager);
        using var manager = await ManagerAsync(imports);
        // Contacts join the same columns with a space.
        await manager.PostIt("/api/centres/topics", new { code = "宽带 报修 断线", name = "宽带 报修 断线" }).JsonAsync();
        const string file = "一级分类,二级分类,三级分类\n宽带,报修,断线\n宽带,报修,慢\n宽带,,\n资费,,\n资费,,退费\n";
        var result = Done(await ImportAsync(imports, "topics", file));
        Assert.Equal("3 added, 1 changed, 0 unchanged, 1 rejected", Counts(result));
        Assert.Equal(["6 level2 levelGap"], Rejects(result));
        Assert.Equal(1, result.GetProperty("newCodes").GetProperty("topic").GetInt32());
        Assert.Equal(["宽带 <- ", "宽带 报修 <- 宽带", "宽带 报修 慢 <- 宽带 报修", "宽带 报修 断线 <- 宽带 报修", "资费 <- "], (await TreeAsync(manager)).Order(StringComparer.Ordinal));
        Assert.Equal("断线", (await manager.GetIt($"/api/centres/topics/{Uri.EscapeDataString("宽带 报修 断线")}").JsonAsync()).GetProperty("name").GetString());
        Assert.Equal("0 added, 0 changed, 4 unchanged, 1 rejected", Counts(Done(await ImportAsync(imports, "topics", file))));
    }

    [Fact]
    public async Task Levels_and_codes_go_together()
    {
        var imports = await NewAsync(server, role: Role.Manager);
        using var manager = await ManagerAsync(imports);
        Done(await ImportAsync(imports, "topics", "小结编码,小结名称,大类,小类\n101,断线报修,宽带,报修\n10,报修,宽带,报修\n1,宽带,宽带,\n"));
        Assert.Equal(["1 <- ", "10 <- 1", "101 <- 10"], await TreeAsync(manager));
    }

    [Fact]
    public async Task A_large_tree_lands_without_a_query_a_row_and_a_cancelled_import_leaves_none()
    {
        var imports = await NewAsync(server, role: Role.Manager);
        using var manager = await ManagerAsync(imports);
        var file = "主题编码,主题名称,上级编码\n" + string.Concat(Enumerable.Range(1, 10_000).Select(number => $"T{number},主题 {number},{(number <= 10 ? "" : $"T{number / 10}")}\n"));
        var upload = await imports.SendAsync(file);
        var mapping = (await imports.PreviewAsync(upload)).GetProperty("mapping");
        var held = server.HoldAfterSaving();
        var job = await imports.StartAsync(upload, "topics", mapping);
        await held.WaitAsync(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken);
        await imports.Planner.PostIt($"/api/jobs/{job}/cancel").SaysAsync();
        Assert.Equal("cancelled", (await imports.EndAsync(job)).GetProperty("state").GetString());
        Assert.Empty(await TreeAsync(manager));

        server.Questions.Clear();
        Assert.Equal("10000 added, 0 changed, 0 unchanged, 0 rejected", Counts(Done(await imports.EndAsync(await imports.StartAsync(upload, "topics", mapping)))));
        Assert.InRange(server.Questions.Count(question => question.Contains("topics", StringComparison.Ordinal)), 1, 20);
        Assert.Equal("0 added, 0 changed, 10000 unchanged, 0 rejected", Counts(Done(await ImportAsync(imports, "topics", file))));
    }

    [Fact]
    public async Task Whoever_may_not_edit_the_directory_may_not_import_it()
    {
        var imports = await NewAsync(server);
        var upload = await imports.SendAsync("队列编码,队列名称,承诺接听比例\nPS,个人业务,0\n", "queues.csv");
        Assert.NotEqual("queues", (await imports.PreviewAsync(upload)).GetProperty("kind").GetString());
        var mapping = (await imports.PreviewAsync(upload, "kind=queues")).GetProperty("mapping");
        Assert.Equal("403 import.editsDirectory", await imports.Planner.PostIt("/api/facts/imports", new { uploadId = IdOf(upload), kind = "queues", mapping, dryRun = false }).SaysAsync());
    }

    private static async Task<JsonElement> ImportAsync(ImportsOf imports, string kind, string file)
    {
        var upload = await imports.SendAsync(file, $"{kind}.csv");
        var preview = await imports.PreviewAsync(upload, $"kind={kind}");
        return await imports.EndAsync(await imports.StartAsync(upload, kind, preview.GetProperty("mapping")));
    }

    private Task<HttpClient> ManagerAsync(ImportsOf imports) => server.AsAsync(imports.Centre, Role.Manager);

    private static IEnumerable<string> Rejects(JsonElement result) => result.GetProperty("rejects").EnumerateArray()
        .Select(reject => $"{reject.GetProperty("line")} {reject.GetProperty("field").GetString()} {reject.GetProperty("reason").GetString()}");

    private static async Task<List<string>> TreeAsync(HttpClient manager) =>
        [.. (await manager.GetIt("/api/centres/topics?limit=200").JsonAsync()).GetProperty("items").EnumerateArray()
            .Select(item => $"{item.GetProperty("code").GetString()} <- {item.GetProperty("parent").GetString()}")];
}

/// <summary>A server that remembers what it asks its store, and can be held where all is saved and nothing is kept yet.</summary>
public sealed class QuestionsServer : ShouwenServer
{
    private readonly Listener listener = new();

    public ConcurrentQueue<string> Questions => listener.Questions;

    /// <summary>Whoever saves many rows next waits there until it is cancelled; the task is done when it waits.</summary>
    public Task HoldAfterSaving() => (listener.Held = new(TaskCreationOptions.RunContinuationsAsynchronously)).Task;

    protected override void Adjust(WebApplicationBuilder builder)
    {
        base.Adjust(builder);
        builder.Services.AddSingleton<ISaveChangesInterceptor>(listener);
    }

    // The store takes interceptors of saves from the services, and asks each what else it listens to.
    private sealed class Listener : DbCommandInterceptor, ISaveChangesInterceptor
    {
        public ConcurrentQueue<string> Questions { get; } = [];

        public TaskCompletionSource? Held { get; set; }

        public async ValueTask<int> SavedChangesAsync(SaveChangesCompletedEventData eventData, int result, CancellationToken cancellationToken = default)
        {
            if (result >= 1_000 && Held is { } held)
            {
                Held = null;
                held.SetResult();
                await Task.Delay(Timeout.Infinite, cancellationToken);
            }

            return result;
        }

        public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
            DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
        {
            if (command.CommandText.StartsWith("SELECT", StringComparison.Ordinal)) Questions.Enqueue(command.CommandText);
            return ValueTask.FromResult(result);
        }
    }
}
