using Shouwen.Engines.Arena;

namespace Shouwen.Engines.Tests.Arena;

public sealed class BotTests
{
    [Fact]
    public void A_team_with_a_process_does_better_than_one_without()
    {
        var figures = RoundFigures.Of(Workshop.Lively, Run(Workshop.Design, 60));
        Assert.True(figures[2].Mean > figures[0].Mean + 2);
        Assert.True(figures[2].DeskShare > 0.3);
        Assert.Equal(0, figures[0].DeskShare);
    }

    [Fact]
    public void Sessions_are_the_same_however_many_run_beside_each_other()
    {
        var (few, many) = (Run(Workshop.Design, 5), Run(Workshop.Design, 40));
        for (var i = 0; i < 5; i++) Assert.Equal(few[i], many[i]);
    }

    [Fact]
    public void A_part_that_is_taken_away_changes_nothing_before_the_round_that_had_it()
    {
        var whole = Run(Workshop.Design, 40);
        var differences = RoundFigures.Differences(whole, Run(Workshop.Design.Without(Parts.Mirrors), 40));
        Assert.Equal((0, 0), (differences[0].Mean, differences[1].Mean));
    }

    [Fact]
    public void A_bot_at_the_desk_leaves_a_new_report_to_a_person_with_free_hands_and_takes_what_is_left()
    {
        var board = Board.Of(Workshop.Scenario with { Crew = Workshop.Scenario.Crew with { Clerks = 2 } });
        var (game, log) = (Play.Start(board, 5), new List<LogEntry>());
        for (var seat = 0; seat < board.Seats; seat++) if (seat != Workshop.Clerk) Workshop.Done(game, new(CommandKind.Bot, Command.Trainer, seat));
        var bots = new Bots(game, Workshop.Design, log);
        Workshop.Done(game, new(CommandKind.Begin, Command.Trainer));
        bots.Act();
        while (game.Phase == GamePhase.Running && log.All(one => one.Command.Kind != CommandKind.Take))
        {
            Play.Advance(game, Math.Min(bots.NextAt, game.NextAt));
            bots.Act();
        }

        var (reported, taken) = (log.First(one => one.Command.Kind == CommandKind.Report), log.First(one => one.Command.Kind == CommandKind.Take));
        Assert.Equal(Workshop.Clerk + 1, taken.Command.Seat);
        Assert.Equal(12_000, taken.At - reported.At);
    }

    [Fact]
    public void A_fit_moves_towards_its_targets()
    {
        var targets = new CalibrationTargets([5, 10, 15], 0, 1, 30, 0, [new("hold", 20, 80), new("deep", 10, 40), new("decay2", 5, 60)]);
        var before = Calibrate.Judge(Workshop.Scenario with { Rounds = Workshop.Lively.Scenario.Rounds }, Workshop.Design, targets, [50, 25, 32.5], 20, 1, TestContext.Current.CancellationToken);
        var after = Calibrate.Search(Workshop.Scenario with { Rounds = Workshop.Lively.Scenario.Rounds }, Workshop.Design, targets, 4, 8, 20, 1, null, TestContext.Current.CancellationToken);
        Assert.True(after.Loss < before.Loss);
    }

    private static RoundResult[][] Run(Design design, int sessions) => RunSessions.Of(Workshop.Lively, design, sessions, 3, null, TestContext.Current.CancellationToken);
}
