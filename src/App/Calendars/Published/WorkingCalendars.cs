using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Shouwen.App.Data;
using Shouwen.Engines.Clock;

namespace Shouwen.App.Calendars.Published;

/// <summary>The hours of a calendar as they stood from one edit to the next.</summary>
/// <param name="Edition">What they are called: they are found by it for ever.</param>
/// <param name="Since">When they were edited to be so; null for the first.</param>
public sealed record CalendarEdition(WorkingCalendar Calendar, string Edition, DateTimeOffset? Since);

/// <summary>
/// Working calendars by code, for other words to count with. The store is asked for the version each time, so an edit is
/// seen at once; what the clock has worked out is kept as long as the version stands.
/// </summary>
public sealed class WorkingCalendars
{
    private const int MostKept = 500;

    private readonly ConcurrentDictionary<string, CalendarEdition> kept = new();

    /// <summary>The calendar of that code, the centre's default for no code; null when there is none.</summary>
    public async Task<WorkingCalendar?> FindAsync(Db db, int centreId, string? code, CancellationToken cancel) => (await EditionOfAsync(db, centreId, code, cancel))?.Calendar;

    /// <summary>The same with the name of its hours.</summary>
    public async Task<CalendarEdition?> EditionOfAsync(Db db, int centreId, string? code, CancellationToken cancel)
    {
        var rows = StoredCalendars.Of(db, centreId).AsNoTracking().Where(row => row.Code == (code ?? DefaultCalendar.Code));
        var current = await rows.Select(row => new { row.Id, row.HoursVersion }).SingleOrDefaultAsync(cancel);
        if (current is null) return null;
        if (kept.TryGetValue(NameOf(current.Id, current.HoursVersion), out var known)) return known;
        return await rows.SingleOrDefaultAsync(cancel) is { } row ? Keep(new(new(CalendarRulesOf.Row(row)), NameOf(row.Id, row.HoursVersion), row.HoursSince)) : null;
    }

    /// <summary>Hours of the past or the present by their name; null when their calendar is not known any more.</summary>
    public async Task<WorkingCalendar?> EditionAsync(Db db, string edition, CancellationToken cancel)
    {
        if (kept.TryGetValue(edition, out var known)) return known.Calendar;
        if (edition.Split('.') is not [var text, var number] || !Guid.TryParse(text, out var id) || !int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var version)) return null;
        if (await db.Set<Calendar>().AsNoTracking().SingleOrDefaultAsync(row => row.Id == id && row.HoursVersion == version, cancel) is { } present) return Keep(new(new(CalendarRulesOf.Row(present)), edition, present.HoursSince)).Calendar;
        return await db.Set<PastHours>().AsNoTracking().SingleOrDefaultAsync(row => row.CalendarId == id && row.HoursVersion == version, cancel) is { } past ? Keep(new(new(CalendarRulesOf.Form(CalendarForm.Read(past.Form))), edition, null)).Calendar : null;
    }

    /// <summary>What those hours were called before any edit.</summary>
    public static string FirstOf(string edition) => edition.Split('.') is [var id, _] ? $"{id}.1" : edition;

    /// <summary>Calendars whose hours were edited at some time, of all centres.</summary>
    public static async Task<IReadOnlyList<EditedCalendar>> EditedAsync(Db db, CancellationToken cancel) =>
        [.. (await db.Set<Calendar>().AsNoTracking().Where(row => row.HoursVersion > 1).Select(row => new { row.Id, row.CentreId, row.Code, row.HoursVersion }).ToListAsync(cancel))
            .Select(row => new EditedCalendar(row.Id, row.CentreId, row.Code, row.HoursVersion))];

    private static string NameOf(Guid id, int version) => string.Create(CultureInfo.InvariantCulture, $"{id:n}.{version}");

    private CalendarEdition Keep(CalendarEdition edition)
    {
        if (kept.Count >= MostKept) kept.Clear();
        return kept[edition.Edition] = edition;
    }
}

/// <summary>A calendar, and how often its hours were edited.</summary>
public sealed record EditedCalendar(Guid Id, int CentreId, string Code, int HoursVersion);
