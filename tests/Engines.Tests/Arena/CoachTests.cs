using Shouwen.Engines.Arena;

namespace Shouwen.Engines.Tests.Arena;

/// <summary>Hints for one who plays alone.</summary>
public sealed class CoachTests
{
    private const int Sessions = 12;

    public static TheoryData<Role> Roles => [Role.Director, Role.Customer, Role.Clerk, Role.Expert, Role.Delivery, Role.Supplier];

    [Theory]
    [MemberData(nameof(Roles))]
    public void What_the_coach_says_is_never_refused_and_there_is_something_to_do_for_every_role(Role role)
    {
        var given = 0;
        for (var seed = 1UL; seed <= 3; seed++)
            Session(seed, role, (game, hint) =>
            {
                given++;
                // Nothing but what was concluded, and is shown to the seat.
                if (hint.Do.Kind == CommandKind.Propose) Assert.NotNull(ViewOf.Seat(game, hint.Do.Seat).Cases.Single(one => one.Case == hint.Do.Target).Solution);
            });
        Assert.True(given > 0, $"{role} had no hint");
    }

    [Theory]
    [InlineData(Role.Customer)]
    [InlineData(Role.Clerk)]
    [InlineData(Role.Expert)]
    [InlineData(Role.Delivery)]
    public void Whoever_follows_the_coach_plays_about_as_well_as_the_bot_that_sat_there(Role role)
    {
        var (coached, bots) = (0, 0);
        for (var seed = 1UL; seed <= Sessions; seed++)
        {
            coached += Moved(Session(seed, role, (_, _) => { }));
            bots += Moved(RunSession.Of(Workshop.Lively, Workshop.Design, seed));
        }

        Assert.True(coached >= 0.95 * bots, $"{(double)coached / Sessions:0} movements a session, with bots alone {(double)bots / Sessions:0}");
    }

    [Fact]
    public void There_is_no_hint_where_nothing_runs_and_for_nobody()
    {
        var game = RunSession.Of(Workshop.Lively, Workshop.Design, 1);
        for (var seat = -1; seat <= Workshop.Lively.Seats; seat++) Assert.Null(Coach.Of(game, seat));
    }

    /// <summary>The first seat of a role does what the coach says, as soon as it is said; bots have the others.</summary>
    private static Game Session(ulong seed, Role role, Action<Game, CoachHint> given)
    {
        var (board, design) = (Workshop.Lively, Workshop.Design);
        var game = Play.Start(board, seed);
        var seat = Enumerable.Range(0, board.Seats).First(one => game.RoleOf(one) == role);
        foreach (var other in Enumerable.Range(0, board.Seats).Where(one => one != seat)) Play.Apply(game, new(CommandKind.Bot, Command.Trainer, other));
        var bots = new Bots(game, design);
        while (game.Phase == GamePhase.Ready)
        {
            bots.Prepare();
            Follow();
            Play.Apply(game, new(CommandKind.Begin, Command.Trainer));
            bots.Act();
            while (game.Phase == GamePhase.Running)
            {
                Follow();
                game.Forget();
                Play.Advance(game, Math.Min(bots.NextAt, game.NextAt));
                bots.Act();
            }
        }

        return game;

        void Follow()
        {
            for (var most = 100; most > 0 && Coach.Of(game, seat) is { } hint; most--)
            {
                var form = hint.Do.Kind == CommandKind.Report ? ViewOf.Seat(game, seat).Faults.Single(fault => fault.Fault == hint.Do.Target).Form : 0;
                Assert.Equal(Refusal.None, Play.Apply(game, hint.Do with { Form = form }));
                given(game, hint);
                bots.Act();
                Assert.True(most > 1, $"{hint.Why} over and over");
            }
        }
    }

    private static int Moved(Game game)
    {
        var moved = 0;
        foreach (var round in game.RoundsOver) moved += round.Moved;
        return moved;
    }
}
