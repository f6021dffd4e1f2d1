namespace Shouwen.Engines.Arena;

/// <summary>What acts ask about cases.</summary>
internal static class Acts
{
    public static bool IsCase(Game game, int number) => (uint)number < (uint)game.CaseCount;

    public static bool IsFree(Game game, int seat) => game.Seats[seat].Busy == Busy.Free;

    public static bool IsExpert(Game game, int seat) => (uint)seat < (uint)game.Seats.Length && game.Seats[seat] is { Role: Role.Expert, IsActive: true };

    public static bool IsPriority(int priority) => priority is >= 1 and <= Board.Priorities;

    /// <summary>How urgent a case is taken for: what nobody said is in the middle.</summary>
    public static int Urgency(in Case @case) => @case.Priority == 0 ? 2 : @case.Priority;

    /// <summary>None where the seat has the case and is at it: a customer manager who kept it, a clerk who recorded it, an expert who works on it.</summary>
    public static Refusal Holds(Game game, in Command command)
    {
        if (!IsCase(game, command.Target)) return Refusal.UnknownId;
        ref readonly var @case = ref game.Cases[command.Target];
        if (@case.Holder != command.Seat) return Refusal.NotYours;
        var asked = game.Seats[command.Seat].Role switch { Role.Customer => Stage.Taken, Role.Clerk => Stage.Logged, _ => Stage.Working };
        return @case.Stage == asked ? Refusal.None : Refusal.WrongStage;
    }
}
