namespace Shouwen.Engines.Arena;

/// <summary>Takes the oldest report, recognises what is known, solves from the knowledge base or passes on.</summary>
internal static class ClerkBot
{
    /// <summary>A new report is left to a person at the desk with free hands for so long (milliseconds); bots alone do not wait.</summary>
    private const int PersonsTurn = 12_000;

    public static void Decide(Bots bots, int seat)
    {
        if (bots.Plans[seat] != Plan.None || !Acts.IsFree(bots.Game, seat)) return;
        var game = bots.Game;
        for (var i = game.OpenCount - 1; i >= 0; i--)
            if (game.Cases[game.Open[i]].Stage == Stage.Logged && game.Cases[game.Open[i]].Holder == seat) GoOn(bots, seat, game.Open[i]);
        if (!Acts.IsFree(game, seat)) return;
        var isPersonFree = IsPersonFree(game);
        for (var i = 0; i < game.OpenCount; i++)
        {
            var number = game.Open[i];
            if (game.Cases[number].Stage != Stage.Reported) continue;
            if (isPersonFree && game.Now < game.Cases[number].ReportedAt + PersonsTurn)
            {
                bots.WakeAt(seat, game.Cases[number].ReportedAt + PersonsTurn);
                return;
            }

            bots.Give(new(CommandKind.Take, seat, number));
            bots.Intend(seat, Plan.Log, number, Quantiles.OfPeople(bots.Habits.Handle, bots.Draw(number, Purpose.Handle, game.Cases[number].Reporter)));
            return;
        }
    }

    public static void Do(Bots bots, int seat)
    {
        var (game, number) = (bots.Game, bots.Target[seat]);
        bots.Plans[seat] = Plan.None;
        ref readonly var @case = ref game.Cases[number];
        if (@case.Stage == Stage.Taken && @case.Holder == seat)
        {
            if (SameFault(game, number) is >= 0 and var same) bots.Give(new(CommandKind.Link, seat, number, same));
            else if (bots.Give(new(CommandKind.Log, seat, number)))
            {
                if (game.HasMirror[game.Faults[@case.Fault].Service]) bots.Give(new(CommandKind.Switch, seat, number));
                GoOn(bots, seat, number);
            }
        }

        Decide(bots, seat);
    }

    public static void GoOn(Bots bots, int seat, int number)
    {
        var game = bots.Game;
        ref readonly var @case = ref game.Cases[number];
        if (@case.Stage == Stage.Taken && bots.Plans[seat] == Plan.None) bots.Intend(seat, Plan.Log, number, bots.Habits.Handle);
        if (@case.Stage != Stage.Logged || !Acts.IsFree(game, seat)) return;
        if (@case.Known >= 0 && @case.Tries == 0) bots.Give(new(CommandKind.Propose, seat, number, @case.Known));
        else if (@case.LookedUp || @case.Missing > 0 || !bots.Give(new(CommandKind.LookUp, seat, number)))
            bots.Give(new(CommandKind.Escalate, seat, number, game.Has(Parts.Contact) ? -1 : ExpertBot.AnyOf(game, bots.Draw(number, Purpose.Random))));
    }

    private static bool IsPersonFree(Game game)
    {
        for (var seat = game.Board.FirstClerk; seat < game.Board.DeliverySeat; seat++)
            if (game.Seats[seat] is { Role: Role.Clerk, IsActive: true, IsBot: false, Busy: Busy.Free } && !HasSomething(game, seat)) return true;
        return false;
    }

    private static bool HasSomething(Game game, int seat)
    {
        for (var i = 0; i < game.OpenCount; i++)
            if (game.Cases[game.Open[i]] is { Stage: Stage.Taken or Stage.Logged } @case && @case.Holder == seat) return true;
        return false;
    }

    /// <summary>A case of the same fault that was recorded; -1 where none is.</summary>
    public static int SameFault(Game game, int number)
    {
        for (var i = 0; i < game.OpenCount; i++)
        {
            ref readonly var other = ref game.Cases[game.Open[i]];
            if (other.Fault == game.Cases[number].Fault && other.Stage > Stage.Taken) return game.Open[i];
        }

        return -1;
    }
}
