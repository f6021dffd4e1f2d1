namespace Shouwen.Engines.Arena;

/// <summary>Reports what fails at its place; where nobody is the contact, everybody reports and goes to press the experts.</summary>
internal static class CustomerBot
{
    public static void Decide(Bots bots, int seat)
    {
        var game = bots.Game;
        if (!Acts.IsFree(game, seat)) return;
        if (game.Has(Parts.CustomerKnowledge)) GoOnWithAll(bots, seat);
        if (bots.Plans[seat] == Plan.Report || !Acts.IsFree(game, seat)) return;
        for (; bots.NextFault[seat] < game.FaultCount; bots.NextFault[seat]++)
        {
            var number = bots.NextFault[seat];
            ref readonly var fault = ref game.Faults[number];
            if (fault.IsOver || !IsMineToReport(game, fault, game.Seats[seat].Place)) continue;
            var spoken = !game.Has(Parts.Form);
            bots.Intend(seat, Plan.Report, number, Quantiles.OfPeople(spoken ? bots.Habits.Tell : bots.Habits.Report, bots.DrawOf(number, Purpose.Report, seat)));
            return;
        }

        if (bots.Plans[seat] == Plan.None && bots.Habits.Press > 0 && !game.Has(Parts.Contact) && OldestOf(game, seat) is >= 0 and var waits)
            bots.Intend(seat, Plan.Press, waits, Quantiles.OfPeople(bots.Habits.Press, bots.Draw(waits, Purpose.Press, game.Now)));
    }

    public static void Do(Bots bots, int seat)
    {
        var (plan, target, game) = (bots.Plans[seat], bots.Target[seat], bots.Game);
        bots.Plans[seat] = Plan.None;
        if (plan == Plan.Report) bots.Give(new(CommandKind.Report, seat, target, game.Has(Parts.CustomerKnowledge) ? 1 : 0, Form: FormOf(bots, target, seat)));
        else if (plan == Plan.Press && game.Cases[target].IsOpen) bots.Give(new(CommandKind.Press, seat, WhomToPress(bots, target), target));
        Decide(bots, seat);
    }

    /// <summary>A case that was kept: looked up, proposed, or handed to the desk.</summary>
    public static void GoOn(Bots bots, int seat, int number)
    {
        ref readonly var @case = ref bots.Game.Cases[number];
        if (@case.Stage != Stage.Taken || !Acts.IsFree(bots.Game, seat)) return;
        if (!@case.LookedUp && bots.Game.HasMirror[bots.Game.Faults[@case.Fault].Service]) bots.Give(new(CommandKind.Switch, seat, number));
        if (@case.Known >= 0 && @case.Tries == 0) bots.Give(new(CommandKind.Propose, seat, number, @case.Known));
        else if (@case.LookedUp || !bots.Give(new(CommandKind.LookUp, seat, number))) bots.Give(new(CommandKind.Send, seat, number));
    }

    private static void GoOnWithAll(Bots bots, int seat)
    {
        for (var i = bots.Game.OpenCount - 1; i >= 0; i--)
            if (bots.Game.Cases[bots.Game.Open[i]].Holder == seat) GoOn(bots, seat, bots.Game.Open[i]);
    }

    private static bool IsMineToReport(Game game, in Fault fault, int place) =>
        (fault.Cases & (1 << place)) == 0 && (game.Has(Parts.Contact) ? fault.Place == place : CustomerActs.Hits(game, fault, place));

    private static long FormOf(Bots bots, int fault, int seat)
    {
        var form = bots.Game.Faults[fault].Truth;
        if (Draws.Happens(bots.Habits.Complete, bots.DrawOf(fault, Purpose.Form, seat))) return form;
        var left = Draws.Below(bots.Game.Board.FieldKinds.Length, bots.DrawOf(fault, Purpose.Form, 100 + seat));
        return form & ~(0xFFL << (8 * left)) & ~(0xFFL << (8 * (bots.Game.Board.FieldKinds.Length - 1)));
    }

    private static int OldestOf(Game game, int seat)
    {
        for (var i = 0; i < game.OpenCount; i++)
            if (game.Cases[game.Open[i]].Reporter == seat) return game.Open[i];
        return -1;
    }

    private static int WhomToPress(Bots bots, int number)
    {
        ref readonly var @case = ref bots.Game.Cases[number];
        return @case.Stage is Stage.Working or Stage.Queued ? @case.Holder : ExpertBot.AnyOf(bots.Game, bots.Draw(number, Purpose.Random, bots.Game.Now));
    }
}
