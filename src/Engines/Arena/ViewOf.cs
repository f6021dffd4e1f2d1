namespace Shouwen.Engines.Arena;

/// <summary>What a seat may see: hidden causes reach nobody but the trainer before they are concluded.</summary>
public static class ViewOf
{
    /// <summary>The trainer's view: everything.</summary>
    public static ArenaView Trainer(Game game) => Seat(game, Command.Trainer);

    /// <summary>The view of a seat.</summary>
    public static ArenaView Seat(Game game, int seat)
    {
        var role = game.RoleOf(seat);
        return new()
        {
            Number = game.EventCount,
            Seat = seat,
            Role = role,
            Phase = game.Phase,
            Round = game.Round,
            Clock = ClockOf(game),
            Parts = game.Parts,
            Places = [.. Enumerable.Range(0, game.Board.Places).Select(place => PlaceOf(game, place))],
            Faults = [.. Enumerable.Range(0, game.FaultCount).Where(fault => SeesFault(game, seat, fault)).Select(fault => FaultOf(game, fault, role))],
            Cases = [.. Enumerable.Range(0, game.CaseCount).Where(number => SeesCase(game, seat, number)).Select(number => CaseOf(game, number, role))],
            Seats = [.. Enumerable.Range(0, game.Seats.Length).Where(one => one == seat || Leads(role)).Select(one => SeatOf(game, one))],
            Articles = Reaches(game, role) ? ArticlesOf(game) : [],
            Money = Leads(role) ? MoneyOf(game) : null,
            Results = game.RoundsOver.ToArray(),
        };
    }

    /// <summary>Milliseconds in the round, and its end; before a round the length that it will have.</summary>
    public static (int Now, int End) ClockOf(Game game) => game.RoundEnd == 0 ? (game.Now, game.Board.Times.Round) : (game.Now, game.RoundEnd);

    /// <summary>Whether a seat is told of an event; it never names a cause.</summary>
    public static bool Sees(Game game, int seat, in ArenaEvent happened)
    {
        var role = game.RoleOf(seat);
        if (role == Role.Trainer || happened.Seat == seat) return true;
        return happened.Kind switch
        {
            EventKind.DecaySet => false,
            EventKind.Failed => SeesFault(game, seat, happened.Fault),
            EventKind.MirrorBought or EventKind.StandbySet or EventKind.RuleSet => Leads(role),
            _ when happened.Case >= 0 => Leads(role) || SeesCase(game, seat, happened.Case),
            EventKind.SeatFree => Leads(role),
            _ => true,
        };
    }

    private static bool Leads(Role role) => role is Role.Director or Role.Delivery or Role.Trainer;

    private static bool SeesFault(Game game, int seat, int fault) => game.RoleOf(seat) switch
    {
        Role.Trainer => true,
        Role.Customer => CustomerActs.Hits(game, game.Faults[fault], game.Seats[seat].Place),
        _ => false,
    };

    private static bool SeesCase(Game game, int seat, int number)
    {
        ref readonly var @case = ref game.Cases[number];
        return game.RoleOf(seat) switch
        {
            Role.Customer => @case.Reporter == seat,
            Role.Expert => @case.Holder == seat || @case.Helper == seat || (@case.Stage == Stage.Pool && !game.Has(Parts.Contact)),
            Role.Supplier => @case.Stage is Stage.Verifying or Stage.Verdict or Stage.Ordered,
            _ => true,
        };
    }

    private static bool Reaches(Game game, Role role) => role switch
    {
        Role.Trainer => true,
        Role.Customer => game.Has(Parts.Knowledge) && game.Has(Parts.CustomerKnowledge),
        Role.Clerk => game.Has(Parts.Knowledge) && game.Has(Parts.DeskKnowledge),
        Role.Expert or Role.Delivery => game.Has(Parts.Knowledge),
        _ => false,
    };

    private static PlaceView PlaceOf(Game game, int place)
    {
        var board = game.Board;
        int Count(byte state) => Enumerable.Range(0, board.Movements).Count(i => board.DuePlace[i] == place && game.Movement[i] == state);
        return new(
            board.Scenario.Places[place].Code, Count(Traffic.Gone), Count(Traffic.Waits), Count(Traffic.Cancelled),
            [.. Enumerable.Range(0, board.Phases).Where(phase => game.Blocked[(place * board.Phases) + phase] > 0).Select(phase => board.Scenario.Phases[phase].Code)]);
    }

