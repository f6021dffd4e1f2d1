using Microsoft.EntityFrameworkCore;
using Shouwen.App.Arena.Games;
using Shouwen.App.Data;
using Shouwen.Engines.Arena;

namespace Shouwen.App.Arena.Rooms;

/// <summary>
/// Which server writes a game. On PostgreSQL a claim holds for a few seconds by the store's clock and is renewed each second; on SQLite there is one server, which takes what it finds.
/// </summary>
internal static class Claims
{
    /// <summary>Beyond the renewals of each second; whoever waits for it to pass takes over within five.</summary>
    public const int Milliseconds = 3000;

    public static async Task<bool> TakeAsync(Db db, Guid game, Guid owner, CancellationToken cancel) => await (db.Kind == StoreKind.Sqlite
        ? db.Database.ExecuteSqlAsync($"UPDATE arena_games SET owner = {owner} WHERE id = {game}", cancel)
        : db.Database.ExecuteSqlAsync($"""
            UPDATE arena_games SET owner = {owner}, owned_until = (extract(epoch FROM clock_timestamp()) * 1000)::bigint + {Milliseconds}
            WHERE id = {game} AND (owner IS NULL OR owner = {owner} OR owned_until < (extract(epoch FROM clock_timestamp()) * 1000)::bigint)
            """, cancel)) == 1;

    /// <summary>Keeps how far the game is and renews the claim; false when it is somebody else's.</summary>
    public static async Task<bool> GoOnAsync(Db db, Keeping one)
    {
        var (state, phase) = ((int)one.State, (int)one.Phase);
        return await (db.Kind == StoreKind.Sqlite
            ? db.Database.ExecuteSqlAsync($"UPDATE arena_games SET state = {state}, phase = {phase}, round = {one.Round}, now = {one.Now}, log_count = {one.LogCount} WHERE id = {one.Game} AND owner = {one.Owner}")
            : db.Database.ExecuteSqlAsync($"""
                UPDATE arena_games SET state = {state}, phase = {phase}, round = {one.Round}, now = {one.Now}, log_count = {one.LogCount},
                    owned_until = (extract(epoch FROM clock_timestamp()) * 1000)::bigint + {Milliseconds}
                WHERE id = {one.Game} AND owner = {one.Owner}
                """)) == 1;
    }

    /// <summary>Games that nobody writes any more: those that run, and those that are followed here.</summary>
    public static async Task<List<Guid>> LeftAsync(Db db, IReadOnlyList<Guid> followed, CancellationToken cancel)
    {
        if (db.Kind == StoreKind.Sqlite) return await db.Set<ArenaGame>().Where(row => row.Phase == GamePhase.Running).Select(row => row.Id).ToListAsync(cancel);
        var free = db.Set<ArenaGame>().FromSql($"SELECT * FROM arena_games WHERE owner IS NULL OR owned_until < (extract(epoch FROM clock_timestamp()) * 1000)::bigint");
        return await free.Where(row => row.Phase == GamePhase.Running || followed.Contains(row.Id)).Select(row => row.Id).ToListAsync(cancel);
    }

    public static Task GiveUpAsync(Db db, Guid game, Guid owner) =>
        db.Database.ExecuteSqlAsync($"UPDATE arena_games SET owner = NULL WHERE id = {game} AND owner = {owner}");
}
