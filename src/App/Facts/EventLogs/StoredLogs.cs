using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Shouwen.App.Access.Published;
using Shouwen.App.Data;
using Shouwen.App.Http;
using Shouwen.Engines.Mining;

namespace Shouwen.App.Facts.EventLogs;

/// <summary>Logs that were looked at last, kept as columns ready to compute with. A log never changes, so nothing grows old.</summary>
internal sealed class StoredLogs
{
    private const int MostEvents = 4_000_000;
    private readonly Lock changing = new();
    private readonly LinkedList<(Guid Id, EventLog Log)> kept = [];

    public static IQueryable<ImportedLog> Of(Db db, Acting acting) => db.Set<ImportedLog>().AsNoTracking().Where(row => row.CentreId == acting.CentreId);

    public static ProblemHttpResult NotFound() => Problem.NotFound("facts.noEventLog", "There is no such event log.");

    /// <summary>Null when the centre has no such log.</summary>
    public async Task<EventLog?> FindAsync(Db db, Acting acting, Guid id, CancellationToken cancel)
    {
        if (!await Of(db, acting).AnyAsync(row => row.Id == id, cancel)) return null;
        lock (changing)
        {
            if (kept.FirstOrDefault(one => one.Id == id) is { Log: { } known } found)
            {
                kept.Remove(found);
                kept.AddFirst(found);
                return known;
            }
        }

        var columns = await db.Set<LogEvents>().AsNoTracking().Where(row => row.LogId == id).Select(row => row.Columns).SingleOrDefaultAsync(cancel);
        return columns is null ? null : Keep(id, LogCodec.Decode(columns));
    }

    private EventLog Keep(Guid id, EventLog log)
    {
        lock (changing)
        {
            kept.AddFirst((id, log));
            while (kept.Count > 1 && kept.Sum(one => (long)one.Log.Events) > MostEvents) kept.RemoveLast();
        }

        return log;
    }
}
