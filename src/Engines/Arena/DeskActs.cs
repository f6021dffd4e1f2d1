namespace Shouwen.Engines.Arena;

/// <summary>The desk takes, records, links and passes on.</summary>
internal static class DeskActs
{
    public static Refusal Take(Game game, in Command command)
    {
        if (!Acts.IsCase(game, command.Target)) return Refusal.UnknownId;
        ref var @case = ref game.Cases[command.Target];
        if (@case.Stage == Stage.Taken) return Refusal.Already;
        if (@case.Stage != Stage.Reported) return Refusal.WrongStage;
        if (!Acts.IsFree(game, command.Seat)) return Refusal.Busy;
        (@case.Stage, @case.Holder) = (Stage.Taken, command.Seat);
        game.Tell(EventKind.Taken, command.Seat, command.Target, @case.Fault);
        return Refusal.None;
    }

    public static Refusal Log(Game game, in Command command)
    {
        if (!Acts.IsCase(game, command.Target)) return Refusal.UnknownId;
        ref var @case = ref game.Cases[command.Target];
        if (@case.Holder != command.Seat) return Refusal.NotYours;
        if (@case.Stage != Stage.Taken) return Refusal.WrongStage;
        (@case.Stage, @case.LoggedAt) = (Stage.Logged, game.Now);
        if (game.Has(Parts.Priority)) @case.Priority = game.Priority[game.Faults[@case.Fault].Service];
        game.Tell(EventKind.Logged, command.Seat, command.Target, @case.Fault, @case.Priority);
        return Refusal.None;
    }

    public static Refusal Link(Game game, in Command command)
    {
        if (!Acts.IsCase(game, command.Target) || !Acts.IsCase(game, command.A) || command.A == command.Target) return Refusal.UnknownId;
        ref var @case = ref game.Cases[command.Target];
        if (@case.Holder != command.Seat) return Refusal.NotYours;
        if (@case.Stage is not (Stage.Taken or Stage.Logged)) return Refusal.WrongStage;
        if (game.Cases[command.A].Fault != @case.Fault || game.Cases[command.A].Stage == Stage.Linked) return Refusal.NotProven;
        @case.LinkedTo = command.A;
        game.Tally.Duplicates++;
        CaseWork.Close(game, command.Target, Stage.Linked);
        return Refusal.None;
    }

    public static Refusal Escalate(Game game, in Command command)
    {
        if (Acts.Holds(game, command) is var refused and not Refusal.None) return refused;
        if (!Acts.IsFree(game, command.Seat)) return Refusal.Busy;
        if (command.A != -1 && !Acts.IsExpert(game, command.A)) return Refusal.UnknownId;
        if (command.A != -1 && game.Has(Parts.Contact)) return Refusal.NotAgreed;
        ref var @case = ref game.Cases[command.Target];
        (@case.Stage, @case.Holder, @case.EscalatedAt, @case.NotBefore) = (command.A == -1 ? Stage.Pool : Stage.Queued, command.A, game.Now, 0);
        game.Tell(EventKind.Escalated, command.Seat, command.Target, @case.Fault, command.A);
        return Refusal.None;
    }
}
