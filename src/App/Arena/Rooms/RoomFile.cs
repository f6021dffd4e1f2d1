using Microsoft.EntityFrameworkCore;
using Shouwen.App.Arena.Games;
using Shouwen.App.Data;
using Shouwen.Engines.Arena;

namespace Shouwen.App.Arena.Rooms;

/// <summary>A game as it lies in the store, read to be taken up: the game played again from its log up to the moment that was kept.</summary>
internal sealed record RoomFile(ArenaGame Row, Board Board, Design Design, Game Game, IReadOnlyList<ArenaPlayer> Players, IReadOnlyList<LoggedCommand> Log)
{
    /// <summary>Null where there is no such game, or its scenario is no longer the one that it began with.</summary>
    public static async Task<RoomFile?> ReadAsync(Db db, GameBoards boards, Guid id, CancellationToken cancel)
    {
        if (await db.Set<ArenaGame>().AsNoTracking().SingleOrDefaultAsync(row => row.Id == id, cancel) is not { } row || boards.Of(row) is not { } made) return null;
        var players = await PlayersAsync(db, id, cancel);
        var log = await db.Set<LoggedCommand>().AsNoTracking().Where(one => one.GameId == id && one.Number <= row.LogCount).OrderBy(one => one.Number).ToListAsync(cancel);
        var (game, refusedAt) = Play.Replay(made.Board, row.SeedBits, log.Select(one => one.Entry), row.Now);
        if (refusedAt is { } at) throw new InvalidOperationException($"The log of game {row.Id} cannot be played beyond entry {at + 1}.");
        return new(row, made.Board, made.Design, game, players, log);
    }

    public static Task<List<ArenaPlayer>> PlayersAsync(Db db, Guid id, CancellationToken cancel) =>
        db.Set<ArenaPlayer>().AsNoTracking().Where(one => one.GameId == id).OrderBy(one => one.Id).ToListAsync(cancel);
}
