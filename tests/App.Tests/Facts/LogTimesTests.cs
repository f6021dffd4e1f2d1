using System.Text.Json;
using Shouwen.App.Access.Published;
using Shouwen.App.Tests.Access;
using Shouwen.App.Tests.Facts.Import;
using Shouwen.App.Tests.Fixtures;

namespace Shouwen.App.Tests.Facts;

/// <summary>Where the time of a log goes and how its cases change hands; real logs by their presets.</summary>
public sealed class LogTimesTests(ShouwenServer server) : IClassFixture<ShouwenServer>
{
    // As the desk exports its cases; the default calendar is open from 9:00 to 18:00 on working days.
    private const string Log = "case,activity,time,resource,kind,topic,priority,team\n"
        + "1,受理,2026-03-02T17:00:00+08:00,甲,投诉,资费,高,热线\n1,处理中,2026-03-03T10:00:00+08:00,乙,投诉,资费,高,后台\n1,受理,2026-03-03T11:00:00+08:00,甲,投诉,资费,高,热线\n1,办结,2026-03-03T12:00:00+08:00,甲,投诉,资费,高,热线\n"
        + "2,受理,2026-03-03T09:00:00+08:00,甲,咨询,,低,热线\n2,办结,2026-03-03T09:30:00+08:00,,咨询,,低,热线\n";

    [Fact]
    public async Task A_log_that_the_desk_exported_is_recognised_and_tells_where_its_time_goes_in_elapsed_and_working_time()
    {
        var imports = await CentreAsync();
        var id = await ImportAsync(imports, await imports.SendAsync(Log), "desk");
        var stays = await GetAsync(imports, id, "stays");
        Assert.Equal(["activity", "resource", "kind", "topic", "priority", "team"], Names(stays, "columns"));
        var first = stays.GetProperty("lines")[0];
        Assert.Equal(("受理", 2, 3, 2), (Text(first, "name"), Count(first, "cases"), Count(first, "visits"), Count(first, "known")));
        Assert.Equal((61_200.0 + 3600 + 1800, 66_600.0 / 70_200), (first.GetProperty("totalSeconds").GetDouble(), first.GetProperty("share").GetDouble()));
        Assert.Equal((10_800.0 + 1800) / 2, first.GetProperty("working").GetProperty("meanSeconds").GetDouble());
        var over = stays.GetProperty("lines").EnumerateArray().Single(one => Text(one, "name") == "办结");
        Assert.Equal((2, 2, 0, JsonValueKind.Null), (Count(over, "cases"), Count(over, "ending"), Count(over, "known"), over.GetProperty("times").GetProperty("medianSeconds").ValueKind));

        var byTopic = (await GetAsync(imports, id, "stays?by=topic")).GetProperty("lines");
        Assert.Equal([("资费", 68_400.0), (null, 1800.0)], byTopic.EnumerateArray().Select(one => (Text(one, "name"), one.GetProperty("totalSeconds").GetDouble())));
        Assert.Equal("400 invalid", await imports.Planner.GetIt($"/api/facts/event-logs/{id}/stays?by=天气").SaysAsync());
        Assert.Equal(0, (await GetAsync(imports, id, "stays?from=2030-01-01")).GetProperty("lines").GetArrayLength());
    }

    [Fact]
    public async Task Hand_overs_are_told_by_pair_and_by_case_between_people_or_teams()
    {
        var imports = await CentreAsync();
        var id = await ImportAsync(imports, await imports.SendAsync(Log), "desk");
        var people = await GetAsync(imports, id, "handovers");
        Assert.Equal(("resource", 2, 1, 1, 2), (Text(people, "by"), Count(people, "handovers"), Count(people, "handedCases"), Count(people, "pingPongCases"), Count(people, "mostPerCase")));
        Assert.Equal((1.0, 1.0), (people.GetProperty("meanPerCase").GetDouble(), people.GetProperty("medianPerCase").GetDouble()));
        var line = people.GetProperty("lines").EnumerateArray().Single(one => Text(one, "from") == "甲");
        Assert.Equal(("乙", 61_200.0, 7200.0), (Text(line, "to"), line.GetProperty("waiting").GetProperty("medianSeconds").GetDouble(), line.GetProperty("working").GetProperty("medianSeconds").GetDouble()));
        var back = Assert.Single(people.GetProperty("pingPong").EnumerateArray());
        Assert.Equal(("甲", "乙", 1), (Text(back, "one"), Text(back, "other"), Count(back, "count")));
        Assert.Equal(["热线", "后台"], (await GetAsync(imports, id, "handovers?by=team")).GetProperty("lines").EnumerateArray().Select(one => Text(one, "from")!).OrderDescending(StringComparer.Ordinal));
        var none = await GetAsync(imports, id, "handovers?from=2030-01-01");
        Assert.Equal((0, JsonValueKind.Null, JsonValueKind.Null), (Count(none, "handovers"), none.GetProperty("meanPerCase").ValueKind, none.GetProperty("mostPerCase").ValueKind));
    }

