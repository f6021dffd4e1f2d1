using System.Text.Json;
using Shouwen.App.Access.Published;
using Shouwen.App.Facts.Published;
using Shouwen.App.Tests.Access;
using Shouwen.App.Tests.Facts.Import;
using Shouwen.App.Tests.Fixtures;
using Shouwen.Engines.Mining;
using Do = Shouwen.Engines.Mining.Step;

namespace Shouwen.App.Tests.Facts;

public sealed class DesignTests(ShouwenServer server) : IClassFixture<ShouwenServer>
{
    /// <summary>Three as designed, one that leaves the check out, one that asks back after it.</summary>
    private static readonly string[] Ways = ["受理,核查,答复", "受理,核查,答复", "受理,核查,答复", "受理,答复", "受理,核查,追问,答复"];

    [Fact]
    public async Task A_design_is_made_read_changed_by_revisions_and_deleted_and_the_audit_knows()
    {
        var centre = await server.CentreAsync();
        var manager = await server.AsAsync(centre, Role.Manager);
        var made = await SendAsync(manager, HttpMethod.Post, "", new { name = "投诉处理", process = In("受理", "答复") });
        Assert.True(made.Status == 201, made.Body.ToString());
        var path = $"/{made.Body.GetProperty("id").GetGuid()}";
        Assert.Equal("name: 投诉处理\nprocess:\n  - 受理\n  - 答复\n", made.Body.GetProperty("text").GetString());

        var renamed = await SendAsync(manager, HttpMethod.Put, path, new { name = "投诉", process = In("受理", "答复") }, made.ETag);
        Assert.Equal((200, 1), (renamed.Status, renamed.Body.GetProperty("revision").GetInt32()));
        var changed = await SendAsync(manager, HttpMethod.Put, path, new { name = "投诉", process = In("受理", "核查", "答复") }, renamed.ETag);
        Assert.Equal((200, 2), (changed.Status, changed.Body.GetProperty("revision").GetInt32()));
        Assert.Equal([2, 1], (await SendAsync(manager, HttpMethod.Get, $"{path}/revisions")).Body.EnumerateArray().Select(one => one.GetProperty("number").GetInt32()));
        Assert.Equal(2, (await SendAsync(manager, HttpMethod.Get, $"{path}/revisions/1")).Body.GetProperty("parts").GetArrayLength());
        Assert.Equal(404, (await SendAsync(manager, HttpMethod.Get, $"{path}/revisions/3")).Status);

        Assert.Equal(["受理", "核查", "答复"], Assert.Single((await SendAsync(manager, HttpMethod.Get, "")).Body.EnumerateArray()).GetProperty("activities").EnumerateArray().Select(one => one.GetString()));

        Assert.Equal(412, (await SendAsync(manager, HttpMethod.Delete, path, ifMatch: made.ETag)).Status);
        Assert.Equal(204, (await SendAsync(manager, HttpMethod.Delete, path, ifMatch: changed.ETag)).Status);
        Assert.Equal(0, (await SendAsync(manager, HttpMethod.Get, "")).Body.GetArrayLength());
        var audited = (await (await server.AsAsync(centre, Role.Director)).GetIt("/api/audit").JsonAsync()).GetProperty("items").EnumerateArray().Where(one => Text(one, "entity") == "processDesign").ToList();
        Assert.Equal(["deleted", "changed", "changed", "created"], audited.Select(one => Text(one, "action")));
    }

    [Fact]
    public async Task Who_saves_over_somebody_elses_change_is_shown_it_and_names_are_of_one_design()
    {
        var manager = await server.AsAsync(await server.CentreAsync(), Role.Manager);
        var made = await SendAsync(manager, HttpMethod.Post, "", new { name = "甲", process = In("受理") });
        var path = $"/{made.Body.GetProperty("id").GetGuid()}";
        await SendAsync(manager, HttpMethod.Put, path, new { name = "甲", process = In("受理", "答复") }, made.ETag);
        var late = await SendAsync(manager, HttpMethod.Put, path, new { name = "甲", process = In("受理", "核查") }, made.ETag);
        Assert.Equal((412, 2), (late.Status, late.Body.GetProperty("current").GetProperty("process").GetProperty("parts").GetArrayLength()));
        Assert.Equal(400, (await SendAsync(manager, HttpMethod.Post, "", new { name = "甲", process = In("受理") })).Status);
    }

