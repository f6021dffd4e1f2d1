namespace Shouwen.Engines.Arena;

/// <summary>A whole session played by bots alone.</summary>
public static class RunSession
{
    /// <summary>Plays every round; `log` gets every command.</summary>
    public static Game Of(Board board, Design design, ulong seed, List<LogEntry>? log = null)
    {
        var game = Play.Start(board, seed);
        for (var seat = 0; seat < board.Seats; seat++) Lead(game, new(CommandKind.Bot, Command.Trainer, seat), log);
        var bots = new Bots(game, design, log);
        while (game.Phase == GamePhase.Ready)
        {
            bots.Prepare();
            Lead(game, new(CommandKind.Begin, Command.Trainer), log);
            RunRound(game, bots);
        }

        return game;
    }

    /// <summary>Plays on to the end of the round. Movements come and go in between: no bot waits for one.</summary>
    public static void RunRound(Game game, Bots bots) => RunTo(game, bots, int.MaxValue);

    /// <summary>The same up to a moment of the round.</summary>
    internal static void RunTo(Game game, Bots bots, int to)
    {
        bots.Act();
        game.Forget();
        while (game.Phase == GamePhase.Running && game.Now < to)
        {
            Play.Advance(game, Math.Min(to, Math.Min(bots.NextAt, Math.Min(Math.Min(game.Timers.NextAt, RaiseFaults.NextAt(game)), game.RoundEnd))));
            bots.Act();
            game.Forget();
        }
    }

    private static void Lead(Game game, in Command command, List<LogEntry>? log)
    {
        if (Play.Apply(game, command) == Refusal.None) log?.Add(new(game.Now, command));
    }
}
