namespace Shouwen.Engines.Arena;

/// <summary>What the trainer does to a game.</summary>
internal static class TrainerActs
{
    private const int MostMinutes = 30;
    private const int Minute = 60_000;
    private const int LongestRound = 8 * 60 * Minute;

    public static Refusal Do(Game game, in Command command) => command.Kind switch
    {
        CommandKind.Begin => Begin(game),
        CommandKind.Pause => Pause(game, command),
        CommandKind.Resume => Resume(game),
        CommandKind.Extend => Extend(game, command),
        CommandKind.End => End(game),
        CommandKind.Inject => Inject(game, command),
        CommandKind.Decay => Decay(game, command),
        _ => Seat(game, command),
    };

    private static bool IsOn(Game game) => game.Phase is GamePhase.Running or GamePhase.Paused;

    private static Refusal Begin(Game game)
    {
        if (game.Phase != GamePhase.Ready) return Refusal.NotBetweenRounds;
        Rounds.Begin(game);
        return Refusal.None;
    }

    private static Refusal Pause(Game game, in Command command)
    {
        if (game.Phase != GamePhase.Running) return Refusal.NotRunning;
        game.Phase = GamePhase.Paused;
        game.Tell(EventKind.Paused, a: command.A);
        return Refusal.None;
    }

    private static Refusal Resume(Game game)
    {
        if (game.Phase != GamePhase.Paused) return IsOn(game) ? Refusal.Already : Refusal.NotRunning;
        game.Phase = GamePhase.Running;
        game.Tell(EventKind.Resumed);
        return Refusal.None;
    }

    private static Refusal Extend(Game game, in Command command)
    {
        if (!IsOn(game)) return Refusal.NotRunning;
        if (command.A is < 1 or > MostMinutes || game.RoundEnd + (command.A * Minute) > LongestRound) return Refusal.OutOfBounds;
        game.RoundEnd += command.A * Minute;
        Rounds.LookAhead(game);
        game.Tell(EventKind.Extended, a: command.A);
        return Refusal.None;
    }

    private static Refusal End(Game game)
    {
        if (!IsOn(game)) return Refusal.NotRunning;
        Rounds.End(game);
        return Refusal.None;
    }

    private static Refusal Inject(Game game, in Command command)
    {
        if (!IsOn(game)) return Refusal.NotRunning;
        var board = game.Board;
        if ((uint)command.Target >= (uint)board.Services || (uint)command.B >= (uint)board.Places || command.A < -1 || command.A >= board.ServiceCauses[command.Target]) return Refusal.UnknownId;
        if (game.FaultCount == Board.MostFaults) return Refusal.OutOfBounds;
        var own = command.A >= 0 ? command.A : Draws.Below(board.ServiceCauses[command.Target], Draws.Of(game.Seed, game.Round, game.FaultCount, Purpose.Cause, 1));
        RaiseFaults.Inject(game, board.ServiceFirst[command.Target] + own, command.B);
        return Refusal.None;
    }

    private static Refusal Decay(Game game, in Command command)
    {
        if (!IsOn(game)) return Refusal.NotRunning;
        if (command.A is < 100 or > 5000) return Refusal.OutOfBounds;
        game.Decay = command.A;
        game.Tell(EventKind.DecaySet, a: command.A);
        return Refusal.None;
    }

    private static Refusal Seat(Game game, in Command command)
    {
        if ((uint)command.Target >= (uint)game.Seats.Length) return Refusal.UnknownSeat;
        var isBot = command.Kind == CommandKind.Bot;
        if (game.Seats[command.Target].IsBot == isBot) return Refusal.Already;
        game.Seats[command.Target].IsBot = isBot;
        game.Tell(EventKind.SeatTaken, a: command.Target, b: isBot ? 1 : 0);
        return Refusal.None;
    }
}
