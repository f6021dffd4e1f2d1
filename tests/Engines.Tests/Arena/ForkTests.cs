using Shouwen.Engines.Arena;

namespace Shouwen.Engines.Tests.Arena;

public sealed class ForkTests
{
    private static readonly List<LogEntry> Log = ReplaySeriesTests.Session(8).Log;
    private static readonly Game Whole = ReplaySeriesTests.Session(8).Game;

    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 123_456)]
    [InlineData(2, 299_999)]
    [InlineData(2, 300_000)]
    public void A_fork_with_the_same_chance_that_plays_the_same_log_is_the_same_game(int round, int at)
    {
        var moment = At(round, at);
        var fork = RunForks.Fork(moment.Game, moment.Game.Seed, new(ProcessChange.None));
        Assert.Equal(moment.Game.Bytes(), fork.Bytes());
        foreach (var entry in Log.Skip(moment.Done))
        {
            Play.Advance(fork, entry.At);
            Workshop.Done(fork, entry.Command);
        }

        Play.Advance(fork, int.MaxValue - 1);
        Assert.Equal(Whole.Bytes(), fork.Bytes());
    }

    [Fact]
    public void Other_chance_goes_another_way_from_the_same_state_and_the_recorded_game_stays()
    {
        var moment = At(1, 100_000);
        var before = moment.Game.Bytes();
        var results = Run(moment, new(ProcessChange.None), 30);
        Assert.True(results.Select(one => one[0].Moved).Distinct().Count() > 3);
        Assert.All(results, one => Assert.Equal(Whole.RoundsOver[1].Faults, one[0].Faults));
        Assert.All(results, one => Assert.True(one[0].Moved >= ReplayRow.Of(moment.Game, 0).Moved));
        Assert.Equal(before, moment.Game.Bytes());
        Assert.Equal(results, Run(moment, new(ProcessChange.None), 30));
        Assert.Equal(results.Take(5), Run(moment, new(ProcessChange.None), 5));
    }

    [Fact]
    public void Faults_that_were_still_to_come_come_again_or_others_from_that_moment_on()
    {
        var moment = At(2, 150_000).Game;
        static List<(int At, string? Cause)> Faults(Game game)
        {
            Play.Advance(game, 299_999);
            return [.. ViewOf.Trainer(game).Faults.Select(one => (one.At, one.Cause))];
        }

        var (had, came) = (ViewOf.Trainer(moment).Faults.Count, Faults(moment.Clone()));
        Assert.Equal(came, Faults(RunForks.Fork(moment, 99, new(ProcessChange.None))));
        var others = Enumerable.Range(1, 20).Select(seed => Faults(RunForks.Fork(moment, (ulong)seed, new(ProcessChange.None, NewFaults: true)))).ToList();
        Assert.All(others, one => Assert.Equal(came.Take(had), one.Take(had)));
        Assert.All(others, one => Assert.All(one.Skip(had), fault => Assert.InRange(fault.At, 150_000, 299_999)));
        Assert.True(others.Select(one => one.Skip(had).First().At).Distinct().Count() > 10);
    }

    [Fact]
    public void What_a_change_is_worth_shows_pair_by_pair()
    {
        var moment = At(2, 30_000);
        var (asItWas, without) = (Run(moment, new(ProcessChange.None), 60), Run(moment, new(new(Parts.None)), 60));
        var (mean, half) = RoundFigures.Differences(without, asItWas)[0];
        Assert.True(mean + half < 0, $"{mean} ± {half}");
        Assert.Equal(asItWas, Run(moment, new(new(moment.Game.Agreed, Limits: [20_000, 40_000, 60_000])), 60));
        Assert.True(Run(moment, new(new(Decay: 200)), 60).Average(one => one[0].Moved) < asItWas.Average(one => one[0].Moved));
        Assert.All(Run(moment, new(new(Buys: false, Parts: Parts.All & ~Parts.Mirrors)), 20), one => Assert.Equal(moment.Game.RoundsOver.Length + 1, one.Length + 2));
    }

    [Theory]
    [InlineData(Parts.All)]
    [InlineData(Parts.None)]
    [InlineData(Parts.All & ~Parts.Experts)]
    [InlineData(Parts.All & ~Parts.Contact & ~Parts.Priority)]
    [InlineData(Parts.All & ~Parts.CustomerKnowledge & ~Parts.Mirrors)]
    public void Whatever_is_changed_in_the_middle_nobody_is_left_with_work_that_cannot_go_on(Parts parts)
    {
        for (var at = 20_000; at < 290_000; at += 30_000)
        {
            var game = RunForks.Fork(At(2, at).Game, 5, new(new(parts)));
            var seats = ViewOf.Trainer(game).Seats;
            Assert.All(ViewOf.Trainer(game).Cases.Where(one => one.Stage < Stage.Solved && one.Holder >= 0), one => Assert.True(seats[one.Holder].IsActive));
            Assert.All(seats.Where(one => !one.IsActive), one => Assert.Equal((false, -1), (one.IsBusy, one.Case)));
            Assert.All(Run(At(2, at), new(new(parts)), 4), one => Assert.Equal(Workshop.Lively.Movements, one[0].Moved + one[0].Cancelled));
        }
    }

    [Fact]
    public void The_rest_of_the_session_follows_the_processes_that_the_team_had_with_the_change()
    {
        var moment = At(0, 60_000);
        Assert.Equal([Parts.None, Workshop.Design.Rounds[1].Parts, Parts.All], moment.Processes.Select(one => one.Parts));
        var all = Run(moment, new(ProcessChange.None, ToTheEnd: true), 20);
        Assert.All(all, one => Assert.Equal(3, one.Length));
        var form = Run(moment, new(new(Parts.Form), ToTheEnd: true), 20);
        Assert.NotEqual(all.Select(one => one[0]), form.Select(one => one[0]));
        Assert.True(all.Average(one => one[2].Moved) > all.Average(one => one[0].Moved));
    }

    [Fact]
    public void What_the_trainer_did_later_happens_again()
    {
        LogEntry[] log =
        [
            new(0, new(CommandKind.Begin, Command.Trainer)), new(50_000, new(CommandKind.Inject, Command.Trainer, 0, -1, 1)), new(60_000, new(CommandKind.Extend, Command.Trainer, A: 1)),
            new(350_000, new(CommandKind.End, Command.Trainer)),
        ];
        var moment = Moment.Of(Workshop.Board, 5, log, 0, 10_000)!;
        Assert.Equal([CommandKind.Inject, CommandKind.Extend, CommandKind.End], moment.Later.Select(one => one.Command.Kind));
        Assert.InRange(moment.Later[0].Command.A, 0, 1);
        var results = RunForks.Of(moment, Workshop.Design, new(ProcessChange.None), 20, 1, TestContext.Current.CancellationToken);
        Assert.All(results, one => Assert.Equal(2, one[0].Faults));
        Assert.DoesNotContain(Moment.Of(Workshop.Board, 5, log, 0, 350_000)!.Later, one => one.Command.Kind != CommandKind.End);
    }

    [Fact]
    public void There_is_no_moment_where_the_game_was_not()
    {
        Assert.Null(Moment.Of(Workshop.Lively, 8, Log, 3, 0));
        Assert.Null(Moment.Of(Workshop.Lively, 8, Log, 1, 300_001));
        Assert.Null(Moment.Of(Workshop.Lively, 8, [], 0, 0));
        LogEntry[] ended = [new(0, new(CommandKind.Begin, Command.Trainer)), new(50_000, new(CommandKind.End, Command.Trainer))];
        Assert.Equal(50_000, Moment.Of(Workshop.Board, 5, ended, 0, 50_000)!.Game.Now);
        Assert.Null(Moment.Of(Workshop.Board, 5, ended, 0, 50_001));
        LogEntry[] paused = [new(0, new(CommandKind.Begin, Command.Trainer)), new(50_000, new(CommandKind.Pause, Command.Trainer))];
        Assert.Equal(GamePhase.Paused, Moment.Of(Workshop.Board, 5, paused, 0, 50_000)!.Game.Phase);
        Assert.Null(Moment.Of(Workshop.Board, 5, paused, 0, 50_001));
    }

    [Fact]
    public void Two_ways_of_going_on_stand_side_by_side_with_what_really_happened()
    {
        var moment = At(2, 30_000);
        var (asItWas, without) = (Run(moment, new(ProcessChange.None), 60), Run(moment, new(new(Parts.None)), 60));
        var round = Assert.Single(ForkedRound.Of(Workshop.Lively, 2, asItWas, without, [Whole.RoundsOver[2]]));
        var moved = round.Figures[0];
        Assert.Equal((ForkMeasure.Moved, (double)Whole.RoundsOver[2].Moved), (moved.Measure, moved.Really));
        Assert.InRange(moved.AsItWas!.Mean, moved.AsItWas.P5, moved.AsItWas.P95);
        Assert.Equal(moved.Changed!.Mean - moved.AsItWas.Mean, moved.Difference!.Mean, 9);
        Assert.True(moved.Difference.IsClear && moved.Difference.High < 0);
        Assert.All(ForkedRound.Of(Workshop.Lively, 2, asItWas, asItWas, [])[0].Figures, one => Assert.Equal((null, new ForkDifference(0, 0, 0, false)), (one.Really, one.Difference)));
        Assert.All(ForkedRound.Of(Workshop.Lively, 2, asItWas, null, [])[0].Figures, one => Assert.Null(one.Changed));
    }

    private static Moment At(int round, int at) => Moment.Of(Workshop.Lively, 8, Log, round, at)!;

    private static RoundResult[][] Run(Moment moment, ForkPlan plan, int runs) => RunForks.Of(moment, Workshop.Design, plan, runs, 3, TestContext.Current.CancellationToken);
}
