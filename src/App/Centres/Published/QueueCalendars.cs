using Microsoft.EntityFrameworkCore;
using Shouwen.App.Data;

namespace Shouwen.App.Centres.Published;

/// <summary>Which calendars the queues of a centre work by.</summary>
public static class QueueCalendars
{
    public static Task<bool> UseAsync(Db db, int centreId, string calendar, CancellationToken cancel) =>
        db.Set<Queue>().AnyAsync(row => row.CentreId == centreId && row.Calendar == calendar, cancel);
}
