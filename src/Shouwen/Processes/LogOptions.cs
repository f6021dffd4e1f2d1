using System.CommandLine;
using NodaTime;
using Shouwen.App.Calendars.Published;
using Shouwen.App.Facts.Published;
using Shouwen.Engines.Clock;
using Shouwen.Engines.Mining;

namespace Shouwen.Processes;

/// <summary>The event log that a verb works on: which file, and which columns of it are what.</summary>
internal static class LogOptions
{
    public static readonly Option<string> File = new("--file") { Description = "Event log, one row an event: CSV, XLSX, NDJSON or XES, also .gz", Required = true };
    private static readonly Option<string?> Preset = new("--preset") { Description = $"Known way to write a log, with the names of its columns: {string.Join(", ", EventSpec.Presets)} (default: what the header shows, without --case)" };
    private static readonly Option<string?> Case = new("--case") { Description = "Column that says which events belong together (XES has a usual one)" };
    private static readonly Option<string?> Activity = new("--activity") { Description = "Column of what was done; several joined by +, such as activity+lifecycle" };
    private static readonly Option<string?> Time = new("--time") { Description = "Column of when it was done or begun" };
    private static readonly Option<string?> End = new("--end") { Description = "Column of when it was over" };
    private static readonly Option<string?> Resource = new("--resource") { Description = "Column of who did it: a person or a team" };
    private static readonly Option<string[]> Only = new("--only") { Description = "Rows with a value, such as --only lifecycle=complete; several values by commas, several columns by several --only", AllowMultipleArgumentsPerToken = false };
    private static readonly Option<string?> Zone = new("--zone") { Description = "IANA zone of times without an offset (default: the calendar's, or UTC)" };
    private static readonly Option<string?> TimeFormat = new("--time-format") { Description = "iso, dmy, mdy, epoch, epochMs, excel, or a pattern (default: what the file shows)" };
    private static readonly Option<string?> Sheet = new("--sheet") { Description = "Sheet of a workbook (default: the first)" };
    private static readonly Option<string?> CalendarPath = new("--calendar") { Description = "Working calendar (YAML): waiting in working time too" };

    public static Command On(Command command)
    {
        foreach (var option in new Option[] { File, Preset, Case, Activity, Time, End, Resource, Only, Zone, TimeFormat, Sheet, CalendarPath }) command.Options.Add(option);
        Only.Validators.Add(given => { if ((given.GetValueOrDefault<string[]>() ?? []).Any(one => one.IndexOf('=', StringComparison.Ordinal) <= 0)) given.AddError("--only takes a column and values, such as --only lifecycle=complete."); });
        Preset.Validators.Add(given => { if (given.GetValueOrDefault<string?>() is { } preset && EventSpec.OfPreset(preset) is null) given.AddError($"--preset: “{preset}” is not one of {string.Join(", ", EventSpec.Presets)}."); });
        Zone.Validators.Add(given => { if (given.GetValueOrDefault<string?>() is { } zone && DateTimeZoneProviders.Tzdb.GetZoneOrNull(zone) is null) given.AddError($"--zone: “{zone}” is not an IANA time zone such as Asia/Shanghai."); });
        command.Validators.Add(given =>
        {
            var asked = new[] { Case, Activity, Time }.Count(option => given.GetValue(option) is not null);
            if (asked > 0 && given.GetValue(Preset) is not null) given.AddError("--preset names the columns already: give it, or --case, --activity and --time.");
            if (asked is > 0 and < 3) given.AddError("Give --case, --activity and --time together, or none of them for a log in XES.");
        });
        return command;
    }

    /// <summary>Null after every reason was told.</summary>
    /// <param name="columns">More columns that the verb asks for.</param>
    public static (EventFile Events, WorkingCalendar? Calendar)? Read(ParseResult parsed, params IReadOnlyList<string> columns)
    {
        WorkingCalendar? calendar = null;
        if (parsed.GetValue(CalendarPath) is { } calendarPath)
        {
            (calendar, var wrongCalendar) = CalendarFile.Read(System.IO.File.ReadAllText(calendarPath));
            if (calendar is null) return Refuse(calendarPath, wrongCalendar);
        }

        var path = parsed.GetRequiredValue(File);
        var (events, wrong) = ReadEvents.Of(path, SpecOf(parsed, parsed.GetValue(Zone) ?? calendar?.Zone.Id ?? "UTC", columns));
        if (events is null) return Refuse(path, wrong);
        foreach (var said in events.First) Console.Error.WriteLine($"{path}: {said}");
        if (events.Said is { } sum) Console.Error.WriteLine($"{path}: {sum}");
        return (events, calendar);
    }

    /// <summary>The calendar's open stretches over the time of the log; null without a calendar.</summary>
    public static OpenTime? OpenOver(EventLog log, WorkingCalendar? calendar) => calendar is null ? null : OpenStretches.Of(calendar, log);

    private static EventSpec SpecOf(ParseResult parsed, string zone, IReadOnlyList<string> columns)
    {
        var named = parsed.GetValue(Preset) is { } preset ? EventSpec.OfPreset(preset)! : parsed.GetValue(Case) is { } one ? new(one, parsed.GetValue(Activity)!, parsed.GetValue(Time)!) : EventSpec.Xes;
        return named with
        {
            End = parsed.GetValue(End),
            Resource = parsed.GetValue(Resource) ?? named.Resource,
            Attributes = [.. named.Attributes.Union(columns)],
            Only = [.. (parsed.GetValue(Only) ?? []).Select(only => only.Split('=', 2)).Select(only => new EventCondition(only[0].Trim(), only[1].Split(',', StringSplitOptions.TrimEntries)))],
            Zone = zone,
            TimeFormat = parsed.GetValue(TimeFormat),
            Sheet = parsed.GetValue(Sheet),
        };
    }

    private static (EventFile, WorkingCalendar?)? Refuse(string path, IEnumerable<string> reasons)
    {
        Verb.Refuse(reasons.Select(reason => $"{path}: {reason}"));
        return null;
    }
}
