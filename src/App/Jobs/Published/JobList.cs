using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Shouwen.App.Data;
using Shouwen.App.Http;

namespace Shouwen.App.Jobs.Published;

/// <summary>Jobs of a centre, those that run before those that have ended.</summary>
public static class JobList
{
    /// <summary>Newest first, of kinds that begin so; the cursor is an instant.</summary>
    public static async Task<KeysetPage<JobCard>> PageAsync(
        Db db, JobRunner runner, int centreId, string kinds, string? after, int? limit, CancellationToken cancel)
    {
        var running = runner.Running(centreId).Where(job => job.Kind.StartsWith(kinds, StringComparison.Ordinal)).ToList();
        var ids = running.Select(job => job.Id).ToList();
        var all = db.Set<Job>().AsNoTracking().Where(row => row.CentreId == centreId && row.Kind.StartsWith(kinds) && !ids.Contains(row.Id));
        var ended = long.TryParse(after, CultureInfo.InvariantCulture, out var before)
            ? all.Where(row => row.StartedAt < DateTimeOffset.FromUnixTimeMilliseconds(before)) : all;
        var size = KeysetPage.Limit(limit);
        var rows = await ended.OrderByDescending(row => row.StartedAt).Take(size + 1).ToListAsync(cancel);
        var count = await all.Take(KeysetPage.CountBound + 1).CountAsync(cancel);
        var cards = rows.Select(StoredJobs.Card).ToList();
        if (after is null) cards.InsertRange(0, running);
        return KeysetPage.Of(cards, size, count + running.Count, job => job.StartedAt.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture));
    }

    public static async Task<JobCard?> FindAsync(Db db, JobRunner runner, int centreId, Guid id, CancellationToken cancel)
    {
        if (runner.Find(centreId, id) is { } running) return running;
        var ended = await db.Set<Job>().AsNoTracking().SingleOrDefaultAsync(row => row.CentreId == centreId && row.Id == id, cancel);
        return ended is null ? null : StoredJobs.Card(ended);
    }
}
