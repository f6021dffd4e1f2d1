using Microsoft.EntityFrameworkCore;
using Shouwen.App.Data;

namespace Shouwen.App.Arena.Rooms;

/// <summary>What other servers send to the games that this one writes. On SQLite there are no others.</summary>
internal sealed class TakeInbox(IServiceScopeFactory scopes, OpenRooms rooms, Store store, TimeProvider time, ILogger<TakeInbox> log) : Beats(time, log)
{
    private const int AtOnce = 500;
    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(5);

    /// <summary>A sign of life holds for three times as long as the next takes.</summary>
    private static readonly TimeSpan SignHolds = TimeSpan.FromSeconds(12);
    private readonly HashSet<Guid> underWay = [];

    protected override TimeSpan Pause => TimeSpan.FromMilliseconds(100);

    protected override async Task LookAsync(CancellationToken cancel)
    {
        if (store.Kind == StoreKind.Sqlite || rooms.Written() is not { Count: > 0 } written) return;
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<Db>();
        var rows = await db.Set<InboxRow>().AsNoTracking().Where(one => written.Contains(one.GameId) && one.Answer == null).OrderBy(one => one.Id).Take(AtOnce).ToListAsync(cancel);
        if (rows.Count == 0) return;
        foreach (var row in rows)
        {
            if (row.Kind is null) rooms.IfOpen(row.GameId)?.NoteElsewhere(row.PlayerId!.Value, Time.GetUtcNow() + SignHolds);
            else if (IsNew(row.Id)) _ = DoAsync(row, cancel);
        }

        var (signs, old) = (rows.Where(row => row.Kind is null).Select(row => row.Id).ToList(), Time.GetUtcNow() - Kept);
        await db.Set<InboxRow>().Where(one => signs.Contains(one.Id) || (written.Contains(one.GameId) && one.At < old)).ExecuteDeleteAsync(cancel);
    }

    private bool IsNew(Guid row)
    {
        lock (underWay) return underWay.Add(row);
    }

    /// <summary>One after another for each game, because a room takes its mail in order; what cannot be answered now waits for the next writer.</summary>
    private async Task DoAsync(InboxRow row, CancellationToken cancel)
    {
        await TryAsync(async () =>
        {
            if (rooms.IfOpen(row.GameId) is not WritingRoom room) return;
            var answer = await room.DoAsync(row.PlayerId, new(row.SentAs, row.Kind!.Value, row.Target, row.A, row.B, $"{row.Form}"));
            if (answer.Refusal == Answered.TryAgain) return;
            await using var scope = scopes.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<Db>().Set<InboxRow>().Where(one => one.Id == row.Id).ExecuteUpdateAsync(set => set.SetProperty(one => one.Answer, answer.Refusal), cancel);
        });
        lock (underWay) underWay.Remove(row.Id);
    }
}
