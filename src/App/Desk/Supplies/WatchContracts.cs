using Microsoft.EntityFrameworkCore;
using Shouwen.App.Calendars.Published;
using Shouwen.App.Centres.Published;
using Shouwen.App.Data;
using Shouwen.App.Desk.Cases;
using Shouwen.App.Desk.Promises;
using Shouwen.App.Jobs.Published;

namespace Shouwen.App.Desk.Supplies;

/// <summary>Finds contracts that suppliers have broken: each is written into the timeline and told once.</summary>
internal sealed class WatchContracts(IServiceScopeFactory scopes, WorkingCalendars calendars, TimeProvider time, ILogger<WatchContracts> log) : Rounds(time, log)
{
    private const int AtOnce = 50;

    protected override TimeSpan Pause => TimeSpan.FromSeconds(30);

    protected override bool BeginsAtOnce => true;

    protected override async Task RoundAsync(CancellationToken cancel) => await RunAsync(cancel);

    public async Task RunAsync(CancellationToken cancel)
    {
        var now = StoredCases.Now(Time);
        while (await SomeAsync(now, cancel) == AtOnce) { }
    }

    private async Task<int> SomeAsync(DateTimeOffset now, CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<Db>();
        await using var together = await db.Database.BeginTransactionAsync(cancel);
        var due = await Due(db, now).ToListAsync(cancel);
        if (due.Count == 0) return 0;
        var ids = due.ConvertAll(row => row.CaseId);
        var cases = await db.Set<DeskCase>().AsNoTracking().Where(row => ids.Contains(row.Id)).ToDictionaryAsync(row => row.Id, cancel);
        var currencies = (await CentreCard.ListAsync(db, [.. due.Select(row => row.CentreId).Distinct()], cancel)).ToDictionary(card => card.Id, card => card.Currency);
        var contracts = due.ToDictionary(row => row.Id, row => row.Contract);
        var hours = await ClockHours.OfAsync(db, calendars, contracts.Values, cancel);
        foreach (var row in due)
        {
            hours.CatchUp(contracts[row.Id], now);
            if (ContractClock.Keep(row, contracts[row.Id], hours, currencies[row.CentreId], now) is { } line)
            {
                db.Add(line);
                await SupplyNews.OverdueAsync(db, Time, cases[row.CaseId], row, cancel);
            }

            row.Version++;
        }

        await db.SaveChangesAsync(cancel);
        await together.CommitAsync(cancel);
        return due.Count;
    }

    /// <summary>SQLite has one writer, and this is it.</summary>
    private static IQueryable<Purchase> Due(Db db, DateTimeOffset now) => db.Kind == StoreKind.Sqlite
        ? db.Set<Purchase>().Where(row => row.State == PurchaseState.Ordered && row.BreachedAt == null && row.DueAt < now).OrderBy(row => row.DueAt).Take(AtOnce)
        : db.Set<Purchase>().FromSql($"SELECT * FROM purchases WHERE state = 'Ordered' AND breached_at IS NULL AND due_at < {now} ORDER BY due_at LIMIT {AtOnce} FOR UPDATE SKIP LOCKED");
}
