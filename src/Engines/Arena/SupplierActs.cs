namespace Shouwen.Engines.Arena;

/// <summary>Verified solutions are accepted, or rejected with a reason.</summary>
internal static class SupplierActs
{
    public static Refusal Accept(Game game, in Command command)
    {
        if (!Acts.IsCase(game, command.Target)) return Refusal.UnknownId;
        ref var @case = ref game.Cases[command.Target];
        if (@case.Stage != Stage.Verdict) return Refusal.WrongStage;
        if (!IsProven(game, @case)) return Refusal.NotProven;
        @case.Stage = Stage.Accepted;
        game.Tell(EventKind.Accepted, command.Seat, command.Target, @case.Fault);
        return Refusal.None;
    }

    public static Refusal Reject(Game game, in Command command)
    {
        if (!Acts.IsCase(game, command.Target)) return Refusal.UnknownId;
        if (command.A is < 0 or > (int)Reason.Other) return Refusal.OutOfBounds;
        ref var @case = ref game.Cases[command.Target];
        if (@case.Stage != Stage.Verdict) return Refusal.WrongStage;
        @case.Stage = game.Seats[@case.Holder].Role switch { Role.Customer => Stage.Taken, Role.Clerk => Stage.Logged, _ => Stage.Queued };
        @case.NotBefore = game.Now + game.Board.Times.Rejection;
        @case.Tries++;
        @case.Rejected = (Reason)command.A;
        if (@case.Evidence == 1) (@case.Evidence, @case.Known) = (0, -1);
        game.Tally.Rejected++;
        game.Tell(EventKind.Rejected, command.Seat, command.Target, @case.Fault, command.A);
        return Refusal.None;
    }

    /// <summary>The right solution, and shown by tests or an article to be.</summary>
    public static bool IsProven(Game game, in Case @case) => @case.Evidence > 0 && @case.Proposed == SeatWork.RightSolution(game, game.Faults[@case.Fault]);
}
