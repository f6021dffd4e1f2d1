using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Shouwen.App.Access.Published;
using Shouwen.App.Arena.Rooms;
using Shouwen.App.Data;
using Shouwen.App.Http;

namespace Shouwen.App.Arena.Games;

/// <param name="Seat">Null gives the seat back to a bot.</param>
public sealed record SeatChange(Guid Player, int? Seat);

/// <summary>Who sits where: one by one, by lot, and who has to go. Before a round and while one runs.</summary>
internal static class SeatPlayers
{
    public static async Task<Results<Ok<GameForm>, ProblemHttpResult>> Put(Guid id, SeatChange form, Db db, GameBoards boards, OpenRooms rooms, Acting acting, HttpContext http, CancellationToken cancel)
    {
        if (await KeepGames.FindAsync(db, acting.CentreId, id, cancel) is not { } row) return KeepGames.NotFound();
        if (row.IsSolo) return Solo();
        if (ETag.Missing(http) is { } missing) return missing;
        if (!ETag.Matches(http, row.Version)) return await ChangedAsync(db, boards, rooms, row, cancel);
        if (await db.Set<ArenaPlayer>().SingleOrDefaultAsync(one => one.Id == form.Player && one.GameId == id, cancel) is not { } player) return Problem.NotFound("arena.noPlayer", "There is no such player in this game; they may have been removed.");
        if (form.Seat is { } seat && (boards.Of(row.Scenario, row.Minutes) is not { } made || seat < 0 || seat >= made.Board.Seats)) return Problem.Invalid("seat", FieldErrors.UnknownCode);
        await using var together = await db.Database.BeginTransactionAsync(cancel);
        // Whoever sits there gets up: two cannot, not for a moment.
        await db.Set<ArenaPlayer>().Where(one => one.GameId == id && one.Id != player.Id && one.Seat != null && one.Seat == form.Seat).ExecuteUpdateAsync(set => set.SetProperty(one => one.Seat, (int?)null), cancel);
        player.Seat = form.Seat;
        return await SaveAsync(db, boards, rooms, row, http, together.CommitAsync, cancel);
    }

    public static async Task<Results<Ok<GameForm>, ProblemHttpResult>> Deal(Guid id, Db db, GameBoards boards, OpenRooms rooms, Acting acting, HttpContext http, CancellationToken cancel)
    {
        if (await KeepGames.FindAsync(db, acting.CentreId, id, cancel) is not { } row) return KeepGames.NotFound();
        if (row.IsSolo) return Solo();
        if (!ETag.Matches(http, row.Version)) return await ChangedAsync(db, boards, rooms, row, cancel);
        if (boards.Of(row.Scenario, row.Minutes) is not { } made) return KeepGames.NotFound();
        await using var together = await db.Database.BeginTransactionAsync(cancel);
        await db.Set<ArenaPlayer>().Where(one => one.GameId == id).ExecuteUpdateAsync(set => set.SetProperty(one => one.Seat, (int?)null), cancel);
        var players = await db.Set<ArenaPlayer>().Where(one => one.GameId == id).ToListAsync(cancel);
        var dealt = Seats.Deal(made.Board, players.Select(one => one.Id));
        foreach (var one in players) one.Seat = dealt.TryGetValue(one.Id, out var seat) ? seat : null;
        return await SaveAsync(db, boards, rooms, row, http, together.CommitAsync, cancel);
    }

    public static async Task<Results<NoContent, ProblemHttpResult>> Remove(Guid id, Guid player, Db db, OpenRooms rooms, Acting acting, CancellationToken cancel)
    {
        if (await KeepGames.FindAsync(db, acting.CentreId, id, cancel) is not { } row) return KeepGames.NotFound();
        if (row.IsSolo) return Solo();
        await db.Set<ArenaPlayer>().Where(one => one.Id == player && one.GameId == id).ExecuteDeleteAsync(cancel);
        await StoredSeats.ChangedAsync(db, row.Id, cancel);
        await rooms.ReseatAsync(db, id, cancel);
        return TypedResults.NoContent();
    }

    private static ProblemHttpResult Solo() => Problem.Conflict("arena.soloSeats", "Somebody plays this game alone: its seats stay as they are.");

    private static async Task<Results<Ok<GameForm>, ProblemHttpResult>> SaveAsync(Db db, GameBoards boards, OpenRooms rooms, ArenaGame row, HttpContext http, Func<CancellationToken, Task> commit, CancellationToken cancel)
    {
        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateException)
        {
            // Somebody else has taken the seat at the same moment.
            db.ChangeTracker.Clear();
            return await ChangedAsync(db, boards, rooms, row, cancel);
        }

        if (!await StoredSeats.ChangedAsync(db, row.Id, row.Version, cancel)) return await ChangedAsync(db, boards, rooms, row, cancel);
        await commit(cancel);
        await rooms.ReseatAsync(db, row.Id, cancel);
        ETag.Set(http, row.Version + 1);
        return TypedResults.Ok(await KeepGames.FormAsync(db, boards, rooms, row, cancel));
    }

    private static async Task<ProblemHttpResult> ChangedAsync(Db db, GameBoards boards, OpenRooms rooms, ArenaGame row, CancellationToken cancel) =>
        Problem.Changed(await KeepGames.FormAsync(db, boards, rooms, row, cancel));
}
