using Microsoft.EntityFrameworkCore;
using Shouwen.App.Data;
using Shouwen.App.Jobs.Published;

namespace Shouwen.App.Desk.Attachments;

/// <summary>Deletes files that belong to no case.</summary>
internal sealed class SweepFiles(IServiceScopeFactory scopes, Store store, TimeProvider time, ILogger<SweepFiles> log) : Rounds(time, log)
{
    protected override TimeSpan Pause => TimeSpan.FromHours(6);

    protected override Task RoundAsync(CancellationToken cancel) => RunAsync(cancel);

    public async Task RunAsync(CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        CaseFile.In(store).Sweep(await scope.ServiceProvider.GetRequiredService<Db>().Set<CaseFile>().Select(row => row.Id).ToListAsync(cancel), Time.GetUtcNow());
    }
}
