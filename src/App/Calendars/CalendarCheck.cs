using NodaTime;
using Shouwen.App.Http;
using Shouwen.Engines.Clock;

namespace Shouwen.App.Calendars;

/// <summary>What a calendar must satisfy; everything that is wrong is said at once, at the field where it stands.</summary>
internal sealed class CalendarCheck(FieldErrors errors)
{
    public const string NotAZone = "notAZone";
    public const string NotATime = "notATime";
    public const string EndsBeforeStart = "endsBeforeStart";
    public const string Overlap = "overlap";
    public const string DateTwice = "dateTwice";
    public const string ClosedWithWindows = "closedWithWindows";
    public const string UnknownOfficialDays = "unknownOfficialDays";
    public const int MostWindowsOfADay = 24;
    public const int MostExceptions = 2000;
    public static readonly DateOnly EarliestDate = new(WorkingCalendar.FirstYear, 1, 1);
    public static readonly DateOnly LatestDate = new(WorkingCalendar.LastYear, 12, 31);

    /// <summary>The form in good order, or as it came when something is wrong with it.</summary>
    public CalendarForm Form(CalendarForm form)
    {
        var name = errors.Text("name", form.Name, Calendar.MaxName);
        var zone = errors.Text("zone", form.Zone, 64);
        errors.AddIf(zone.Length > 0 && DateTimeZoneProviders.Tzdb.GetZoneOrNull(zone) is null, "zone", NotAZone);
        errors.AddIf(form.OfficialDaysOff is { } country && !OfficialDays.Knows(country), "officialDaysOff", UnknownOfficialDays);
        errors.Within("makeUpDaysFollow", form.MakeUpDaysFollow, 1, 7);
        Week(form.Week ?? []);
        Exceptions(form.Exceptions ?? []);
        return errors.Any ? form : form with { Name = name, Zone = zone, Week = InOrder(form.Week ?? []), Exceptions = InOrder(form.Exceptions ?? []) };
    }

    private static List<WeekWindow> InOrder(IEnumerable<WeekWindow> week) =>
        [.. week.OrderBy(window => window.Weekday).ThenBy(window => window.From, StringComparer.Ordinal)];

    private static List<ExceptionDate> InOrder(IEnumerable<ExceptionDate> exceptions) =>
        [.. exceptions.OrderBy(exception => exception.Date).Select(exception => exception with
        {
            Name = string.IsNullOrWhiteSpace(exception.Name) ? null : exception.Name.Trim(),
            Windows = [.. (exception.Windows ?? []).OrderBy(window => window.From, StringComparer.Ordinal)],
        })];

    private void Week(IReadOnlyList<WeekWindow?> windows)
    {
        if (TooMany("week", windows.Count, 7 * MostWindowsOfADay)) return;
        var placed = new List<(string Field, int Weekday, Window Window)>();
        for (var i = 0; i < windows.Count; i++)
        {
            var field = $"week.{i}";
            if (windows[i] is not { } window) errors.Add(field, FieldErrors.Required);
            else if (window.Weekday is < 1 or > 7) errors.Add($"{field}.weekday", FieldErrors.OutOfRange);
            else if (Times(field, window.From, window.To) is { } times) placed.Add((field, window.Weekday, times));
        }
        foreach (var day in placed.GroupBy(window => window.Weekday)) Day([.. day.Select(window => (window.Field, window.Window))]);
    }

    private void Exceptions(IReadOnlyList<ExceptionDate?> exceptions)
    {
        if (TooMany("exceptions", exceptions.Count, MostExceptions)) return;
        var dates = new HashSet<DateOnly>();
        for (var i = 0; i < exceptions.Count; i++)
        {
            var field = $"exceptions.{i}";
            if (exceptions[i] is not { } exception) errors.Add(field, FieldErrors.Required);
            else Exception(field, exception, dates);
        }
    }

    private void Exception(string field, ExceptionDate exception, HashSet<DateOnly> dates)
    {
        errors.Within($"{field}.date", exception.Date, EarliestDate, LatestDate);
        errors.AddIf(!dates.Add(exception.Date), $"{field}.date", DateTwice);
        errors.OptionalText($"{field}.name", exception.Name, Calendar.MaxName);
        IReadOnlyList<TimeWindow?> windows = exception.Windows ?? [];
        errors.AddIf(exception.Closed && windows.Count > 0, $"{field}.windows", ClosedWithWindows);
        errors.AddIf(!exception.Closed && windows.Count == 0, $"{field}.windows", FieldErrors.Required);
        if (TooMany($"{field}.windows", windows.Count, MostWindowsOfADay)) return;
        var placed = new List<(string, Window)>();
        for (var i = 0; i < windows.Count; i++)
        {
            var at = $"{field}.windows.{i}";
            if (windows[i] is not { } window) errors.Add(at, FieldErrors.Required);
            else if (Times(at, window.From, window.To) is { } times) placed.Add((at, times));
        }
        Day(placed);
    }

    private Window? Times(string field, string? from, string? to)
    {
        var opens = Window.TryReadMinute(from, out var fromMinute);
        var closes = Window.TryReadMinute(to, out var toMinute);
        errors.AddIf(!opens, $"{field}.from", NotATime);
        errors.AddIf(!closes, $"{field}.to", NotATime);
        return opens && closes ? new Window(fromMinute, toMinute) : null;
    }

    private void Day(List<(string Field, Window Window)> windows)
    {
        if (DayHours.Check([.. windows.Select(window => window.Window)]) is not { } problem) return;
        var field = windows[problem.Index].Field;
        if (problem.Kind == WindowProblemKind.Overlap) errors.Add($"{field}.from", Overlap);
        else errors.Add($"{field}.to", EndsBeforeStart);
    }

    private bool TooMany(string field, int count, int most)
    {
        errors.AddIf(count > most, field, FieldErrors.OutOfRange);
        return count > most;
    }
}
