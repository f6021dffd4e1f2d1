namespace Shouwen.Engines.Arena;

/// <summary>What happens to a case by itself: verification, repair, delivery, its end.</summary>
internal static class CaseWork
{
    public static void Begin(Game game, int number, Stage stage, int time)
    {
        ref var @case = ref game.Cases[number];
        @case.Stage = stage;
        game.Timers.Set(game.Now + time, TimerKind.CaseDone, number, ++@case.Stamp);
    }

    public static void Done(Game game, int number)
    {
        ref var @case = ref game.Cases[number];
        if (@case.Stage == Stage.Verifying)
        {
            @case.Stage = Stage.Verdict;
            game.Tell(EventKind.Verified, -1, number, @case.Fault);
        }
        else if (@case.Stage == Stage.Ordered) Solve(game, number, SolvedBy.Supplier);
        else Solve(game, number, game.Seats[@case.Holder].Role switch { Role.Customer => SolvedBy.Customer, Role.Clerk => SolvedBy.Desk, _ => SolvedBy.Expert });
    }

    /// <summary>Whoever works on it does so no more.</summary>
    public static void Detach(Game game, int number)
    {
        ref var @case = ref game.Cases[number];
        if (@case.Helper >= 0) SeatWork.Free(game, @case.Helper);
        @case.Helper = -1;
        if (@case.Holder >= 0 && game.Seats[@case.Holder].Case == number) SeatWork.Free(game, @case.Holder);
    }

    public static void Close(Game game, int number, Stage stage)
    {
        ref var @case = ref game.Cases[number];
        Detach(game, number);
        (@case.Stage, @case.SolvedAt) = (stage, game.Now);
        @case.Stamp++;
        for (var i = 0; i < game.OpenCount; i++)
        {
            if (game.Open[i] != number) continue;
            game.Open.AsSpan(i + 1, --game.OpenCount - i).CopyTo(game.Open.AsSpan(i));
            break;
        }

        if (stage == Stage.Linked) game.Tell(EventKind.Linked, -1, number, @case.Fault);
    }

    private static void Solve(Game game, int number, SolvedBy by)
    {
        ref var @case = ref game.Cases[number];
        @case.SolvedBy = by;
        Close(game, number, Stage.Solved);
        switch (by)
        {
            case SolvedBy.Customer: game.Tally.ByCustomer++; break;
            case SolvedBy.Desk: game.Tally.ByDesk++; break;
            case SolvedBy.Expert: game.Tally.ByExpert++; break;
            default: game.Tally.Bought++; break;
        }

        game.Tell(EventKind.Solved, @case.Holder, number, @case.Fault, (int)by);
        Outages.Restore(game, @case.Fault);
    }
}
