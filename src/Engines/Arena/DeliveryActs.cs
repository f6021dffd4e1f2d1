namespace Shouwen.Engines.Arena;

/// <summary>Assigning, buying, mirrors, standby, and who works where.</summary>
internal static class DeliveryActs
{
    public static Refusal Assign(Game game, in Command command)
    {
        if (!Acts.IsCase(game, command.Target) || !Acts.IsExpert(game, command.A)) return Refusal.UnknownId;
        ref var @case = ref game.Cases[command.Target];
        var (urgency, expert) = (Acts.Urgency(@case), game.Seats[command.A]);
        if (@case.Stage == Stage.Working) return Join(game, command, urgency);
        if (@case.Stage is not (Stage.Pool or Stage.Queued)) return Refusal.WrongStage;
        if (expert.IsStandby && urgency > 1) return Refusal.NotAgreed;
        if (expert.Case >= 0 && game.Has(Parts.Priority) && urgency == 1)
        {
            if (expert.IsHelper) LeaveAlone(game, command.A);
            else if (Acts.Urgency(game.Cases[expert.Case]) > 1) ExpertActs.GiveBack(game, expert.Case, command.Target);
        }

        (@case.Stage, @case.Holder) = (Stage.Queued, command.A);
        game.Tell(EventKind.Assigned, command.Seat, command.Target, @case.Fault, command.A);
        return Refusal.None;
    }

    private static Refusal Join(Game game, in Command command, int urgency)
    {
        ref var @case = ref game.Cases[command.Target];
        if (!game.Has(Parts.Priority) || urgency > 1) return Refusal.NotAgreed;
        if (@case.Helper >= 0 || @case.Holder == command.A) return Refusal.Already;
        ref var helper = ref game.Seats[command.A];
        if (helper.Case >= 0 || helper.Busy != Busy.Free) return Refusal.Busy;
        (@case.Helper, helper.Case, helper.IsHelper) = (command.A, command.Target, true);
        ref readonly var first = ref game.Seats[@case.Holder];
        if (first.Busy == Busy.Test) SeatWork.Until(game, @case.Holder, game.Now + (int)((long)(first.Until - game.Now) * game.Board.Chances.Joint / 1000));
        game.Tell(EventKind.Joined, command.Seat, command.Target, @case.Fault, command.A);
        return Refusal.None;
    }

    private static void LeaveAlone(Game game, int helper)
    {
        ref var @case = ref game.Cases[game.Seats[helper].Case];
        @case.Helper = -1;
        SeatWork.Free(game, helper);
    }

    public static Refusal Buy(Game game, in Command command)
    {
        if (!Acts.IsCase(game, command.Target)) return Refusal.UnknownId;
        ref var @case = ref game.Cases[command.Target];
        if (!CanBeBought(@case)) return Refusal.WrongStage;
        var priority = game.Board.ServicePriority[game.Faults[@case.Fault].Service] - 1;
        var price = game.Board.Prices[priority];
        if (game.Has(Parts.Rules) && game.Now - @case.ReportedAt < game.Limits[Acts.Urgency(@case) - 1]) return Refusal.TooEarly;
        if (!Affords(game, priority, price)) return Refusal.NoMoney;
        game.Spent += price;
        game.SpentOn[priority] += price;
        CaseWork.Detach(game, command.Target);
        game.Tell(EventKind.Bought, command.Seat, command.Target, @case.Fault, price);
        CaseWork.Begin(game, command.Target, Stage.Ordered, SolveActs.Time(game, command.Target, game.Board.Times.Delivery, Purpose.Delivery, 0));
        return Refusal.None;
    }

    public static bool CanBeBought(in Case @case) => @case.Stage is Stage.Logged or Stage.Pool or Stage.Queued or Stage.Working;

    public static bool Affords(Game game, int priority, int price) => (long)game.Spent + price <= game.Budget
        && (!game.Has(Parts.Priority) || game.SpentOn[priority] + (long)price <= (long)game.Budget * game.Shares[priority] / 100);

    public static Refusal Decline(Game game, in Command command)
    {
        if (!Acts.IsCase(game, command.Target)) return Refusal.UnknownId;
        if (command.A is < 0 or > (int)Reason.Other) return Refusal.OutOfBounds;
        ref var @case = ref game.Cases[command.Target];
        if (!@case.IsAsked || !CanBeBought(@case)) return Refusal.WrongStage;
        (@case.IsAsked, @case.Declined) = (false, (Reason)command.A);
        game.Tell(EventKind.Declined, command.Seat, command.Target, @case.Fault, command.A);
        return Refusal.None;
    }

    public static Refusal Mirror(Game game, in Command command)
    {
        if (!game.Has(Parts.Mirrors)) return Refusal.NotAgreed;
        if ((uint)command.Target >= (uint)game.Board.Services) return Refusal.UnknownId;
        if (game.HasMirror[command.Target]) return Refusal.Already;
        if (game.Mirrors == game.Board.Money.MostMirrors) return Refusal.OutOfBounds;
        if ((long)game.Spent + game.Board.Money.Mirror > game.Budget) return Refusal.NoMoney;
        game.Spent += game.Board.Money.Mirror;
        game.Mirrors++;
        game.HasMirror[command.Target] = true;
        game.Tell(EventKind.MirrorBought, command.Seat, a: command.Target);
        return Refusal.None;
    }

    public static Refusal Standby(Game game, in Command command)
    {
        if (!Acts.IsExpert(game, command.Target)) return Refusal.UnknownId;
        if (command.A is not (0 or 1)) return Refusal.OutOfBounds;
        if (!game.Has(Parts.Priority)) return Refusal.NotAgreed;
        if (game.Seats[command.Target].IsStandby == (command.A == 1)) return Refusal.Already;
        game.Seats[command.Target].IsStandby = command.A == 1;
        game.Tell(EventKind.StandbySet, command.Seat, a: command.Target, b: command.A);
        return Refusal.None;
    }

    public static Refusal Move(Game game, in Command command)
    {
        if ((uint)command.Target >= (uint)game.Seats.Length || !game.Seats[command.Target].IsActive) return Refusal.UnknownId;
        ref var seat = ref game.Seats[command.Target];
        var (from, to) = (seat.Role, (Role)command.A);
        if (command.A is not ((int)Role.Clerk or (int)Role.Expert) || from is not (Role.Clerk or Role.Expert)) return Refusal.OutOfBounds;
        if (from == to) return Refusal.Already;
        var left = 0;
        foreach (ref readonly var one in game.Seats.AsSpan()) if (one.IsActive && one.Role == from) left++;
        if (left < 2) return Refusal.OutOfBounds;
        (seat.Role, seat.IsStandby) = (to, false);
        if (to == Role.Expert && seat.Pace == 1000) seat.Pace = game.Board.Chances.Newcomer;
        game.Tell(EventKind.SeatMoved, command.Seat, a: command.Target, b: command.A);
        return Refusal.None;
    }
}
