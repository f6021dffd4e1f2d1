namespace Shouwen.Engines.Arena;

/// <summary>Experts work on one case at a time.</summary>
internal static class ExpertActs
{
    public static Refusal Start(Game game, in Command command)
    {
        if (!Acts.IsCase(game, command.Target)) return Refusal.UnknownId;
        ref var @case = ref game.Cases[command.Target];
        if (@case.Stage == Stage.Pool && game.Has(Parts.Contact)) return Refusal.NotYours;
        if (@case.Stage is not (Stage.Pool or Stage.Queued)) return Refusal.WrongStage;
        if (@case.Stage == Stage.Queued && @case.Holder != command.Seat) return Refusal.NotYours;
        ref var seat = ref game.Seats[command.Seat];
        if (seat.Busy != Busy.Free || seat.Case >= 0) return Refusal.Busy;
        if (game.Now < @case.NotBefore) return Refusal.TooEarly;
        (@case.Stage, @case.Holder, seat.Case) = (Stage.Working, command.Seat, command.Target);
        if (@case.StartedAt == 0) @case.StartedAt = game.Now;
        game.Tell(EventKind.Started, command.Seat, command.Target, @case.Fault);
        return Refusal.None;
    }

    public static Refusal Return(Game game, in Command command)
    {
        if (Acts.Holds(game, command) is var refused and not Refusal.None) return refused;
        GiveBack(game, command.Target, -1);
        return Refusal.None;
    }

    /// <summary>Back to where it can be given to somebody; tests that were done stay done.</summary>
    public static void GiveBack(Game game, int number, int instead)
    {
        ref var @case = ref game.Cases[number];
        var from = @case.Holder;
        CaseWork.Detach(game, number);
        (@case.Stage, @case.Holder) = (Stage.Pool, -1);
        game.Tell(EventKind.Returned, from, number, @case.Fault, instead);
    }

    public static Refusal Test(Game game, in Command command)
    {
        if (Acts.Holds(game, command) is var refused and not Refusal.None) return refused;
        if (!Acts.IsFree(game, command.Seat)) return Refusal.Busy;
        ref var @case = ref game.Cases[command.Target];
        ref readonly var fault = ref game.Faults[@case.Fault];
        var tests = game.Board.ServiceTests[fault.Service];
        if ((uint)command.A >= (uint)tests.Length) return Refusal.UnknownId;
        if ((@case.TestsDone & (1 << command.A)) != 0) return Refusal.Already;
        SeatWork.Begin(game, command.Seat, Busy.Test, command.Target, Duration(game, command.Seat, @case, fault.Key, tests[command.A], command.A), command.A);
        return Refusal.None;
    }

    public static Refusal Write(Game game, in Command command)
    {
        if (!Acts.IsCase(game, command.Target)) return Refusal.UnknownId;
        ref var @case = ref game.Cases[command.Target];
        if (@case.Holder != command.Seat) return Refusal.NotYours;
        if (@case.Stage != Stage.Solved || @case.SolvedBy == SolvedBy.Supplier) return Refusal.WrongStage;
        if (@case.IsWritten) return Refusal.Already;
        if (game.Seats[command.Seat].Busy != Busy.Free || game.Seats[command.Seat].Case >= 0) return Refusal.Busy;
        SeatWork.Begin(game, command.Seat, Busy.Write, command.Target, Quantiles.OfRoutine(game.Board.Times.Write, Draws.Of(game.Seed, game.Round, game.Faults[@case.Fault].Key, Purpose.Write)), command.Target);
        return Refusal.None;
    }

    public static Refusal Foresee(Game game, in Command command)
    {
        if (!game.Has(Parts.Prediction)) return Refusal.NotAgreed;
        if (command.Target < Command.All || command.Target >= game.Board.Services) return Refusal.UnknownId;
        var (first, last) = command.Target == Command.All ? (0, game.Board.Services - 1) : (command.Target, command.Target);
        var refusal = Refusal.Already;
        for (var service = first; service <= last; service++)
        {
            if (game.Foreseen[service]) continue;
            LookAt(game, command.Seat, service);
            refusal = Refusal.None;
        }

        return refusal;
    }

    private static void LookAt(Game game, int seat, int service)
    {
        game.Foreseen[service] = true;
        var (board, found) = (game.Board, 0);
        for (var i = 0; i < board.ServiceCauses[service]; i++)
        {
            var cause = board.ServiceFirst[service] + i;
            if (game.Articles[cause] > 0 || !Draws.Happens(board.Chances.Foresee, Draws.Of(game.Seed, game.Round, cause, Purpose.Foresee))) continue;
            game.Articles[cause] = (byte)(board.CauseSolution[cause] + 1);
            found++;
        }

        game.Tell(EventKind.Foreseen, seat, a: service, b: found);
    }

    private static int Duration(Game game, int seat, in Case @case, int key, int time, int test)
    {
        var mean = (long)time * game.Board.Chances.Tests / 1000 * game.Seats[seat].Pace / 1000;
        if (@case.Helper >= 0) mean = mean * game.Board.Chances.Joint / 1000;
        return Quantiles.OfPeople((int)mean, Draws.Of(game.Seed, game.Round, key, Purpose.Test, test));
    }
}
