using Microsoft.EntityFrameworkCore;
using NodaTime;
using Shouwen.App.Calendars.Published;
using Shouwen.App.Data;
using Shouwen.App.Desk.Cases;
using Shouwen.App.Desk.Escalation;
using Shouwen.App.Desk.Recovery;
using Shouwen.App.Desk.Types;
using Shouwen.Engines.Clock;

namespace Shouwen.App.Desk.Promises;

/// <summary>
/// Writes what happened into the logs of a case's promises and reads them again: deadline, next moment to act, and what has passed meanwhile, each into the
/// timeline once, told to people, and seen by the rules of escalation. The caller saves, with its own changes.
/// </summary>
internal static class WindClocks
{
    public static async Task RunAsync(Db db, WorkingCalendars calendars, TimeProvider time, DeskCase row, IReadOnlyList<CasePromise> promises, DateTimeOffset now, Func<CasePromise, IReadOnlyList<ClockLine>> happened, CancellationToken cancel, IReadOnlyList<RuleCause>? causes = null)
    {
        var hours = await ClockHours.OfAsync(db, calendars, promises, cancel);
        var passed = new List<(CasePromise, CaseEntry)>();
        foreach (var promise in promises)
        {
            var lines = happened(promise);
            // What happens now is counted by the hours that hold now.
            if (promise.EndedAt is null || lines.Count > 0) hours.CatchUp(promise, now);
            if (lines.Count > 0) promise.Append(lines);
            passed.AddRange(Read(promise, hours, now).Told.Select(entry => (promise, entry)));
        }

        db.AddRange(passed.Select(one => one.Item2));
        Sum(row, promises);
        await CaseNews.PassedAsync(db, time, [row], passed, cancel);
        if (db.Entry(row).State == EntityState.Added) await OpenByRule.OfNewAsync(db, row, now, cancel);
        if (passed.Any(one => one.Item2.Kind == CaseEntryKind.Breached)) await OpenByRule.OfBrokenAsync(db, [row.Id], now, cancel);
        IReadOnlyList<RuleCause> all = [.. causes ?? [], .. passed.Select(one => RuleCause.Of(one.Item2))];
        if (all.Count > 0) await new FireRules(db, calendars, time).RunAsync([new(row, (await db.Set<CaseType>().FindAsync([row.TypeId], cancel))!, promises, all)], cancel);
    }

    /// <summary>What a case shows of its promises in lists.</summary>
    public static void Sum(DeskCase row, IReadOnlyList<CasePromise> promises)
    {
        row.IsBreached |= promises.Any(promise => promise.BreachedAt is not null);
        row.IsExcused = row.IsBreached && promises.All(promise => promise.BreachedAt is null || promise.ExcusedAt is not null);
        row.DueAt = Earliest(promises);
        row.FactsDue++;
    }

    /// <summary>Of what is not done: the deadline, also one that has passed; not those of clocks that stand still.</summary>
    public static DateTimeOffset Earliest(IEnumerable<CasePromise> promises) => promises
        .Where(promise => promise is { DueAt: not null, EndedAt: null, State: not PromiseState.Paused }).Select(promise => promise.DueAt!.Value).DefaultIfEmpty(DueCase.Never).Min();

    /// <summary>What stands beside the log, read from it again; and the lines of the timeline that were not there yet.</summary>
    public static (ClockReading Reading, List<CaseEntry> Told) Read(CasePromise promise, ClockHours hours, DateTimeOffset now)
    {
        var reading = hours.Read(promise, now);
        promise.DueAt = reading.Due?.ToDateTimeOffset();
        promise.NextAt = reading.NextAt?.ToDateTimeOffset();
        promise.State = reading.State;
        promise.EndedAt = reading.StoppedAt?.ToDateTimeOffset();
        // The first breach stands, whatever a calendar that was edited since would say.
        promise.BreachedAt ??= (reading.Earlier.Select(round => round.BreachedAt).FirstOrDefault(at => at is not null) ?? reading.BreachedAt)?.ToDateTimeOffset();
        promise.Version++;
        return (reading, Tell(promise, reading));
    }

    private static List<CaseEntry> Tell(CasePromise promise, ClockReading reading)
    {
        if (reading.Earlier.Count == 0 && reading.BreachedAt is null && reading.Levels.All(level => !level.IsReached)) return [];
        var (spoken, told) = (promise.Spoken.ToList(), new List<CaseEntry>());
        void Once(string what, CaseEntryKind kind, Instant at, string about)
        {
            if (spoken.Contains(what)) return;
            spoken.Add(what);
            told.Add(new() { CentreId = promise.CentreId, CaseId = promise.CaseId, At = at.ToDateTimeOffset(), Kind = kind, About = about });
        }

        foreach (var level in reading.Levels.Where(level => level.IsReached)) Once($"level {level.Level} {reading.Since!.Value.ToUnixTimeMilliseconds()}", CaseEntryKind.Warned, level.At!.Value, $"{promise.Code} {level.Level}");
        foreach (var round in reading.Earlier.Where(round => round.BreachedAt is not null)) Once($"breach {round.Since.ToUnixTimeMilliseconds()}", CaseEntryKind.Breached, round.BreachedAt!.Value, promise.Code);
        if (reading.BreachedAt is { } breached) Once($"breach {reading.Since!.Value.ToUnixTimeMilliseconds()}", CaseEntryKind.Breached, breached, promise.Code);
        if (told.Count > 0) promise.Told = DeskJson.Text(spoken);
        // An excuse holds for what was broken by then, not for what breaks later; it stays in the timeline.
        if (told.Any(entry => entry.Kind == CaseEntryKind.Breached)) (promise.ExcusedAt, promise.ExcusedBy, promise.ExcuseReason) = (null, null, null);
        return told;
    }
}
