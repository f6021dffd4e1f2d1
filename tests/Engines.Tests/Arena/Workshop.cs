using Shouwen.Engines.Arena;

namespace Shouwen.Engines.Tests.Arena;

/// <summary>A small scenario that is no airport, and games of it at chosen points.</summary>
internal static class Workshop
{
    public const int Director = 0, North = 1, South = 2, Clerk = 3, Expert = 4, SecondExpert = 5, Newcomer = 6, Delivery = 7, Supplier = 8;
    private static readonly Phrase Said = new("字", "word");

    public static Scenario Scenario { get; } = new()
    {
        Code = "workshop",
        Name = Said,
        About = Said,
        Unit = Said,
        Units = Said,
        Currency = "EUR",
        TargetPercent = 85,
        Places = [new("north", Said, []), new("south", Said, [])],
        Phases = [new("in", Said), new("out", Said)],
        Schedule = new(10, 5_000, 10_000, 20_000, 40_000),
        Services = [new("press", Said, ["in", "out"], 2, 1, 10, ["where"]), new("saw", Said, ["in"], 1, 2, 20, ["where", "code"]), new("lamp", Said, ["out"], 1, 3, 10, ["where"])],
        Faults = [Ways("press"), Ways("saw"), Ways("lamp")],
        Form = [new("where", Said, FormFieldKind.Place, true, []), new("code", Said, FormFieldKind.Detail, false, [Said, Said, Said])],
        Roles = Enum.GetValues<Role>().ToDictionary(role => role, _ => Said),
        Crew = new(1, 2, 1),
        Times = new()
        {
            Round = 300_000,
            Decay = [10_000, 20_000, 30_000],
            Limits = [20_000, 40_000, 60_000],
            FirstFault = 5_000,
            GapFirst = 25_000,
            GapLast = 20_000,
            LookUp = 5_000,
            Clarify = 20_000,
            Verify = 4_000,
            Rejection = 10_000,
            Repair = 5_000,
            Delivery = 10_000,
            Write = 3_000,
            Switch = 4_000,
            Interruption = 5_000,
        },
        Chances = new() { Repeat = 500, Other = 200, MirrorWorks = 1000, Foresee = 1000, Joint = 500, Newcomer = 1300, Tests = 1000 },
        Money = new([300, 200, 100], 150, 2, 50, 5, 70),
        Rounds = [Quiet, Quiet, new(1000, 500, null, [])],
    };

    /// <summary>Rounds of faults by lot; of Quiet, one fault of the saw at the north after a second.</summary>
    public static Board Lively { get; } = Board.Of(Scenario with { Rounds = [new(1000, 1000, null, []), new(1000, 1000, null, []), new(1000, 500, null, [])] });

    public static Board Board { get; } = Board.Of(Scenario);

    public static Design Design { get; } = new(Said, [Round(Parts.None, false), Round(Parts.Form | Parts.Contact | Parts.Priority | Parts.Knowledge, true), Round(Parts.All, true)]);

    private static RoundPlan Quiet => new(1000, 1000, null, [new(1_000, "saw", "saw-blunt", 0)]);

    /// <summary>A round under way at a moment, with the process and every seat a person's.</summary>
    public static Game Running(Parts parts, int at = 2_000, Board? board = null, ulong seed = 5)
    {
        var game = Play.Start(board ?? Board, seed);
        Done(game, new(CommandKind.Adopt, Director, A: (int)parts));
        Done(game, new(CommandKind.Begin, Command.Trainer));
        Play.Advance(game, at);
        return game;
    }

    /// <summary>As Running, with the saw's fault reported by a complete form, recorded, and passed to the pool.</summary>
    public static Game InPool(Parts parts)
    {
        var game = Running(parts);
        Done(game, new(CommandKind.Report, North, 0, Form: TruthOf(game, North, 0)));
        Done(game, new(CommandKind.Take, Clerk, 0));
        Done(game, new(CommandKind.Log, Clerk, 0));
        Done(game, new(CommandKind.Escalate, Clerk, 0, -1));
        return game;
    }

    /// <summary>As InPool, and an expert works on it.</summary>
    public static Game Working(Parts parts)
    {
        var game = InPool(parts);
        Done(game, new(CommandKind.Assign, Delivery, 0, Expert));
        Done(game, new(CommandKind.Start, Expert, 0));
        return game;
    }

    public static long TruthOf(Game game, int seat, int fault) => ViewOf.Seat(game, seat).Faults.Single(one => one.Fault == fault).Form;

    public static CaseView Case(Game game, int number = 0) => ViewOf.Trainer(game).Cases.Single(one => one.Case == number);

    public static void Done(Game game, Command command) => Assert.Equal(Refusal.None, Play.Apply(game, command));

    public static void Refused(Refusal reason, Game game, Command command)
    {
        var before = game.Bytes();
        Assert.Equal(reason, Play.Apply(game, command));
        Assert.Equal(before, game.Bytes());
    }

    /// <summary>Lets time pass until a seat is free, or a case stands still.</summary>
    public static void Settle(Game game)
    {
        var until = game.Now + 100_000;
        while (game.NextAt <= until && (ViewOf.Trainer(game).Seats.Any(one => one.IsBusy) || Case(game).Stage is Stage.Verifying or Stage.Repairing or Stage.Ordered)) Play.Advance(game, game.NextAt);
    }

    private static ServiceFaults Ways(string service) => new(
        service, [Said, Said], [new("look", Said, 10_000), new("measure", Said, 20_000)], [new($"{service}-grind", Said, []), new($"{service}-swap", Said, [])],
        [new($"{service}-blunt", Said, 0, Said, ["look"], $"{service}-grind", null), new($"{service}-bent", Said, 1, Said, ["look", "measure"], $"{service}-swap", $"{service}-grind")]);

    private static RoundDesign Round(Parts parts, bool buys) => new(parts, [20_000, 40_000, 60_000], [100, 100, 100], 0, 1, new()
    {
        Report = 3_000,
        Tell = 6_000,
        Complete = 800,
        Handle = 3_000,
        Assign = 3_000,
        Read = 2_000,
        Approve = 2_000,
        Buys = buys,
        Guess = 250,
        GuessBlind = 800,
        Write = 900,
        Press = 15_000,
    });
}
