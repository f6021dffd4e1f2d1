using Microsoft.EntityFrameworkCore;
using Shouwen.App.Data;

namespace Shouwen.App.Arena.Games;

/// <summary>The version of a game's seating. The row itself is not saved: the room writes its clock there at the same time.</summary>
internal static class StoredSeats
{
    /// <summary>False when somebody else was first.</summary>
    public static async Task<bool> ChangedAsync(Db db, Guid game, int version, CancellationToken cancel) =>
        await db.Set<ArenaGame>().Where(row => row.Id == game && row.Version == version).ExecuteUpdateAsync(set => set.SetProperty(row => row.Version, row => row.Version + 1), cancel) == 1;

    public static Task ChangedAsync(Db db, Guid game, CancellationToken cancel) =>
        db.Set<ArenaGame>().Where(row => row.Id == game).ExecuteUpdateAsync(set => set.SetProperty(row => row.Version, row => row.Version + 1), cancel);
}