    private static FaultView FaultOf(Game game, int number, Role role)
    {
        var (fault, scenario) = (game.Faults[number], game.Board.Scenario);
        return new(
            number, fault.At, scenario.Services[fault.Service].Code, [.. Enumerable.Range(0, game.Board.ServiceReach[fault.Service]).Select(i => scenario.Places[(fault.Place + i) % game.Board.Places].Code)],
            game.Board.CauseSymptom[fault.Cause], fault.Truth, fault.IsDown, fault.IsOver, fault.IsMirrored, DownAt(game, number), role == Role.Trainer ? CauseOf(game, fault.Cause).Code : null);
    }

    private static int? DownAt(Game game, int number)
    {
        ref readonly var fault = ref game.Faults[number];
        return fault.IsDown ? fault.DownAt : fault.IsOver || fault.IsMirrored ? null : game.Timers.AtOf(TimerKind.FaultDown, number);
    }

    private static CaseView CaseOf(Game game, int number, Role role)
    {
        ref readonly var @case = ref game.Cases[number];
        ref readonly var fault = ref game.Faults[@case.Fault];
        var ways = WaysOf(game, fault.Service);
        var mayKnow = role == Role.Trainer || @case.IsRevealed;
        var works = role is Role.Expert or Role.Clerk or Role.Delivery or Role.Supplier or Role.Trainer;
        return new(
            number, @case.Fault, game.Board.Scenario.Services[fault.Service].Code, @case.Reporter, @case.Stage, @case.Holder, @case.Helper, @case.Priority, @case.Form,
            @case.HasBeenClarified || role == Role.Trainer || works ? @case.Missing : null, works ? TestsOf(game, @case, ways) : [], mayKnow ? CauseOf(game, fault.Cause).Code : null,
            mayKnow && @case.Known >= 0 ? ways.Solutions[@case.Known].Code : null, @case.Proposed >= 0 ? ways.Solutions[@case.Proposed].Code : null, @case.Tries, @case.IsAsked, @case.SolvedBy,
            @case.ReportedAt, @case.NotBefore, @case.LinkedTo, role == Role.Trainer && @case.Proposed >= 0 ? SupplierActs.IsProven(game, @case) : null, @case.Rejected, @case.Declined);
    }

    private static IReadOnlyList<TestView> TestsOf(Game game, in Case @case, ServiceFaults ways)
    {
        var (done, cause) = (@case.TestsDone, game.Faults[@case.Fault].Cause);
        return [.. ways.Tests.Select((test, i) => new TestView(test.Code, (done & (1 << i)) != 0, (done & game.Board.CauseTests[cause] & (1 << i)) != 0 ? CauseOf(game, cause).Clue : null))];
    }

    private static SeatView SeatOf(Game game, int number)
    {
        ref readonly var seat = ref game.Seats[number];
        return new(number, seat.Role, seat.Place, seat.IsBot, seat.IsActive, seat.IsStandby, seat.Busy != Busy.Free, seat.Case, seat.Until);
    }

    private static IReadOnlyList<ArticleView> ArticlesOf(Game game) =>
        [.. Enumerable.Range(0, game.Board.Causes).Where(cause => game.Articles[cause] > 0).Select(cause => new ArticleView(game.Board.Scenario.Services[game.Board.CauseService[cause]].Code, CauseOf(game, cause).Code, WaysOf(game, game.Board.CauseService[cause]).Solutions[game.Articles[cause] - 1].Code))];

    private static MoneyView MoneyOf(Game game) => new(
        game.Budget, game.Spent, [.. game.SpentOn], [.. game.Limits], [.. game.Shares], [.. Enumerable.Range(0, game.Board.Services).Where(service => game.HasMirror[service]).Select(service => game.Board.Scenario.Services[service].Code)]);

    private static ServiceFaults WaysOf(Game game, int service) => game.Board.Scenario.Faults.First(one => one.Service == game.Board.Scenario.Services[service].Code);

    private static Cause CauseOf(Game game, int cause) => WaysOf(game, game.Board.CauseService[cause]).Causes[cause - game.Board.ServiceFirst[game.Board.CauseService[cause]]];
}