    [Fact]
    public async Task What_is_not_whole_is_said_where_it_stands_and_nothing_is_kept()
    {
        var manager = await server.AsAsync(await server.CentreAsync(), Role.Manager);
        var process = new { kind = "sequence", parts = new object[] { new { kind = "step", activity = " " }, new { kind = "choice", parts = Array.Empty<object>() }, new { kind = "optional", parts = new[] { In("A"), In("B") } } } };
        var refused = await SendAsync(manager, HttpMethod.Post, "", new { name = "甲", process });
        var wrong = refused.Body.GetProperty("errors").EnumerateObject().SelectMany(field => field.Value.EnumerateArray().Select(what => $"{field.Name} {what}")).Order(StringComparer.Ordinal);
        Assert.Equal(["process.parts.0.activity required", "process.parts.1 emptyBlock", "process.parts.2 outOfRange"], wrong);
        object deep = In("A");
        for (var depth = 0; depth < 26; depth++) deep = new { kind = "optional", parts = new[] { deep } };
        var tooDeep = await SendAsync(manager, HttpMethod.Post, "", new { name = "甲", process = deep });
        Assert.Equal("tooDeep", tooDeep.Body.GetProperty("errors").GetProperty("process")[0].GetString());
        Assert.Equal(0, (await SendAsync(manager, HttpMethod.Get, "")).Body.GetArrayLength());
    }

    [Fact]
    public async Task Whoever_sees_maps_reads_designs_and_only_some_draw_them_in_their_own_centre()
    {
        var centre = await server.CentreAsync();
        var manager = await server.AsAsync(centre, Role.Manager);
        var path = $"/{(await SendAsync(manager, HttpMethod.Post, "", new { name = "甲", process = In("受理") })).Body.GetProperty("id").GetGuid()}";
        var planner = await server.AsAsync(centre, Role.Planner);
        Assert.Equal(200, (await SendAsync(planner, HttpMethod.Get, path)).Status);
        Assert.Equal(403, (await SendAsync(planner, HttpMethod.Put, path, new { name = "乙", process = In("受理") })).Status);
        Assert.Equal(403, (await SendAsync(await server.AsAsync(centre, Role.Agent), HttpMethod.Get, path)).Status);
        Assert.Equal(404, (await SendAsync(await server.AsAsync(await server.CentreAsync(), Role.Manager), HttpMethod.Get, path)).Status);
    }

