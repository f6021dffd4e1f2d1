using Microsoft.EntityFrameworkCore;
using Shouwen.App.Data;
using Shouwen.App.Jobs.Published;
using Shouwen.App.Voice.Letters;
using Shouwen.App.Voice.Sampling;

namespace Shouwen.App.Voice.Waves;

/// <summary>
/// What is left to do once a wave is closed, in pieces between which others write: letters that still wait are erased, and invitations written once more. PostgreSQL numbers what was
/// written together, an invitation and its answer; written again they have another number. SQLite keeps no such number. Doing it twice does no harm, so whoever takes over begins anew.
/// </summary>
internal sealed class TidyClosed(IServiceScopeFactory scopes, TimeProvider time, ILogger<TidyClosed> log) : Rounds(time, log)
{
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(2);

    /// <summary>Inside the transaction that closes the wave. The caller works at it, with `RunAsync` after that is committed.</summary>
    public static WaveClosing Begin(Db db, TimeProvider time, Wave wave)
    {
        var closing = new WaveClosing { WaveId = wave.Id, CentreId = wave.CentreId, Owner = NewId.Random(), Until = time.GetUtcNow() + Lease };
        db.Add(closing);
        return closing;
    }

    /// <summary>Before a wave is opened again: what its closing left is done by then. False while another still works at it.</summary>
    public static async Task<bool> EndAsync(Db db, TimeProvider time, Guid waveId, CancellationToken cancel)
    {
        if (await db.Set<WaveClosing>().AsNoTracking().SingleOrDefaultAsync(row => row.WaveId == waveId, cancel) is not { } left) return true;
        return left.Until <= time.GetUtcNow() && await TakeOverAsync(db, time, left, cancel);
    }

    public static async Task RunAsync(Db db, TimeProvider time, WaveClosing mine, CancellationToken cancel)
    {
        async Task HoldAsync()
        {
            var until = time.GetUtcNow() + Lease;
            if (await Of(db, mine).ExecuteUpdateAsync(set => set.SetProperty(row => row.Until, until), cancel) == 0) throw new InvalidOperationException("Closing stood still so long that it was taken for dead, and somebody else goes on.");
        }

        var letters = await db.Set<Letter>().Where(row => row.WaveId == mine.WaveId && row.State == LetterState.Waiting).OrderBy(row => row.Id).Select(row => row.Id).ToListAsync(cancel);
        await InPieces.RunAsync(db, letters, HoldAsync, some => EraseLetters.OfAsync(db, some, cancel), cancel);
        if (db.Kind == StoreKind.Postgres)
        {
            var invited = await db.Set<Invitation>().Where(row => row.WaveId == mine.WaveId && row.State == InvitationState.Answered).OrderBy(row => row.Id).Select(row => row.Id).ToListAsync(cancel);
            await InPieces.RunAsync(db, invited, HoldAsync, some => db.Set<Invitation>().Where(row => some.Contains(row.Id)).ExecuteUpdateAsync(set => set.SetProperty(row => row.State, row => row.State), cancel), cancel);
        }

        await Of(db, mine).ExecuteDeleteAsync(cancel);
    }

    /// <summary>Goes on where a program was killed.</summary>
    public async Task RunAsync(CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        var (db, now) = (scope.ServiceProvider.GetRequiredService<Db>(), Time.GetUtcNow());
        foreach (var left in await db.Set<WaveClosing>().AsNoTracking().Where(row => row.Until <= now).ToListAsync(cancel)) await TakeOverAsync(db, Time, left, cancel);
    }

    protected override TimeSpan Pause => TimeSpan.FromMinutes(1);

    protected override bool BeginsAtOnce => true;

    protected override Task RoundAsync(CancellationToken cancel) => RunAsync(cancel);

    /// <summary>False when somebody was faster.</summary>
    private static async Task<bool> TakeOverAsync(Db db, TimeProvider time, WaveClosing left, CancellationToken cancel)
    {
        var mine = new WaveClosing { WaveId = left.WaveId, CentreId = left.CentreId, Owner = NewId.Random(), Until = time.GetUtcNow() + Lease };
        if (await Of(db, left).Where(row => row.Until == left.Until).ExecuteUpdateAsync(set => set.SetProperty(row => row.Owner, mine.Owner).SetProperty(row => row.Until, mine.Until), cancel) == 0) return false;
        await RunAsync(db, time, mine, cancel);
        return true;
    }

    private static IQueryable<WaveClosing> Of(Db db, WaveClosing one) => db.Set<WaveClosing>().Where(row => row.WaveId == one.WaveId && row.Owner == one.Owner);
}
