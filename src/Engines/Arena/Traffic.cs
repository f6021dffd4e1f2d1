namespace Shouwen.Engines.Arena;

/// <summary>Movements: due, held while something blocks their phase at their place, gone, or cancelled past the hold limit.</summary>
internal static class Traffic
{
    public const byte ToCome = 0, Waits = 1, Gone = 2, Cancelled = 3;

    public static int NextAt(Game game)
    {
        var due = game.NextDue < game.Board.DueAt.Length ? game.Board.DueAt[game.NextDue] : int.MaxValue;
        return game.NextCancel < game.NextDue ? Math.Min(due, game.Board.DueAt[game.NextCancel] + game.Board.Hold) : due;
    }

    public static void Next(Game game)
    {
        var board = game.Board;
        if (game.NextCancel < game.NextDue && board.DueAt[game.NextCancel] + board.Hold <= game.Now)
        {
            var last = game.NextCancel++;
            if (game.Movement[last] == Waits) Cancel(game, last);
            return;
        }

        var i = game.NextDue++;
        if (game.Blocked[(board.DuePlace[i] * board.Phases) + board.DuePhase[i]] == 0)
        {
            Go(game, i);
            return;
        }

        game.Movement[i] = Waits;
        game.Tell(EventKind.Held, a: i);
    }

    public static void Release(Game game, int place, int phase)
    {
        for (var i = game.NextCancel; i < game.NextDue; i++)
            if (game.Movement[i] == Waits && game.Board.DuePlace[i] == place && game.Board.DuePhase[i] == phase) Go(game, i);
    }

    /// <summary>Whoever still waits when the round ends does not go.</summary>
    public static void End(Game game)
    {
        for (var i = game.NextCancel; i < game.Movement.Length; i++)
            if (game.Movement[i] < Gone) Cancel(game, i);
    }

    private static void Go(Game game, int i)
    {
        var late = game.Now - game.Board.DueAt[i];
        game.Movement[i] = Gone;
        game.Tally.Moved++;
        if (late == 0) game.Tally.OnTime++;
        game.Tally.Delay += late;
        game.Tally.Satisfaction += (int)(1000 - (1000L * Math.Min(late, game.Board.Hold) / game.Board.Hold));
        game.Tell(EventKind.Moved, a: i, b: late);
    }

    private static void Cancel(Game game, int i)
    {
        game.Movement[i] = Cancelled;
        game.Tally.Cancelled++;
        game.Tell(EventKind.Cancelled, a: i);
    }
}
