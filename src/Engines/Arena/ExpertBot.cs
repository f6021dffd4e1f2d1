namespace Shouwen.Engines.Arena;

/// <summary>Works through its queue: looks up, guesses when in a hurry, asks back, tests from the quickest test on.</summary>
internal static class ExpertBot
{
    private const int MostGuesses = 3;

    public static void Decide(Bots bots, int seat)
    {
        var game = bots.Game;
        ref readonly var me = ref game.Seats[seat];
        if (me.Busy != Busy.Free || me.IsHelper || !me.IsActive) return;
        if (me.Case >= 0)
        {
            if (bots.Plans[seat] != Plan.Read || bots.Target[seat] != me.Case) GoOn(bots, seat, me.Case);
            return;
        }

        if (bots.ToWrite[seat] is >= 0 and var article)
        {
            bots.ToWrite[seat] = -1;
            if (bots.Give(new(CommandKind.Write, seat, article))) return;
        }

        bots.Plans[seat] = Plan.None;
        if (Next(bots, seat) is not (>= 0 and var number) || !bots.Give(new(CommandKind.Start, seat, number))) return;
        if (game.Cases[number].Tries > 0) GoOn(bots, seat, number);
        else bots.Intend(seat, Plan.Read, number, Quantiles.OfPeople(bots.Habits.Read, bots.Draw(number, Purpose.Read)));
    }

    public static void Do(Bots bots, int seat)
    {
        bots.Plans[seat] = Plan.None;
        Decide(bots, seat);
    }

    public static void Solved(Bots bots, int seat, int number)
    {
        if (!bots.IsMine(seat) || bots.Game.Seats[seat].Role != Role.Expert || bots.Game.Cases[number].SolvedBy != SolvedBy.Expert) return;
        if (bots.Game.Articles[bots.Game.Faults[bots.Game.Cases[number].Fault].Cause] == 0 && Draws.Happens(bots.Habits.Write, bots.Draw(number, Purpose.Keep))) bots.ToWrite[seat] = number;
        Decide(bots, seat);
    }

    /// <summary>One of the experts at hand.</summary>
    public static int AnyOf(Game game, uint draw)
    {
        var count = 0;
        for (var seat = 0; seat < game.Seats.Length; seat++) if (Acts.IsExpert(game, seat)) count++;
        var which = Draws.Below(count, draw);
        for (var seat = 0; seat < game.Seats.Length; seat++)
            if (Acts.IsExpert(game, seat) && which-- == 0) return seat;
        return -1;
    }

    private static int Next(Bots bots, int seat)
    {
        var (game, best, wake) = (bots.Game, -1, Bots.Never);
        for (var i = 0; i < game.OpenCount; i++)
        {
            ref readonly var @case = ref game.Cases[game.Open[i]];
            if (@case.Stage != Stage.Queued || @case.Holder != seat) continue;
            if (@case.NotBefore > game.Now) wake = Math.Min(wake, @case.NotBefore);
            else if (best < 0 || (game.Has(Parts.Priority) && Acts.Urgency(@case) < Acts.Urgency(game.Cases[best]))) best = game.Open[i];
        }

        bots.WakeAt(seat, wake);
        return best;
    }

    private static void GoOn(Bots bots, int seat, int number)
    {
        var game = bots.Game;
        ref readonly var @case = ref game.Cases[number];
        if (@case.Evidence > 0)
        {
            bots.Give(new(CommandKind.Propose, seat, number, @case.Known));
            return;
        }

        if (!@case.LookedUp && game.Has(Parts.Knowledge) && @case.Missing == 0 && bots.Give(new(CommandKind.LookUp, seat, number))) return;
        if (@case.Tries < MostGuesses && Draws.Happens(@case.Missing > 0 ? bots.Habits.GuessBlind : bots.Habits.Guess, bots.Draw(number, Purpose.Guess, @case.Tries)))
        {
            bots.Give(new(CommandKind.Propose, seat, number, Draws.Below(game.Board.ServiceSolutions[game.Faults[@case.Fault].Service], bots.Draw(number, Purpose.GuessWhich, @case.Tries))));
            return;
        }

        if (@case.Missing > 0 && bots.Give(new(CommandKind.Clarify, seat, number))) return;
        bots.Give(new(CommandKind.Test, seat, number, Quickest(game, @case)));
    }

    /// <summary>The quickest test that is not done; -1 when all are.</summary>
    public static int Quickest(Game game, in Case @case)
    {
        var (tests, best) = (game.Board.ServiceTests[game.Faults[@case.Fault].Service], -1);
        for (var i = 0; i < tests.Length; i++)
            if ((@case.TestsDone & (1 << i)) == 0 && (best < 0 || tests[i] < tests[best])) best = i;
        return best;
    }
}
