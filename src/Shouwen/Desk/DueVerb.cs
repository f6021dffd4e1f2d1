using System.CommandLine;
using System.Globalization;
using System.Text.Json.Nodes;
using NodaTime;
using NodaTime.Text;
using Shouwen.Engines.Clock;

namespace Shouwen.Desk;

/// <summary>`shouwen desk due`: a promise's deadline, and why it is when it is.</summary>
internal static class DueVerb
{
    private const long MostBytes = 16 << 20;

    private static readonly Option<string> File = new("--file") { Description = "The clock as JSON: calendar, promise, log, now; - reads standard input", Required = true };
    private static readonly Option<string> Language = new("--language") { Description = "en or zh-CN: of the ledger's sentences", DefaultValueFactory = _ => "en" };
    private static readonly OffsetDateTimePattern Instants = OffsetDateTimePattern.CreateWithInvariantCulture("uuuu'-'MM'-'dd'T'HH':'mm':'ss;FFFFFFFFFo<+HH:mm>");

    private const string About = """
        When a promise is due, from its clock alone, without a store: deadline, warning levels, state, and which hours counted and which did not.

        The file:
          {"calendar": {"zone": "Asia/Shanghai", "week": {"mon": ["09:00-12:00", "13:30-18:00"]}, "dates": {"2026-02-16": []}},
           "promise": {"kind": "resolution", "target": "PT4H", "levels": [50, 75, "PT30M"]},
           "log": [{"at": "2026-02-13T16:00:00+08:00", "event": "start"}], "now": "2026-02-14T12:00:00+08:00"}

          kind    first-response, next-reply, resolution or step
          target  working time such as PT4H or PT1H30M, or working days such as "3 workdays"
          levels  percent used, or working time before the deadline
          event   start, pause, resume, message (of the customer), reply (public, by a person), stop, reopen, retarget (with target),
                  calendar (with dates); each may have a reason
        """;

    public static Command Command()
    {
        Language.AcceptOnlyFromAmong("en", "zh-CN");
        var due = new Command("due", About) { File, Language, CommonOptions.Json };
        due.SetAction(RunAsync);
        return new("desk", "Cases and promises to customers") { due };
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancel)
    {
        var path = parsed.GetRequiredValue(File);
        var name = path == "-" ? "standard input" : path;
        if (await TextAsync(path, cancel) is not { } text) return Verb.Refuse($"{name}: is larger than 16 MB.");
        var (clock, wrong) = ClockFile.Read(text);
        if (clock is null) return Verb.Refuse(wrong.Take(20).Select(reason => $"{name}: {reason}"));
        var reading = PromiseClock.Read(clock.Calendar, clock.Promise, clock.Log, clock.Now);
        var ledger = PromiseClock.Explain(clock.Calendar, clock.Promise, clock.Log, clock.Now);
        var words = new LedgerWords(parsed.GetValue(Language) == "zh-CN", clock.Calendar.Zone);
        if (parsed.GetValue(CommonOptions.Json)) return Output.Write(Json(clock, reading, ledger, words));
        Print(clock, reading, ledger, words, parsed.GetValue(Language) == "zh-CN");
        return Verb.Done;
    }

    /// <summary>Null when it is too large to be the clock of one promise.</summary>
    private static async Task<string?> TextAsync(string path, CancellationToken cancel)
    {
        await using var input = path == "-" ? Console.OpenStandardInput() : System.IO.File.OpenRead(path);
        using var held = new MemoryStream();
        var buffer = new byte[1 << 16];
        for (int read; (read = await input.ReadAsync(buffer, cancel)) > 0;)
        {
            held.Write(buffer, 0, read);
            if (held.Length > MostBytes) return null;
        }

        held.Position = 0;
        using var reader = new StreamReader(held);
        return await reader.ReadToEndAsync(cancel);
    }