    [Fact]
    public async Task Cases_are_found_by_an_activity_and_by_how_long_they_take_and_each_tells_its_events()
    {
        var imports = await CentreAsync();
        var id = await ImportAsync(imports, await imports.SendAsync(Log), "desk");
        async Task<string[]> FoundAsync(string asked) => [.. (await GetAsync(imports, id, $"cases?{asked}")).GetProperty("items").EnumerateArray().Select(one => $"{Text(one, "case")} {Count(one, "handovers")}")];
        Assert.Equal(["1 2", "2 0"], await FoundAsync(""));
        Assert.Equal(["1 2"], await FoundAsync("has=处理中"));
        Assert.Equal(["2 0"], await FoundAsync("has=受理&atMost=1800"));
        Assert.Equal(["1 2"], await FoundAsync("atLeast=1801"));
        Assert.Empty(await FoundAsync("has=处理中&atMost=60"));
        foreach (var wrong in new[] { "has=天气", "atLeast=-1", "atLeast=5&atMost=4" }) Assert.Equal("400 invalid", await imports.Planner.GetIt($"/api/facts/event-logs/{id}/cases?{wrong}").SaysAsync());

        var one = await GetAsync(imports, id, "case?name=1");
        Assert.Equal((68_400.0, 14_400.0, 2, 4), (one.GetProperty("seconds").GetDouble(), one.GetProperty("workingSeconds").GetDouble(), Count(one, "handovers"), Count(one, "allEvents")));
        var second = one.GetProperty("events")[1];
        Assert.Equal(("处理中", "乙", 61_200.0, 7200.0), (Text(second, "activity"), Text(second, "resource"), second.GetProperty("waitingSeconds").GetDouble(), second.GetProperty("workingSeconds").GetDouble()));
        Assert.Equal("404 facts.noLogCase", await imports.Planner.GetIt($"/api/facts/event-logs/{id}/case?name=99").SaysAsync());
    }

    // Worked out apart with a script of thirty lines over the same files.
    [Fact]
    public async Task The_incidents_of_VINST_wait_longest_for_users_and_after_their_solution()
    {
        var (imports, id) = await RealAsync("bpi2013-incidents.csv.gz", "vinst");
        var stays = await GetAsync(imports, id, "stays");
        Assert.Equal((7554, 7_883_772_512.0), (Count(stays, "cases"), Math.Round(stays.GetProperty("totalSeconds").GetDouble())));
        Assert.Equal(
            [("Completed+Resolved", 5580, 0.314059, 637_191.0), ("Accepted+Wait - User", 2493, 0.21161, 309_136.0), ("Accepted+In Progress", 7535, 0.146809, 1046.0)],
            stays.GetProperty("lines").EnumerateArray().Take(3).Select(one => (Text(one, "name"), Count(one, "known"), Math.Round(one.GetProperty("share").GetDouble(), 6), one.GetProperty("times").GetProperty("medianSeconds").GetDouble())));
        var accepted = (await GetAsync(imports, id, "stays?by=status")).GetProperty("lines")[0];
        Assert.Equal(("Accepted", 7551, 4_207_818_992.0, 8049.0), (Text(accepted, "name"), Count(accepted, "known"), Math.Round(accepted.GetProperty("totalSeconds").GetDouble()), accepted.GetProperty("times").GetProperty("medianSeconds").GetDouble()));
        Assert.Equal((20_649, 5602, 9776, 1186, 52), Sums(await GetAsync(imports, id, "handovers")));
        var teams = await GetAsync(imports, id, "handovers?by=support_team");
        Assert.Equal((9454, 3820, 2463, 1177, 31), Sums(teams));
        Assert.Equal(("G96", "G97", 255), (Text(teams.GetProperty("lines")[0], "from"), Text(teams.GetProperty("lines")[0], "to"), Count(teams.GetProperty("lines")[0], "count")));
    }

