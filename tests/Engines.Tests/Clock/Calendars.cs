using NodaTime;
using NodaTime.Text;
using Shouwen.Engines.Clock;

namespace Shouwen.Engines.Tests.Clock;

/// <summary>Calendars and instants for tests, in short words.</summary>
internal static class Calendars
{
    public static readonly DayHours NineToSix = Hours("09:00-12:00", "13:00-18:00");

    public static WorkingCalendar Shanghai(params ExceptionDay[] exceptions) => new(new CalendarRules(Zone("Asia/Shanghai"), WeekHours.MondayToFriday(NineToSix))
    {
        DaysOff = ChinaDaysOff.Table,
        Exceptions = exceptions,
    });

    public static WorkingCalendar EveryDay(string zone, params string[] windows) =>
        new(new CalendarRules(Zone(zone), WeekHours.EveryDay(Hours(windows))));

    public static WorkingCalendar NeverOpen(params ExceptionDay[] exceptions) =>
        new(new CalendarRules(DateTimeZone.Utc, WeekHours.EveryDay(DayHours.Closed)) { Exceptions = exceptions });

    public static DayHours Hours(params string[] windows) => DayHours.Of([.. windows.Select(WindowOf)]);

    public static Window WindowOf(string text)
    {
        var ends = text.Split('-');
        return Window.TryReadMinute(ends[0], out var from) && Window.TryReadMinute(ends[1], out var to)
            ? new Window(from, to)
            : throw new FormatException(text);
    }

    public static DateTimeZone Zone(string id) => DateTimeZoneProviders.Tzdb[id];

    public static LocalDate Date(string text) => LocalDatePattern.Iso.Parse(text).Value;

    /// <summary>An instant with its offset, as <c>2025-10-01T09:00+08:00</c> or with Z.</summary>
    public static Instant At(string text) => OffsetDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mmo<Z+HH:mm>").Parse(text).Value.ToInstant();

    /// <summary>The wall clock of the calendar's zone at a found instant.</summary>
    public static string Wall(this WorkingCalendar calendar, Reach reach) =>
        reach.At.InZone(calendar.Zone).ToString("uuuu-MM-dd'T'HH:mmo<g>", null);
}
