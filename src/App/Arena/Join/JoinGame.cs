using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Shouwen.App.Access.Published;
using Shouwen.App.Arena.Games;
using Shouwen.App.Arena.Rooms;
using Shouwen.App.Data;
using Shouwen.App.Http;
using Shouwen.Engines.Arena;
using Role = Shouwen.Engines.Arena.Role;

namespace Shouwen.App.Arena.Join;

/// <param name="Roles">Each with its seats that no person has.</param>
/// <param name="CanChoose">Whoever joins says which role they want; otherwise roles are dealt.</param>
/// <param name="IsSolo">Somebody plays it alone: nobody else can join.</param>
public sealed record OpenGame(string Name, NamedScenario Scenario, GameState State, IReadOnlyList<OpenRole> Roles, bool CanChoose, bool IsSolo);

public sealed record NamedScenario(string Code, Phrase Name, Phrase About);

/// <param name="Name">What the scenario calls it.</param>
/// <param name="Free">Seats there to be taken now.</param>
/// <param name="Later">Seats that are there once the team has agreed on more experts.</param>
public sealed record OpenRole(Role Role, Phrase Name, int Free, int Later);

/// <param name="Key">Made by a browser for one visit to the door: sent again with the same name, the answer that was lost is given again, and nobody comes in twice.</param>
public sealed record Joining(string? Name, Role? Wants, string? Key = null);

/// <param name="Token">Shown once; whoever has it is this player.</param>
public sealed record Joined(Guid Player, string Token);

public sealed record Myself(Guid Player, string Name, int? Seat, Role? Role);

/// <summary>People without accounts join by code and name. Where roles are chosen they have the seat at once, before the first round as well as in the middle of one.</summary>
internal static class JoinGame
{
    public const string Token = "X-Arena-Token";
    private const int Attempts = 5;

    /// <summary>A key opens a seat as its token does: too long to be guessed.</summary>
    private const int ShortestKey = 32;
    private const int LongestKey = 100;

    public static async Task<Results<Ok<OpenGame>, ProblemHttpResult>> Show(string code, Db db, GameBoards boards, CancellationToken cancel)
    {
        if (await FindGame.ByCodeAsync(db, code, cancel) is not { } game || boards.Of(game.Scenario, game.Minutes) is not { } made) return NoGame();
        var (scenario, taken, hasMore) = (made.Board.Scenario, await TakenAsync(db, game.Id, cancel), await HasMoreExpertsAsync(db, game.Id, cancel));
        var free = Seats.Of(made.Board).ToLookup(one => one.Role, one => (IsTaken: taken.Contains(one.Seat), IsThere: one.IsActive || hasMore));
        var roles = free.Select(seats => new OpenRole(seats.Key, scenario.Roles[seats.Key], seats.Count(one => !one.IsTaken && one.IsThere), seats.Count(one => !one.IsTaken && !one.IsThere))).ToList();
        return TypedResults.Ok(new OpenGame(game.Name, new(scenario.Code, scenario.Name, scenario.About), game.State, roles, !game.SeatsDealt, game.IsSolo));
    }

    public static async Task<Results<Created<Joined>, ProblemHttpResult>> Handle(string code, Joining form, Db db, GameBoards boards, OpenRooms rooms, TimeProvider time, CancellationToken cancel)
    {
        if (await FindGame.ByCodeAsync(db, code, cancel) is not { } game || boards.Of(game.Scenario, game.Minutes) is not { } made) return NoGame();
        if (game.IsSolo) return Problem.Conflict("arena.soloTaken", "Somebody plays this game alone.");
        var errors = new FieldErrors();
        var name = errors.Text("name", form.Name, ArenaPlayer.MaxName);
        errors.AddIf(form.Wants is Role.Trainer, "wants", FieldErrors.UnknownCode);
        errors.AddIf(form.Key is { Length: < ShortestKey or > LongestKey }, "key", FieldErrors.OutOfRange);
        if (errors.Any) return errors.Problem();
        var token = form.Key is { } key ? TokenOf(game.Id, key, name) : OpaqueToken.Create();
        if (form.Key is not null && await FindGame.PlayerAsync(db, game.Id, token, cancel) is { } known) return In(game, known, token);
        if (game.State == GameState.Over) return Problem.Conflict("arena.over", "The game is over.");
        if (await db.Set<ArenaPlayer>().CountAsync(one => one.GameId == game.Id, cancel) >= ArenaPlayer.MostInAGame) return Problem.Conflict("arena.full", $"At most {ArenaPlayer.MostInAGame} people join a game.");
        for (var attempt = 0; ; attempt++)
        {
            var seat = form.Wants is { } role && !game.SeatsDealt && attempt < Attempts ? Seats.Free(made.Board, role, await TakenAsync(db, game.Id, cancel)) : null;
            var row = new ArenaPlayer { Id = NewId.At(time), GameId = game.Id, Name = name, Wants = form.Wants, Seat = seat, TokenHash = OpaqueToken.HashOf(token), JoinedAt = time.GetUtcNow() };
            db.Add(row);
            try
            {
                await db.SaveChangesAsync(cancel);
            }
            catch (DbUpdateException) when (attempt <= Attempts)
            {
                // The same request at the same moment; or somebody else has taken the seat: the next one, or none.
                db.ChangeTracker.Clear();
                if (form.Key is not null && await FindGame.PlayerAsync(db, game.Id, token, cancel) is { } first) return In(game, first, token);
                continue;
            }

            await StoredSeats.ChangedAsync(db, game.Id, cancel);
            await rooms.ReseatAsync(db, game.Id, cancel);
            return In(game, row, token);
        }
    }

    public static async Task<Results<Ok<Myself>, ProblemHttpResult>> Me(string code, Db db, GameBoards boards, HttpContext http, CancellationToken cancel)
    {
        if (await FindGame.ByCodeAsync(db, code, cancel) is not { } game || boards.Of(game.Scenario, game.Minutes) is not { } made) return NoGame();
        if (await FindGame.PlayerAsync(db, game.Id, http.Request.Headers[Token], cancel) is not { } player) return NoPlayer();
        return TypedResults.Ok(new Myself(player.Id, player.Name, player.Seat, player.Seat is { } seat ? Seats.Of(made.Board)[seat].Role : null));
    }

    private static Created<Joined> In(ArenaGame game, ArenaPlayer player, string token) => TypedResults.Created($"/api/public/arena/{game.Code}/me", new Joined(player.Id, token));

    /// <summary>Of this game, this visit and this name only: a window that was copied at the door lets another name in as another person.</summary>
    private static string TokenOf(Guid game, string key, string name) => OpaqueToken.HashOf($"arena\n{game}\n{key}\n{name}");

    /// <summary>As the process was announced last.</summary>
    private static async Task<bool> HasMoreExpertsAsync(Db db, Guid game, CancellationToken cancel) =>
        ((Parts)await db.Set<LoggedCommand>().Where(one => one.GameId == game && one.Kind == CommandKind.Adopt).OrderByDescending(one => one.Number).Select(one => one.A).FirstOrDefaultAsync(cancel)).HasFlag(Parts.Experts);

    private static async Task<HashSet<int>> TakenAsync(Db db, Guid game, CancellationToken cancel) =>
        [.. await db.Set<ArenaPlayer>().Where(one => one.GameId == game && one.Seat != null).Select(one => one.Seat!.Value).ToListAsync(cancel)];

    public static ProblemHttpResult NoPlayer() => Problem.NotFound("arena.noPlayer", "This browser has not joined this game.");

    public static ProblemHttpResult NoGame() => Problem.NotFound("arena.noGame", "There is no game with this code.");
}
