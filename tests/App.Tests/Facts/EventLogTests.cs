using System.Text.Json;
using Shouwen.App.Access.Published;
using Shouwen.App.Tests.Access;
using Shouwen.App.Tests.Facts.Import;
using Shouwen.App.Tests.Fixtures;

namespace Shouwen.App.Tests.Facts;

public sealed class EventLogTests(ShouwenServer server) : IClassFixture<ShouwenServer>
{
    // Local times of Shanghai; the default calendar is open from 9:00 to 18:00 on working days.
    private const string Log = "工单号,环节,处理时间,班组,产品\n1,受理,2026-03-02 09:00:00,热线,宽带\n1,核查,2026-03-02 10:00:00,后台,宽带\n1,答复,2026-03-02 12:00:00,热线,宽带\n"
        + "2,受理,2026-03-02 17:00:00,热线,手机\n2,核查,2026-03-03 10:00:00,后台,手机\n2,核查,2026-03-03 11:00:00,热线,手机\n2,答复,2026-03-03 12:00:00,后台,手机\n";

    [Fact]
    public async Task A_log_is_sent_guessed_at_imported_and_drawn_in_elapsed_and_working_time()
    {
        var imports = await ImportsOf.NewAsync(server, role: Role.Manager);
        using var calendar = await imports.Planner.PostIt("/api/calendars", new { code = "default", name = "工作日", zone = "Asia/Shanghai", week = Enumerable.Range(1, 5).Select(weekday => new { weekday, from = "09:00", to = "18:00" }) });
        Assert.Equal(201, (int)calendar.StatusCode);
        var upload = await imports.SendAsync(Log, "工单.csv");
        var preview = await imports.Planner.GetIt($"/api/facts/uploads/{upload.GetProperty("id").GetGuid()}/event-log").JsonAsync();
        Assert.Equal(("工单号", "环节", "处理时间", "班组"), (Text(preview, "case"), Text(preview, "activity"), Text(preview, "time"), Text(preview, "resource")));
        var id = await ImportAsync(imports, upload, "工单");

        var card = (await imports.Planner.GetIt("/api/facts/event-logs").JsonAsync())[0];
        Assert.Equal(("工单", 7, 2, 3, "2026-03-02T01:00:00+00:00"), (Text(card, "name"), Count(card, "events"), Count(card, "cases"), Count(card, "activities"), Text(card, "from")));
        var map = await imports.Planner.GetIt($"/api/facts/event-logs/{id}/map").JsonAsync();
        var edge = map.GetProperty("edges")[0];
        Assert.Equal(("受理", "核查", 2), (Text(edge, "from"), Text(edge, "to"), Count(edge, "count")));
        Assert.Equal((3600.0 + 61_200) / 2, edge.GetProperty("waiting").GetProperty("meanSeconds").GetDouble());
        Assert.Equal((3600.0 + 7200) / 2, edge.GetProperty("working").GetProperty("meanSeconds").GetDouble());
        Assert.Equal(1, Count(map.GetProperty("rework"), "cases"));
        Assert.Equal(["resource", "产品"], map.GetProperty("filters").EnumerateArray().Select(filter => Text(filter, "attribute")!));
    }

