using Shouwen.Engines.Mining;

namespace Shouwen.Engines.Tests.Mining;

public sealed class MiningTests
{
    [Fact]
    public void Events_of_a_case_come_by_time_and_at_one_time_as_the_file_has_them()
    {
        var log = Logs.Of(("b", "Y", 5, null), ("a", "C", 9, null), ("b", "X", 5, null), ("a", "A", 1, null), ("a", "B", 1, null), ("b", "W", 4, null));
        Assert.Equal(["b", "a"], log.Cases);
        Assert.Equal("WYX", Text(log, 0));
        Assert.Equal("ABC", Text(log, 1));
    }

    [Fact]
    public void A_long_case_in_disorder_is_ordered_as_a_short_one()
    {
        var events = Enumerable.Range(0, 500).Select(i => ("a", $"{i % 7}", (long)(i * 37 % 101), (string?)null)).ToArray();
        var log = Logs.Of(events);
        var wanted = events.Index().OrderBy(one => one.Item.Item3).ThenBy(one => one.Index).Select(one => one.Item.Item2);
        Assert.Equal(string.Concat(wanted), Text(log, 0));
    }

    [Fact]
    public void Times_of_an_edge_are_those_of_its_waits()
    {
        var log = Logs.Of([.. new long[] { 1, 2, 4, 8, 100 }.SelectMany((wait, one) => new[] { ($"{one}", "A", 0L, (string?)null), ($"{one}", "B", wait, null) })]);
        var waiting = Assert.Single(MineProcess.Of(log).Edges).Waiting;
        Assert.Equal((5, 115.0, 23.0, 4.0), (waiting.Count, waiting.Total, waiting.Mean, waiting.Median));
        Assert.Equal(63.2, waiting.P90!.Value, 12);
        Assert.Equal(Math.Sqrt(new double[] { 1, 2, 4, 8, 100 }.Sum(wait => (wait - 23) * (wait - 23)) / 4), waiting.Deviation!.Value, 12);
    }

    [Fact]
    public void Quantiles_of_many_times_are_those_of_their_order()
    {
        var random = new Random(5);
        foreach (var length in new[] { 1, 2, 3, 10, 1000, 4001 })
        {
            var times = Enumerable.Range(0, length).Select(_ => (long)random.Next(length / 2 + 1) * 1000).ToArray();
            double[] sorted = [.. times.Order().Select(time => time / 1000.0)];
            double Quantile(double share) => (length - 1) * share is var at && (int)at + 1 < length ? sorted[(int)at] + ((at - (int)at) * (sorted[(int)at + 1] - sorted[(int)at])) : sorted[^1];
            var found = TimeFigures.Of(times);
            Assert.Equal(Quantile(0.5), found.Median!.Value, 9);
            Assert.Equal(Quantile(0.9), found.P90!.Value, 9);
        }
    }

    [Fact]
    public void With_ends_waiting_begins_at_the_end_and_is_never_below_nought()
    {
        var log = OrderEvents.Of(new(["a"], [0, 0, 0]), new(["A", "B", "C"], [0, 1, 2]), [0, 4000, 5000], ends: [1000, 9000, 6000]);
        var map = MineProcess.Of(log);
        Assert.Equal([3.0, 0.0], map.Edges.OrderBy(edge => edge.From).Select(edge => edge.Waiting.Total));
        Assert.Equal(9.0, map.Throughput.Mean);
        Assert.Equal([1.0, 5.0, 1.0], map.Activities.OrderBy(one => one.Activity).Select(one => one.Service!.Mean!.Value));
    }

    [Fact]
    public void Working_time_counts_only_what_lies_in_open_stretches()
    {
        var open = new OpenTime([(1000, 2000), (5000, 9000)]);
        Assert.Equal(0, open.Between(0, 1000));
        Assert.Equal(500, open.Between(0, 1500));
        Assert.Equal(1000, open.Between(0, 4000));
        Assert.Equal(1500, open.Between(1500, 6000));
        Assert.Equal(4000, open.Between(3000, 99_000));
        var edge = Assert.Single(MineProcess.Of(Logs.Of(("a", "A", 1, null), ("a", "B", 6, null)), open).Edges);
        Assert.Equal((5.0, 2.0), (edge.Waiting.Total, edge.Working!.Total));
    }

    [Fact]
    public void Repeats_at_once_are_told_from_returns()
    {
        var log = Logs.Traces("AAB", "ABA", "ABAA", "ABC");
        var rework = Rework.Of(log, MineProcess.VariantsOf(log));
        var repeated = Assert.Single(rework.Activities);
        Assert.Equal(("A", 3, 4, 2, 2), (log.Activities.Names[repeated.Activity], repeated.Cases, repeated.Repeats, repeated.AtOnce, repeated.Returns));
        Assert.Equal((3, 3, 1), (rework.Cases, rework.With.Count, rework.Without.Count));
    }

    [Fact]
    public void Ping_pong_is_a_case_that_comes_straight_back()
    {
        var log = Logs.Of(
            ("1", "A", 0, "desk"), ("1", "A", 1, "lab"), ("1", "A", 2, "lab"), ("1", "A", 3, "desk"), ("1", "A", 4, "lab"),
            ("2", "A", 0, "desk"), ("2", "A", 1, "lab"), ("2", "A", 2, "shop"), ("2", "A", 3, "desk"));
        var rework = Rework.Of(log, MineProcess.VariantsOf(log));
        Assert.Equal([("desk", "lab", 1, 1), ("lab", "desk", 1, 1)], rework.PingPong.Select(pair => (log.Resources!.Names[pair.One], log.Resources.Names[pair.Other], pair.Count, pair.Cases)).Order());
        Assert.Equal(1, rework.PingPongCases);
    }

