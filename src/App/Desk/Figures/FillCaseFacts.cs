using Microsoft.EntityFrameworkCore;
using NodaTime;
using Shouwen.App.Access.Published;
using Shouwen.App.Calendars.Published;
using Shouwen.App.Centres.Published;
using Shouwen.App.Data;
using Shouwen.App.Desk.Cases;
using Shouwen.App.Desk.Promises;
using Shouwen.App.Desk.Recovery;
using Shouwen.App.Desk.Supplies;
using Shouwen.App.Desk.Types;
using Shouwen.App.Jobs.Published;
using Shouwen.Engines.Metrics;

namespace Shouwen.App.Desk.Figures;

/// <summary>
/// Tells the facts of cases on which something happened since they were told last. First a case's mark is taken away and only then is it read, in one transaction: what
/// happens meanwhile waits, and marks it again.
/// </summary>
internal sealed class FillCaseFacts(IServiceScopeFactory scopes, WorkingCalendars calendars, TimeProvider time, ILogger<FillCaseFacts> log) : Rounds(time, log)
{
    private const int AtOnce = 200;

    protected override TimeSpan Pause => TimeSpan.FromSeconds(2);

    protected override bool BeginsAtOnce => true;

    protected override async Task RoundAsync(CancellationToken cancel) => await RunAsync(cancel);

    /// <summary>Until none is left; how many there were.</summary>
    public async Task<int> RunAsync(CancellationToken cancel)
    {
        var told = 0;
        for (var some = 1; some > 0; told += some) some = await SomeAsync(cancel);
        return told;
    }

    private async Task<int> SomeAsync(CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<Db>();
        if (await db.Set<DeskCase>().Where(row => row.FactsDue > 0).Select(row => (int?)row.CentreId).FirstOrDefaultAsync(cancel) is not { } centre) return 0;
        await using var together = await db.Database.BeginTransactionAsync(cancel);
        var ids = await Due(db, centre).Select(row => row.Id).ToListAsync(cancel);
        await db.Set<DeskCase>().Where(row => ids.Contains(row.Id)).ExecuteUpdateAsync(row => row.SetProperty(one => one.FactsDue, 0), cancel);
        var rows = await db.Set<DeskCase>().AsNoTracking().Where(row => ids.Contains(row.Id)).ToListAsync(cancel);
        await db.Set<CaseFact>().Where(fact => ids.Contains(fact.CaseId)).ExecuteDeleteAsync(cancel);
        await BulkInsert.RunAsync(db, await FactsAsync(db, centre, rows, cancel), cancel);
        await together.CommitAsync(cancel);
        return ids.Count;
    }

    private async Task<IReadOnlyList<CaseFact>> FactsAsync(Db db, int centre, List<DeskCase> rows, CancellationToken cancel)
    {
        if (rows.Count == 0) return [];
        var ids = rows.ConvertAll(row => row.Id);
        var frame = (await CentreFrame.LoadAsync(db, centre, cancel, new HashSet<Dim> { Dim.Agent }))!;
        var types = await db.Set<CaseType>().AsNoTracking().Where(type => type.CentreId == centre).ToListAsync(cancel);
        var repeats = types.Where(type => type.Document.Repeat is not null).Select(type => type.Id).ToHashSet();
        var promises = (await db.Set<CasePromise>().AsNoTracking().Where(promise => ids.Contains(promise.CaseId)).ToListAsync(cancel)).ToLookup(promise => promise.CaseId);
        var entries = (await db.Set<CaseEntry>().AsNoTracking().Where(entry => ids.Contains(entry.CaseId)).OrderBy(entry => entry.Id)
            .Select(entry => new CaseEntry { CentreId = centre, CaseId = entry.CaseId, At = entry.At, Kind = entry.Kind, ById = entry.ById }).ToListAsync(cancel)).ToLookup(entry => entry.CaseId);
        var recoveries = await db.Set<CaseRecovery>().AsNoTracking().Where(recovery => ids.Contains(recovery.CaseId)).ToDictionaryAsync(recovery => recovery.CaseId, cancel);
        var paid = await db.Set<Purchase>().Where(row => ids.Contains(row.CaseId) && row.State == PurchaseState.Accepted).GroupBy(row => row.CaseId).Select(some => new { some.Key, Cents = some.Sum(row => row.Cents) }).ToDictionaryAsync(one => one.Key, one => one.Cents, cancel);
        var hours = await ClockHours.OfAsync(db, calendars, [.. promises.SelectMany(all => all)], cancel);
        var employees = await Members.EmployeesAsync(db, centre, [.. rows.Select(row => row.OwnerId).Distinct()], cancel);
        var teams = frame.Members[Dim.Agent].ToDictionary(agent => agent.Id, agent => agent.ParentId);
        var tell = new TellFacts(DateTimeZoneProviders.Tzdb[frame.Zone], await calendars.FindAsync(db, centre, null, cancel), StoredCases.Now(Time));
        return rows.ConvertAll(row => tell.Of(row, repeats.Contains(row.TypeId), PlaceOf(row), paid.GetValueOrDefault(row.Id), [.. entries[row.Id]], [.. promises[row.Id]], hours, recoveries.GetValueOrDefault(row.Id)));

        CasePlace PlaceOf(DeskCase row) => employees.TryGetValue(row.OwnerId, out var employee) ? new(employee, teams.GetValueOrDefault(employee)) : default;
    }

    /// <summary>SQLite has one writer, and this is it.</summary>
    private static IQueryable<DeskCase> Due(Db db, int centre) => db.Kind == StoreKind.Sqlite
        ? db.Set<DeskCase>().Where(row => row.FactsDue > 0 && row.CentreId == centre).Take(AtOnce)
        : db.Set<DeskCase>().FromSql($"SELECT * FROM cases WHERE facts_due > 0 AND centre_id = {centre} LIMIT {AtOnce} FOR UPDATE SKIP LOCKED");
}
