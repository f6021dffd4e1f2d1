using Shouwen.Engines.Mining;

namespace Shouwen.Engines.Tests.Mining;

public sealed class ContrastTests
{
    [Fact]
    public void Waits_of_an_edge_go_to_the_stretch_that_they_begin_in_and_an_empty_one_has_no_figures()
    {
        var log = Logs.Of(("1", "A", 0, null), ("1", "B", 4, null), ("2", "A", 9, null), ("2", "B", 11, null), ("3", "A", 30, null), ("3", "B", 37, null), ("3", "C", 38, null), ("4", "A", 99, null), ("4", "B", 100, null));
        var trend = EdgeTrends.Of(log, [(0, 1), (1, 2)], [0, 10_000, 20_000, 30_000, 40_000]);
        Assert.Equal([3.0, null, null, 7.0], trend[0].Select(one => one.Median));
        Assert.Equal([3.8, null, null, 7.0], trend[0].Select(one => one.P90 is { } p90 ? Math.Round(p90, 9) : (double?)null));
        Assert.Equal([0, 0, 0, 1], trend[1].Select(one => one.Count));
        Assert.Empty(EdgeTrends.Of(log, [(0, 1)], [])[0]);
    }

    [Fact]
    public void All_stretches_together_have_the_waits_that_the_map_has()
    {
        var random = new Random(3);
        var log = Logs.Of([.. Enumerable.Range(0, 300).Select(i => ($"{i % 40}", $"{"ABC"[random.Next(3)]}", (long)random.Next(1000), (string?)null))]);
        var edges = MineProcess.Of(log).Edges;
        var whole = EdgeTrends.Of(log, [.. edges.Select(edge => (edge.From, edge.To))], [0, 1_000_000]);
        Assert.Equal(edges.Select(edge => edge.Waiting), whole.Select(one => one[0]));
        var parts = EdgeTrends.Of(log, [.. edges.Select(edge => (edge.From, edge.To))], [0, 250_000, 300_000, 1_000_000]);
        Assert.Equal(edges.Select(edge => (edge.Waiting.Count, edge.Waiting.Total)), parts.Select(one => (one.Sum(stretch => stretch.Count), Math.Round(one.Sum(stretch => stretch.Total), 9))));
    }

    [Fact]
    public void Two_parts_of_a_log_are_told_apart_by_shares_of_cases_and_by_medians()
    {
        var log = Logs.Of(
            ("1", "A", 0, "x"), ("1", "B", 2, "x"), ("1", "A", 3, "x"), ("1", "B", 7, "x"), ("2", "A", 0, "x"), ("2", "C", 1, "x"),
            ("3", "A", 0, "y"), ("3", "B", 10, "y"));
        EventLog Of(string who) => FilterLog.Cases(log, FilterLog.WithAttribute(log, log.Resources!, new HashSet<string> { who }));
        var found = CompareMaps.Of(Of("x"), Of("y"));
        Assert.Equal((2, 1), (found.Cases, found.OtherCases));
        var edge = found.Edges[0];
        Assert.Equal(("A", "B", 1, 1, 3.0, 10.0, 7.0), (log.Activities.Names[edge.From], log.Activities.Names[edge.To], edge.Cases, edge.OtherCases, edge.Waiting.Median, edge.OtherWaiting.Median, edge.MedianDifference));
        Assert.Equal(0.5, found.ShareDifference(edge.Cases, edge.OtherCases));
        Assert.Contains(found.Edges, one => (one.Cases, one.OtherCases, one.OtherWaiting.Median, one.MedianDifference) == (1, 0, null, null));
        Assert.Equal([("A", 2, 1), ("B", 1, 1), ("C", 1, 0)], found.Activities.Select(one => (log.Activities.Names[one.Activity], one.Cases, one.OtherCases)));
        Assert.Null(CompareMaps.Of(Of("x"), Of("nobody")).ShareDifference(1, 0));
    }

    [Fact]
    public void A_log_beside_itself_differs_in_nothing()
    {
        var log = Logs.Traces("ABC", "ACB", "AB");
        var found = CompareMaps.Of(log, log);
        Assert.All(found.Edges, edge => Assert.Equal((0.0, 0.0), (found.ShareDifference(edge.Cases, edge.OtherCases), edge.MedianDifference)));
        Assert.Equal(MineProcess.Of(log).Edges.Select(edge => edge.Waiting).ToHashSet(), found.Edges.Select(edge => edge.Waiting).ToHashSet());
    }

    [Fact]
    public void A_few_cases_are_taken_from_all_of_the_time()
    {
        var log = Logs.Of([.. Enumerable.Range(0, 1000).Select(one => ($"{one}", "A", (long)((one * 37) % 1000), (string?)null))]);
        var sample = SampleCases.Evenly(log, 50);
        Assert.Equal(50, sample.Distinct().Count());
        Assert.Equal(Enumerable.Range(0, 50).Select(at => at * 20L), sample.Select(one => log.Times[log.CaseStarts[one]] / 1000));
        Assert.Equal(1000, SampleCases.Evenly(log, 5000).Count);
    }
}
