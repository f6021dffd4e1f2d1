using Shouwen.App.Files.Published;
using Shouwen.App.Http;
using Shouwen.Engines.Clock;
using YamlDotNet.Core;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace Shouwen.App.Calendars.Published;

/// <summary>A working calendar as people write it (YAML).</summary>
public static class CalendarFile
{
    private const string Closed = "closed";
    private const int Longest = 256 * 1024;
    private static readonly string[] Days = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];

    /// <summary>The calendar, or what is wrong with the text and where.</summary>
    public static (WorkingCalendar? Calendar, IReadOnlyList<string> Wrong) Read(string yaml)
    {
        if (yaml.Length > Longest) return (null, [$"A calendar has at most {Longest} characters."]);
        try
        {
            var text = new DeserializerBuilder().WithNamingConvention(CamelCaseNamingConvention.Instance).WithDuplicateKeyChecking().Build().Deserialize<CalendarText?>(yaml) ?? new();
            var wrong = new List<string>();
            var form = FormOf(text, wrong);
            if (wrong.Count > 0) return (null, wrong);
            var errors = new FieldErrors();
            form = new CalendarCheck(errors).Form(form);
            if (errors.Any) return (null, [.. errors.Found.SelectMany(field => field.Value.Select(what => $"{field.Key}: {Say(what)}"))]);
            return (new(CalendarRulesOf.Form(form)), []);
        }
        catch (YamlException failure)
        {
            return (null, [YamlFault.Say(failure, _ => ["zone", "week", "exceptions", "officialDaysOff", "makeUpDaysFollow"])]);
        }
    }

    private static CalendarForm FormOf(CalendarText text, List<string> wrong)
    {
        if (text.Week is null or { Count: 0 }) wrong.Add("week: say when it is open, such as monday-friday: 09:00-18:00.");
        var week = (text.Week ?? []).SelectMany(day => WeekdaysOf(day.Key, wrong).SelectMany(weekday => WindowsOf($"week.{day.Key}", day.Value, wrong).Select(window => new WeekWindow(weekday, window.From, window.To)))).ToList();
        var exceptions = (text.Exceptions ?? []).Select(day => ExceptionOf(day.Key, day.Value, wrong)).OfType<ExceptionDate>().ToList();
        return new("file", "file", text.Zone ?? "UTC", text.OfficialDaysOff, week, exceptions, text.MakeUpDaysFollow is { } weekday ? WeekdaysOf(weekday, wrong).FirstOrDefault(1) : 1);
    }

    /// <summary>monday, or monday-friday; three letters are enough.</summary>
    private static IEnumerable<int> WeekdaysOf(string text, List<string> wrong)
    {
        var ends = Array.ConvertAll(text.Split('-', StringSplitOptions.TrimEntries), name => name.Length < 3 ? -1 : Array.FindIndex(Days, day => day.StartsWith(name, StringComparison.OrdinalIgnoreCase)));
        if (ends.Length <= 2 && ends[0] >= 0 && ends[^1] >= ends[0]) return Enumerable.Range(ends[0] + 1, ends[^1] - ends[0] + 1);
        wrong.Add($"“{text}” is no day of the week; write monday, or monday-friday.");
        return [];
    }

    private static List<TimeWindow> WindowsOf(string field, string? text, List<string> wrong)
    {
        if (text is null or Closed) return [];
        var windows = text.Split([',', ' '], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(window => window.Split('-')).ToList();
        if (windows.TrueForAll(window => window.Length == 2)) return windows.ConvertAll(window => new TimeWindow(window[0], window[1]));
        wrong.Add($"{field}: “{text}” is not like 09:00-12:00, 13:00-18:00, or {Closed}.");
        return [];
    }

    private static ExceptionDate? ExceptionOf(string date, string? text, List<string> wrong)
    {
        var windows = WindowsOf($"exceptions.{date}", text, wrong);
        if (DateOnly.TryParseExact(date, "yyyy-MM-dd", out var day)) return new(day, windows.Count == 0, windows);
        wrong.Add($"exceptions: “{date}” is not a date such as 2026-01-31.");
        return null;
    }

    private static string Say(string what) => what switch
    {
        CalendarCheck.NotAZone => "is not an IANA time zone such as Asia/Shanghai.",
        CalendarCheck.NotATime => "is not a time of day such as 09:00.",
        CalendarCheck.EndsBeforeStart => "ends before it begins; hours over midnight are two windows, to 24:00 and from 00:00.",
        CalendarCheck.Overlap => "shares time with another window of that day.",
        CalendarCheck.UnknownOfficialDays => "is no country whose days off are known: cn.",
        CalendarCheck.DateTwice => "is there twice.",
        _ => "is out of range.",
    };

    private sealed class CalendarText
    {
        public string? Zone { get; set; }
        public Dictionary<string, string?>? Week { get; set; }
        public Dictionary<string, string?>? Exceptions { get; set; }
        public string? OfficialDaysOff { get; set; }
        public string? MakeUpDaysFollow { get; set; }
    }
}
