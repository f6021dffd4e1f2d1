using System.Security.Cryptography;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Shouwen.App.Access.Published;
using Shouwen.App.Arena.Games;
using Shouwen.App.Data;
using Shouwen.App.Http;
using Shouwen.Engines.Arena;
using Role = Shouwen.Engines.Arena.Role;

namespace Shouwen.App.Arena.Solo;

/// <param name="Minutes">Length of a round; null is the scenario's own.</param>
/// <param name="Speed">Game time for a unit of real time.</param>
/// <param name="Place">Where a customer manager sits; null is the first. Others sit nowhere in particular.</param>
public sealed record NewSolo(string? Scenario, Role Role, int? Minutes, int Speed, string? Place = null);

/// <summary>What lets a browser in as the one who plays. The token is shown once; a new one ends the old.</summary>
public sealed record SoloPass(Guid Id, string Code, Guid Player, string Token, string Name);

/// <param name="Minutes">Length of a round.</param>
/// <param name="Place">Where the seat is, if it is anywhere.</param>
/// <param name="IsPlayable">False where the scenario's rules are no longer those that it began with.</param>
public sealed record SoloCard(Guid Id, string Scenario, Role Role, int Minutes, int Speed, GameState State, int Round, DateTimeOffset CreatedAt, Phrase? Place, bool IsPlayable);

/// <param name="Most">So many may be open at a time.</param>
public sealed record MySolo(IReadOnlyList<SoloCard> Games, int Open, int Most);

/// <summary>One person alone with bots in every other seat: a game is begun, gone on with from any device, and dropped. Each sees their own only.</summary>
internal static class PlayAlone
{
    public const int MostOpen = 3;
    private const int MostListed = 30;

    public static async Task<Results<Ok<MySolo>, ProblemHttpResult>> List(Db db, GameBoards boards, Acting acting, CancellationToken cancel)
    {
        if (acting.UserId is not { } me) return NotAPerson();
        var rows = await Mine(db, acting, me).AsNoTracking().OrderBy(row => row.State == GameState.Over).ThenByDescending(row => row.Id).Take(MostListed).ToListAsync(cancel);
        var ids = rows.ConvertAll(row => row.Id);
        var players = await db.Set<ArenaPlayer>().AsNoTracking().Where(one => ids.Contains(one.GameId)).ToDictionaryAsync(one => one.GameId, cancel);
        return TypedResults.Ok(new MySolo([.. rows.Select(row => CardOf(row, boards, players[row.Id]))], await OpenAsync(db, acting, me, cancel), MostOpen));
    }

    public static async Task<Results<Created<SoloPass>, ProblemHttpResult>> Begin(NewSolo form, Db db, GameBoards boards, TimeProvider time, Acting acting, CancellationToken cancel)
    {
        if (acting.UserId is not { } me) return NotAPerson();
        var errors = new FieldErrors();
        errors.Within("speed", form.Speed, 1, KeepGames.MostSpeed);
        if (form.Minutes is { } minutes) errors.Within("minutes", minutes, KeepGames.LeastMinutes, KeepGames.MostMinutes);
        errors.AddIf(!Enum.IsDefined(form.Role) || form.Role == Role.Trainer, "role", FieldErrors.UnknownCode);
        errors.AddIf(boards.Of(form.Scenario ?? "", null) is null, "scenario", FieldErrors.UnknownCode);
        if (errors.Any) return errors.Problem();
        if (boards.Of(form.Scenario!, form.Minutes) is not { } made) return Problem.Invalid("minutes", FieldErrors.OutOfRange);
        var places = made.Board.Scenario.Places.Select(one => one.Code).ToList();
        if (form.Place is { } wanted && !places.Contains(wanted)) return Problem.Invalid("place", FieldErrors.UnknownCode);
        if (await OpenAsync(db, acting, me, cancel) >= MostOpen) return TooMany();
        var row = Row(form, made.Board, await KeepGames.FreeCodeAsync(db, cancel), time, acting);
        var token = OpaqueToken.Create();
        var player = new ArenaPlayer { Id = NewId.At(time), GameId = row.Id, Name = NameOf(acting), Wants = form.Role, Seat = Seats.Free(made.Board, form.Role, new HashSet<int>(), form.Place is { } code ? places.IndexOf(code) : null), TokenHash = OpaqueToken.HashOf(token), JoinedAt = row.CreatedAt };
        db.Add(row);
        db.Add(player);
        await db.SaveChangesAsync(cancel);
        // Of several that came at one moment each sees all once they are saved.
        if (await OpenAsync(db, acting, me, cancel) > MostOpen)
        {
            db.Remove(row);
            await db.SaveChangesAsync(cancel);
            return TooMany();
        }

        return TypedResults.Created($"/api/arena/solo/{row.Id}", new SoloPass(row.Id, row.Code, player.Id, token, player.Name));
    }