    [Fact]
    public async Task The_tickets_of_the_help_desk_in_Italy_wait_to_be_closed()
    {
        var (imports, id) = await RealAsync("helpdesk-italy.csv.gz", "helpdesk");
        var stays = await GetAsync(imports, id, "stays");
        var first = stays.GetProperty("lines")[0];
        Assert.Equal((4580, "Resolve ticket", 4559, 0.719647, 2_595_625.0), (Count(stays, "cases"), Text(first, "name"), Count(first, "known"), Math.Round(first.GetProperty("share").GetDouble(), 6), first.GetProperty("times").GetProperty("medianSeconds").GetDouble()));
        Assert.Equal((8648, 4577, 244, 269, 6), Sums(await GetAsync(imports, id, "handovers")));
    }

    private static (int All, int Cases, int Pairs, int Back, int Most) Sums(JsonElement handovers) =>
        (Count(handovers, "handovers"), Count(handovers, "handedCases"), Count(handovers, "pairs"), Count(handovers, "pingPongCases"), Count(handovers, "mostPerCase"));

    private async Task<(ImportsOf Imports, Guid Id)> RealAsync(string name, string preset)
    {
        var file = Path.Combine(Repository.Folder, "..", "shared", "data", "ops", name);
        Assert.SkipUnless(File.Exists(file), $"{name} is not here.");
        var imports = await ImportsOf.NewAsync(server, role: Role.Manager);
        return (imports, await ImportAsync(imports, await imports.SendAsync(await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken), name), preset));
    }

    private async Task<ImportsOf> CentreAsync()
    {
        var imports = await ImportsOf.NewAsync(server, role: Role.Manager);
        using var calendar = await imports.Planner.PostIt("/api/calendars", new { code = "default", name = "工作日", zone = "Asia/Shanghai", week = Enumerable.Range(1, 5).Select(weekday => new { weekday, from = "09:00", to = "18:00" }) });
        Assert.Equal(201, (int)calendar.StatusCode);
        return imports;
    }

    /// <summary>Imports with the columns of the preset that must be recognised.</summary>
    private static async Task<Guid> ImportAsync(ImportsOf imports, JsonElement upload, string preset)
    {
        var uploadId = upload.GetProperty("id").GetGuid();
        var found = (await imports.Planner.GetIt($"/api/facts/uploads/{uploadId}/event-log").JsonAsync()).GetProperty("presets")[0];
        Assert.Equal(preset, Text(found, "code"));
        using var answer = await imports.Planner.PostIt("/api/facts/event-logs", new
        {
            uploadId,
            name = preset,
            @case = Text(found, "case"),
            activity = Text(found, "activity"),
            time = Text(found, "time"),
            resource = Text(found, "resource"),
            attributes = Names(found, "attributes"),
        });
        Assert.True((int)answer.StatusCode == 202, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        return ImportsOf.Done(await imports.EndAsync((await answer.JsonAsync()).GetProperty("jobId").GetGuid())).GetProperty("logId").GetGuid();
    }

    private static Task<JsonElement> GetAsync(ImportsOf imports, Guid id, string asked) => imports.Planner.GetIt($"/api/facts/event-logs/{id}/{asked}").JsonAsync();

    private static IEnumerable<string> Names(JsonElement json, string name) => json.GetProperty(name).EnumerateArray().Select(one => one.GetString()!);

    private static string? Text(JsonElement json, string name) => json.GetProperty(name).GetString();

    private static int Count(JsonElement json, string name) => json.GetProperty(name).GetInt32();
}
