using Microsoft.EntityFrameworkCore;
using Shouwen.App.Data;
using Shouwen.App.Desk.Cases;
using Shouwen.App.Facts.Published;
using Shouwen.App.Jobs.Published;
using Shouwen.Engines.Metrics;

namespace Shouwen.App.Desk.Contacts;

/// <summary>Contacts that were linked before an import brought them: once it has, their cases know region, product and queue, and figures are told of it.</summary>
internal sealed class FindContacts(IServiceScopeFactory scopes, TimeProvider time, ILogger<FindContacts> log) : Rounds(time, log)
{
    private const int AtOnce = 4 * CaseContact.MostOfCase;

    /// <summary>What has not come by then will not come.</summary>
    private static readonly TimeSpan Awaited = TimeSpan.FromDays(31);

    protected override TimeSpan Pause => TimeSpan.FromMinutes(10);

    protected override bool BeginsAtOnce => true;

    protected override async Task RoundAsync(CancellationToken cancel) => await RunAsync(cancel);

    /// <summary>How many were found.</summary>
    public async Task<int> RunAsync(CancellationToken cancel)
    {
        var found = 0;
        for (var behind = Guid.Empty; ;)
        {
            await using var scope = scopes.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<Db>();
            var some = await AwaitedAsync(db, behind, cancel);
            foreach (var ofCentre in some.GroupBy(contact => contact.CentreId)) found += await FindAsync(db, ofCentre.Key, ofCentre.ToLookup(contact => contact.Name), cancel);
            if (some.Count == 0) return found;
            behind = some[^1].CaseId;
        }
    }

    /// <summary>Those of whole cases: where there are more, the last case is left for the next time.</summary>
    private async Task<List<CaseContact>> AwaitedAsync(Db db, Guid behind, CancellationToken cancel)
    {
        var since = StoredCases.Now(Time) - Awaited;
        var some = await db.Set<CaseContact>().AsNoTracking().Where(row => row.FoundAt == null && row.At > since && row.CaseId > behind).OrderBy(row => row.CaseId).ThenBy(row => row.Name).Take(AtOnce).ToListAsync(cancel);
        return some.Count < AtOnce ? some : [.. some.Where(row => row.CaseId != some[^1].CaseId)];
    }

    private async Task<int> FindAsync(Db db, int centre, ILookup<string, CaseContact> linked, CancellationToken cancel)
    {
        var (found, now) = (0, StoredCases.Now(Time));
        // Of two systems that have one of that name, the newer.
        foreach (var contact in (await NamedContacts.OfAsync(db, centre, [.. linked.Select(ofName => ofName.Key)], cancel)).DistinctBy(contact => contact.Name))
        {
            var (region, product, queue) = (contact.Of(Dim.Region), contact.Of(Dim.Product), contact.Of(Dim.Queue));
            foreach (var link in linked[contact.Name])
            {
                var (id, name) = (link.CaseId, link.Name);
                await using var together = await db.Database.BeginTransactionAsync(cancel);
                if (await db.Set<CaseContact>().Where(row => row.CaseId == id && row.Name == name && row.FoundAt == null).ExecuteUpdateAsync(set => set.SetProperty(row => row.FoundAt, now), cancel) == 0) continue;
                await db.Set<DeskCase>().Where(row => row.Id == id).ExecuteUpdateAsync(set => set.SetProperty(row => row.RegionId, row => row.RegionId ?? region).SetProperty(row => row.ProductId, row => row.ProductId ?? product)
                    .SetProperty(row => row.QueueId, row => row.QueueId ?? queue).SetProperty(row => row.FactsDue, row => row.FactsDue + 1), cancel);
                await together.CommitAsync(cancel);
                found++;
            }
        }

        return found;
    }
}
