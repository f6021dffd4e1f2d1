using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Shouwen.App.Data;
using Shouwen.Engines.Metrics;

namespace Shouwen.App.Facts.Days;

/// <summary>One local date of facts, ready to be scanned.</summary>
internal sealed record LoadedDay(DateOnly Date, long Revision, ContactDay? Contacts, IntervalDay? Intervals)
{
    public long Bytes => 200 + (Contacts?.Bytes ?? 0) + (Intervals?.Bytes ?? 0);
}

/// <summary>Days of facts in memory, as new as the store: each query asks the store for revisions and reads only the days that changed.</summary>
internal sealed class DayCache : IDisposable
{
    private static readonly long Budget = Math.Min(1L << 30, GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / 4);
    private readonly ConcurrentDictionary<(int CentreId, int Day), Entry> entries = [];
    private readonly SemaphoreSlim loading = new(1);
    private long bytes;
    private long uses;

    public async Task<IReadOnlyList<LoadedDay>> LoadAsync(Db db, int centreId, DateOnly from, DateOnly to, CancellationToken cancel)
    {
        var revisions = await db.Set<FactDay>().AsNoTracking()
            .Where(day => day.CentreId == centreId && day.LocalDate >= from && day.LocalDate <= to)
            .OrderBy(day => day.LocalDate).Select(day => new { day.LocalDate, day.Revision }).ToListAsync(cancel);
        var days = new LoadedDay[revisions.Count];
        var missing = new List<int>();
        for (var i = 0; i < days.Length; i++)
        {
            if (Known(centreId, revisions[i].LocalDate, revisions[i].Revision) is { } day) days[i] = day;
            else missing.Add(i);
        }

        if (missing.Count > 0) await ReadAsync(db, centreId, [.. revisions.Select(row => row.LocalDate)], days, missing, cancel);
        return [.. days.Where(day => day is not null)];
    }

    public void Dispose() => loading.Dispose();

    private LoadedDay? Known(int centreId, DateOnly date, long revision)
    {
        if (!entries.TryGetValue((centreId, date.DayNumber), out var entry) || entry.Day.Revision != revision) return null;
        entry.LastUse = Interlocked.Increment(ref uses);
        return entry.Day;
    }

    /// <summary>One at a time, so that ten pages opened at once do not read the same year ten times.</summary>
    private async Task ReadAsync(Db db, int centreId, DateOnly[] dates, LoadedDay?[] days, List<int> missing, CancellationToken cancel)
    {
        await loading.WaitAsync(cancel);
        try
        {
            foreach (var chunk in missing.Where(i => days[i] is null).Chunk(64))
            {
                var (wanted, from, to) = (chunk.ToDictionary(i => dates[i]), dates[chunk[0]], dates[chunk[^1]]);
                await foreach (var row in db.Set<FactDay>().AsNoTracking()
                    .Where(day => day.CentreId == centreId && day.LocalDate >= from && day.LocalDate <= to).AsAsyncEnumerable().WithCancellation(cancel))
                {
                    if (wanted.TryGetValue(row.LocalDate, out var i)) days[i] = Known(centreId, row.LocalDate, row.Revision) ?? Keep(centreId, Decode(row));
                }
            }
        }
        finally
        {
            loading.Release();
        }
    }

    private static LoadedDay Decode(FactDay row) => new(row.LocalDate, row.Revision,
        row.Contacts is null ? null : DayCodec.DecodeContacts(row.Contacts),
        row.Intervals is null ? null : DayCodec.DecodeIntervals(row.Intervals));

    private LoadedDay Keep(int centreId, LoadedDay day)
    {
        var key = (centreId, day.Date.DayNumber);
        if (entries.TryGetValue(key, out var old)) bytes -= old.Day.Bytes;
        entries[key] = new(day) { LastUse = Interlocked.Increment(ref uses) };
        bytes += day.Bytes;
        if (bytes > Budget) Forget();
        return day;
    }

    /// <summary>The quarter that was not used for longest goes.</summary>
    private void Forget()
    {
        foreach (var (key, entry) in entries.OrderBy(pair => pair.Value.LastUse).Take(entries.Count / 4).ToList())
            if (entries.TryRemove(key, out _)) bytes -= entry.Day.Bytes;
    }

    private sealed class Entry(LoadedDay day)
    {
        public LoadedDay Day { get; } = day;
        public long LastUse { get; set; }
    }
}
