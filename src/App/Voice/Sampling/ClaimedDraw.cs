using System.Diagnostics;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Shouwen.App.Data;
using Shouwen.App.Http;
using Shouwen.App.Voice.Letters;
using Shouwen.App.Voice.Waves;

namespace Shouwen.App.Voice.Sampling;

/// <summary>
/// Many invitations written or taken away in pieces, between which others write: SQLite has one writer. What is not finished is swept, here or, when the program was
/// killed, by whoever finds the claim when its time is up.
/// </summary>
internal sealed class ClaimedDraw : IAsyncDisposable
{
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Glance = TimeSpan.FromMilliseconds(50);

    private readonly Db db;
    private readonly TimeProvider time;
    private readonly int centreId;
    private readonly Guid owner;
    private bool isFinished;

    private ClaimedDraw(Db db, TimeProvider time, DrawClaim claim, Guid owner)
    {
        (this.db, this.time, this.owner) = (db, time, owner);
        (centreId, WaveId, DrawId) = (claim.CentreId, claim.WaveId, claim.DrawId);
    }

    public Guid WaveId { get; }

    /// <summary>What the invitations written are of.</summary>
    public Guid DrawId { get; private set; }

    public static ProblemHttpResult Busy() => Problem.Conflict("voice.drawGoesOn", "Another draw of this centre is being written: try again in a minute or two.");

    /// <summary>Waits for another draw of the centre to end; null when that takes too long.</summary>
    public static async Task<ClaimedDraw?> BeginAsync(Db db, TimeProvider time, Wave wave, CancellationToken cancel)
    {
        for (var waiting = Stopwatch.StartNew(); waiting.Elapsed < Patience;)
        {
            var (claimed, isNew) = await TryAsync(db, time, wave.CentreId, wave.Id, cancel);
            if (isNew) return claimed;
            if (claimed is null) await Task.Delay(Glance, cancel);
            else await claimed.DisposeAsync();
        }

        return null;
    }

    /// <summary>Inside the transaction that asks people without a claim: whether no draw of the centre is half made.</summary>
    public static async Task<bool> IsFreeAsync(Db db, int centreId, CancellationToken cancel)
    {
        await DrawTurn.TakeAsync(db, centreId, cancel);
        return !await db.Set<DrawClaim>().AnyAsync(row => row.CentreId == centreId, cancel);
    }

    /// <summary>Sweeps what killed programs left half made.</summary>
    public static async Task SweepAsync(Db db, TimeProvider time, CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        foreach (var left in await db.Set<DrawClaim>().AsNoTracking().Where(row => row.Until <= now).ToListAsync(cancel))
            if (await TakeOverAsync(db, time, left, cancel) is { } mine) await mine.DisposeAsync();
    }

    /// <summary>In pieces, each in a transaction of its own.</summary>
    public Task WriteAsync<T>(IEnumerable<T> all, Func<T[], Task> write, CancellationToken cancel) => InPieces.RunAsync(db, all, () => HoldAsync(cancel), write, cancel);

    /// <summary>Inside a transaction: what a draw that was whole had, is half made from now on.</summary>
    public async Task TakeApartAsync(Guid drawId, CancellationToken cancel)
    {
        await HoldAsync(cancel);
        await Mine.ExecuteUpdateAsync(set => set.SetProperty(row => row.DrawId, drawId), cancel);
    }

    /// <summary>After that was committed, the draw is to be swept.</summary>
    public void IsOf(Guid drawId) => DrawId = drawId;

    /// <summary>Inside a transaction: all that was written is there once it is committed.</summary>
    public async Task ReleaseAsync(CancellationToken cancel)
    {
        await HoldAsync(cancel);
        await Mine.ExecuteDeleteAsync(cancel);
    }

    /// <summary>After that was committed.</summary>
    public void Finish() => isFinished = true;

    /// <summary>Also for callers who have gone: what they began would be in everybody's way.</summary>
    public async ValueTask DisposeAsync()
    {
        if (isFinished) return;
        var written = await db.Set<Invitation>().Where(row => row.WaveId == WaveId && row.DrawId == DrawId).OrderBy(row => row.Id).Select(row => row.Id).ToListAsync();
        await WriteAsync(written, async some =>
        {
            await db.Set<Letter>().Where(letter => some.Contains(letter.InvitationId)).ExecuteDeleteAsync();
            await db.Set<Invitation>().Where(row => some.Contains(row.Id)).ExecuteDeleteAsync();
        }, CancellationToken.None);
        await Mine.ExecuteDeleteAsync();
        isFinished = true;
    }

    private IQueryable<DrawClaim> Mine => db.Set<DrawClaim>().Where(row => row.CentreId == centreId && row.Owner == owner);

    private async Task HoldAsync(CancellationToken cancel)
    {
        var until = time.GetUtcNow() + Lease;
        if (await Mine.ExecuteUpdateAsync(set => set.SetProperty(row => row.Until, until), cancel) == 0)
            throw new InvalidOperationException("The draw stood still so long that it was taken for dead, and has been swept.");
    }

    private static async Task<(ClaimedDraw? Claimed, bool IsNew)> TryAsync(Db db, TimeProvider time, int centreId, Guid waveId, CancellationToken cancel)
    {
        // A look before taking the writer's turn.
        var now = time.GetUtcNow();
        if (await db.Set<DrawClaim>().AsNoTracking().SingleOrDefaultAsync(row => row.CentreId == centreId, cancel) is { } there)
            return (there.Until > now ? null : await TakeOverAsync(db, time, there, cancel), false);
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        if (!await IsFreeAsync(db, centreId, cancel)) return (null, false);
        var claim = new DrawClaim { CentreId = centreId, WaveId = waveId, DrawId = NewId.At(time), Owner = NewId.Random(), Until = now + Lease };
        await BulkInsert.RunAsync(db, [claim], cancel);
        await transaction.CommitAsync(cancel);
        return (new(db, time, claim, claim.Owner), true);
    }

    /// <summary>Null when somebody was faster.</summary>
    private static async Task<ClaimedDraw?> TakeOverAsync(Db db, TimeProvider time, DrawClaim left, CancellationToken cancel)
    {
        var (mine, until) = (NewId.Random(), time.GetUtcNow() + Lease);
        var taken = await db.Set<DrawClaim>().Where(row => row.CentreId == left.CentreId && row.Owner == left.Owner && row.Until == left.Until)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.Owner, mine).SetProperty(row => row.Until, until), cancel);
        return taken == 0 ? null : new(db, time, left, mine);
    }
}

/// <summary>Inside a transaction: one at a time in a centre. SQLite has one writer anyway.</summary>
internal static class DrawTurn
{
    public static Task TakeAsync(Db db, int centreId, CancellationToken cancel) => db.Kind == StoreKind.Sqlite
        ? Task.CompletedTask
        : db.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock(7302, {centreId})", cancel);
}