    [Fact]
    public async Task A_part_of_the_log_is_drawn_by_value_by_day_by_edge_and_by_way_and_its_cases_are_listed()
    {
        var imports = await ImportsOf.NewAsync(server, role: Role.Manager);
        var id = await ImportAsync(imports, await imports.SendAsync(Log), "工单");
        async Task<int> CasesAsync(string part) => Count(await imports.Planner.GetIt($"/api/facts/event-logs/{id}/map?{part}").JsonAsync(), "cases");
        Assert.Equal(1, await CasesAsync("attribute=产品&value=手机"));
        Assert.Equal(2, await CasesAsync("from=2026-03-02&to=2026-03-02"));
        Assert.Equal(0, await CasesAsync("from=2026-03-03"));
        Assert.Equal(1, await CasesAsync("before=核查&next=核查"));
        Assert.Equal((1, 0), (await CasesAsync("before=核查&next=核查&like=2"), await CasesAsync("before=核查&next=核查&like=1")));
        var ways = (await imports.Planner.GetIt($"/api/facts/event-logs/{id}/map").JsonAsync()).GetProperty("variants").EnumerateArray().ToList();
        Assert.Equal(["1", "2"], ways.Select(way => Text(way, "like")).Order());
        Assert.Equal(1, await CasesAsync("like=1"));
        foreach (var unknown in new[] { "like=99", "before=核查", "before=天气&next=核查" }) Assert.Equal("400 invalid", await imports.Planner.GetIt($"/api/facts/event-logs/{id}/map?{unknown}").SaysAsync());

        var cases = await imports.Planner.GetIt($"/api/facts/event-logs/{id}/cases?source=受理&target=核查&limit=1").JsonAsync();
        Assert.Equal(2, Count(cases, "count"));
        var line = Assert.Single(cases.GetProperty("items").EnumerateArray());
        Assert.Equal(("2", 61_200.0, 4), (Text(line, "case"), line.GetProperty("waitingSeconds").GetDouble(), line.GetProperty("steps").GetArrayLength()));
        var next = await imports.Planner.GetIt($"/api/facts/event-logs/{id}/cases?source=受理&target=核查&limit=1&after={Text(cases, "next")}").JsonAsync();
        Assert.Equal("1", Text(Assert.Single(next.GetProperty("items").EnumerateArray()), "case"));
        Assert.Equal("400 invalid", await imports.Planner.GetIt($"/api/facts/event-logs/{id}/map?attribute=天气&value=雨").SaysAsync());
    }

    [Fact]
    public async Task A_log_stands_beside_a_designed_process()
    {
        var imports = await ImportsOf.NewAsync(server, role: Role.Manager);
        var id = await ImportAsync(imports, await imports.SendAsync(Log), "工单");
        var found = await imports.Planner.PostIt($"/api/facts/event-logs/{id}/conformance", new { model = "process: [受理, 核查, 答复]" }).JsonAsync();
        Assert.Equal((1, 2), (Count(found, "fitCases"), Count(found, "cases")));
        var deviation = Assert.Single(found.GetProperty("deviations").EnumerateArray());
        Assert.Equal(("inserted", "核查", 1), (Text(deviation, "kind"), Text(deviation, "activity"), Count(deviation, "cases")));
        Assert.Equal("400 facts.designRefused", await imports.Planner.PostIt($"/api/facts/event-logs/{id}/conformance", new { model = "proces: [A]" }).SaysAsync());
    }

    [Fact]
    public async Task Waiting_is_told_by_week_and_by_month_in_the_time_of_the_centre()
    {
        var imports = await ImportsOf.NewAsync(server, role: Role.Manager);
        // A Sunday and a Monday of Shanghai, both of one day in UTC; nothing in the week between.
        const string Weeks = "工单号,环节,处理时间,班组,产品\n1,受理,2026-03-02 00:30:00,热线,宽带\n1,核查,2026-03-02 02:30:00,热线,宽带\n2,受理,2026-03-01 23:30:00,热线,宽带\n2,核查,2026-03-02 00:30:00,热线,宽带\n"
            + "3,受理,2026-03-16 09:00:00,热线,手机\n3,核查,2026-03-16 14:00:00,热线,手机\n";
        var id = await ImportAsync(imports, await imports.SendAsync(Weeks), "工单");
        async Task<string[]> PointsAsync(string query) => [.. (await imports.Planner.GetIt($"/api/facts/event-logs/{id}/trends?{query}").JsonAsync()).GetProperty("edges")[0].GetProperty("points").EnumerateArray()
            .Select(one => $"{Text(one, "start")} {Count(one, "count")} {one.GetProperty("medianSeconds")}")];
        Assert.Equal(["2026-02-23 1 3600", "2026-03-02 1 7200", "2026-03-09 0 ", "2026-03-16 1 18000"], await PointsAsync(""));
        Assert.Equal(["2026-03-01 3 7200"], await PointsAsync("grain=month"));
        Assert.Equal(["2026-03-16 1 18000"], await PointsAsync("attribute=产品&value=手机"));
        Assert.Equal("400 invalid", await imports.Planner.GetIt($"/api/facts/event-logs/{id}/trends?grain=year").SaysAsync());
    }

