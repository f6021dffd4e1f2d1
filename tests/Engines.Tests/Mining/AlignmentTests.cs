using Shouwen.Engines.Mining;

namespace Shouwen.Engines.Tests.Mining;

public sealed class AlignmentTests
{
    private static readonly Sequence Nothing = new([]);

    [Theory]
    [InlineData("ABC", 0)]
    [InlineData("AC", 1)]
    [InlineData("ABXC", 1)]
    [InlineData("BA", 3)]
    [InlineData("XYZ", 6)]
    public void A_sequence_costs_what_is_inserted_and_skipped(string trace, int cost) => Assert.Equal(cost, CostOf(In("ABC"), trace));

    [Theory]
    [InlineData("AB", 0)]
    [InlineData("BA", 0)]
    [InlineData("A", 1)]
    [InlineData("ABA", 1)]
    public void Beside_each_other_any_order_is_right(string trace, int cost) => Assert.Equal(cost, CostOf(new Concurrent([In("A"), In("B")]), trace));

    [Theory]
    [InlineData("A", 0)]
    [InlineData("ABA", 0)]
    [InlineData("AA", 1)]
    [InlineData("ABABA", 0)]
    [InlineData("AB", 1)]
    public void A_loop_goes_back_the_way_it_has(string trace, int cost) => Assert.Equal(cost, CostOf(new Loop(In("A"), In("B")), trace));

    [Theory]
    [InlineData("ACBC", 0)]
    [InlineData("BACC", 0)]
    [InlineData("CACB", 2)]
    [InlineData("ACB", 1)]
    [InlineData("CC", 2)]
    public void Branches_that_share_an_activity_each_want_their_own(string trace, int cost) => Assert.Equal(cost, CostOf(new Concurrent([In("AC"), In("BC")]), trace));

    [Fact]
    public void Costs_are_the_least_over_all_that_the_process_allows()
    {
        var random = new Random(20);
        for (var round = 0; round < 600; round++)
        {
            var process = Drawn(random, 3);
            var trace = string.Concat(Enumerable.Range(0, random.Next(6)).Select(_ => "ABCDE"[random.Next(5)]));
            if (trace.Length == 0) continue;
            var longest = (2 * trace.Length) + Words(process, 12).Min(word => word.Length);
            if (longest > 12) continue;
            var least = Words(process, longest).Min(word => word.Length + trace.Length - (2 * Common(word, trace)));
            var found = Aligned(process, trace);
            Assert.True(least == found.Cost, $"{process}: {trace} costs {least}, not {found.Cost}");
        }
    }

    [Fact]
    public void The_moves_make_both_the_trace_and_something_that_the_process_allows()
    {
        var random = new Random(21);
        for (var round = 0; round < 600; round++)
        {
            var process = Drawn(random, 3);
            var trace = string.Concat(Enumerable.Range(0, 1 + random.Next(5)).Select(_ => "ABCDE"[random.Next(5)]));
            var log = Logs.Traces(trace);
            var found = CheckConformance.Of(log, MineProcess.VariantsOf(log), process, TestContext.Current.CancellationToken)!;
            var moves = found.Variants[0].Moves;
            Assert.Equal(trace, string.Concat(moves.Where(move => move.Kind != AlignedKind.Skipped).Select(move => found.Names[move.Activity])));
            var done = string.Concat(moves.Where(move => move.Kind != AlignedKind.Inserted).Select(move => found.Names[move.Activity]));
            if (done.Length <= 10) Assert.Contains(done, Words(process, done.Length));
            Assert.Equal(found.Variants[0].Cost, moves.Count(move => move.Kind != AlignedKind.Together));
        }
    }

    [Fact]
    public void Many_branches_beside_each_other_are_no_more_work_than_one_after_the_other()
    {
        var process = new Concurrent([.. Enumerable.Range(0, 30).Select(branch => new Sequence([.. Enumerable.Range(0, 5).Select(step => new Step($"{branch}.{step}"))]))]);
        var events = Enumerable.Range(0, 5).SelectMany(step => Enumerable.Range(0, 30).Select(branch => $"{29 - branch}.{step}")).Where(activity => activity != "7.3").ToList();
        var log = Logs.Of([.. events.Index().Select(one => ("1", one.Item, (long)one.Index, (string?)null))]);
        var found = CheckConformance.Of(log, MineProcess.VariantsOf(log), process, TestContext.Current.CancellationToken)!;
        Assert.Equal((AlignedKind.Skipped, "7.3", 1), (found.Deviations[0].Kind, found.Names[found.Deviations[0].Activity], found.Variants[0].Cost));
    }

    [Fact]
    public void Branches_that_share_too_much_are_refused()
    {
        var wide = new Concurrent([.. Enumerable.Range(0, 6).Select(_ => In("ABCDEFG"))]);
        var log = Logs.Traces("AB");
        Assert.Null(CheckConformance.Of(log, MineProcess.VariantsOf(log), wide, TestContext.Current.CancellationToken));
    }

