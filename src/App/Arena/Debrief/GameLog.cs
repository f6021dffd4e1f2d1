using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Shouwen.App.Access.Published;
using Shouwen.App.Arena.Games;
using Shouwen.App.Data;
using Shouwen.App.Http;
using Shouwen.Engines.Arena;

namespace Shouwen.App.Arena.Debrief;

/// <summary>A game's log, read to be looked back on or taken away.</summary>
internal sealed record GameLog(ArenaGame Row, Board Board, IReadOnlyList<LoggedCommand> Commands)
{
    public IEnumerable<LogEntry> Entries => Commands.Select(one => one.Entry);

    /// <summary>Of the rounds that are over; one that still runs is no matter for looking back.</summary>
    public IReadOnlyList<RoundReview> Reviews()
    {
        var over = Row.State == GameState.Over ? Board.Scenario.Rounds.Count : Row.Round;
        return [.. ReviewLog.Of(Board, Row.SeedBits, Entries).Where(one => one.Round < over)];
    }

    /// <summary>The game played from the log.</summary>
    public Game Play() => Engines.Arena.Play.Replay(Board, Row.SeedBits, Entries, Row.Now).Game;

    public static async Task<(GameLog? Log, ProblemHttpResult? Refusal)> ReadAsync(Db db, GameBoards boards, Acting acting, Guid id, CancellationToken cancel) =>
        await db.Set<ArenaGame>().AsNoTracking().SingleOrDefaultAsync(one => one.Id == id && one.CentreId == acting.CentreId, cancel) is { } row ? await OfAsync(db, boards, row, cancel) : (null, KeepGames.NotFound());

    public static async Task<(GameLog? Log, ProblemHttpResult? Refusal)> OfAsync(Db db, GameBoards boards, ArenaGame row, CancellationToken cancel)
    {
        if (boards.Of(row) is not { } made) return (null, Problem.Conflict("arena.otherRules", "The rules of the scenario have changed since this game was played: its log cannot be played again."));
        var commands = await db.Set<LoggedCommand>().AsNoTracking().Where(one => one.GameId == row.Id && one.Number <= row.LogCount).OrderBy(one => one.Number).ToListAsync(cancel);
        return (new(row, made.Board, commands), null);
    }
}
