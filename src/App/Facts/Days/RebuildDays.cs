using Microsoft.EntityFrameworkCore;
using Shouwen.App.Data;
using Shouwen.App.Facts.Intervals;
using Shouwen.Engines.Metrics;

namespace Shouwen.App.Facts.Days;

/// <summary>Brings the rollups of dates up to their rows. The caller holds the transaction, so rows and rollups land together.</summary>
internal static class RebuildDays
{
    /// <summary>Dates of which contacts are stored.</summary>
    public static async Task<IReadOnlyList<int>> WithContactsAsync(Db db, int centreId, CancellationToken cancel) =>
        [.. (await db.Set<FactDay>().Where(day => day.CentreId == centreId && day.ContactCount > 0).Select(day => day.LocalDate).ToListAsync(cancel)).Select(date => date.DayNumber)];

    /// <summary>Contacts of the dates changed, as gathered or else as stored; links to later contacts reach back over the days before them.</summary>
    public static async Task ContactsAsync(Db db, int centreId, IReadOnlySet<int> changed, GatheredDays? gathered, Action<int, int>? progress, CancellationToken cancel)
    {
        if (changed.Count == 0) return;
        var days = await AffectedAsync(db, centreId, changed, cancel);
        var links = new RepeatLinks();
        progress?.Invoke(0, days.Count);
        for (var done = 0; done < days.Count; done++)
        {
            cancel.ThrowIfCancellationRequested();
            var date = DateOnly.FromDayNumber(days[done]);
            var stored = changed.Contains(days[done]) ? null : await StoredAsync(db, centreId, date, cancel);
            var day = stored is not null ? DayCodec.DecodeContacts(stored)
                : gathered?.Take(days[done]) ?? await DayReader.ContactsAsync(db, centreId, date, cancel);
            links.Fill(day);
            var bytes = DayCodec.Encode(day);
            if (stored is null || !bytes.AsSpan().SequenceEqual(stored)) await PutAsync(db, centreId, date, day.Count, bytes, cancel);
            progress?.Invoke(done + 1, days.Count);
        }
    }

    /// <summary>Intervals of the dates changed.</summary>
    public static async Task IntervalsAsync(Db db, int centreId, IReadOnlySet<int> changed, Action<int, int>? progress, CancellationToken cancel)
    {
        var done = 0;
        progress?.Invoke(0, changed.Count);
        foreach (var date in changed.Order().Select(DateOnly.FromDayNumber))
        {
            cancel.ThrowIfCancellationRequested();
            // Put in order here: asked for it, SQLite takes the index that has this order, and walks through the whole centre.
            var rows = (await db.Set<IntervalFact>().AsNoTracking().Where(row => row.CentreId == centreId && row.LocalDate == date).ToListAsync(cancel))
                .OrderBy(row => row.QueueId).ThenBy(row => row.Started).ToList();
            var day = await DayOfAsync(db, centreId, date, cancel);
            day.IntervalCount = rows.Count;
            day.Intervals = rows.Count == 0 ? null : DayCodec.Encode(Columns(date, rows));
            day.Revision++;
            await db.SaveChangesAsync(cancel);
            db.Entry(day).State = EntityState.Detached;
            progress?.Invoke(++done, changed.Count);
        }
    }

    /// <summary>From the last date to the first: those changed, the days before that may link to them, and the days after that links need.</summary>
    private static async Task<IReadOnlyList<int>> AffectedAsync(Db db, int centreId, IReadOnlySet<int> changed, CancellationToken cancel)
    {
        var (first, last) = (changed.Min() - RepeatLinks.HorizonDays, changed.Max() + RepeatLinks.HorizonDays);
        var (from, to) = (DateOnly.FromDayNumber(Math.Max(0, first)), DateOnly.FromDayNumber(last));
        var known = await db.Set<FactDay>()
            .Where(day => day.CentreId == centreId && day.LocalDate >= from && day.LocalDate <= to && day.ContactCount > 0)
            .Select(day => day.LocalDate).ToListAsync(cancel);
        return [.. known.Select(date => date.DayNumber).Union(changed).OrderDescending()];
    }

    private static Task<byte[]?> StoredAsync(Db db, int centreId, DateOnly date, CancellationToken cancel) =>
        db.Set<FactDay>().Where(day => day.CentreId == centreId && day.LocalDate == date).Select(day => day.Contacts).SingleOrDefaultAsync(cancel);

    /// <summary>As one statement: a day's columns are too large to be compared and tracked.</summary>
    private static async Task PutAsync(Db db, int centreId, DateOnly date, int count, byte[] bytes, CancellationToken cancel)
    {
        object day = db.Kind == StoreKind.Sqlite ? date.DayNumber : date;
        var contacts = count == 0 ? null : bytes;
        await db.Database.ExecuteSqlAsync($"""
            INSERT INTO fact_days(centre_id, local_date, revision, contact_count, interval_count, contacts) VALUES({centreId}, {day}, 1, {count}, 0, {contacts})
            ON CONFLICT (centre_id, local_date)
            DO UPDATE SET revision = fact_days.revision + 1, contact_count = excluded.contact_count, contacts = excluded.contacts
            """, cancel);
    }

    private static async Task<FactDay> DayOfAsync(Db db, int centreId, DateOnly date, CancellationToken cancel) =>
        await db.Set<FactDay>().SingleOrDefaultAsync(day => day.CentreId == centreId && day.LocalDate == date, cancel)
        ?? db.Add(new FactDay { CentreId = centreId, LocalDate = date }).Entity;

    private static IntervalDay Columns(DateOnly date, List<IntervalFact> rows)
    {
        var day = new IntervalDay(date, rows.Count);
        for (var i = 0; i < rows.Count; i++)
        {
            day.Queues[i] = rows[i].QueueId;
            day.LocalMinutes[i] = rows[i].LocalMinute;
            day.WithinSeconds[i] = rows[i].WithinSeconds ?? (int)IntervalDay.Unknown;
            foreach (var value in Enum.GetValues<IntervalValue>()) day.Of(value)[i] = rows[i][value] ?? IntervalDay.Unknown;
        }

        return day;
    }
}
