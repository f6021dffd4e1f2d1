namespace Shouwen.Engines.Arena;

/// <summary>A moment of a recorded game, to look at or to go on from.</summary>
/// <param name="Game">The state, with all that was done up to that moment.</param>
/// <param name="Done">How many commands of the log that are.</param>
/// <param name="Later">What the trainer did afterwards to the round's faults and its length; a fault by lot is the one that came.</param>
/// <param name="Processes">With what process each round began, as far as the game came.</param>
public sealed record Moment(Game Game, int Done, IReadOnlyList<LogEntry> Later, IReadOnlyList<RoundProcess> Processes)
{
    /// <summary>A moment of a round, milliseconds; at its end what stood just before. Null where the round did not come so far. A pure function of scenario, seed and log.</summary>
    public static Moment? Of(Board board, ulong seed, IEnumerable<LogEntry> log, int round, int at)
    {
        var (game, found, done, count, later, processes) = (Play.Start(board, seed), (Game?)null, 0, 0, new List<LogEntry>(), new List<RoundProcess>());
        foreach (var entry in log)
        {
            if (found is null && game.IsOn(round) && IsBeyond(game, entry, at)) (found, done) = (At(game, at), count);
            Play.Advance(game, entry.At);
            game.Forget();
            var (isLater, faults) = (found is not null && game.IsOn(round), game.FaultCount);
            if (entry.Command.Kind == CommandKind.Begin && game.Phase == GamePhase.Ready) processes.Add(RoundProcess.Of(game));
            if (Play.Apply(game, entry.Command) != Refusal.None) break;
            count++;
            if (isLater && IsOfTheRound(entry.Command.Kind)) later.Add(game.FaultCount > faults ? Named(game, entry) : entry);
        }

        if (found is null && game.IsOn(round)) (found, done) = (At(game, at), count);
        return found is null ? null : new(found, done, later, processes);
    }

    private static bool IsBeyond(Game game, in LogEntry entry, int at) => entry.At > at || entry.At >= game.RoundEnd || (entry.At == at && entry.Command.Kind == CommandKind.End);

    private static bool IsOfTheRound(CommandKind kind) => kind is CommandKind.Inject or CommandKind.Decay or CommandKind.Extend or CommandKind.End;

    private static Game? At(Game game, int at)
    {
        var there = game.Clone();
        Play.Advance(there, Math.Min(at, there.RoundEnd - 1));
        there.Forget();
        return at > there.RoundEnd || there.Now < Math.Min(at, there.RoundEnd - 1) ? null : there;
    }

    private static LogEntry Named(Game game, in LogEntry entry)
    {
        ref readonly var fault = ref game.Faults[game.FaultCount - 1];
        return entry with { Command = entry.Command with { A = fault.Cause - game.Board.ServiceFirst[fault.Service] } };
    }
}

/// <summary>The process that a round began with: parts, limits (milliseconds) and shares (percent) by priority, experts kept free, mirrors bought.</summary>
public sealed record RoundProcess(Parts Parts, IReadOnlyList<int> Limits, IReadOnlyList<int> Shares, int Standby, int Mirrors)
{
    internal static RoundProcess Of(Game game) => new(game.Parts, [.. game.Limits], [.. game.Shares], game.Seats.Count(one => one.IsStandby), game.Mirrors);
}
