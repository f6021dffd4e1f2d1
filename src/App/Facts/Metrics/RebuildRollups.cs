using Microsoft.EntityFrameworkCore;
using Shouwen.App.Data;
using Shouwen.App.Facts.Contacts;
using Shouwen.App.Facts.Days;
using Shouwen.App.Facts.Import;
using Shouwen.App.Facts.Intervals;

namespace Shouwen.App.Facts.Metrics;

/// <summary>Makes a centre's rollups anew from its rows; the result is what was kept up all along.</summary>
internal static class RebuildRollups
{
    /// <summary>How many local dates have facts.</summary>
    public static async Task<int> RunAsync(IServiceProvider services, int centreId, Action<int, int>? progress, CancellationToken cancel)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<Db>();
        await using var transaction = await FactTransaction.BeginAsync(db, centreId, cancel);
        // Days stay, so that their revisions only grow: caches go by them.
        var dates = await DatesAsync(db.Set<FactDay>().Where(day => day.CentreId == centreId).Select(day => day.LocalDate), cancel);
        dates.UnionWith(await DatesAsync(db.Set<Contact>().Where(row => row.CentreId == centreId).Select(row => row.LocalDate), cancel));
        dates.UnionWith(await DatesAsync(db.Set<IntervalFact>().Where(row => row.CentreId == centreId).Select(row => row.LocalDate), cancel));
        await RebuildDays.ContactsAsync(db, centreId, dates, null, progress, cancel);
        await RebuildDays.IntervalsAsync(db, centreId, dates, null, cancel);
        await transaction.CommitAsync(cancel);
        return dates.Count;
    }

    private static async Task<HashSet<int>> DatesAsync(IQueryable<DateOnly> dates, CancellationToken cancel) =>
        [.. (await dates.Distinct().ToListAsync(cancel)).Select(date => date.DayNumber)];
}
