using System.Numerics;

namespace Shouwen.Engines.Arena;

/// <summary>Reporting what fails at one's place, and pressing those who should mend it.</summary>
internal static class CustomerActs
{
    public static Refusal Report(Game game, in Command command)
    {
        if ((uint)command.Target >= (uint)game.FaultCount) return Refusal.UnknownId;
        ref var fault = ref game.Faults[command.Target];
        var place = game.Seats[command.Seat].Place;
        if (!Hits(game, fault, place)) return Refusal.NotYours;
        if (fault.IsOver) return Refusal.WrongStage;
        if ((fault.Cases & (1 << place)) != 0) return Refusal.Already;
        if (command.A is not (0 or 1)) return Refusal.OutOfBounds;
        if (command.A == 1 && !game.Has(Parts.CustomerKnowledge)) return Refusal.NotAgreed;
        if (game.CaseCount == Board.MostCases) return Refusal.OutOfBounds;
        if (game.CaseCount == game.Cases.Length)
        {
            Array.Resize(ref game.Cases, Board.MostCases);
            Array.Resize(ref game.Open, Board.MostCases);
        }

        fault.Cases |= 1 << place;
        var form = game.Has(Parts.Form) ? command.Form : command.Form & game.Board.SpokenMask;
        var (number, own) = (game.CaseCount++, command.A == 1);
        game.Cases[number] = new()
        {
            Fault = command.Target,
            Stage = own ? Stage.Taken : Stage.Reported,
            Holder = own ? command.Seat : -1,
            Helper = -1,
            Reporter = command.Seat,
            Form = form,
            Missing = Missing(game, fault, form),
            Known = -1,
            Proposed = -1,
            LinkedTo = -1,
            ReportedAt = game.Now,
        };
        game.Open[game.OpenCount++] = (short)number;
        game.Tell(EventKind.Reported, command.Seat, number, command.Target, game.Cases[number].Missing);
        return Refusal.None;
    }

    public static Refusal Send(Game game, in Command command)
    {
        if (Acts.Holds(game, command) is var refused and not Refusal.None) return refused;
        if (!Acts.IsFree(game, command.Seat)) return Refusal.Busy;
        ref var @case = ref game.Cases[command.Target];
        (@case.Stage, @case.Holder) = (Stage.Reported, -1);
        game.Tell(EventKind.Sent, command.Seat, command.Target, @case.Fault);
        return Refusal.None;
    }

    public static Refusal Press(Game game, in Command command)
    {
        if (!Acts.IsExpert(game, command.Target) || !Acts.IsCase(game, command.A)) return Refusal.UnknownId;
        if (game.Has(Parts.Contact)) return Refusal.NotAgreed;
        if (!game.Cases[command.A].IsOpen) return Refusal.WrongStage;
        if (game.Cases[command.A].Reporter != command.Seat) return Refusal.NotYours;
        ref readonly var expert = ref game.Seats[command.Target];
        if (expert.Busy != Busy.Free) SeatWork.Until(game, command.Target, expert.Until + game.Board.Times.Interruption);
        game.Tally.Pressed++;
        game.Tell(EventKind.Pressed, command.Seat, command.A, game.Cases[command.A].Fault, command.Target);
        return Refusal.None;
    }

    public static bool Hits(Game game, in Fault fault, int place) => (place - fault.Place + game.Board.Places) % game.Board.Places < game.Board.ServiceReach[fault.Service];

    private static int Missing(Game game, in Fault fault, long form)
    {
        var missing = 0;
        for (var needed = (uint)game.Board.ServiceNeeds[fault.Service]; needed != 0; needed &= needed - 1)
        {
            var shift = 8 * BitOperations.TrailingZeroCount(needed);
            if (((form >> shift) & 0xFF) != ((fault.Truth >> shift) & 0xFF)) missing++;
        }

        return missing;
    }
}
