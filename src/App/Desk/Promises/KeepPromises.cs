using Microsoft.EntityFrameworkCore;
using Shouwen.App.Calendars.Published;
using Shouwen.App.Data;
using Shouwen.App.Desk.Cases;
using Shouwen.App.Desk.Escalation;
using Shouwen.App.Desk.Recovery;
using Shouwen.App.Desk.Types;
using Shouwen.App.Jobs.Published;

namespace Shouwen.App.Desk.Promises;

/// <summary>
/// Looks at promises whose next moment has come: what passed is written into the timeline, once. Of several processes on one PostgreSQL each takes some that nobody else
/// has in hand; they are its own as long as its transaction, so of one that is killed nothing is left but rows that are due.
/// </summary>
internal sealed class KeepPromises(IServiceScopeFactory scopes, WorkingCalendars calendars, TimeProvider time, ILogger<KeepPromises> log) : Rounds(time, log)
{
    /// <summary>Small, because what waits for one of them waits for all.</summary>
    private const int AtOnce = 50;

    protected override TimeSpan Pause => TimeSpan.FromSeconds(15);

    protected override bool BeginsAtOnce => true;

    protected override async Task RoundAsync(CancellationToken cancel) => await RunAsync(cancel);

    /// <summary>How many were looked at.</summary>
    public async Task<int> RunAsync(CancellationToken cancel)
    {
        var (looked, now) = (0, Time.GetUtcNow());
        for (var some = 1; some > 0; looked += some) some = await SomeAsync(now, cancel);
        return looked;
    }

    private async Task<int> SomeAsync(DateTimeOffset now, CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<Db>();
        await using var together = await db.Database.BeginTransactionAsync(cancel);
        var due = await Due(db, now).ToListAsync(cancel);
        if (due.Count == 0) return 0;
        var hours = await ClockHours.OfAsync(db, calendars, due, cancel);
        var dues = due.ToDictionary(promise => promise.Id, promise => promise.DueAt);
        var passed = new List<(CasePromise, CaseEntry)>();
        foreach (var promise in due)
        {
            hours.CatchUp(promise, now);
            passed.AddRange(WindClocks.Read(promise, hours, now).Told.Select(entry => (promise, entry)));
        }

        db.AddRange(passed.Select(one => one.Item2));
        await TellAsync(db, passed, cancel);
        await OpenByRule.OfBrokenAsync(db, [.. passed.Where(one => one.Item2.Kind == CaseEntryKind.Breached).Select(one => one.Item2.CaseId).Distinct()], now, cancel);
        await db.SaveChangesAsync(cancel);
        var broken = due.Where(promise => promise is { BreachedAt: not null, ExcusedAt: null }).Select(promise => promise.CaseId).Distinct().ToList();
        if (broken.Count > 0) await db.Set<DeskCase>().Where(row => broken.Contains(row.Id) && (!row.IsBreached || row.IsExcused)).ExecuteUpdateAsync(row => row.SetProperty(one => one.IsBreached, true).SetProperty(one => one.IsExcused, false), cancel);
        var told = due.Where(promise => promise.BreachedAt is not null).Select(promise => promise.CaseId).Distinct().ToList();
        if (told.Count > 0) await db.Set<DeskCase>().Where(row => told.Contains(row.Id)).ExecuteUpdateAsync(row => row.SetProperty(one => one.FactsDue, one => one.FactsDue + 1), cancel);
        // Deadlines that an edited calendar moved: of clocks that were looked at before it came to be counted, and of others of a case that a rule acted on meanwhile.
        await DueFirst.CountAsync(db, [.. due.Where(promise => promise.DueAt != dues[promise.Id]).Select(promise => promise.CaseId).Concat(passed.Select(one => one.Item2.CaseId)).Distinct()], cancel);
        await together.CommitAsync(cancel);
        return due.Count;
    }

    /// <summary>What passed is told to people, and the rules of escalation act on it; nobody else changes these cases meanwhile.</summary>
    private async Task TellAsync(Db db, List<(CasePromise Promise, CaseEntry Entry)> passed, CancellationToken cancel)
    {
        if (passed.Count == 0) return;
        var ids = passed.Select(one => one.Entry.CaseId).Distinct().ToArray();
        var cases = await (db.Kind == StoreKind.Sqlite ? db.Set<DeskCase>().Where(row => ids.Contains(row.Id)) : db.Set<DeskCase>().FromSql($"SELECT * FROM cases WHERE id = ANY ({ids}) FOR UPDATE")).ToListAsync(cancel);
        await CaseNews.PassedAsync(db, Time, cases, passed, cancel);
        var typeIds = cases.Select(row => row.TypeId).Distinct().ToList();
        var types = await db.Set<CaseType>().AsNoTracking().Where(type => typeIds.Contains(type.Id)).ToDictionaryAsync(type => type.Id, cancel);
        var promises = (await db.Set<CasePromise>().Where(promise => ids.Contains(promise.CaseId)).ToListAsync(cancel)).ToLookup(promise => promise.CaseId);
        var causes = passed.ToLookup(one => one.Entry.CaseId, one => RuleCause.Of(one.Entry));
        await new FireRules(db, calendars, Time).RunAsync([.. cases.Select(row => new RuledCase(row, types[row.TypeId], [.. promises[row.Id]], [.. causes[row.Id]]))], cancel);
    }

    /// <summary>SQLite has one writer, and this is it.</summary>
    private static IQueryable<CasePromise> Due(Db db, DateTimeOffset now) => db.Kind == StoreKind.Sqlite
        ? db.Set<CasePromise>().Where(row => row.NextAt < now).OrderBy(row => row.NextAt).Take(AtOnce)
        : db.Set<CasePromise>().FromSql($"SELECT * FROM case_promises WHERE next_at < {now} ORDER BY next_at LIMIT {AtOnce} FOR UPDATE SKIP LOCKED");
}
