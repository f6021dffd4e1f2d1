using Shouwen.Engines.Mining;

namespace Shouwen.Engines.Tests.Mining;

public sealed class StayTests
{
    // A: open 0–10, waits 10–40, open 40–50 and again 50, over at 60, written once more at 70. B: open 0–100, over.
    private static readonly EventLog Log = Logs.Of(
        ("A", "open", 0, "x"), ("A", "waits", 10, "y"), ("A", "open", 40, "x"), ("A", "open", 50, "x"), ("A", "over", 60, "y"), ("A", "over", 70, null),
        ("B", "open", 0, "x"), ("B", "over", 100, "x"));

    [Fact]
    public void A_case_stays_in_a_status_until_something_else_happens_and_in_its_last_until_its_end()
    {
        var stays = Stay.Of(Log, Log.Activities).ToDictionary(stay => Log.Activities.Names[stay.Value]);
        Assert.Equal((2, 3, 0, 2, 130.0, 65.0), (stays["open"].Cases, stays["open"].Visits, stays["open"].Ending, stays["open"].Times.Count, stays["open"].Times.Total, stays["open"].Times.Median));
        Assert.Equal((1, 1, 30.0), (stays["waits"].Cases, stays["waits"].Visits, stays["waits"].Times.Total));
        // B ends the moment it is over: how long it stays so is not known, and is no zero.
        Assert.Equal((2, 2, 1, 10.0), (stays["over"].Cases, stays["over"].Ending, stays["over"].Times.Count, stays["over"].Times.Median));
        Assert.Equal([130.0 / 170, 30.0 / 170, 10.0 / 170], [stays["open"].Share, stays["waits"].Share, stays["over"].Share]);
    }

    [Fact]
    public void Times_together_are_the_throughput_times_together_whatever_the_column()
    {
        foreach (var column in new[] { Log.Activities, Log.Resources! })
            Assert.Equal(MineProcess.Of(Log).Throughput.Total, Stay.Of(Log, column).Sum(stay => stay.Times.Total), 9);
    }

    [Fact]
    public void Working_time_counts_what_lies_in_open_stretches()
    {
        var stays = Stay.Of(Log, Log.Activities, new([(5_000, 20_000), (90_000, 200_000)]));
        Assert.Equal([(1.0 * (15 - 10)) + (15 + 10), 10.0, 0.0], stays.Select(stay => stay.Working!.Total));
    }

    [Fact]
    public void Hand_overs_are_counted_by_case_and_by_pair_and_unknown_people_hand_nothing_over()
    {
        Assert.Equal([3, 0], Handover.PerCase(Log, Log.Resources!));
        var ways = Handover.Of(Log, Log.Resources!, new([(0, 20_000)])).ToDictionary(one => (Log.Resources!.Names[one.From], Log.Resources.Names[one.To]));
        Assert.Equal((2, 1, 10.0, 5.0), (ways[("x", "y")].Count, ways[("x", "y")].Cases, ways[("x", "y")].Waiting.Median, ways[("x", "y")].Working!.Mean));
        Assert.Equal((1, 30.0, 10.0), (ways[("y", "x")].Count, ways[("y", "x")].MeanSeconds, ways[("y", "x")].Working!.Median));
    }

    [Fact]
    public void Of_an_empty_log_nothing_is_known()
    {
        var empty = FilterLog.Cases(Log, []);
        Assert.Empty(Stay.Of(empty, empty.Activities));
        Assert.Empty(Handover.PerCase(empty, empty.Resources!));
    }
}