    [Fact]
    public async Task Two_parts_of_a_log_stand_beside_each_other_and_an_empty_one_has_no_shares()
    {
        var imports = await ImportsOf.NewAsync(server, role: Role.Manager);
        var id = await ImportAsync(imports, await imports.SendAsync(Log), "工单");
        var found = await imports.Planner.GetIt($"/api/facts/event-logs/{id}/comparison?attribute=产品&value=宽带&otherAttribute=产品&otherValue=手机").JsonAsync();
        Assert.Equal((1, 1, 10_800.0), (Count(found.GetProperty("one"), "cases"), Count(found.GetProperty("other"), "cases"), found.GetProperty("one").GetProperty("medianSeconds").GetDouble()));
        var edge = found.GetProperty("edges").EnumerateArray().Single(one => Text(one, "from") == "受理");
        Assert.Equal((3600.0, 61_200.0, 57_600.0, 0.0), (edge.GetProperty("medianSeconds").GetDouble(), edge.GetProperty("otherMedianSeconds").GetDouble(), edge.GetProperty("longerSeconds").GetDouble(), edge.GetProperty("difference").GetDouble()));
        var again = found.GetProperty("edges").EnumerateArray().Single(one => Text(one, "from") == "核查" && Text(one, "to") == "核查");
        Assert.Equal((0, 1, 1.0, JsonValueKind.Null), (Count(again, "cases"), Count(again, "otherCases"), again.GetProperty("difference").GetDouble(), again.GetProperty("longerSeconds").ValueKind));
        var empty = await imports.Planner.GetIt($"/api/facts/event-logs/{id}/comparison?otherFrom=2030-01-01").JsonAsync();
        Assert.All(empty.GetProperty("edges").EnumerateArray(), one => Assert.Equal((JsonValueKind.Null, JsonValueKind.Null), (one.GetProperty("otherShare").ValueKind, one.GetProperty("difference").ValueKind)));
        Assert.Equal("400 invalid", await imports.Planner.GetIt($"/api/facts/event-logs/{id}/comparison?otherAttribute=天气&otherValue=雨").SaysAsync());
    }

    [Fact]
    public async Task Some_cases_come_with_the_times_of_their_steps()
    {
        var imports = await ImportsOf.NewAsync(server, role: Role.Manager);
        var id = await ImportAsync(imports, await imports.SendAsync(Log), "工单");
        var replay = await imports.Planner.GetIt($"/api/facts/event-logs/{id}/replay?limit=1").JsonAsync();
        Assert.Equal((2, "2026-03-02T01:00:00+00:00"), (Count(replay, "allCases"), Text(replay, "from")));
        var moving = Assert.Single(replay.GetProperty("cases").EnumerateArray());
        Assert.Equal([0, 3600, 10_800], moving.GetProperty("seconds").EnumerateArray().Select(one => one.GetInt32()));
        Assert.Equal(["受理", "核查", "答复"], moving.GetProperty("activities").EnumerateArray().Select(one => replay.GetProperty("activities")[one.GetInt32()].GetString()!));
        Assert.Equal(2, (await imports.Planner.GetIt($"/api/facts/event-logs/{id}/replay").JsonAsync()).GetProperty("cases").GetArrayLength());
        Assert.Equal(0, (await imports.Planner.GetIt($"/api/facts/event-logs/{id}/replay?from=2030-01-01").JsonAsync()).GetProperty("cases").GetArrayLength());
        Assert.Equal("400 invalid", await imports.Planner.GetIt($"/api/facts/event-logs/{id}/replay?limit=301").SaysAsync());
    }