    [Fact]
    public void A_process_that_loops_over_nothing_is_aligned_all_the_same() =>
        Assert.Equal(1, CostOf(new Loop(new Choice([Nothing, new Loop(Nothing, Nothing)]), new Choice([Nothing, In("A")])), "AXA"));

    [Fact]
    public void Deviations_tell_what_comes_before_and_how_long_such_cases_take()
    {
        var log = Logs.Of(("1", "A", 0, null), ("1", "B", 10, null), ("2", "A", 0, null), ("2", "X", 5, null), ("2", "X", 6, null), ("2", "B", 30, null), ("3", "B", 0, null));
        var found = CheckConformance.Of(log, MineProcess.VariantsOf(log), In("AB"), TestContext.Current.CancellationToken)!;
        Assert.Equal((1, 3L, 2), (found.FitCases, found.TotalCost, found.Shortest));
        Assert.Contains(found.Deviations, one => (one.Kind, found.Names[one.Activity], one.After is { } after ? found.Names[after] : null, one.Cases, one.Throughput.Mean) == (AlignedKind.Skipped, "A", null, 1, 0));
        Assert.Contains(found.Deviations, one => (one.Kind, found.Names[one.Activity], one.After is { } after ? found.Names[after] : null, one.Cases, one.Throughput.Mean) == (AlignedKind.Inserted, "X", "A", 1, 30));
        Assert.Equal((10.0, 15.0), (found.Fitting.Mean, found.Deviating.Mean));
    }

    private static Sequence In(string steps) => new([.. steps.Select(step => new Step($"{step}"))]);

    private static int? CostOf(ProcessPart process, string trace) => Aligned(process, trace).Cost;

    private static AlignedVariant Aligned(ProcessPart process, string trace)
    {
        var log = Logs.Traces(trace);
        return CheckConformance.Of(log, MineProcess.VariantsOf(log), process, TestContext.Current.CancellationToken)!.Variants[0];
    }

    /// <summary>Branches share activities now and then.</summary>
    private static ProcessPart Drawn(Random random, int depth)
    {
        ProcessPart[] Parts() => [.. Enumerable.Range(0, 1 + random.Next(2)).Select(_ => Drawn(random, depth - 1))];
        return (depth == 0 ? 0 : random.Next(7)) switch
        {
            0 or 1 => new Step($"{"ABCD"[random.Next(4)]}"),
            2 => new Sequence(Parts()),
            3 => new Choice(Parts()),
            4 => new Concurrent(Parts()),
            5 => new Choice([Drawn(random, depth - 1), Nothing]),
            _ => new Loop(Drawn(random, depth - 1), random.Next(2) == 0 ? Nothing : Drawn(random, depth - 1)),
        };
    }

    /// <summary>All that the process allows, up to a length: what the words of the reference are made of.</summary>
    private static HashSet<string> Words(ProcessPart part, int longest) => part switch
    {
        Step step => longest >= 1 ? [step.Activity] : [],
        Sequence sequence => sequence.Parts.Aggregate(new HashSet<string> { "" }, (words, next) => Behind(words, Words(next, longest), longest)),
        Choice choice => [.. choice.Branches.SelectMany(branch => Words(branch, longest))],
        Concurrent beside => beside.Branches.Aggregate(new HashSet<string> { "" }, (words, next) => [.. words.SelectMany(one => Words(next, longest).Where(other => one.Length + other.Length <= longest).SelectMany(other => Mixed(one, other)))]),
        Loop loop => Again(loop, longest),
        _ => [],
    };

    private static HashSet<string> Again(Loop loop, int longest)
    {
        var (body, back) = (Words(loop.Body, longest), Words(loop.Back, longest));
        var (all, newest) = (body, body);
        while (newest.Count > 0)
        {
            newest = [.. Behind(Behind(newest, back, longest), body, longest).Except(all)];
            all = [.. all, .. newest];
        }

        return all;
    }

    private static HashSet<string> Behind(HashSet<string> words, HashSet<string> next, int longest) => [.. words.SelectMany(word => next.Where(other => word.Length + other.Length <= longest).Select(other => word + other))];

    private static IEnumerable<string> Mixed(string one, string other) => one.Length == 0 ? [other] : other.Length == 0 ? [one] : Mixed(one[1..], other).Select(rest => one[0] + rest).Concat(Mixed(one, other[1..]).Select(rest => other[0] + rest));

    /// <summary>The longest common subsequence.</summary>
    private static int Common(string one, string other)
    {
        var row = new int[other.Length + 1];
        foreach (var letter in one)
        {
            for (var (j, diagonal) = (1, 0); j <= other.Length; j++) (diagonal, row[j]) = (row[j], letter == other[j - 1] ? diagonal + 1 : Math.Max(row[j], row[j - 1]));
        }

        return row[^1];
    }
}