    [Fact]
    public async Task A_log_beside_a_design_tells_who_leaves_it_where_and_what_that_costs_and_lists_the_cases()
    {
        var imports = await ImportsOf.NewAsync(server, role: Role.Manager);
        var log = await ImportAsync(imports);
        var design = (await SendAsync(imports.Planner, HttpMethod.Post, "", new { name = "投诉", process = In("受理", "核查", "答复") })).Body.GetProperty("id").GetGuid();
        var found = await imports.Planner.GetIt($"/api/facts/event-logs/{log}/conformance/{design}").JsonAsync();
        Assert.Equal((5, 3, 2), (Count(found, "cases"), Count(found, "fitCases"), Count(found, "deviatingCases")));
        Assert.Equal([("inserted", "追问", "核查", 1, 10_800.0, 3600.0), ("skipped", "核查", "受理", 1, 3600.0, -3600.0)], found.GetProperty("deviations").EnumerateArray().Select(one =>
            (Text(one, "kind"), Text(one, "activity"), Text(one, "after"), Count(one, "cases"), one.GetProperty("medianSeconds").GetDouble(), one.GetProperty("longerSeconds").GetDouble())).OrderBy(one => one.Item1));
        Assert.Equal(["受理>答复 1", "核查>追问 1", "追问>答复 1"], found.GetProperty("edges").EnumerateArray().Select(one => $"{Text(one, "from")}>{Text(one, "to")} {Count(one, "cases")}").Order(StringComparer.Ordinal));

        async Task<string[]> CasesAsync(string which) => [.. (await imports.Planner.GetIt($"/api/facts/event-logs/{log}/cases?design={design}&{which}").JsonAsync()).GetProperty("items").EnumerateArray().Select(one => Text(one, "case")!).Order()];
        Assert.Equal(["3"], await CasesAsync("kind=skipped&activity=核查&behind=受理"));
        Assert.Equal(["3", "4"], await CasesAsync("kind=deviates"));
        Assert.Equal(["0", "1", "2"], await CasesAsync("kind=fits"));
        Assert.Empty(await CasesAsync("kind=skipped&activity=核查&behind=答复"));
        Assert.Equal("400 invalid", await imports.Planner.GetIt($"/api/facts/event-logs/{log}/cases?design={design}&kind=odd").SaysAsync());
        Assert.Equal("404 facts.noDesign", await imports.Planner.GetIt($"/api/facts/event-logs/{log}/conformance/{Guid.Empty}").SaysAsync());

        // An older revision still says what it said.
        await SendAsync(imports.Planner, HttpMethod.Put, $"/{design}", new { name = "投诉", process = In("受理", "答复") });
        Assert.Equal(1, Count(await imports.Planner.GetIt($"/api/facts/event-logs/{log}/conformance/{design}").JsonAsync(), "fitCases"));
        Assert.Equal(3, Count(await imports.Planner.GetIt($"/api/facts/event-logs/{log}/conformance/{design}?revision=1").JsonAsync(), "fitCases"));
        Assert.Equal(2, Count(await imports.Planner.GetIt($"/api/facts/event-logs/{log}/conformance/{design}?revision=1&attribute=resource&value=后台").JsonAsync(), "deviatingCases"));
    }

    [Fact]
    public async Task A_design_begins_with_the_commonest_ways_of_a_log_or_with_a_text()
    {
        var imports = await ImportsOf.NewAsync(server, role: Role.Manager);
        var log = await ImportAsync(imports);
        var some = await imports.Planner.GetIt($"/api/facts/event-logs/{log}/design?share=0.6").JsonAsync();
        Assert.Equal((1, 3, 3, 5), (Count(some, "variants"), Count(some, "cases"), Count(some, "allVariants"), Count(some, "allCases")));
        var all = await imports.Planner.GetIt($"/api/facts/event-logs/{log}/design?share=1").JsonAsync();
        var made = await SendAsync(imports.Planner, HttpMethod.Post, "", new { name = "全部", process = all.GetProperty("process") });
        Assert.Equal(201, made.Status);
        Assert.Equal(5, Count(await imports.Planner.GetIt($"/api/facts/event-logs/{log}/conformance/{made.Body.GetProperty("id").GetGuid()}").JsonAsync(), "fitCases"));
        // What the page shows as text is the same process for the command line.
        var (file, wrong) = ProcessFile.Read(made.Body.GetProperty("text").GetString()!);
        Assert.True(file is not null, string.Join(' ', wrong));

        var read = await SendAsync(imports.Planner, HttpMethod.Post, "/text", new { text = "name: 报障\nprocess:\n  - 受理\n  - optional: 核查\n  - loop: [派单]\n    back: [退单]\n" });
        Assert.Equal(("报障", "optional", "退单"), (Text(read.Body, "name"), Text(read.Body.GetProperty("process").GetProperty("parts")[1], "kind"), Text(read.Body.GetProperty("process").GetProperty("parts")[2].GetProperty("parts")[1].GetProperty("parts")[0], "activity")));
        Assert.Equal("facts.designRefused", (await SendAsync(imports.Planner, HttpMethod.Post, "/text", new { text = "process: [A" })).Body.GetProperty("code").GetString());
        Assert.Equal("400 invalid", await imports.Planner.GetIt($"/api/facts/event-logs/{log}/design?share=0").SaysAsync());
    }

