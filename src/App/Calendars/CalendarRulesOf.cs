using NodaTime;
using Shouwen.Engines.Clock;

namespace Shouwen.App.Calendars;

/// <summary>A stored calendar, which was checked when it was written, as the rules that the clock computes with.</summary>
internal static class CalendarRulesOf
{
    public static CalendarRules Row(Calendar row) => Form(CalendarForm.Of(row));

    /// <summary>The same of a form that was checked and is not stored.</summary>
    public static CalendarRules Form(CalendarForm form) => new(DateTimeZoneProviders.Tzdb[form.Zone], Week(form.Week ?? []))
    {
        DaysOff = OfficialDays.Of(form.OfficialDaysOff),
        MakeUpDaysFollow = (IsoDayOfWeek)form.MakeUpDaysFollow,
        Exceptions = [.. (form.Exceptions ?? []).Select(Exception)],
    };

    private static WeekHours Week(IEnumerable<WeekWindow> windows) => new(windows
        .GroupBy(window => (IsoDayOfWeek)window.Weekday)
        .ToDictionary(day => day.Key, day => Hours(day.Select(window => new TimeWindow(window.From, window.To)))));

    private static ExceptionDay Exception(ExceptionDate exception) =>
        new(LocalDate.FromDateOnly(exception.Date), Hours(exception.Windows ?? []), exception.Name);

    private static DayHours Hours(IEnumerable<TimeWindow> windows) =>
        DayHours.Of([.. windows.Select(window => new Window(Minute(window.From), Minute(window.To)))]);

    private static int Minute(string text) =>
        Window.TryReadMinute(text, out var minute) ? minute : throw new FormatException($"'{text}' is no time of day");
}
