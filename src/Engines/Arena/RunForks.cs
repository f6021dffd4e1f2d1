namespace Shouwen.Engines.Arena;

/// <summary>How a game goes on from a moment.</summary>
/// <param name="Change">What is otherwise.</param>
/// <param name="NewFaults">Other faults come; else those that the round still brought.</param>
/// <param name="ToTheEnd">The rounds after this one too.</param>
public sealed record ForkPlan(ProcessChange Change, bool NewFaults = false, bool ToTheEnd = false);

/// <summary>Lets bots go on from a moment of a recorded game, many times with other chance; the recorded game stays as it is.</summary>
public static class RunForks
{
    private const int Piece = 8;

    // Half of the machine: games that people play go on beside it.
    private static readonly int AtOnce = Math.Max(1, Environment.ProcessorCount / 2);

    /// <summary>Results by run, then round from that of the moment on. Run `i` has the same chance in every call with the seed, so that changes are compared pair by pair; the design says how bots behave.</summary>
    public static RoundResult[][] Of(Moment moment, Design design, ForkPlan plan, int runs, ulong seed, CancellationToken cancel = default)
    {
        var (results, own) = (new RoundResult[runs][], DesignOf(moment, design, plan.Change));
        Parallel.For(0, (runs + Piece - 1) / Piece, new ParallelOptions { CancellationToken = cancel, MaxDegreeOfParallelism = AtOnce }, piece =>
        {
            for (var i = piece * Piece; i < Math.Min(runs, (piece + 1) * Piece); i++) results[i] = One(moment, own, plan, RunSessions.SeedOf(seed, i));
        });
        return results;
    }

    /// <summary>A game of the middle of a round apart, with chance of its own from there on and what the plan changes; with its own seed and no change it is the same game.</summary>
    public static Game Fork(Game game, ulong seed, ForkPlan plan)
    {
        var fork = game.Clone(seed);
        if (plan.NewFaults) RaiseFaults.PlanAnew(fork);
        plan.Change.Apply(fork);
        return fork;
    }

    private static RoundResult[] One(Moment moment, Design design, ForkPlan plan, ulong seed)
    {
        var (game, round) = (Fork(moment.Game, seed, plan), moment.Game.Round);
        for (var seat = 0; seat < game.Seats.Length; seat++) Play.Apply(game, new(CommandKind.Bot, Command.Trainer, seat));
        Play.Apply(game, new(CommandKind.Resume, Command.Trainer));
        game.Forget();
        var bots = new Bots(game, design);
        if (plan.Change.Parts is { } parts && (parts & ~moment.Game.Parts).HasFlag(Parts.Mirrors)) BetweenRounds.Mirror(bots, bots.Round.Mirrors);
        foreach (var (at, command) in moment.Later)
        {
            if (command.Kind == CommandKind.Decay && plan.Change.Decay is not null) continue;
            RunSession.RunTo(game, bots, at);
            if (!game.IsOn(round)) break;
            Play.Apply(game, command);
        }

        RunSession.RunRound(game, bots);
        while (plan.ToTheEnd && game.Phase == GamePhase.Ready)
        {
            bots.Prepare();
            Play.Apply(game, new(CommandKind.Begin, Command.Trainer));
            RunSession.RunRound(game, bots);
        }

        return game.RoundsOver[round..].ToArray();
    }

    /// <summary>Behaviour from the design, the process from the team: of each round as it really began; what never began goes on as this round was.</summary>
    private static Design DesignOf(Moment moment, Design design, ProcessChange change)
    {
        var (game, most) = (moment.Game, design.Rounds.Max(one => one.Mirrors));
        var now = RoundProcess.Of(game);
        return design with
        {
            Rounds = [.. game.Board.Rounds.Select((_, i) =>
            {
                var bots = design.Rounds[Math.Min(i, design.Rounds.Count - 1)];
                var had = i > game.Round && i < moment.Processes.Count ? moment.Processes[i] : now;
                var process = change.Of(had, game.Parts);
                var mirrors = had.Parts.HasFlag(Parts.Mirrors) ? had.Mirrors : most;
                return new RoundDesign(process.Parts, process.Limits, process.Shares, process.Standby, mirrors, bots.Habits with { Buys = change.Buys ?? bots.Habits.Buys });
            })],
        };
    }
}