    private static JsonObject Json(ClockFile clock, ClockReading reading, IReadOnlyList<LedgerEntry> ledger, LedgerWords words)
    {
        string? At(Instant? at) => at is { } moment ? Instants.Format(moment.InZone(clock.Calendar.Zone).ToOffsetDateTime()) : null;
        return new()
        {
            ["due"] = At(reading.Due),
            ["levels"] = new JsonObject(reading.Levels.Select(level => KeyValuePair.Create(level.Level.ToString(), (JsonNode?)At(level.At)))),
            ["state"] = Output.Camel(reading.State),
            ["breachedAt"] = At(reading.BreachedAt),
            ["usedSeconds"] = Seconds(reading.Used),
            ["overrunSeconds"] = Seconds(reading.Overrun),
            ["leftSeconds"] = reading.Left is { } left ? Seconds(left) : null,
            ["stoppedAt"] = At(reading.StoppedAt),
            ["nextAt"] = At(reading.NextAt),
            ["noDueBecause"] = reading.Due is not null ? null : reading.Outcome == ClockOutcome.Reached ? "nothingOwed" : Output.Camel(reading.Outcome),
            ["earlier"] = new JsonArray([.. reading.Earlier.Select(round => (JsonNode)new JsonObject { ["since"] = At(round.Since), ["due"] = At(round.Due), ["endedAt"] = At(round.EndedAt), ["breachedAt"] = At(round.BreachedAt) })]),
            ["ledger"] = new JsonArray([.. ledger.Select(entry => (JsonNode)words.Line(entry))]),
            ["entries"] = new JsonArray([.. ledger.Select(entry => (JsonNode)Entry(entry, At))]),
        };
    }

    private static JsonObject Entry(LedgerEntry entry, Func<Instant?, string?> at)
    {
        var json = new JsonObject { ["kind"] = Output.Camel(entry.Kind), ["from"] = at(entry.From), ["to"] = at(entry.To), ["countedSeconds"] = Seconds(entry.Counted) };
        if (entry.Phase is { } phase) json["phase"] = Output.Camel(phase);
        if (entry.Day is { } day) json["hoursFrom"] = Output.Camel(day.Source);
        if (entry.Event is { } happened) json["event"] = Output.Camel(happened);
        if (entry.Effect is { } effect) json["effect"] = Output.Camel(effect);
        if (entry.Reason is { } reason) json["reason"] = reason;
        if (entry.Target is { } target) json["target"] = target.ToString();
        if (entry.Level is { } level) json["level"] = level.ToString();
        if (entry.Due is { } due) json["due"] = at(due);
        if (entry.BreachedAt is { } breached) json["breachedAt"] = at(breached);
        return json;
    }

    /// <summary>A whole number where it is one.</summary>
    private static JsonValue Seconds(Duration time) => time.SubsecondNanoseconds == 0 ? JsonValue.Create((long)time.TotalSeconds) : JsonValue.Create(time.TotalSeconds);

    private static void Print(ClockFile clock, ClockReading reading, IReadOnlyList<LedgerEntry> ledger, LedgerWords words, bool isChinese)
    {
        string Say(string chinese, string english) => isChinese ? chinese : english;
        var rows = new List<string[]>
        {
            new[] { Say("时限", "due"), reading.Due is { } due ? words.Moment(due) + (reading.State == PromiseState.Paused ? Say("（若现在恢复）", " (if it went on now)") : "") : words.NoDeadline(reading) },
            new[] { Say("状态", "state"), words.State(reading.State) + (reading.BreachedAt is { } breached ? Say($"（自 {words.Moment(breached)}）", $" since {words.Moment(breached)}") : "") },
            new[] { Say("已用工作时间", "working time used"), words.Time(reading.Used) },
        };
        if (reading.Overrun > Duration.Zero) rows.Add([Say("超时工作时间", "past the deadline"), words.Time(reading.Overrun)]);
        if (reading.Left is { } left && left > Duration.Zero && reading.StoppedAt is null) rows.Add([Say("剩余工作时间", "working time left"), words.Time(left)]);
        foreach (var level in reading.Levels)
        {
            var name = level.Level.Percent > 0 ? string.Create(CultureInfo.InvariantCulture, $"{level.Level} %") : Say($"前 {words.Time(level.Level.Before)}", $"{words.Time(level.Level.Before)} before");
            rows.Add([name, level.At is { } at ? words.Moment(at) + (level.IsReached ? Say("（已到）", " (reached)") : "") : "–"]);
        }

        if (reading.NextAt is { } next) rows.Add([Say("下一次需处理", "next moment to act"), words.Moment(next)]);
        var title = clock.Name ?? words.Kind(clock.Promise.Kind);
        Output.Write(Say($"{title}：{words.Target(clock.Promise.Target)}，看于 {words.Moment(clock.Now)}", $"{title} within {words.Target(clock.Promise.Target)}, read at {words.Moment(clock.Now)}"), ["", ""], rows);
        Output.Write(Say("为什么是这个时间？", "Why this time?"), [Say("时间", "when"), "", Say("计入", "counted")], ledger.Select(entry => new[] { words.When(entry), words.What(entry), words.HowLong(entry) }));
    }
}
