namespace Shouwen.Engines.Arena;

/// <summary>Looking up, asking back, proposing, repairing, switching: what more than one role does.</summary>
internal static class SolveActs
{
    public static Refusal LookUp(Game game, in Command command)
    {
        if (Acts.Holds(game, command) is var refused and not Refusal.None) return refused;
        if (!Acts.IsFree(game, command.Seat)) return Refusal.Busy;
        var needed = game.Seats[command.Seat].Role switch { Role.Customer => Parts.CustomerKnowledge, Role.Clerk => Parts.DeskKnowledge, _ => Parts.Knowledge };
        if (!game.Has(needed) || !game.Has(Parts.Knowledge)) return Refusal.NotAgreed;
        SeatWork.Begin(game, command.Seat, Busy.LookUp, command.Target, Time(game, command.Target, game.Board.Times.LookUp, Purpose.LookUp, (int)game.Seats[command.Seat].Role));
        return Refusal.None;
    }

    public static Refusal Clarify(Game game, in Command command)
    {
        if (Acts.Holds(game, command) is var refused and not Refusal.None) return refused;
        if (!Acts.IsFree(game, command.Seat)) return Refusal.Busy;
        if (game.Cases[command.Target].HasBeenClarified) return Refusal.Already;
        SeatWork.Begin(game, command.Seat, Busy.Clarify, command.Target, Time(game, command.Target, game.Board.Times.Clarify, Purpose.Clarify, 0));
        return Refusal.None;
    }

    public static Refusal Propose(Game game, in Command command)
    {
        if (Acts.Holds(game, command) is var refused and not Refusal.None) return refused;
        if (!Acts.IsFree(game, command.Seat)) return Refusal.Busy;
        ref var @case = ref game.Cases[command.Target];
        if ((uint)command.A >= (uint)game.Board.ServiceSolutions[game.Faults[@case.Fault].Service]) return Refusal.UnknownId;
        if (game.Now < @case.NotBefore) return Refusal.TooEarly;
        CaseWork.Detach(game, command.Target);
        @case.Proposed = command.A;
        game.Tell(EventKind.Proposed, command.Seat, command.Target, @case.Fault, command.A);
        CaseWork.Begin(game, command.Target, Stage.Verifying, Time(game, command.Target, game.Board.Times.Verify, Purpose.Verify, @case.Tries));
        return Refusal.None;
    }

    public static Refusal Repair(Game game, in Command command)
    {
        if (!Acts.IsCase(game, command.Target)) return Refusal.UnknownId;
        ref readonly var @case = ref game.Cases[command.Target];
        if (@case.Holder != command.Seat) return Refusal.NotYours;
        if (@case.Stage != Stage.Accepted) return Refusal.WrongStage;
        game.Tell(EventKind.Repairing, command.Seat, command.Target, @case.Fault);
        CaseWork.Begin(game, command.Target, Stage.Repairing, Time(game, command.Target, game.Board.Times.Repair, Purpose.Repair, 0));
        return Refusal.None;
    }

    public static Refusal Switch(Game game, in Command command)
    {
        if (!Acts.IsCase(game, command.Target)) return Refusal.UnknownId;
        if (!game.Cases[command.Target].IsOpen) return Refusal.WrongStage;
        ref var fault = ref game.Faults[game.Cases[command.Target].Fault];
        if (!game.HasMirror[fault.Service]) return Refusal.NotAgreed;
        if (fault.IsSwitched) return Refusal.Already;
        fault.IsSwitched = true;
        game.Timers.Set(game.Now + Time(game, command.Target, game.Board.Times.Switch, Purpose.Switch, 0), TimerKind.SwitchDone, game.Cases[command.Target].Fault, 0);
        return Refusal.None;
    }

    public static Refusal Ask(Game game, in Command command)
    {
        if (!Acts.IsCase(game, command.Target)) return Refusal.UnknownId;
        ref var @case = ref game.Cases[command.Target];
        if (@case.Holder != command.Seat) return Refusal.NotYours;
        if (@case.Stage is not (Stage.Logged or Stage.Queued or Stage.Working)) return Refusal.WrongStage;
        if (@case.IsAsked) return Refusal.Already;
        (@case.IsAsked, @case.Declined) = (true, null);
        game.Tell(EventKind.Asked, command.Seat, command.Target, @case.Fault);
        return Refusal.None;
    }

    internal static int Time(Game game, int number, int mean, Purpose purpose, int times) =>
        Quantiles.OfRoutine(mean, Draws.Of(game.Seed, game.Round, game.Faults[game.Cases[number].Fault].Key, purpose, times));
}
