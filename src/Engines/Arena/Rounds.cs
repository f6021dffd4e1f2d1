namespace Shouwen.Engines.Arena;

/// <summary>Rounds begin and end.</summary>
internal static class Rounds
{
    public static void Begin(Game game)
    {
        var (board, plan) = (game.Board, game.Board.Rounds[game.Round]);
        (game.Phase, game.Now, game.RoundEnd, game.Decay) = (GamePhase.Running, 0, board.Times.Round, plan.Decay);
        (game.NextDue, game.NextCancel, game.FaultCount, game.CaseCount, game.OpenCount, game.Tally) = (0, 0, 0, 0, 0, default);
        Array.Clear(game.Movement);
        Array.Clear(game.Blocked);
        game.Timers.Clear();
        RaiseFaults.Plan(game);
        LookAhead(game);
        game.Tell(EventKind.RoundBegan, a: game.Round);
    }

    public static void LookAhead(Game game) => game.PlannedAt = Math.Min(Math.Min(Traffic.NextAt(game), RaiseFaults.NextAt(game)), game.RoundEnd);

    public static void End(Game game)
    {
        Traffic.End(game);
        for (var i = 0; i < game.Seats.Length; i++)
        {
            ref var seat = ref game.Seats[i];
            (seat.Busy, seat.Case, seat.IsHelper) = (Busy.Free, -1, false);
            seat.Stamp++;
        }

        game.Timers.Clear();
        game.Results[game.ResultCount++] = game.Tally.Result(game.FaultCount, game.Budget, game.Spent, game.Board.Money);
        game.Tell(EventKind.RoundEnded, a: game.Round);
        (game.Phase, game.Spent, game.Mirrors) = (GamePhase.Ready, 0, 0);
        Array.Clear(game.SpentOn);
        Array.Clear(game.HasMirror);
        Array.Clear(game.Foreseen);
        if (++game.Round == game.Board.Rounds.Length) game.Phase = GamePhase.Over;
        else game.Budget = game.Board.Rounds[game.Round].Budget;
    }
}
