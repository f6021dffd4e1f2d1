using Microsoft.EntityFrameworkCore;
using Shouwen.App.Data;

namespace Shouwen.App.Centres.Published;

/// <summary>Takes a centre out of the store, with all that is its own: records, facts, imports, calendars, history.</summary>
public static class DeleteCentre
{
    public static async Task Handle(Db db, int centreId, CancellationToken cancel)
    {
        await CentreRows.DeleteAsync(db, centreId, cancel);
        await db.Set<Centre>().Where(row => row.Id == centreId).ExecuteDeleteAsync(cancel);
    }
}
