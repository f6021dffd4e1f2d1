using Shouwen.Engines.Arena;

namespace Shouwen.Engines.Tests.Arena;

public sealed class ReplaySeriesTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(6)]
    [InlineData(77)]
    public void A_round_ends_as_its_result_says(int seed)
    {
        var (log, game) = Session((ulong)seed);
        var rounds = ReplaySeries.Of(Workshop.Lively, (ulong)seed, log, 1_000);
        Assert.Equal(3, rounds.Count);
        foreach (var (round, result) in rounds.Zip(game.RoundsOver.ToArray()))
        {
            var last = round.Rows[^1];
            Assert.True(round.IsOver);
            Assert.Equal((300_000, 300_000), (round.Length, last.At));
            Assert.Equal((result.Moved, result.Cancelled, result.Satisfaction, result.Spent, result.Earned), (last.Moved, last.Cancelled, last.Satisfaction, last.Spent, last.Earned));
            Assert.Equal(result.Faults - result.Restored, last.Failing);
            Assert.Equal(result.Faults, round.Marks.Count(mark => mark.Kind == EventKind.Failed));
            Assert.Equal(result.Restored, round.Marks.Count(mark => mark.Kind == EventKind.Restored));
            Assert.Equal(EventKind.RoundEnded, round.Marks[^1].Kind);
        }
    }

    [Theory]
    [InlineData(2)]
    [InlineData(9)]
    public void What_has_happened_only_grows_and_every_open_case_is_in_one_place(int seed)
    {
        foreach (var round in ReplaySeries.Of(Workshop.Lively, (ulong)seed, Session((ulong)seed).Log, 1_000))
        {
            Assert.Equal(Enumerable.Range(0, 301).Select(second => second * 1_000), round.Rows.Select(row => row.At));
            foreach (var (before, after) in round.Rows.Zip(round.Rows.Skip(1)))
            {
                Assert.True(before.Moved <= after.Moved && before.Cancelled <= after.Cancelled && before.Due <= after.Due && before.OnPace <= after.OnPace);
                Assert.True(before.Spent <= after.Spent && before.Reported <= after.Reported && before.Closed <= after.Closed && before.Satisfaction <= after.Satisfaction);
            }

            Assert.All(round.Rows, row => Assert.Equal(row.Reported - row.Closed, row.Kept + row.Inbox + row.Desk + row.Pool + row.Queued + row.Working + row.Verifying + row.Repairing + row.Ordered));
            Assert.All(round.Rows, row => Assert.InRange(row.Down, 0, row.Failing));
            Assert.All(round.Rows.SkipLast(1), row => Assert.Equal(row.Due, row.Moved + row.Held + row.Cancelled));
        }
    }

    [Fact]
    public void A_moment_is_the_same_however_often_one_looks()
    {
        var log = Session(4).Log;
        var each = ReplaySeries.Of(Workshop.Lively, 4, log, 1_000);
        foreach (var step in new[] { 7_000, 60_000, int.MaxValue })
        {
            foreach (var (fine, rough) in each.Zip(ReplaySeries.Of(Workshop.Lively, 4, log, step)))
            {
                Assert.All(rough.Rows, row => Assert.Equal(fine.Rows.Single(one => one.At == row.At), row));
                Assert.Equal(fine.Marks, rough.Marks);
            }
        }
    }

    [Fact]
    public void A_moment_that_is_played_to_is_the_one_of_the_series()
    {
        var log = Session(4).Log;
        foreach (var round in ReplaySeries.Of(Workshop.Lively, 4, log, 13_000))
            foreach (var row in round.Rows.SkipLast(1))
                Assert.Equal(row, ReplayRow.Of(Moment.Of(Workshop.Lively, 4, log, round.Round, row.At)!.Game, row.At));
    }

    [Fact]
    public void A_round_that_still_runs_goes_as_far_as_its_clock_and_pauses_and_more_minutes_are_told()
    {
        LogEntry[] log =
        [
            new(0, new(CommandKind.Begin, Command.Trainer)), new(20_500, new(CommandKind.Pause, Command.Trainer, A: 1)), new(20_500, new(CommandKind.Resume, Command.Trainer)),
            new(30_000, new(CommandKind.Extend, Command.Trainer, A: 2)),
        ];
        var running = Assert.Single(ReplaySeries.Of(Workshop.Board, 5, log, 10_000, 45_000));
        Assert.Equal((false, 45_000), (running.IsOver, running.Length));
        Assert.Equal([0, 10_000, 20_000, 30_000, 40_000, 45_000], running.Rows.Select(row => row.At));
        Assert.Equal([(20_500, EventKind.Paused), (20_500, EventKind.Resumed), (30_000, EventKind.Extended)], running.Marks.Where(mark => mark.Fault < 0).Select(mark => (mark.At, mark.Kind)));
        Assert.Equal(420_000, Assert.Single(ReplaySeries.Of(Workshop.Board, 5, log, 10_000)).Length);
        var paused = Assert.Single(ReplaySeries.Of(Workshop.Board, 5, log.Take(2), 10_000));
        Assert.Equal([0, 10_000, 20_000, 20_500], paused.Rows.Select(row => row.At));
    }

    internal static (List<LogEntry> Log, Game Game) Session(ulong seed)
    {
        var log = new List<LogEntry>();
        var game = RunSession.Of(Workshop.Lively, Workshop.Design, seed, log);
        return (log, game);
    }
}
