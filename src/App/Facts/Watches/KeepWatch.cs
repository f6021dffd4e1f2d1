using Microsoft.EntityFrameworkCore;
using Shouwen.App.Centres.Published;
using Shouwen.App.Data;
using Shouwen.App.Facts.Days;
using Shouwen.App.Facts.Metrics;
using Shouwen.App.Jobs.Published;
using Shouwen.App.Notices.Published;

namespace Shouwen.App.Facts.Watches;

/// <summary>Looks at what centres watch whenever their facts have changed, whoever changed them, and works out where new signals come from.</summary>
internal sealed class KeepWatch(IServiceScopeFactory scopes, FactsReader facts, PostOffice office, TimeProvider time, ILogger<KeepWatch> log) : Rounds(time, log)
{
    /// <summary>So many signals a round are worked out; the others wait for the next.</summary>
    private const int Explained = 50;
    private readonly Dictionary<int, string> seen = [];

    /// <summary>One round; how many signals were raised.</summary>
    public async Task<int> RunAsync(CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<Db>();
        var raised = 0;
        foreach (var centre in await db.Set<Watch>().Select(row => row.CentreId).Distinct().ToListAsync(cancel))
        {
            // One centre that cannot be looked at keeps no other waiting.
            await TryAsync(async () =>
            {
                var stamp = await StampAsync(db, centre, cancel);
                if (seen.GetValueOrDefault(centre) != stamp) raised += await EvaluateAsync(centre, cancel);
                seen[centre] = stamp;
                await ExplainAsync(centre, cancel);
                await TellAsync(centre, cancel);
            });
        }

        return raised;
    }

    protected override TimeSpan Pause => TimeSpan.FromSeconds(30);

    protected override bool BeginsAtOnce => true;

    protected override Task RoundAsync(CancellationToken cancel) => RunAsync(cancel);

    /// <summary>What an evaluation hangs on. Figures of people and surveys tell of no change: they are looked at once an hour.</summary>
    private async Task<string> StampAsync(Db db, int centreId, CancellationToken cancel)
    {
        var days = db.Set<FactDay>().Where(row => row.CentreId == centreId);
        var (count, revisions) = (await days.CountAsync(cancel), await days.SumAsync(row => row.Revision, cancel));
        var watches = await db.Set<Watch>().Where(row => row.CentreId == centreId).Select(row => new { row.Id, row.Rules, row.BaselineTo }).ToListAsync(cancel);
        var settings = watches.Aggregate(new HashCode(), (hash, row) =>
        {
            hash.Add(row);
            return hash;
        });
        return $"{count} {revisions} {settings.ToHashCode()} {Time.GetUtcNow():yyyy-MM-ddTHH}";
    }

    private async Task<int> EvaluateAsync(int centreId, CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await RaiseSignals.RunAsync(scope.ServiceProvider.GetRequiredService<Db>(), facts, Time, centreId, cancel);
    }

    private async Task ExplainAsync(int centreId, CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<Db>();
        var waiting = await db.Set<Signal>().Where(row => row.CentreId == centreId && row.Places == null).OrderByDescending(row => row.Number).Take(Explained).ToListAsync(cancel);
        if (waiting.Count == 0) return;
        var frame = (await CentreFrame.LoadAsync(db, centreId, cancel))!;
        foreach (var signal in waiting) signal.Places = await FindPlaces.OfAsync(db, facts, frame, signal, cancel);
        await db.SaveChangesAsync(cancel);
    }

    private async Task TellAsync(int centreId, CancellationToken cancel)
    {
        if (office.Sender is null) return;
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<Db>();
        await TellOwners.RunAsync(db, office, Time, (await CentreFrame.LoadAsync(db, centreId, cancel))!, cancel);
    }
}
