using Microsoft.EntityFrameworkCore;
using Shouwen.App.Data;
using Shouwen.App.Jobs.Published;

namespace Shouwen.App.Quality.Recordings;

/// <summary>Deletes recordings whose time is over and that nobody holds, and files that belong to none.</summary>
internal sealed class EraseRecordings(IServiceScopeFactory scopes, Store store, TimeProvider time, ILogger<EraseRecordings> log) : Rounds(time, log)
{
    public const string Why = "retention";

    public async Task<int> RunAsync(CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<Db>();
        var now = Time.GetUtcNow();
        var over = await db.Set<Recording>().Where(row => row.KeepUntil <= now && row.DeletedAt == null && row.HeldWhy == null).ToListAsync(cancel);
        foreach (var row in over) (row.DeletedAt, row.DeletedBy, row.DeletedWhy, row.Link, row.Version) = (now, "", Why, null, row.Version + 1);
        await db.SaveChangesAsync(cancel);
        foreach (var row in over) File.Delete(SoundFiles.PathOf(store, row.Id));
        await SweepAsync(db, cancel);
        return over.Count;
    }

    protected override TimeSpan Pause => TimeSpan.FromHours(1);

    protected override bool BeginsAtOnce => true;

    protected override Task RoundAsync(CancellationToken cancel) => RunAsync(cancel);

    /// <summary>A centre that was deleted leaves its files to us.</summary>
    private async Task SweepAsync(Db db, CancellationToken cancel) =>
        SoundFiles.In(store).Sweep(await db.Set<Recording>().Where(row => row.DeletedAt == null && row.MediaType != null).Select(row => row.Id).ToListAsync(cancel), Time.GetUtcNow());
}