    [Fact]
    public void Handovers_count_who_follows_whom()
    {
        var log = Logs.Of(("1", "A", 0, "x"), ("1", "B", 4, "y"), ("1", "C", 5, "y"), ("2", "A", 0, "x"), ("2", "B", 2, "y"), ("3", "A", 0, "x"), ("3", "B", 1, null), ("3", "C", 2, "y"));
        Assert.Equal([("x", "y", 2, 2, 3.0), ("y", "y", 1, 1, 1.0)], Handover.Of(log).Select(one => (log.Resources!.Names[one.From], log.Resources.Names[one.To], one.Count, one.Cases, one.MeanSeconds)));
    }

    [Fact]
    public void Bottlenecks_are_where_most_of_the_waiting_is_and_say_whether_it_grows()
    {
        var log = Logs.Of(("1", "A", 0, null), ("1", "B", 10, null), ("1", "C", 11, null), ("2", "A", 100, null), ("2", "B", 130, null), ("2", "C", 131, null));
        var bottleneck = MineProcess.Of(log).Bottlenecks.First();
        Assert.Equal(("A", "B", 40.0 / 42, 10.0, 30.0), (log.Activities.Names[bottleneck.From], log.Activities.Names[bottleneck.To], bottleneck.Share, bottleneck.Earlier, bottleneck.Later));
    }

    [Fact]
    public void Filters_keep_whole_cases_by_attribute_time_variant_and_edge()
    {
        var log = Logs.Of(("1", "A", 0, "x"), ("1", "B", 10, "y"), ("2", "A", 20, "x"), ("2", "C", 21, "x"), ("3", "A", 30, "z"), ("3", "B", 31, "z"));
        string Kept(IEnumerable<int> places) => string.Concat(FilterLog.Cases(log, places).Cases);
        Assert.Equal("12", Kept(FilterLog.WithAttribute(log, log.Resources!, new HashSet<string> { "x" })));
        Assert.Equal("23", Kept(FilterLog.InTime(log, 15_000, 40_000, CaseTime.Begins)));
        Assert.Equal("1", Kept(FilterLog.InTime(log, 5_000, 20_000, CaseTime.Touches)));
        Assert.Equal("2", Kept(FilterLog.InTime(log, 15_000, 31_000, CaseTime.Within)));
        Assert.Equal("13", Kept(FilterLog.OverEdge(log, 0, 1)));
        Assert.Equal("1", Kept(FilterLog.OverEdge(log, 0, 1, atLeast: 5)));
        Assert.Equal("13", Kept(FilterLog.OfVariants(MineProcess.VariantsOf(log).Take(1))));
        Assert.Equal(4, FilterLog.Cases(log, [2, 0]).Events);
    }

    [Fact]
    public void Without_an_activity_its_neighbours_follow_each_other()
    {
        var log = FilterLog.OnlyActivities(Logs.Traces("ABC", "BB", "AC"), new HashSet<int> { 0, 2 });
        Assert.Equal(["0", "2"], log.Cases);
        Assert.Equal((0, 2, 2), MineProcess.Of(log).Edges.Select(edge => (edge.From, edge.To, edge.Waiting.Count)).Single());
    }

    [Fact]
    public void An_empty_log_has_an_empty_map()
    {
        var map = MineProcess.Of(OrderEvents.Of(new([], []), new([], []), []));
        Assert.Empty(map.Edges);
        Assert.Null(map.Throughput.Mean);
    }

    [Fact]
    public void A_log_comes_back_from_its_bytes_as_it_was()
    {
        var log = OrderEvents.Of(
            new(["a", "b"], [0, 0, 1]), new(["受理", "B"], [0, 1, 1]), [-5, 4000, 1_700_000_000_123], ends: [0, 9000, 1_700_000_000_123], resources: new(["x"], [-1, 0, 0]),
            attributes: [new("产品", new(["宽带"], [0, -1, 0]))]);
        var back = LogCodec.Decode(LogCodec.Encode(log));
        Assert.Equal((log.Cases, log.CaseStarts, log.Times, log.Ends), (back.Cases, back.CaseStarts, back.Times, back.Ends), (one, other) => one.Item1.SequenceEqual(other.Item1) && one.Item2.SequenceEqual(other.Item2) && one.Item3.SequenceEqual(other.Item3) && one.Item4!.SequenceEqual(other.Item4!));
        Assert.Equal((log.Activities.Names, log.Activities.Codes), (back.Activities.Names, back.Activities.Codes), (one, other) => one.Item1.SequenceEqual(other.Item1) && one.Item2.SequenceEqual(other.Item2));
        Assert.Equal([-1, 0, 0], back.Resources!.Codes);
        Assert.Equal(("产品", "宽带", -1), (back.Attributes[0].Name, back.Attributes[0].Values.Names[0], back.Attributes[0].Values.Codes[1]));
        Assert.Throws<InvalidDataException>(() => LogCodec.Decode([9, 9]));
    }

    private static string Text(EventLog log, int one) => string.Concat(log.TraceOf(one).ToArray().Select(place => log.Activities.Names[place]));
}
