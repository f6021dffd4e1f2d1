using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Shouwen.App.Arena.Debrief;
using Shouwen.App.Arena.Games;
using Shouwen.App.Arena.Join;
using Shouwen.App.Arena.Solo;
using Shouwen.App.Data;
using Shouwen.App.Http;
using Shouwen.Engines.Arena;
using Role = Shouwen.Engines.Arena.Role;

namespace Shouwen.App.Arena.After;

public sealed record DoneCount(CommandKind Kind, int Count);

/// <param name="Did">What this player did in the round, by command.</param>
/// <param name="Review">Of somebody who plays alone, and has no trainer to look back with; null of others.</param>
public sealed record MyRound(int Round, RoundResult Result, IReadOnlyList<DoneCount> Did, SoloReview? Review);

public sealed record Opinion(int Worth, int Transfer, int Pace, string? Learned, string? Wish);

/// <param name="RoleName">What the scenario calls the role.</param>
/// <param name="Movements">Of a round, all.</param>
/// <param name="Given">What they said of the session; null where they have not.</param>
public sealed record MySession(string Name, Role? Role, Phrase? RoleName, string Game, Phrase Scenario, Phrase Unit, Phrase Units, string Currency, GameState State, int Movements, int Target, IReadOnlyList<MyRound> Rounds, Opinion? Given);

/// <summary>A player's own page after the session: how the team fared round by round, what they did themselves, and what they say of it.</summary>
internal static class ShowMine
{
    public static async Task<Results<Ok<MySession>, ProblemHttpResult>> Handle(string code, Db db, GameBoards boards, HttpContext http, CancellationToken cancel)
    {
        if (await FindGame.ByCodeAsync(db, code, cancel) is not { } game) return JoinGame.NoGame();
        if (await FindGame.PlayerAsync(db, game.Id, http.Request.Headers[JoinGame.Token], cancel) is not { } player) return JoinGame.NoPlayer();
        var (log, refusal) = await GameLog.OfAsync(db, boards, game, cancel);
        if (log is null) return refusal!;
        var did = log.Commands.Where(one => one.PlayerId == player.Id && one.Seat >= 0).ToLookup(one => one.Round);
        var rounds = log.Reviews().Select(review => new MyRound(
            review.Round, review.Result, [.. did[review.Round].GroupBy(one => one.Kind).OrderByDescending(same => same.Count()).Select(same => new DoneCount(same.Key, same.Count()))],
            game.IsSolo ? SoloReview.Of(log, review, player.Seat) : null)).ToList();
        var given = await db.Set<PlayerOpinion>().AsNoTracking().SingleOrDefaultAsync(row => row.PlayerId == player.Id, cancel);
        var board = log.Board;
        Role? role = player.Seat is { } seat ? Seats.Of(board)[seat].Role : null;
        return TypedResults.Ok(new MySession(
            player.Name, role, role is { } own ? board.Scenario.Roles[own] : null, game.Name, board.Scenario.Name, board.Scenario.Unit, board.Scenario.Units, board.Scenario.Currency, game.State, board.Movements, board.Target, rounds,
            given is null ? null : new(given.Worth, given.Transfer, given.Pace, given.Learned, given.Wish)));
    }

    /// <summary>Said once a round is over; said again, it takes the place of what was said before.</summary>
    public static async Task<Results<NoContent, ProblemHttpResult>> Say(string code, Opinion form, Db db, HttpContext http, CancellationToken cancel)
    {
        if (await FindGame.ByCodeAsync(db, code, cancel) is not { } game) return JoinGame.NoGame();
        if (await FindGame.PlayerAsync(db, game.Id, http.Request.Headers[JoinGame.Token], cancel) is not { } player) return JoinGame.NoPlayer();
        if (game.State != GameState.Over && game.Round == 0) return Problem.Conflict("arena.notYet", "Nothing has been played yet.");
        var errors = new FieldErrors();
        int Points(string field, int given) => errors.Within(field, given, PlayerOpinion.Least, PlayerOpinion.Most);
        var (worth, transfer, pace) = (Points("worth", form.Worth), Points("transfer", form.Transfer), Points("pace", form.Pace));
        var (learned, wish) = (errors.OptionalText("learned", form.Learned, PlayerOpinion.MaxText), errors.OptionalText("wish", form.Wish, PlayerOpinion.MaxText));
        if (errors.Any) return errors.Problem();
        for (var attempt = 1; ; attempt++)
        {
            if (await db.Set<PlayerOpinion>().SingleOrDefaultAsync(row => row.PlayerId == player.Id, cancel) is { } before)
                (before.Worth, before.Transfer, before.Pace, before.Learned, before.Wish) = (worth, transfer, pace, learned, wish);
            else
                db.Add(new PlayerOpinion { PlayerId = player.Id, GameId = game.Id, Worth = worth, Transfer = transfer, Pace = pace, Learned = learned, Wish = wish });
            try
            {
                await db.SaveChangesAsync(cancel);
                return TypedResults.NoContent();
            }
            catch (DbUpdateException) when (attempt == 1)
            {
                // The same form, sent twice at one moment.
                db.ChangeTracker.Clear();
            }
        }
    }
}
