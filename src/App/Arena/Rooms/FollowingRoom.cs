using Microsoft.EntityFrameworkCore;
using Shouwen.App.Arena.Games;
using Shouwen.App.Data;
using Shouwen.Engines.Arena;

namespace Shouwen.App.Arena.Rooms;

/// <summary>
/// A game that another server writes, shown to the clients of this one: played again from its log as it grows, up to the moment that the writer kept last. What clients send goes to the
/// writer by the inbox, and so do signs that they are here.
/// </summary>
internal sealed class FollowingRoom(RoomFile file, IServiceScopeFactory scopes, Shown shown, TimeProvider time, ILogger log) : Room(file, shown, time, log)
{
    private const int MostLooks = 100;
    private static readonly TimeSpan Between = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan SignOfLife = TimeSpan.FromSeconds(4);
    private static readonly TimeSpan Unwatched = TimeSpan.FromSeconds(20);
    private readonly Game game = file.Game;
    private int logCount = file.Log.Count;
    private int version = file.Row.Version;
    private long signedAt;
    private long watchedAt = time.GetTimestamp();

    public override async Task<Answered> DoAsync(Guid? player, Sent sent)
    {
        if (sent.FormBits is not { } form || !Enum.IsDefined(sent.Kind)) return new(sent.Id, Answered.UnknownCommand);
        var row = new InboxRow { Id = NewId.At(Time), GameId = Id, PlayerId = player, Kind = sent.Kind, Target = sent.Target, A = sent.A, B = sent.B, Form = form, SentAs = sent.Id, At = Time.GetUtcNow() };
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<Db>();
        db.Add(row);
        await db.SaveChangesAsync();
        for (var look = 0; look < MostLooks; look++)
        {
            await Task.Delay(Between, Time);
            if (await db.Set<InboxRow>().Where(one => one.Id == row.Id).Select(one => one.Answer).SingleOrDefaultAsync() is { } answer) return new(sent.Id, answer);
        }

        return new(sent.Id, Answered.TryAgain);
    }

    protected override Game Game => game;

    protected override void Begin()
    {
    }

    protected override TimeSpan UntilNext() => Between;

    protected override async Task<bool> GoOnAsync(CancellationToken cancel)
    {
        TakeMail();
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<Db>();
        if (await db.Set<ArenaGame>().AsNoTracking().SingleOrDefaultAsync(one => one.Id == Id, cancel) is not { } row) return false;
        await FollowAsync(db, row, cancel);
        await SignAsync(db, cancel);
        ShowWhatIsNew();
        if (Shown.IsWatched) watchedAt = Time.GetTimestamp();
        return Time.GetElapsedTime(watchedAt) < Unwatched;
    }

    private async Task FollowAsync(Db db, ArenaGame row, CancellationToken cancel)
    {
        if (row.LogCount > logCount)
        {
            var (from, to) = (logCount, row.LogCount);
            foreach (var one in await db.Set<LoggedCommand>().AsNoTracking().Where(one => one.GameId == Id && one.Number > from && one.Number <= to).OrderBy(one => one.Number).ToListAsync(cancel))
            {
                Play.Advance(game, one.At);
                if (Play.Apply(game, one.Entry.Command) != Refusal.None) throw new InvalidOperationException($"The log of game {Id} cannot be followed beyond entry {one.Number}.");
            }

            logCount = to;
        }

        Play.Advance(game, row.Now);
        if (row.Version == version) return;
        version = row.Version;
        Reseat(await RoomFile.PlayersAsync(db, Id, cancel));
    }

    /// <summary>Tells the writer who is here.</summary>
    private async Task SignAsync(Db db, CancellationToken cancel)
    {
        if (Time.GetElapsedTime(signedAt) < SignOfLife && !HasChanged) return;
        signedAt = Time.GetTimestamp();
        foreach (var player in Seating.Players.Where(one => one.IsConnected)) db.Add(new InboxRow { Id = NewId.At(Time), GameId = Id, PlayerId = player.Id, At = Time.GetUtcNow() });
        await db.SaveChangesAsync(cancel);
    }
}
