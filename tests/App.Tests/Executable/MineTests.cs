using System.IO.Compression;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http.HttpResults;
using Shouwen.App.Files.Published;

namespace Shouwen.App.Tests.Executable;

public sealed class MineTests : IDisposable
{
    private const string Log = "case,activity,time,team\n1,Register,2026-01-05T09:00:00Z,desk\n1,评估,2026-01-05T10:00:00Z,lab\n1,Close,2026-01-05T12:00:00Z,desk\n"
        + "2,Register,2026-01-05T16:00:00Z,desk\n2,评估,2026-01-06T10:00:00Z,lab\n2,评估,2026-01-06T11:00:00Z,desk\n2,Close,2026-01-06T12:00:00Z,lab\n";
    private static readonly string[] Usual = ["--case", "case", "--activity", "activity", "--time", "time", "--json"];
    private static readonly JsonSerializerOptions AsWritten = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private readonly string folder = Directory.CreateTempSubdirectory("shouwen-test-").FullName;

    static MineTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task A_log_is_mapped_with_waiting_in_elapsed_and_in_working_time()
    {
        var calendar = Write("cal.yaml", "zone: UTC\nweek:\n  monday-friday: 09:00-17:00\nexceptions:\n  2026-01-07: closed\n");
        var json = Json(await RunAsync(Encoding.UTF8.GetBytes(Log), "log.csv", [.. Usual, "--resource", "team", "--calendar", calendar]));
        Assert.Equal((7, 2), (json.GetProperty("events").GetInt32(), json.GetProperty("cases").GetInt32()));
        var edge = json.GetProperty("edges").EnumerateArray().First();
        Assert.Equal(("Register", "评估", 2), (edge.GetProperty("from").GetString(), edge.GetProperty("to").GetString(), edge.GetProperty("count").GetInt32()));
        Assert.Equal((3600.0 + 64_800) / 2, edge.GetProperty("meanSeconds").GetDouble());
        Assert.Equal((3600.0 + 7200) / 2, edge.GetProperty("workingMeanSeconds").GetDouble());
        Assert.Equal("""{"评估":1}""", Text(json.GetProperty("rework")));
        Assert.Equal("""[{"trace":["Register","评估","Close"],"count":1},{"trace":["Register","评估","评估","Close"],"count":1}]""", Text(json.GetProperty("variants")));
        Assert.Equal("""{"Register":2}""", Text(json.GetProperty("starts")));
        Assert.Equal(2, json.GetProperty("casesWithPingPong").GetInt32());
    }

    public static TheoryData<string> Forms => ["gz", "gb18030", "utf-16", "semicolons", "quotes", "xlsx", "xes", "ndjson", "crlf"];

    [Theory]
    [MemberData(nameof(Forms))]
    public async Task However_a_log_is_written_its_map_is_the_same(string form)
    {
        var plain = Json(await RunAsync(Encoding.UTF8.GetBytes(Log), "log.csv", Usual));
        var (bytes, name) = Written(form);
        var found = Json(await RunAsync(bytes, name, form == "xes" ? ["--json"] : Usual));
        Assert.Equal(Text(plain), Text(found));
    }

