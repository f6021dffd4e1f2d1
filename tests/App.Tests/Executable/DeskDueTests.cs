using System.Text.Json.Nodes;

namespace Shouwen.App.Tests.Executable;

public sealed class DeskDueTests : IDisposable
{
    private const string Example = """
        {"calendar": {"zone": "Asia/Shanghai",
                      "week": {"mon": ["09:00-18:00"], "tue": ["09:00-18:00"], "wed": ["09:00-18:00"], "thu": ["09:00-18:00"], "fri": ["09:00-18:00"]},
                      "dates": {"2026-02-14": ["09:00-18:00"], "2026-02-16": []}},
         "promise": {"kind": "resolution", "target": "PT4H", "levels": [50, 75]},
         "log": [{"at": "2026-02-13T16:00:00+08:00", "event": "start"}],
         "now": "2026-02-14T12:00:00+08:00"}
        """;

    private readonly string folder = Directory.CreateTempSubdirectory("shouwen-test-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task A_promise_over_a_make_up_saturday_says_when_it_was_broken_and_why_then()
    {
        var path = Path.Combine(folder, "clock.json");
        await File.WriteAllTextAsync(path, Example, TestContext.Current.CancellationToken);
        var (code, output, error) = await Program.RunAsync("desk", "due", "--file", path, "--json");
        Assert.Equal((0, ""), (code, error));
        var json = JsonNode.Parse(output)!;
        Assert.Equal("2026-02-14T11:00:00+08:00", (string?)json["due"]);
        Assert.Equal("""{"50":"2026-02-13T18:00:00+08:00","75":"2026-02-14T10:00:00+08:00"}""", json["levels"]!.ToJsonString(Plain));
        Assert.Equal(("breached", "2026-02-14T11:00:00+08:00", 18_000, 3_600), ((string?)json["state"], (string?)json["breachedAt"], (int?)json["usedSeconds"], (int?)json["overrunSeconds"]));
        Assert.Contains("Sat 2026-02-14 09:00 – 11:00 counts (hours of this date): 2 h", json["ledger"]!.AsArray().Select(line => (string?)line));
        Assert.Equal(18_000, json["entries"]!.AsArray().Sum(entry => (int?)entry!["countedSeconds"]));
    }

    [Fact]
    public async Task Standard_input_is_read_too_and_people_get_the_ledger_in_words_of_both_languages()
    {
        var (code, english, error) = await Program.RunOnInputAsync(Example, "desk", "due", "--file", "-");
        Assert.Equal((0, ""), (code, error));
        Assert.Contains("Why this time?", english, StringComparison.Ordinal);
        Assert.Contains("does not count (outside hours)", english, StringComparison.Ordinal);
        var (_, chinese, _) = await Program.RunOnInputAsync(Example, "desk", "due", "--file", "-", "--language", "zh-CN");
        Assert.Contains("为什么是这个时间？", chinese, StringComparison.Ordinal);
        Assert.Contains("当日另定的营业时间", chinese, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_kind_of_event_is_read_and_instants_may_have_any_offset()
    {
        var file = JsonNode.Parse(Example)!;
        file["log"] = JsonNode.Parse("""
            [{"at": "2026-03-05T01:00:00Z", "event": "start"}, {"at": "2026-03-05T09:30:00+08:00", "event": "message"}, {"at": "2026-03-05T09:40:00+08:00", "event": "reply"},
             {"at": "2026-03-05T10:00:00+08:00", "event": "pause", "reason": "waiting for the supplier"}, {"at": "2026-03-05T11:00:00+08:00", "event": "resume"},
             {"at": "2026-03-05T11:30:00+08:00", "event": "retarget", "target": "2 workdays"}, {"at": "2026-03-05T12:00:00+08:00", "event": "calendar", "dates": {"2026-03-06": []}},
             {"at": "2026-03-05T13:00:00+08:00", "event": "stop"}, {"at": "2026-03-05T14:00:00+08:00", "event": "reopen"}]
            """);
        file["now"] = "2026-03-05T02:00:00-05:00";
        var (code, output, error) = await Program.RunOnInputAsync(file.ToJsonString(), "desk", "due", "--file", "-", "--json");
        Assert.Equal((0, ""), (code, error));
        // Received on Thursday, Friday is closed: the second working day is Tuesday, and two hours did not count.
        Assert.Equal("2026-03-11T11:00:00+08:00", (string?)JsonNode.Parse(output)!["due"]);
        Assert.Contains("waiting for the supplier", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_calendar_that_never_opens_has_no_deadline_and_says_so()
    {
        var file = JsonNode.Parse(Example)!;
        (file["calendar"]!["week"], file["calendar"]!["dates"]) = (new JsonObject(), new JsonObject());
        var (code, output, _) = await Program.RunOnInputAsync(file.ToJsonString(), "desk", "due", "--file", "-", "--json");
        var json = JsonNode.Parse(output)!;
        Assert.Equal((0, null, "neverOpen", "running"), (code, (string?)json["due"], (string?)json["noDueBecause"], (string?)json["state"]));
    }

    [Theory]
    [InlineData("\"zone\": \"Asia/Shanghai\"", "\"zone\": \"Asia/Peking\"", "$.calendar.zone: “Asia/Peking” is not an IANA time zone")]
    [InlineData("\"mon\": [\"09:00-18:00\"]", "\"mon\": [\"18:00-09:00\"]", "$.calendar.week.mon[0]: 18:00-09:00 ends before it begins")]
    [InlineData("\"mon\": [\"09:00-18:00\"]", "\"mon\": [\"09:00-12:00\", \"11:00-18:00\"]", "$.calendar.week.mon[1]: 11:00-18:00 overlaps 09:00-12:00")]
    [InlineData("\"mon\": [\"09:00-18:00\"]", "\"mon\": \"09:00-18:00\"", "$.calendar.week.mon: is to be a list")]
    [InlineData("\"mon\"", "\"monday\"", "$.calendar.week.monday: is not known here")]
    [InlineData("\"2026-02-16\": []", "\"2026-02-30\": []", "$.calendar.dates[\"2026-02-30\"]: is not a date")]
    [InlineData("\"kind\": \"resolution\"", "\"kind\": \"sometime\"", "$.promise.kind: “sometime” is none of")]
    [InlineData("\"PT4H\"", "\"PT-4H\"", "$.promise.target: “PT-4H” is no target")]
    [InlineData("\"PT4H\"", "\"PT0S\"", "$.promise.target: “PT0S” is no target")]
    [InlineData("[50, 75]", "[50, -1]", "$.promise.levels[1]: -1 is neither")]
    [InlineData("[50, 75]", "[50, 50.0]", "$.promise.levels[1]: 50.0 is there twice")]
    [InlineData("\"event\": \"start\"", "\"event\": \"begin\"", "$.log[0].event: “begin” is none of")]
    [InlineData("\"event\": \"start\"", "\"event\": \"start\", \"target\": \"PT1H\"", "$.log[0].target: is not known here")]
    [InlineData("\"event\": \"start\"}", "\"event\": \"start\"}, {\"at\": \"2026-02-13T15:59:59+08:00\", \"event\": \"stop\"}", "$.log[1].at: is before the event above it")]
    [InlineData("\"event\": \"start\"}", "\"event\": \"start\"}, {\"at\": \"2026-02-13T17:00:00+08:00\", \"event\": \"retarget\"}", "$.log[1]: has no “target”")]
    [InlineData("\"event\": \"start\"", "\"event\": \"pause\"", "$.log: has no start")]
    [InlineData("2026-02-13T16:00:00+08:00", "2026-02-13T16:00:00", "$.log[0].at: “2026-02-13T16:00:00” is not a moment with its offset")]
    [InlineData("2026-02-13T16:00:00+08:00", "1850-02-13T16:00:00+08:00", "$.log[0].at: “1850-02-13T16:00:00+08:00” is outside the years")]
    [InlineData("2026-02-14T12:00:00+08:00", "2026-02-13T12:00:00+08:00", "$.log: begins after $.now")]
    [InlineData("\"now\"", "\"then\"", "$.then: is not known here")]
    [InlineData("\"now\": \"2026-02-14T12:00:00+08:00\"", "\"now\": 5", "$.now: 5 is to be a text")]
    [InlineData("\"now\"", "\"log\"", "$.log: is there twice")]
    [InlineData("\"levels\": [50, 75]}", "\"levels\": [50, 75]", "line 6, byte 37: this is not JSON")]
    [InlineData("\"event\": \"start\"", "\"event\": \"start\", \"reason\": \"\\ud800\"", "$: has half of a character")]
    public async Task A_malformed_file_is_refused_with_the_place(string part, string instead, string reason)
    {
        Assert.Contains(part, Example, StringComparison.Ordinal);
        var (code, output, error) = await Program.RunOnInputAsync(Example.Replace(part, instead, StringComparison.Ordinal), "desk", "due", "--file", "-", "--json");
        Assert.Equal((1, ""), (code, output));
        Assert.Contains($"standard input: {reason}", error, StringComparison.Ordinal);
    }

    private static readonly System.Text.Json.JsonSerializerOptions Plain = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
}