    /// <summary>The way back in, also on another device and to look back: the pass of the browser before is no longer good.</summary>
    public static async Task<Results<Ok<SoloPass>, ProblemHttpResult>> Enter(Guid id, Db db, Acting acting, CancellationToken cancel)
    {
        if (acting.UserId is not { } me) return NotAPerson();
        if (await Mine(db, acting, me).AsNoTracking().SingleOrDefaultAsync(row => row.Id == id, cancel) is not { } row) return KeepGames.NotFound();
        var (player, token) = (await db.Set<ArenaPlayer>().SingleAsync(one => one.GameId == id, cancel), OpaqueToken.Create());
        player.TokenHash = OpaqueToken.HashOf(token);
        await db.SaveChangesAsync(cancel);
        return TypedResults.Ok(new SoloPass(row.Id, row.Code, player.Id, token, player.Name));
    }

    /// <summary>The game is gone with all that was played; a room that shows it ends by itself.</summary>
    public static async Task<Results<NoContent, ProblemHttpResult>> Drop(Guid id, Db db, Acting acting, CancellationToken cancel)
    {
        if (acting.UserId is not { } me) return NotAPerson();
        if (await Mine(db, acting, me).SingleOrDefaultAsync(row => row.Id == id, cancel) is not { } row) return KeepGames.NotFound();
        db.Remove(row);
        await db.SaveChangesAsync(cancel);
        return TypedResults.NoContent();
    }

    private static IQueryable<ArenaGame> Mine(Db db, Acting acting, Guid me) => db.Set<ArenaGame>().Where(row => row.CentreId == acting.CentreId && row.SoloPersonId == me);

    private static Task<int> OpenAsync(Db db, Acting acting, Guid me, CancellationToken cancel) => Mine(db, acting, me).CountAsync(row => row.State != GameState.Over, cancel);

    private static ArenaGame Row(NewSolo form, Board board, string code, TimeProvider time, Acting acting) => new()
    {
        Id = NewId.At(time),
        CentreId = acting.CentreId,
        Code = code,
        Name = acting.Name.Length > ArenaGame.MaxName ? acting.Name[..ArenaGame.MaxName] : acting.Name,
        Scenario = form.Scenario!,
        Digest = board.Digest,
        Minutes = form.Minutes,
        Speed = form.Speed,
        SeatsDealt = false,
        SoloPersonId = acting.UserId,
        Seed = BitConverter.ToInt64(RandomNumberGenerator.GetBytes(sizeof(long))),
        CreatedAt = time.GetUtcNow(),
        By = acting.Name,
    };

    private static SoloCard CardOf(ArenaGame row, GameBoards boards, ArenaPlayer player)
    {
        var board = boards.Of(row)?.Board;
        var minutes = row.Minutes ?? (boards.Of(row.Scenario, null)?.Board.Scenario.Times.Round ?? 0) / 60_000;
        var place = board is not null && player.Seat is { } seat ? Seats.Of(board).Single(one => one.Seat == seat).Place : -1;
        return new(row.Id, row.Scenario, player.Wants ?? Role.Customer, minutes, row.Speed, row.State, row.Round, row.CreatedAt, place >= 0 ? board!.Scenario.Places[place].Name : null, board is not null);
    }

    private static string NameOf(Acting acting) => acting.Name.Length > ArenaPlayer.MaxName ? acting.Name[..ArenaPlayer.MaxName] : acting.Name;

    private static ProblemHttpResult TooMany() => Problem.Conflict("arena.soloTooMany", $"At most {MostOpen} games alone are open at a time: play one to its end, or drop one.");

    private static ProblemHttpResult NotAPerson() => Problem.Forbidden("arena.notAPerson", "Only people play; a program does not.");
}
