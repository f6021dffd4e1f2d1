using Microsoft.EntityFrameworkCore;
using Shouwen.App.Calendars.Published;
using Shouwen.App.Data;
using Shouwen.App.Desk.Cases;
using Shouwen.App.Jobs.Published;

namespace Shouwen.App.Desk.Promises;

/// <summary>Looks at promises whose next moment has come: what passed is written into the timeline, once, by whichever process is first.</summary>
internal sealed class KeepPromises(IServiceScopeFactory scopes, WorkingCalendars calendars, TimeProvider time, ILogger<KeepPromises> log) : Rounds(time, log)
{
    private const int AtOnce = 200;

    protected override TimeSpan Pause => TimeSpan.FromSeconds(15);

    protected override bool BeginsAtOnce => true;

    protected override async Task RoundAsync(CancellationToken cancel) => await RunAsync(cancel);

    /// <summary>How many were looked at.</summary>
    public async Task<int> RunAsync(CancellationToken cancel)
    {
        var looked = 0;
        for (var now = Time.GetUtcNow(); ;)
        {
            var due = await DueAsync(now, cancel);
            var done = 0;
            foreach (var id in due) if (await LookAsync(id, now, cancel)) done++;
            looked += done;
            // Where others were first each time, the next round will see.
            if (due.Count < AtOnce || done == 0) return looked;
        }
    }

    private async Task<List<Guid>> DueAsync(DateTimeOffset now, CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<Db>().Set<CasePromise>().Where(row => row.NextAt < now).OrderBy(row => row.NextAt).Take(AtOnce).Select(row => row.Id).ToListAsync(cancel);
    }

    /// <summary>False when another process, or an event of the case, was first; then it has seen to it.</summary>
    private async Task<bool> LookAsync(Guid id, DateTimeOffset now, CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<Db>();
        if (await db.Set<CasePromise>().SingleOrDefaultAsync(row => row.Id == id && row.NextAt < now, cancel) is not { } promise) return false;
        await WindClocks.ReadAgainAsync(db, calendars, promise, now, cancel);
        await using var together = await db.Database.BeginTransactionAsync(cancel);
        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateConcurrencyException)
        {
            return false;
        }

        if (promise.BreachedAt is not null) await db.Set<DeskCase>().Where(row => row.Id == promise.CaseId && !row.IsBreached).ExecuteUpdateAsync(row => row.SetProperty(one => one.IsBreached, true), cancel);
        await together.CommitAsync(cancel);
        return true;
    }
}
