using Microsoft.AspNetCore.Http.HttpResults;
using Shouwen.App.Access.Published;
using Shouwen.App.Arena.Games;
using Shouwen.App.Arena.Rooms;
using Shouwen.App.Data;
using Shouwen.App.Http;
using Shouwen.Engines.Arena;

namespace Shouwen.App.Arena.Debrief;

/// <param name="Length">Milliseconds; of a round that still runs, so far.</param>
public sealed record BegunRound(int Round, bool IsOver, int Length);

/// <param name="Rounds">That can be looked at.</param>
/// <param name="Step">Milliseconds between rows.</param>
/// <param name="Shown">The round that was asked for; the latest where none was, null where none was begun.</param>
public sealed record GameReplay(IReadOnlyList<BegunRound> Rounds, int Step, RoundReplay? Shown, ScenarioSheet Scenario);

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
            [.. rounds.Select(one => new BegunRound(one.Round, one.IsOver, one.Length))], step, rounds.Count == 0 ? null : log.Courses(step)[asked], ScenarioSheet.Of(log.Board, withCauses: true)));
    }

    /// <summary>Whole seconds, so many that a chart can show them.</summary>
    private static int StepOf(int length) => Math.Max(1, (length + (MostRows * Second) - 1) / (MostRows * Second)) * Second;
}