    [Fact]
    public async Task What_cannot_be_read_is_told_and_leaves_nothing_behind()
    {
        var imports = await ImportsOf.NewAsync(server, role: Role.Manager);
        var upload = await imports.SendAsync("工单号,环节,处理时间\n1,受理,昨天\n");
        var job = await imports.EndAsync(await StartAsync(imports, upload, "坏的", "工单号", resource: null));
        Assert.Equal(("refused", "facts.eventLogRefused"), (Text(job, "state"), Text(job.GetProperty("problem"), "code")));
        Assert.Contains("昨天", Text(job.GetProperty("problem"), "detail")!, StringComparison.Ordinal);
        Assert.Equal(0, (await imports.Planner.GetIt("/api/facts/event-logs").JsonAsync()).GetArrayLength());

        // The file is still there, and with its good rows it lands.
        var again = await imports.SendAsync(Log + "3,受理,昨天,热线,宽带\n");
        var done = ImportsOf.Done(await imports.EndAsync(await StartAsync(imports, again, "工单", "工单号", "班组")));
        Assert.Equal((7, 1), (Count(done, "events"), Count(done, "rowsLeftOut")));
        using var twice = await imports.Planner.PostIt("/api/facts/event-logs", new { uploadId = again.GetProperty("id").GetGuid(), name = "工单", @case = "工单号", activity = "环节", time = "处理时间" });
        Assert.Equal(400, (int)twice.StatusCode);
    }

    [Fact]
    public async Task Nobody_sees_logs_without_the_right_nor_those_of_another_centre()
    {
        var imports = await ImportsOf.NewAsync(server, role: Role.Manager);
        var id = await ImportAsync(imports, await imports.SendAsync(Log), "工单");
        var agent = await server.AsAsync(imports.Centre, Role.Agent);
        Assert.StartsWith("403", await agent.GetIt("/api/facts/event-logs").SaysAsync(), StringComparison.Ordinal);
        var analyst = await server.AsAsync(imports.Centre, Role.QualityAnalyst);
        Assert.Equal(1, (await analyst.GetIt("/api/facts/event-logs").JsonAsync()).GetArrayLength());
        using var refused = await analyst.DeleteAsync($"/api/facts/event-logs/{id}", TestContext.Current.CancellationToken);
        Assert.Equal(403, (int)refused.StatusCode);
        var other = await ImportsOf.NewAsync(server, role: Role.Manager);
        Assert.Equal("404 facts.noEventLog", await other.Planner.GetIt($"/api/facts/event-logs/{id}/map").SaysAsync());

        using var deleted = await imports.Planner.DeleteAsync($"/api/facts/event-logs/{id}", TestContext.Current.CancellationToken);
        Assert.Equal(204, (int)deleted.StatusCode);
        Assert.Equal("404 facts.noEventLog", await imports.Planner.GetIt($"/api/facts/event-logs/{id}/map").SaysAsync());
    }

    private static async Task<Guid> ImportAsync(ImportsOf imports, JsonElement upload, string name) =>
        ImportsOf.Done(await imports.EndAsync(await StartAsync(imports, upload, name, "工单号", "班组"))).GetProperty("logId").GetGuid();

    private static async Task<Guid> StartAsync(ImportsOf imports, JsonElement upload, string name, string of, string? resource)
    {
        using var answer = await imports.Planner.PostIt("/api/facts/event-logs", new
        {
            uploadId = upload.GetProperty("id").GetGuid(),
            name,
            @case = of,
            activity = "环节",
            time = "处理时间",
            resource,
            attributes = resource is null ? Array.Empty<string>() : ["产品"],
        });
        Assert.True((int)answer.StatusCode == 202, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        return (await answer.JsonAsync()).GetProperty("jobId").GetGuid();
    }

    private static string? Text(JsonElement json, string name) => json.GetProperty(name).GetString();

    private static int Count(JsonElement json, string name) => json.GetProperty(name).GetInt32();
}