    [Fact]
    public void What_is_written_is_read_as_the_same_process()
    {
        ProcessPart process = new Sequence([
            new Do("受理: 热线 #1"), new Do("- \"quoted\" "), new Do("null"),
            new Choice([new Sequence([new Do("A"), new Do("B")]), new Concurrent([new Do("C"), new Choice([new Do("D"), new Sequence([])])])]),
            new Loop(new Sequence([new Do("E"), new Loop(new Do("F"), new Sequence([]))]), new Choice([new Do("G"), new Do("H"), new Sequence([])])),
            new Choice([new Loop(new Do("I"), new Do("J")), new Sequence([])]),
        ]);
        var (file, wrong) = ProcessFile.Read(WriteProcess.Of("名称", process));
        Assert.True(file is not null, string.Join(' ', wrong));
        Assert.Equal("名称", file.Name);
        Assert.Equal(Said(process).Replace("- \"quoted\" ", "- \"quoted\"", StringComparison.Ordinal), Said(file.Process));
        Assert.Equal("S()", Said(ProcessFile.Read(WriteProcess.Of(null, new Sequence([]))).File!.Process));
    }

    private static string Said(ProcessPart part) => part switch
    {
        Do step => step.Activity,
        Sequence { Parts: [var alone] } => Said(alone),
        Sequence sequence => $"S({string.Join(",", sequence.Parts.Select(Said))})",
        Choice choice => $"C({string.Join(",", choice.Branches.Select(Said))})",
        Concurrent beside => $"P({string.Join(",", beside.Branches.Select(Said))})",
        Loop loop => $"L({Said(loop.Body)},{Said(loop.Back)})",
        _ => "?",
    };

    private static object In(params string[] steps) => new { kind = "sequence", parts = steps.Select(activity => new { kind = "step", activity }) };

    /// <summary>An hour between two events.</summary>
    private static async Task<Guid> ImportAsync(ImportsOf imports)
    {
        var rows = Ways.Index().SelectMany(way => way.Item.Split(',').Index().Select(step => $"{way.Index},{step.Item},2026-03-02 {9 + step.Index:00}:00:00,{(way.Index < 3 ? "热线" : "后台")}\n"));
        var upload = await imports.SendAsync("工单号,环节,处理时间,班组\n" + string.Concat(rows), "工单.csv");
        using var answer = await imports.Planner.PostIt("/api/facts/event-logs", new { uploadId = ImportsOf.IdOf(upload), name = "工单", @case = "工单号", activity = "环节", time = "处理时间", resource = "班组" });
        return ImportsOf.Done(await imports.EndAsync((await answer.JsonAsync()).GetProperty("jobId").GetGuid())).GetProperty("logId").GetGuid();
    }

    private static async Task<(int Status, JsonElement Body, string? ETag)> SendAsync(HttpClient browser, HttpMethod method, string path, object? body = null, string? ifMatch = null)
    {
        using var request = new HttpRequestMessage(method, $"/api/facts/designs{path}") { Content = body is null ? null : JsonContent.Create(body) };
        if (ifMatch is not null) request.Headers.TryAddWithoutValidation("If-Match", ifMatch);
        using var answer = await browser.SendAsync(request, TestContext.Current.CancellationToken);
        var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        return ((int)answer.StatusCode, text.Length == 0 ? default : JsonElement.Parse(text), answer.Headers.ETag?.Tag);
    }

    private static string? Text(JsonElement json, string name) => json.GetProperty(name).GetString();

    private static int Count(JsonElement json, string name) => json.GetProperty(name).GetInt32();
}
