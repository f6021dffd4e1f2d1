using Microsoft.EntityFrameworkCore;
using Shouwen.App.Data;

namespace Shouwen.App.Calendars.Published;

/// <summary>The codes by which other words name calendars.</summary>
public static class CalendarCodes
{
    public static Task<bool> KnowsAsync(Db db, int centreId, string code, CancellationToken cancel) =>
        StoredCalendars.Of(db, centreId).AnyAsync(row => row.Code == code, cancel);
}
