using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Shouwen.App.Data;
using Shouwen.Engines.Clock;

namespace Shouwen.App.Calendars.Published;

/// <summary>
/// Working calendars by code, for other words to count with. The store is asked for the version each time, so an edit is
/// seen at once; what the clock has worked out is kept as long as the version stands.
/// </summary>
public sealed class WorkingCalendars
{
    private const int MostKept = 500;

    private readonly ConcurrentDictionary<Guid, (int Version, WorkingCalendar Calendar)> kept = new();

    /// <summary>The calendar of that code, the centre's default for no code; null when there is none.</summary>
    public async Task<WorkingCalendar?> FindAsync(Db db, int centreId, string? code, CancellationToken cancel)
    {
        var rows = StoredCalendars.Of(db, centreId).AsNoTracking().Where(row => row.Code == (code ?? DefaultCalendar.Code));
        var current = await rows.Select(row => new { row.Id, row.Version }).SingleOrDefaultAsync(cancel);
        if (current is null) return null;
        if (kept.TryGetValue(current.Id, out var known) && known.Version == current.Version) return known.Calendar;
        return await rows.SingleOrDefaultAsync(cancel) is { } row ? Keep(row) : null;
    }

    private WorkingCalendar Keep(Calendar row)
    {
        if (kept.Count >= MostKept) kept.Clear();
        var calendar = new WorkingCalendar(CalendarRulesOf.Row(row));
        kept[row.Id] = (row.Version, calendar);
        return calendar;
    }
}
