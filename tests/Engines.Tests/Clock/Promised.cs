using System.Globalization;
using NodaTime;
using NodaTime.Text;
using Shouwen.Engines.Clock;

namespace Shouwen.Engines.Tests.Clock;

/// <summary>A clock in short words: <c>Resolution("PT4H", "start 2026-03-04 10:15", "stop 2026-03-04 14:15")</c>, on the wall clock of its calendar.</summary>
internal sealed record Promised(WorkingCalendar Calendar, Promise Promise, IReadOnlyList<ClockEvent> Log)
{
    private static readonly LocalDateTimePattern Wall = LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd HH:mm:ss");

    private static readonly string[] ClosedIn2026 = ["01-01 01-03", "02-15 02-23", "04-04 04-06", "05-01 05-05", "06-19 06-21", "09-25 09-27", "10-01 10-07"];
    private static readonly string[] WorkedIn2026 = ["01-04", "02-14", "02-28", "05-09", "09-20", "10-10"];

    /// <summary>Monday to Friday nine to six in Shanghai, with the days off and make-up days of 2026.</summary>
    public static WorkingCalendar C1 { get; } = YearOf2026("09:00-18:00");

    public static WorkingCalendar YearOf2026(params string[] windows) => new(new(Calendars.Zone("Asia/Shanghai"), WeekHours.MondayToFriday(Calendars.Hours(windows)))
    {
        Exceptions = [.. ClosedIn2026.SelectMany(Dates).Select(date => new ExceptionDay(date, DayHours.Closed)), .. WorkedIn2026.Select(day => new ExceptionDay(Calendars.Date($"2026-{day}"), Calendars.Hours(windows)))],
    });

    public static Promised Resolution(string target, params string[] log) => Of(PromiseKind.Resolution, target, C1, log);

    public static Promised Of(PromiseKind kind, string target, WorkingCalendar calendar, params string[] log) =>
        new(calendar, new(kind, Target(target)), [.. log.Select(line => Event(calendar, line))]);

    public static PromiseTarget Target(string text) => PromiseTarget.TryRead(text, out var target) ? target : throw new FormatException(text);

    public static Instant At(WorkingCalendar calendar, string wall) => Wall.Parse(wall.Length == 16 ? wall + ":00" : wall).Value.InZoneLeniently(calendar.Zone).ToInstant();

    public Promised Warning(params object[] levels) => this with
    {
        Promise = Promise with
        {
            Levels = [.. levels.Select(level => level is string text && PromiseTarget.TryReadTime(text, out var before) ? WarningLevel.TimeBefore(before) : WarningLevel.PercentUsed(Convert.ToDecimal(level, CultureInfo.InvariantCulture)))],
        },
    };

    public ClockReading Read(string now) => PromiseClock.Read(Calendar, Promise, Log, At(Calendar, now));

    public IReadOnlyList<LedgerEntry> Explain(string now) => PromiseClock.Explain(Calendar, Promise, Log, At(Calendar, now));

    /// <summary>The deadline on the wall clock, read at the last event.</summary>
    public string? Due() => Text(PromiseClock.Read(Calendar, Promise, Log, Log[^1].At).Due);

    public string? Due(string now) => Text(Read(now).Due);

    public string? Text(Instant? at) => at is { } moment ? Wall.Format(moment.InZone(Calendar.Zone).LocalDateTime) is var wall && wall.EndsWith(":00", StringComparison.Ordinal) ? wall[..16] : wall : null;

    private static ClockEvent Event(WorkingCalendar calendar, string line)
    {
        var parts = line.Split(' ', 4);
        var at = At(calendar, $"{parts[1]} {parts[2]}");
        var kind = Enum.Parse<ClockEventKind>(parts[0], ignoreCase: true);
        return kind switch
        {
            ClockEventKind.Retarget => new(at, kind) { Target = Target(parts[3]) },
            ClockEventKind.Calendar => new(at, kind) { Calendar = calendar.With([.. parts[3].Split(' ').Select(Exception)]) },
            _ => new(at, kind) { Reason = parts.ElementAtOrDefault(3) },
        };
    }

    /// <summary>2026-03-07=09:00-18:00, or 2026-03-09= for a closed day.</summary>
    private static ExceptionDay Exception(string text) => text.Split('=') is [var date, var hours] ? new(Calendars.Date(date), hours.Length == 0 ? DayHours.Closed : Calendars.Hours(hours.Split(','))) : throw new FormatException(text);

    private static IEnumerable<LocalDate> Dates(string range)
    {
        var (from, to) = (Calendars.Date($"2026-{range[..5]}"), Calendars.Date($"2026-{range[6..]}"));
        for (var date = from; date <= to; date = date.PlusDays(1)) yield return date;
    }
}
