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
    private const int LongestRound = 8 * 60 * 60;

    public IEnumerable<LogEntry> Entries => Commands.Select(one => one.Entry);

    /// <summary>Of the rounds that are over; one that still runs is no matter for looking back.</summary>
    public IReadOnlyList<RoundReview> Reviews()
    {
        var over = Row.State == GameState.Over ? Board.Scenario.Rounds.Count : Row.Round;
        return [.. ReviewLog.Of(Board, Row.SeedBits, Entries).Where(one => one.Round < over)];
    }

    /// <summary>The game played from the log.</summary>
    public Game Play() => Engines.Arena.Play.Replay(Board, Row.SeedBits, Entries, Row.Now).Game;

    /// <summary>The rounds that were begun in their course, with a row each `step` milliseconds; one that still runs as far as its clock was kept.</summary>
    public IReadOnlyList<RoundReplay> Courses(int step) => ReplaySeries.Of(Board, Row.SeedBits, Entries, step, Row.Now);

    /// <summary>A second of a round; not one that has not come yet.</summary>
    public (Moment? Moment, ProblemHttpResult? Refusal) MomentAt(int round, int second)
    {
        if (round < 0 || round >= Board.Scenario.Rounds.Count) return (null, KeepPdca.NoRound());
        var isBeyond = second is < 0 or > LongestRound || (round == Row.Round && second * 1000 > Row.Now);
        return !isBeyond && Moment.Of(Board, Row.SeedBits, Entries, round, second * 1000) is { } moment ? (moment, null) : (null, Problem.Invalid("second", FieldErrors.OutOfRange));
    }

    /// <summary>Players in the seats from which they gave commands in that round; who gave none, and finds their seat free, where they sit now.</summary>
    public List<ArenaPlayer> SeatedIn(int round, List<ArenaPlayer> players)
    {
        var seats = new Dictionary<int, Guid>();
        foreach (var one in Commands) if (one.Round == round && one.PlayerId is { } player) seats[one.Seat] = player;
        foreach (var player in players.Where(one => one.Seat is { } seat && !seats.ContainsValue(one.Id))) seats.TryAdd(player.Seat!.Value, player.Id);
        var found = seats.GroupBy(one => one.Value).ToDictionary(one => one.Key, one => (int?)one.Last().Key);
        foreach (var player in players) player.Seat = found.GetValueOrDefault(player.Id);
        return players;
    }

    public static async Task<(GameLog? Log, ProblemHttpResult? Refusal)> ReadAsync(Db db, GameBoards boards, Acting acting, Guid id, CancellationToken cancel) =>
        await db.Set<ArenaGame>().AsNoTracking().SingleOrDefaultAsync(one => one.Id == id && one.CentreId == acting.CentreId, cancel) is { } row ? await OfAsync(db, boards, row, cancel) : (null, KeepGames.NotFound());

    public static async Task<(GameLog? Log, ProblemHttpResult? Refusal)> OfAsync(Db db, GameBoards boards, ArenaGame row, CancellationToken cancel)
    {
        if (boards.Of(row) is not { } made) return (null, Problem.Conflict("arena.otherRules", "The rules of the scenario have changed since this game was played: its log cannot be played again."));
        var commands = await db.Set<LoggedCommand>().AsNoTracking().Where(one => one.GameId == row.Id && one.Number <= row.LogCount).OrderBy(one => one.Number).ToListAsync(cancel);
        return (new(row, made.Board, commands), null);
    }
}
