namespace Shouwen.Engines.Arena;

/// <summary>Assigns by urgency, interrupts for the most urgent, and buys: by rule after the limit, without rules as soon as all experts are busy.</summary>
internal static class DeliveryBot
{
    public static void Decide(Bots bots, int seat)
    {
        var look = LookAround(bots);
        while (look.Ready >= 0 && Assign(bots, seat, look.Ready)) look = LookAround(bots);
        if (look.Alone >= 0 && FreeExpert(bots.Game, 1) is >= 0 and var helper) bots.Give(new(CommandKind.Assign, seat, look.Alone, helper));
        if (bots.Plans[seat] != Plan.None) return;
        if (look.ToBuy >= 0) bots.Intend(seat, Plan.Buy, look.ToBuy, Quantiles.OfPeople(bots.Habits.Approve, bots.Draw(look.ToBuy, Purpose.Approve)));
        else if (look.ToPrepare >= 0) bots.Intend(seat, Plan.Assign, look.ToPrepare, Quantiles.OfPeople(bots.Habits.Assign, bots.Draw(look.ToPrepare, Purpose.Assign)));
        else bots.WakeAt(seat, look.Wake);
    }

    public static void Do(Bots bots, int seat)
    {
        var (plan, target) = (bots.Plans[seat], bots.Target[seat]);
        bots.Plans[seat] = Plan.None;
        if (plan == Plan.Buy && bots.Game.Cases[target].IsOpen) bots.Give(new(CommandKind.Buy, seat, target));
        else if (plan == Plan.Assign) bots.IsPrepared[target] = true;
        Decide(bots, seat);
    }

    private static bool Assign(Bots bots, int seat, int number)
    {
        var game = bots.Game;
        var urgency = Acts.Urgency(game.Cases[number]);
        var expert = FreeExpert(game, urgency);
        if (expert < 0 && urgency == 1 && game.Has(Parts.Priority)) expert = LeastUrgent(game);
        return expert >= 0 && bots.Give(new(CommandKind.Assign, seat, number, expert));
    }

    /// <summary>One look over open cases: the most urgent that is ready to be assigned, that is to be thought about, that may be bought, and an urgent one with a single expert.</summary>
    private static (int Ready, int ToPrepare, int ToBuy, int Alone, int Wake) LookAround(Bots bots)
    {
        var (game, buys, isPriority) = (bots.Game, bots.Habits.Buys, bots.Game.Has(Parts.Priority));
        var (ready, prepare, buy, alone, wake) = (-1, -1, -1, -1, Bots.Never);
        if (!buys && !isPriority && !bots.HasPool) return (ready, prepare, buy, alone, wake);
        bots.HasPool = false;
        var isRule = game.Has(Parts.Rules);
        var isTime = buys && (isRule || FreeExpert(game, 1) < 0);
        for (var i = 0; i < game.OpenCount; i++)
        {
            int number = game.Open[i];
            ref readonly var @case = ref game.Cases[number];
            if (!DeliveryActs.CanBeBought(@case)) continue;
            if (@case.Stage == Stage.Pool)
            {
                bots.HasPool = true;
                ref var best = ref bots.IsPrepared[number] ? ref ready : ref prepare;
                if (IsMoreUrgent(game, number, best)) best = number;
            }
            else if (isPriority && @case.Stage == Stage.Working && @case.Priority == 1 && @case.Helper < 0 && alone < 0) alone = number;

            // Once something may be bought nobody has to be woken for what may be bought later.
            if (isTime && IsMoreUrgent(game, number, buy) && MayBuy(game, @case, isRule, ref wake)) buy = number;
        }

        return (ready, prepare, buy, alone, wake);
    }

    public static bool IsMoreUrgent(Game game, int number, int best) => best < 0 || Acts.Urgency(game.Cases[number]) < Acts.Urgency(game.Cases[best]);

    private static bool MayBuy(Game game, in Case @case, bool isRule, ref int wake)
    {
        ref readonly var fault = ref game.Faults[@case.Fault];
        var priority = game.Board.ServicePriority[fault.Service] - 1;
        if (fault.IsMirrored || !DeliveryActs.Affords(game, priority, game.Board.Prices[priority])) return false;
        if (!isRule) return @case.Stage is Stage.Pool or Stage.Queued;
        var from = @case.ReportedAt + game.Limits[Acts.Urgency(@case) - 1];
        if (from > game.Now) wake = Math.Min(wake, from);
        return from <= game.Now;
    }

    /// <summary>An expert with nothing to do; one who is kept free only for the most urgent; -1 where there is none.</summary>
    public static int FreeExpert(Game game, int urgency)
    {
        var standby = -1;
        for (var seat = 0; seat < game.Seats.Length; seat++)
        {
            if (!Acts.IsExpert(game, seat) || game.Seats[seat].Case >= 0 || game.Seats[seat].Busy != Busy.Free || HasQueue(game, seat)) continue;
            if (!game.Seats[seat].IsStandby) return seat;
            if (urgency == 1) standby = seat;
        }

        return standby;
    }

    private static bool HasQueue(Game game, int seat)
    {
        for (var i = 0; i < game.OpenCount; i++)
        {
            ref readonly var @case = ref game.Cases[game.Open[i]];
            if (@case.Stage == Stage.Queued && @case.Holder == seat && @case.NotBefore <= game.Now) return true;
        }

        return false;
    }

    private static int LeastUrgent(Game game)
    {
        var (best, least) = (-1, 1);
        for (var seat = 0; seat < game.Seats.Length; seat++)
        {
            if (!Acts.IsExpert(game, seat) || game.Seats[seat].Case < 0) continue;
            var urgency = game.Seats[seat].IsHelper ? 2 : Acts.Urgency(game.Cases[game.Seats[seat].Case]);
            if (urgency > least) (best, least) = (seat, urgency);
        }

        return best;
    }
}
