using Microsoft.AspNetCore.Http.HttpResults;
using Shouwen.App.Access.Published;
using Shouwen.App.Arena.Games;
using Shouwen.App.Arena.Published;
using Shouwen.App.Arena.Rooms;
using Shouwen.App.Data;
using Shouwen.Engines.Arena;

namespace Shouwen.App.Arena.Debrief;

/// <param name="Length">Milliseconds; of a round that still runs, so far.</param>
public sealed record BegunRound(int Round, bool IsOver, int Length);

/// <summary>What the scenario's own bots agree on for a round, and whether they buy help.</summary>
public sealed record BotProcess(IReadOnlyList<string> Parts, IReadOnlyList<int> Limits, IReadOnlyList<int> Shares, bool Buys);

/// <param name="Rounds">That can be looked at.</param>
/// <param name="Step">Milliseconds between rows.</param>
/// <param name="Shown">The round that was asked for; the latest where none was, null where none was begun.</param>
public sealed record GameReplay(IReadOnlyList<BegunRound> Rounds, int Step, RoundReplay? Shown, IReadOnlyList<BotProcess> Bots, ScenarioSheet Scenario);

/// <summary>The course of a round, told from the log: the queue, movements and money over its time, and what happened when.</summary>
internal static class ReplayGame
{
    private const int Second = 1000;
    private const int MostRows = 600;

    public static async Task<Results<Ok<GameReplay>, ProblemHttpResult>> Handle(Guid id, int? round, Db db, GameBoards boards, Acting acting, CancellationToken cancel)
    {
        var (log, refusal) = await GameLog.ReadAsync(db, boards, acting, id, cancel);
        if (log is null) return refusal!;
        var rounds = log.Courses(int.MaxValue);
        var asked = round ?? rounds.Count - 1;
        if (round is not null && (asked < 0 || asked >= rounds.Count)) return KeepPdca.NoRound();
        var step = rounds.Count == 0 ? Second : StepOf(rounds[asked].Length);
        return TypedResults.Ok(new GameReplay(
            [.. rounds.Select(one => new BegunRound(one.Round, one.IsOver, one.Length))], step, rounds.Count == 0 ? null : log.Courses(step)[asked], BotsOf(boards.Of(log.Row)!.Value.Design, log.Board), ScenarioSheet.Of(log.Board, withCauses: true)));
    }

    private static List<BotProcess> BotsOf(Design design, Board board) =>
        [.. board.Scenario.Rounds.Select((_, i) => design.Rounds[Math.Min(i, design.Rounds.Count - 1)])
            .Select(one => new BotProcess([.. DesignFile.PartNames.Where(part => one.Parts.HasFlag(part.Value)).Select(part => part.Key)], one.Limits, one.Shares, one.Habits.Buys))];

    /// <summary>Whole seconds, so many that a chart can show them.</summary>
    private static int StepOf(int length) => Math.Max(1, (length + (MostRows * Second) - 1) / (MostRows * Second)) * Second;
}
