namespace Shouwen.Engines.Arena;

/// <summary>The rules: state and command in, state and events out. A game is its scenario, seed and log.</summary>
public static class Play
{
    /// <summary>A new game before its first round; every seat is a person's.</summary>
    public static Game Start(Board board, ulong seed)
    {
        var game = new Game(board, seed);
        void Seat(int seat, Role role, int place = -1, bool isActive = true) => game.Seats[seat] = new() { Role = role, Place = place, Case = -1, Pace = 1000, IsActive = isActive };
        Seat(0, Role.Director);
        for (var place = 0; place < board.Places; place++) Seat(1 + place, Role.Customer, place);
        for (var i = 0; i < board.Crew.Clerks; i++) Seat(board.FirstClerk + i, Role.Clerk);
        for (var i = 0; i < board.Crew.Experts + board.Crew.MoreExperts; i++) Seat(board.FirstExpert + i, Role.Expert, -1, i < board.Crew.Experts);
        for (var i = board.Crew.Experts; i < board.Crew.Experts + board.Crew.MoreExperts; i++) game.Seats[board.FirstExpert + i].Pace = board.Chances.Newcomer;
        Seat(board.DeliverySeat, Role.Delivery);
        Seat(board.SupplierSeat, Role.Supplier);
        return game;
    }

    /// <summary>When something happens next by itself, milliseconds in the round; int.MaxValue while no round runs.</summary>
    public static int NextAt(Game game) => game.Phase != GamePhase.Running ? int.MaxValue : Math.Min(game.Timers.NextAt, game.PlannedAt);

    /// <summary>Lets time pass up to a moment of the round. While no round runs, none passes.</summary>
    public static void Advance(Game game, int to)
    {
        while (game.Phase == GamePhase.Running)
        {
            var at = NextAt(game);
            if (at > to) break;
            game.Now = Math.Max(game.Now, at);
            if (at == game.RoundEnd) Rounds.End(game);
            else if (at == game.Timers.NextAt) Happen(game, game.Timers.Take());
            else
            {
                if (at == RaiseFaults.NextAt(game)) RaiseFaults.Next(game);
                else Traffic.Next(game);
                Rounds.LookAhead(game);
            }
        }

        if (game.Phase == GamePhase.Running && to > game.Now) game.Now = to;
    }

    /// <summary>Does a command now, or says why not and changes nothing.</summary>
    public static Refusal Apply(Game game, in Command command)
    {
        if (command.Kind > CommandKind.Person) return Refusal.UnknownCommand;
        if (game.Phase == GamePhase.Over) return Refusal.Over;
        if (command.Kind >= CommandKind.Begin) return command.Seat == Command.Trainer ? TrainerActs.Do(game, command) : Refusal.WrongRole;
        if ((uint)command.Seat >= (uint)game.Seats.Length || !game.Seats[command.Seat].IsActive) return Refusal.UnknownSeat;
        if ((Allowed.Roles(command.Kind) & (1 << (int)game.Seats[command.Seat].Role)) == 0) return Refusal.WrongRole;
        if (Allowed.IsOfRounds(command.Kind) && game.Phase != GamePhase.Running) return Refusal.NotRunning;
        if (Allowed.IsBetweenRounds(command.Kind) && game.Phase != GamePhase.Ready) return Refusal.NotBetweenRounds;
        return command.Kind switch
        {
            CommandKind.Report => CustomerActs.Report(game, command),
            CommandKind.Send => CustomerActs.Send(game, command),
            CommandKind.Press => CustomerActs.Press(game, command),
            CommandKind.Take => DeskActs.Take(game, command),
            CommandKind.Log => DeskActs.Log(game, command),
            CommandKind.Link => DeskActs.Link(game, command),
            CommandKind.Escalate => DeskActs.Escalate(game, command),
            CommandKind.Start => ExpertActs.Start(game, command),
            CommandKind.Return => ExpertActs.Return(game, command),
            CommandKind.Test => ExpertActs.Test(game, command),
            CommandKind.Write => ExpertActs.Write(game, command),
            CommandKind.Foresee => ExpertActs.Foresee(game, command),
            CommandKind.Ask => SolveActs.Ask(game, command),
            CommandKind.Clarify => SolveActs.Clarify(game, command),
            CommandKind.LookUp => SolveActs.LookUp(game, command),
            CommandKind.Propose => SolveActs.Propose(game, command),
            CommandKind.Repair => SolveActs.Repair(game, command),
            CommandKind.Switch => SolveActs.Switch(game, command),
            CommandKind.Assign => DeliveryActs.Assign(game, command),
            CommandKind.Buy => DeliveryActs.Buy(game, command),
            CommandKind.Decline => DeliveryActs.Decline(game, command),
            CommandKind.Mirror => DeliveryActs.Mirror(game, command),
            CommandKind.Standby => DeliveryActs.Standby(game, command),
            CommandKind.Move => DeliveryActs.Move(game, command),
            CommandKind.Sign => DirectorActs.Sign(game, command),
            CommandKind.Adopt => DirectorActs.Adopt(game, command),
            CommandKind.SetLimit => DirectorActs.SetLimit(game, command),
            CommandKind.SetShare => DirectorActs.SetShare(game, command),
            CommandKind.SetPriority => DirectorActs.SetPriority(game, command),
            CommandKind.Accept => SupplierActs.Accept(game, command),
            _ => SupplierActs.Reject(game, command),
        };
    }

    /// <summary>Plays a log from the beginning, each command at its moment, and on to the end of the round; which entry was refused, if one was.</summary>
    public static (Game Game, int? RefusedAt) Replay(Board board, ulong seed, IEnumerable<LogEntry> log) => Replay(board, seed, log, int.MaxValue - 1);

    /// <summary>The same up to a moment of the round: to take up a game that was broken off.</summary>
    public static (Game Game, int? RefusedAt) Replay(Board board, ulong seed, IEnumerable<LogEntry> log, int upTo)
    {
        var (game, i) = (Start(board, seed), 0);
        foreach (var entry in log)
        {
            Advance(game, entry.At);
            game.Forget();
            if (Apply(game, entry.Command) != Refusal.None) return (game, i);
            i++;
        }

        Advance(game, upTo);
        game.Forget();
        return (game, null);
    }

    private static void Happen(Game game, Timers.Timer timer)
    {
        switch (timer.Kind)
        {
            case TimerKind.FaultDown: Outages.Begin(game, timer.Id); break;
            case TimerKind.SwitchDone: Outages.Switched(game, timer.Id); break;
            case TimerKind.SeatDone when game.Seats[timer.Id].Stamp == timer.Stamp: SeatWork.Done(game, timer.Id); break;
            case TimerKind.CaseDone when game.Cases[timer.Id].Stamp == timer.Stamp: CaseWork.Done(game, timer.Id); break;
            default: break;
        }
    }
}