    [Fact]
    public async Task Rows_that_cannot_be_read_are_left_out_counted_and_named()
    {
        var (code, output, error) = await RunAsync(Encoding.UTF8.GetBytes(Log + "3,Register,yesterday,desk\n,评估,2026-01-06T11:00:00Z,desk\n4,,2026-01-06T11:00:00Z,desk\n"), "log.csv", Usual);
        Assert.Equal(0, code);
        Assert.Equal("""{"noCase":1,"noActivity":1,"unreadableTime":1}""", Text(JsonDocument.Parse(output).RootElement.GetProperty("leftOut")));
        Assert.Contains("line 9: time is “yesterday”, which is not a time.", error, StringComparison.Ordinal);
        Assert.Contains("3 of 10 rows were left out", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Times_by_status_and_hand_overs_are_told_and_known_logs_need_no_columns_named()
    {
        var json = Json(await RunAsync(Encoding.UTF8.GetBytes(Log), "log.csv", [.. Usual, "--by", "team", "--between", "team"], "stays"));
        Assert.Equal([("desk", 2, 4, 1, 2, 72_000.0), ("lab", 2, 3, 1, 2, 10_800.0)], json.GetProperty("stays").EnumerateArray().Select(one => (
            one.GetProperty("value").GetString(), one.GetProperty("cases").GetInt32(), one.GetProperty("visits").GetInt32(), one.GetProperty("ending").GetInt32(), one.GetProperty("known").GetInt32(), one.GetProperty("totalSeconds").GetDouble())));
        Assert.Equal((5, 2, 2), (json.GetProperty("handovers").GetInt32(), json.GetProperty("handedCases").GetInt32(), json.GetProperty("casesWithPingPong").GetInt32()));
        Assert.Equal("""{"1":2,"2":3}""", Text(json.GetProperty("perCase")));

        var known = "case,activity,time,resource,kind,topic,priority,team\n" + "1,A,2026-01-05T09:00:00Z,x,k,,p,t\n1,B,2026-01-05T10:00:00Z,y,k,,p,t\n";
        foreach (string[] asked in new[] { [], new[] { "--preset", "desk" } })
        {
            var found = Json(await RunAsync(Encoding.UTF8.GetBytes(known), "known.csv", [.. asked, "--json"], "stays"));
            Assert.Equal((3600.0, 1), (found.GetProperty("stays")[0].GetProperty("totalSeconds").GetDouble(), found.GetProperty("handovers").GetInt32()));
        }

        var (code, _, error) = await RunAsync(Encoding.UTF8.GetBytes(known), "known.csv", ["--preset", "dsk"], "stays");
        Assert.Equal(2, code);
        Assert.Contains("is not one of vinst, helpdesk, desk", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Rows_of_a_value_alone_and_activities_of_two_columns_can_be_asked_for()
    {
        var json = Json(await RunAsync(Encoding.UTF8.GetBytes(Log), "log.csv", ["--case", "case", "--activity", "activity+team", "--time", "time", "--json", "--only", "team=desk,shop"]));
        Assert.Equal("""{"Register+desk":2,"Close+desk":1,"评估+desk":1}""", Text(json.GetProperty("activities")));
    }

    [Fact]
    public async Task Times_without_an_offset_are_of_the_zone_that_is_said()
    {
        var log = "case,activity,time\n1,A,2026-03-29 01:30\n1,B,2026-03-29 03:30\n";
        var json = Json(await RunAsync(Encoding.UTF8.GetBytes(log), "log.csv", [.. Usual, "--zone", "Europe/Berlin"]));
        Assert.Equal(3600, json.GetProperty("edges")[0].GetProperty("meanSeconds").GetDouble());
    }

    [Theory]
    [InlineData("case,activity,when\n1,A,2026-01-05\n", "There is no column time. The file has case, activity, when.")]
    [InlineData("case,activty,time\n1,A,2026-01-05\n", "There is no column activity (was activty meant?)")]
    [InlineData("case,activity,time\n1,A,05/06/2026 08:00\n1,B,06/07/2026 08:00\n", "Say which: --time-format dmy or --time-format mdy.")]
    [InlineData("case,activity,time\n", "The file has a header and no rows.")]
    [InlineData("case,activity,time\n1,A,soon\n", "No row could be read.")]
    [InlineData("case,activity,time\n1,\"A,2026-01-05\n", "a quotation mark is opened and never closed")]
    [InlineData("<log><trace>", "This is not an XES log")]
    public async Task What_cannot_be_mapped_is_refused_with_what_to_do(string log, string reason)
    {
        var (code, output, error) = await RunAsync(Encoding.UTF8.GetBytes(log), "log.csv", Usual);
        Assert.Equal((1, ""), (code, output));
        Assert.Contains(reason, error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_log_beside_a_designed_process_tells_who_fits_and_what_the_others_insert_or_skip()
    {
        var model = Write("model.yaml", "name: Claims\nprocess:\n  - Register\n  - parallel:\n    - 评估\n    - optional: [Pay]\n  - choice: [Close, Reject]\n");
        var json = Json(await RunAsync(Encoding.UTF8.GetBytes(Log), "log.csv", [.. Usual, "--model", model, "--cases"], "conform"));
        Assert.Equal((1, 1, 3), (json.GetProperty("fitCases").GetInt32(), json.GetProperty("totalCost").GetInt32(), json.GetProperty("shortest").GetInt32()));
        Assert.Equal("""{"trace":["Register","评估","评估","Close"],"count":1,"cost":1}""", Text(json.GetProperty("variants")[1], "trace", "count", "cost"));
        Assert.Equal("""["2"]""", Text(json.GetProperty("variants")[1].GetProperty("cases")));
        Assert.Equal("""{"kind":"inserted","activity":"评估","cases":1,"count":1}""", Text(json.GetProperty("deviations")[0], "kind", "activity", "cases", "count"));
    }

    [Theory]
    [InlineData("process:\n  - A\n  - chioce: [B, C]\n", "line 3: there is no key “chioce” here; known are step, sequence, choice, optional, parallel, loop, back. Was choice meant?")]
    [InlineData("proces: [A]\n", "line 1: there is no key “proces” here; known are name, process. Was process meant?")]
    [InlineData("process:\n  - choice: []\n", "choice has no branches")]
    [InlineData("process:\n  - optional: A\n    back: B\n", "back belongs to a loop")]
    [InlineData("process: &a [A, *a]\n", "Anchors and aliases are not read here")]
    [InlineData("name: nothing\n", "Write the steps under process:")]
    [InlineData("", "Write the steps under process:")]
    [InlineData("process: [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[A]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]\n", "nested more than 40 deep")]
    public async Task What_is_wrong_with_a_designed_process_is_told_with_its_line(string model, string reason)
    {
        var (code, _, error) = await RunAsync(Encoding.UTF8.GetBytes(Log), "log.csv", [.. Usual, "--model", Write("model.yaml", model)], "conform");
        Assert.Equal(1, code);
        Assert.Contains(reason, error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("zone: Mars\nweek:\n  monday: 09:00-17:00\n", "zone: is not an IANA time zone")]
    [InlineData("week:\n  mo-fr: 09:00-17:00\n", "“mo-fr” is no day of the week")]
    [InlineData("week:\n  monday: 17:00-09:00\n", "ends before it begins")]
    [InlineData("weak:\n  monday: 09:00-17:00\n", "Was week meant?")]
    public async Task What_is_wrong_with_a_calendar_is_told(string calendar, string reason)
    {
        var (code, _, error) = await RunAsync(Encoding.UTF8.GetBytes(Log), "log.csv", [.. Usual, "--calendar", Write("cal.yaml", calendar)]);
        Assert.Equal(1, code);
        Assert.Contains(reason, error, StringComparison.Ordinal);
    }

    private static (byte[] Bytes, string Name) Written(string form)
    {
        var rows = Log.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => (IReadOnlyList<string>)line.Split(',')).ToList();
        byte[] Text(string text) => Encoding.UTF8.GetBytes(text);
        string Lines(Func<IReadOnlyList<string>, string> line, string end = "\n") => string.Concat(rows.Select(row => line(row) + end));
        switch (form)
        {
            case "gz":
                using (var packed = new MemoryStream())
                {
                    using (var gzip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true)) gzip.Write(Text(Log));
                    return (packed.ToArray(), "log.csv.gz");
                }

            case "gb18030": return (Encoding.GetEncoding("gb18030").GetBytes(Log), "log.csv");
            case "utf-16": return ([.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(Log)], "log.csv");
            case "semicolons": return (Text("\uFEFF" + Lines(row => string.Join(';', row))), "log.csv");
            case "quotes": return (Text(Lines(row => string.Join(',', row.Select(cell => $"\"{cell}\"")) + ",\"a \"\"b\"\"\n,c\"")), "log.csv");
            case "crlf": return (Text(Lines(row => string.Join(',', row), "\r\n\r\n")), "log.csv");
            case "ndjson": return (Text(string.Concat(rows.Skip(1).Select(row => JsonSerializer.Serialize(rows[0].Zip(row).ToDictionary(cell => cell.First, cell => cell.Second)) + "\n"))), "log.ndjson");
            case "xlsx": return (((FileContentHttpResult)new Sheet(rows[0], rows.Skip(1)).As("xlsx", "log")).FileContents.ToArray(), "log.xlsx");
            default:
                string Event(IReadOnlyList<string> row) => $"""<event><string key="concept:name" value="{row[1]}"/><date key="time:timestamp" value="{row[2]}"/><string key="org:resource" value="{row[3]}"/></event>""";
                var traces = rows.Skip(1).GroupBy(row => row[0]).Select(trace => $"""<trace><string key="concept:name" value="{trace.Key}"/>{string.Concat(trace.Select(Event))}</trace>""");
                return (Text($"""<?xml version="1.0"?><log xmlns="http://www.xes-standard.org/"><global scope="trace"><string key="concept:name" value="name"/></global>{string.Concat(traces)}</log>"""), "log.xes");
        }
    }

    private string Write(string name, string text)
    {
        var path = Path.Combine(folder, name);
        File.WriteAllText(path, text);
        return path;
    }

    private async Task<(int Code, string Output, string Error)> RunAsync(byte[] log, string name, string[] asked, string verb = "mine")
    {
        var path = Path.Combine(folder, name);
        await File.WriteAllBytesAsync(path, log, TestContext.Current.CancellationToken);
        return await Program.RunAsync([verb, "--file", path, .. asked]);
    }

    private static JsonElement Json((int Code, string Output, string Error) ran)
    {
        Assert.True(ran is { Code: 0, Error: "" }, ran.Error);
        return JsonDocument.Parse(ran.Output).RootElement;
    }

    /// <summary>Without white space, and with some of its keys alone where they are named.</summary>
    private static string Text(JsonElement json, params string[] keys) =>
        JsonSerializer.Serialize<object>(keys.Length == 0 ? json : keys.ToDictionary(key => key, key => json.GetProperty(key)), AsWritten);
}
