namespace Shouwen.Engines.Arena;

/// <summary>What a seat is busy with, until it is done.</summary>
internal static class SeatWork
{
    public static void Begin(Game game, int id, Busy busy, int @case, int time, int arg = 0)
    {
        ref var seat = ref game.Seats[id];
        (seat.Busy, seat.Until, seat.Arg) = (busy, game.Now + time, arg);
        if (busy != Busy.Write) seat.Case = @case;
        game.Timers.Set(seat.Until, TimerKind.SeatDone, id, ++seat.Stamp);
    }

    /// <summary>The work takes longer, or shorter, from now.</summary>
    public static void Until(Game game, int id, int at)
    {
        ref var seat = ref game.Seats[id];
        seat.Until = at;
        game.Timers.Set(at, TimerKind.SeatDone, id, ++seat.Stamp);
    }

    public static void Done(Game game, int id)
    {
        ref var seat = ref game.Seats[id];
        var (busy, number, arg) = (seat.Busy, seat.Case, seat.Arg);
        seat.Busy = Busy.Free;
        seat.Stamp++;
        if (seat.Role != Role.Expert) seat.Case = -1;
        if (busy == Busy.Write) number = arg;
        ref var @case = ref game.Cases[number];
        switch (busy)
        {
            case Busy.LookUp: LookedUp(game, id, number, ref @case); break;
            case Busy.Test: Tested(game, id, number, ref @case, arg); break;
            case Busy.Write: Written(game, id, number, ref @case); break;
            default:
                (@case.Missing, @case.HasBeenClarified, @case.Form) = (0, true, game.Faults[@case.Fault].Truth);
                game.Tell(EventKind.Clarified, id, number, @case.Fault);
                break;
        }

        game.Tell(EventKind.SeatFree, id, number, @case.Fault);
    }

    /// <summary>A seat leaves what it was at.</summary>
    public static void Free(Game game, int id)
    {
        ref var seat = ref game.Seats[id];
        var number = seat.Case;
        (seat.Busy, seat.Case, seat.IsHelper) = (Busy.Free, -1, false);
        seat.Stamp++;
        game.Tell(EventKind.SeatFree, id, number);
    }

    private static void LookedUp(Game game, int id, int number, ref Case @case)
    {
        var article = game.Articles[game.Faults[@case.Fault].Cause];
        @case.LookedUp = true;
        var found = article > 0 && @case.Missing == 0;
        game.Tell(EventKind.LookedUp, id, number, @case.Fault, found ? 1 : 0);
        if (!found) return;
        @case.Known = article - 1;
        Conclude(game, id, number, ref @case, 1);
    }

    private static void Tested(Game game, int id, int number, ref Case @case, int test)
    {
        var (fault, needed) = (game.Faults[@case.Fault], game.Board.CauseTests[game.Faults[@case.Fault].Cause]);
        if (@case.Missing == 0) @case.TestsDone |= 1 << test;
        game.Tell(EventKind.Tested, id, number, @case.Fault, test, @case.Missing > 0 ? 0 : (needed & (1 << test)) != 0 ? 1 : 2);
        if ((@case.TestsDone & needed) != needed) return;
        @case.Known = RightSolution(game, fault);
        Conclude(game, id, number, ref @case, 2);
    }

    private static void Conclude(Game game, int id, int number, ref Case @case, byte evidence)
    {
        (@case.Evidence, @case.IsRevealed) = (Math.Max(@case.Evidence, evidence), true);
        game.Tell(EventKind.Concluded, id, number, @case.Fault);
    }

    private static void Written(Game game, int id, int number, ref Case @case)
    {
        @case.IsWritten = true;
        game.Articles[game.Faults[@case.Fault].Cause] = (byte)(@case.Proposed + 1);
        game.Tell(EventKind.Written, id, number, @case.Fault);
    }

    public static int RightSolution(Game game, in Fault fault) => fault.Variant == 0 ? game.Board.CauseSolution[fault.Cause] : game.Board.CauseOther[fault.Cause];
}
