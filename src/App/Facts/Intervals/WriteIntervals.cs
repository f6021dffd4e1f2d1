using Microsoft.EntityFrameworkCore;
using Shouwen.App.Centres.Published;
using Shouwen.App.Data;
using Shouwen.App.Facts.Contacts;
using Shouwen.App.Facts.Days;
using Shouwen.App.Facts.Import;
using Shouwen.App.Facts.Published;

namespace Shouwen.App.Facts.Intervals;

/// <summary>Intervals into the store, a batch at a time: new ones added, known ones corrected.</summary>
internal static class WriteIntervals
{
    private const int BatchSize = 2_000;

    public static async Task RunAsync(
        Db db, CentreFrame frame, int importId, IEnumerable<IntervalDraft> intervals, LoadReport report, ImportSteps steps, CancellationToken cancel)
    {
        var (resolver, clock, touched) = (new MemberResolver(frame), new LocalClock(frame.Zone), new HashSet<int>());
        foreach (var batch in intervals.Chunk(BatchSize))
        {
            cancel.ThrowIfCancellationRequested();
            foreach (var draft in batch) resolver.MeetQueue(draft.Queue, draft.WithinSeconds);
            await resolver.AddMetAsync(db, report, cancel);
            var rows = batch.Select(draft => Row(draft, frame.CentreId, resolver.Queues[draft.Queue], clock, importId));
            await MergeAsync(db, frame.CentreId, rows, report, touched, cancel);
            report.Taken += batch.Length;
            steps.Read(report.Read);
        }

        foreach (var day in touched) report.Saw(DateOnly.FromDayNumber(day));
        await RebuildDays.IntervalsAsync(db, frame.CentreId, touched, steps.Days, cancel);
    }

    private static async Task MergeAsync(
        Db db, int centreId, IEnumerable<IntervalFact> incoming, LoadReport report, HashSet<int> touched, CancellationToken cancel)
    {
        var batch = incoming.ToList();
        // By date, so that the index finds them: a search by queue and time walks through the whole centre.
        var (from, to) = (batch.Min(row => row.LocalDate), batch.Max(row => row.LocalDate));
        var stored = await db.Set<IntervalFact>()
            .Where(row => row.CentreId == centreId && row.LocalDate >= from && row.LocalDate <= to)
            .ToDictionaryAsync(row => (row.QueueId, row.Started), cancel);
        var added = new List<IntervalFact>();
        foreach (var row in batch) Merge(row, stored, added, report, touched);
        await SaveAsync(db, added, cancel);
    }

    private static async Task SaveAsync(Db db, List<IntervalFact> added, CancellationToken cancel)
    {
        if (db.Kind == StoreKind.Sqlite)
        {
            using var insert = new SqliteIntervalInsert(db);
            foreach (var row in added) insert.Write(row);
        }
        else
        {
            await PostgresIntervalInsert.RunAsync(db, added, cancel);
        }

        await db.SaveChangesAsync(cancel);
        db.ChangeTracker.Clear();
    }

    private static void Merge(
        IntervalFact row, Dictionary<(int, DateTimeOffset), IntervalFact> stored, List<IntervalFact> added, LoadReport report, HashSet<int> touched)
    {
        if (!stored.TryGetValue((row.QueueId, row.Started), out var known))
        {
            stored[(row.QueueId, row.Started)] = row;
            added.Add(row);
            report.Added++;
            touched.Add(row.LocalDate.DayNumber);
        }
        else if (known.SaysTheSame(row))
        {
            report.Unchanged++;
        }
        else if (known.ImportId == row.ImportId)
        {
            report.Refuse(new(row.Line, "duplicateInterval", "start"));
        }
        else
        {
            known.TakeOver(row);
            report.Changed++;
            touched.Add(row.LocalDate.DayNumber);
        }
    }

    private static IntervalFact Row(IntervalDraft draft, int centreId, int queueId, LocalClock clock, int importId)
    {
        var (day, minute) = clock.Local(draft.Started.ToUnixTimeMilliseconds());
        return new()
        {
            CentreId = centreId,
            QueueId = queueId,
            Started = draft.Started.ToUniversalTime(),
            LocalDate = DateOnly.FromDayNumber(day),
            LocalMinute = minute,
            Minutes = draft.Minutes,
            WithinSeconds = draft.WithinSeconds,
            Offered = draft.Offered,
            Answered = draft.Answered,
            AnsweredWithin = draft.AnsweredWithin,
            Abandoned = draft.Abandoned,
            AbandonedWithin = draft.AbandonedWithin,
            AbandonedShort = draft.AbandonedShort,
            SelfServed = draft.SelfServed,
            Blocked = draft.Blocked,
            WaitSeconds = draft.WaitSeconds,
            LongestWaitSeconds = draft.LongestWaitSeconds,
            TalkSeconds = draft.TalkSeconds,
            HoldSeconds = draft.HoldSeconds,
            WrapSeconds = draft.WrapSeconds,
            StaffedSeconds = draft.StaffedSeconds,
            LoggedInSeconds = draft.LoggedInSeconds,
            ImportId = importId,
            Line = draft.Line,
        };
    }
}
