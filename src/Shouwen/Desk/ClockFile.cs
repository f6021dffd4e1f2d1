using System.Globalization;
using System.Text.Json;
using NodaTime;
using NodaTime.Text;
using Shouwen.Engines.Clock;

namespace Shouwen.Desk;

/// <summary>A promise's clock as a file: calendar, promise, log, and the moment at which it is read.</summary>
internal sealed record ClockFile(WorkingCalendar Calendar, Promise Promise, string? Name, IReadOnlyList<ClockEvent> Log, Instant Now)
{
    private const int MostEvents = 100_000;

    // Searches go on for fifty years, and the calendar ends with 2199.
    private const int FirstYear = 1901;
    private const int LastYear = 2140;

    private static readonly Dictionary<string, PromiseKind> Kinds = new(StringComparer.Ordinal)
    {
        ["first-response"] = PromiseKind.FirstResponse,
        ["next-reply"] = PromiseKind.NextReply,
        ["resolution"] = PromiseKind.Resolution,
        ["step"] = PromiseKind.Step,
    };

    private static readonly Dictionary<string, ClockEventKind> Events = Enum.GetValues<ClockEventKind>().ToDictionary(kind => kind.ToString().ToLowerInvariant(), StringComparer.Ordinal);
    private static readonly string[] Weekdays = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
    private static readonly IPattern<OffsetDateTime>[] Instants = [OffsetDateTimePattern.ExtendedIso, OffsetDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mmo<Z+HH:mm>")];

    /// <summary>What a kind of promise is called in a file.</summary>
    public static string NameOf(PromiseKind kind) => Kinds.First(pair => pair.Value == kind).Key;

    /// <summary>The clock, or every reason why there is none, each with its place.</summary>
    public static (ClockFile? Clock, IReadOnlyList<string> Wrong) Read(string text)
    {
        JsonDocument json;
        try
        {
            json = JsonDocument.Parse(text);
        }
        catch (JsonException wrong)
        {
            return (null, [$"{(wrong.LineNumber is { } line ? $"line {line + 1}, byte {wrong.BytePositionInLine + 1}: " : "")}this is not JSON: {FirstSentence(wrong.Message)}"]);
        }

        using (json)
        {
            var reader = new Reader();
            try
            {
                var clock = reader.Clock(new(json.RootElement, "$"));
                return reader.Wrong.Count == 0 ? (clock, []) : (null, reader.Wrong);
            }
            catch (InvalidOperationException)
            {
                return (null, [.. reader.Wrong, "$: has half of a character that takes two (a lone surrogate such as \\ud800)."]);
            }
        }
    }

    /// <summary>Without what only a programmer could act on.</summary>
    private static string FirstSentence(string message) => message.Split(" LineNumber:")[0].Split(" Path:")[0].Split(" Change the reader options")[0].Trim();

    private readonly record struct Place(JsonElement Json, string Path)
    {
        public Place? Find(string name) => Json.ValueKind == JsonValueKind.Object && Json.TryGetProperty(name, out var found) ? new Place(found, $"{Path}.{name}") : null;
    }

    private sealed class Reader
    {
        public List<string> Wrong { get; } = [];

        public ClockFile? Clock(Place root)
        {
            if (!IsObject(root, "calendar", "promise", "log", "now")) return null;
            var calendar = Needed(root, "calendar") is { } rules ? Calendar(rules) : null;
            var promise = Needed(root, "promise") is { } promised ? Promise(promised) : null;
            var now = Needed(root, "now") is { } moment ? At(moment) : null;
            var log = Needed(root, "log") is { } lines ? Log(lines, calendar) : null;
            if (calendar is null || promise is null || now is null || log is null || Wrong.Count > 0) return null;
            if (promise.Kind != PromiseKind.NextReply && Began(log) is var began && !(began <= now))
                Refuse("$.log", began is null ? "has no start, from which the promise would count." : "begins after $.now: there is nothing to read yet.");
            return new(calendar, promise, root.Find("promise")?.Find("name")?.Json.GetString(), log, now.Value);
        }

        private static Instant? Began(List<ClockEvent> log) => log.Find(line => line.Kind == ClockEventKind.Start)?.At;

        private WorkingCalendar? Calendar(Place place)
        {
            if (!IsObject(place, "zone", "week", "dates")) return null;
            var zone = Needed(place, "zone") is { } named && Text(named) is { } id ? DateTimeZoneProviders.Tzdb.GetZoneOrNull(id) ?? Refuse<DateTimeZone>(named.Path, $"“{id}” is not an IANA time zone such as Asia/Shanghai.") : null;
            var week = new Dictionary<IsoDayOfWeek, DayHours>();
            if (Needed(place, "week") is { } days && IsObject(days, Weekdays))
            {
                for (var i = 0; i < Weekdays.Length; i++)
                    if (days.Find(Weekdays[i]) is { } day && Hours(day) is { } hours) week[(IsoDayOfWeek)(i + 1)] = hours;
            }

            var dates = place.Find("dates") is { } given ? Dates(given) : [];
            return zone is null || dates is null || Wrong.Count > 0 ? null : new(new(zone, new(week)) { Exceptions = dates });
        }

        private List<ExceptionDay>? Dates(Place place)
        {
            if (place.Json.ValueKind != JsonValueKind.Object) return Refuse<List<ExceptionDay>>(place.Path, "is to be an object of dates and their hours, such as {\"2026-02-16\": []}.");
            if (!IsOnce(place)) return null;
            var dates = new List<ExceptionDay>();
            foreach (var property in place.Json.EnumerateObject())
            {
                var path = $"{place.Path}[\"{property.Name}\"]";
                if (LocalDatePattern.Iso.Parse(property.Name) is not { Success: true, Value: { Year: >= FirstYear and <= LastYear } date }) Refuse(path, $"is not a date such as 2026-01-31, {FirstYear} to {LastYear}.");
                else if (Hours(new(property.Value, path)) is { } hours) dates.Add(new(date, hours));
            }

            return dates;
        }

        private DayHours? Hours(Place place)
        {
            if (place.Json.ValueKind != JsonValueKind.Array) return Refuse<DayHours>(place.Path, "is to be a list of windows such as [\"09:00-12:00\", \"13:30-18:00\"]; [] is closed.");
            var windows = new List<Window>();
            foreach (var (item, i) in place.Json.EnumerateArray().Select((item, i) => (item, i)))
            {
                if (item.ValueKind == JsonValueKind.String && item.GetString()!.Split('-') is [var from, var to] && Window.TryReadMinute(from, out var opens) && Window.TryReadMinute(to, out var closes))
                    windows.Add(new(opens, closes));
                else
                    return Refuse<DayHours>($"{place.Path}[{i}]", $"{Shown(item)} is not a window such as \"09:00-18:00\".");
            }

            return DayHours.Check(windows) switch
            {
                null => DayHours.Of(windows),
                { Kind: WindowProblemKind.Overlap } problem => Refuse<DayHours>($"{place.Path}[{problem.Index}]", $"{windows[problem.Index]} overlaps {windows[problem.OtherIndex!.Value]}."),
                var problem => Refuse<DayHours>($"{place.Path}[{problem.Value.Index}]", $"{windows[problem.Value.Index]} ends before it begins; a night is one window to 24:00 and, on the next day, one from 00:00."),
            };
        }

        private Promise? Promise(Place place)
        {
            if (!IsObject(place, "kind", "name", "target", "levels")) return null;
            PromiseKind? kind = Needed(place, "kind") is not { } named || Text(named) is not { } word ? null
                : Kinds.TryGetValue(word, out var known) ? known
                : Refuse<PromiseKind?>(named.Path, $"“{word}” is none of {string.Join(", ", Kinds.Keys)}.");
            if (place.Find("name") is { } name) Text(name);
            var target = Needed(place, "target") is { } asked ? Target(asked) : null;
            var levels = place.Find("levels") is { } list ? Levels(list) : [];
            return kind is null || target is null || levels is null ? null : new(kind.Value, target.Value) { Levels = levels };
        }

        private PromiseTarget? Target(Place place) => Text(place) is not { } text ? null
            : PromiseTarget.TryRead(text, out var target) ? target
            : Refuse<PromiseTarget?>(place.Path, $"“{text}” is no target: working time in hours, minutes and seconds such as \"PT1H30M\", or working days such as \"3 workdays\"; more than nothing.");

        private List<WarningLevel>? Levels(Place place)
        {
            if (place.Json.ValueKind != JsonValueKind.Array) return Refuse<List<WarningLevel>>(place.Path, "is to be a list such as [50, 75, \"PT30M\"].");
            var levels = new List<WarningLevel>();
            foreach (var (item, i) in place.Json.EnumerateArray().Select((item, i) => (item, i)))
            {
                WarningLevel? level = item.ValueKind switch
                {
                    JsonValueKind.Number when item.TryGetDecimal(out var percent) && percent is > 0 and <= 1000 => WarningLevel.PercentUsed(percent),
                    JsonValueKind.String when PromiseTarget.TryReadTime(item.GetString(), out var before) => WarningLevel.TimeBefore(before),
                    _ => null,
                };
                if (level is null) Refuse($"{place.Path}[{i}]", $"{Shown(item)} is neither a percentage above 0 and up to 1000 nor a working time before the deadline such as \"PT30M\".");
                else if (levels.Contains(level.Value)) Refuse($"{place.Path}[{i}]", $"{Shown(item)} is there twice.");
                else levels.Add(level.Value);
            }

            return levels;
        }

        private List<ClockEvent>? Log(Place place, WorkingCalendar? calendar)
        {
            if (place.Json.ValueKind != JsonValueKind.Array) return Refuse<List<ClockEvent>>(place.Path, "is to be a list of events.");
            if (place.Json.GetArrayLength() > MostEvents) return Refuse<List<ClockEvent>>(place.Path, $"has more than {MostEvents.ToString(CultureInfo.InvariantCulture)} events.");
            var log = new List<ClockEvent>();
            foreach (var (item, i) in place.Json.EnumerateArray().Select((item, i) => (item, i)))
            {
                var line = new Place(item, $"{place.Path}[{i}]");
                if (Event(line, ref calendar) is not { } read) continue;
                if (log is [.., { } last] && read.At < last.At) Refuse($"{line.Path}.at", "is before the event above it: a log is kept in the order of time.");
                else log.Add(read);
            }

            return log;
        }

        private ClockEvent? Event(Place place, ref WorkingCalendar? calendar)
        {
            if (place.Json.ValueKind != JsonValueKind.Object) return Refuse<ClockEvent>(place.Path, "is to be an object such as {\"at\": \"2026-02-13T16:00:00+08:00\", \"event\": \"start\"}.");
            if (Needed(place, "event") is not { } named || Text(named) is not { } word) return null;
            if (!Events.TryGetValue(word, out var kind)) return Refuse<ClockEvent>(named.Path, $"“{word}” is none of {string.Join(", ", Events.Keys)}.");
            string[] own = kind switch { ClockEventKind.Retarget => ["target"], ClockEventKind.Calendar => ["dates"], _ => [] };
            if (!IsObject(place, ["at", "event", "reason", .. own])) return null;
            var at = Needed(place, "at") is { } moment ? At(moment) : null;
            var reason = place.Find("reason") is { } why ? Text(why) : null;
            var target = kind == ClockEventKind.Retarget && Needed(place, "target") is { } asked ? Target(asked) : null;
            var dates = kind == ClockEventKind.Calendar && Needed(place, "dates") is { } given ? Dates(given) : null;
            if (at is null || Wrong.Count > 0) return null;
            if (dates is not null) calendar = calendar?.With(dates);
            return new(at.Value, kind) { Reason = reason, Target = target, Calendar = dates is null ? null : calendar };
        }

        private Instant? At(Place place)
        {
            if (Text(place) is not { } text) return null;
            var read = Instants.Select(pattern => pattern.Parse(text)).FirstOrDefault(result => result.Success);
            if (read is null) return Refuse<Instant?>(place.Path, $"“{text}” is not a moment with its offset such as 2026-02-13T16:00:00+08:00.");
            return read.Value.Year is >= FirstYear and <= LastYear ? read.Value.ToInstant() : Refuse<Instant?>(place.Path, $"“{text}” is outside the years {FirstYear} to {LastYear}.");
        }

        private string? Text(Place place) => place.Json.ValueKind == JsonValueKind.String ? place.Json.GetString() : Refuse<string>(place.Path, $"{Shown(place.Json)} is to be a text.");

        private Place? Needed(Place place, string name)
        {
            if (place.Json.ValueKind == JsonValueKind.Object && place.Find(name) is { } found) return found;
            Refuse(place.Path, $"has no “{name}”.");
            return null;
        }

        private bool IsObject(Place place, params string[] fields)
        {
            if (place.Json.ValueKind != JsonValueKind.Object)
            {
                Refuse(place.Path, $"is to be an object with {string.Join(", ", fields)}.");
                return false;
            }

            var unknown = place.Json.EnumerateObject().Where(property => !fields.Contains(property.Name)).ToList();
            foreach (var property in unknown) Refuse($"{place.Path}.{property.Name}", $"is not known here; known: {string.Join(", ", fields)}.");
            return IsOnce(place) && unknown.Count == 0;
        }

        private bool IsOnce(Place place)
        {
            var twice = place.Json.EnumerateObject().CountBy(property => property.Name).Where(name => name.Value > 1).ToList();
            foreach (var (name, _) in twice) Refuse($"{place.Path}.{name}", "is there twice.");
            return twice.Count == 0;
        }

        private static string Shown(JsonElement json) => json.GetRawText() is { Length: > 60 } longText ? longText[..60] + "…" : json.GetRawText();

        private void Refuse(string path, string why) => Wrong.Add($"{path}: {why}");

        private T? Refuse<T>(string path, string why)
        {
            Refuse(path, why);
            return default;
        }
    }
}
