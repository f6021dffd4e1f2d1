using FsCheck;
using FsCheck.Fluent;
using Shouwen.Engines.Sampling;

namespace Shouwen.Engines.Tests.Sampling;

public sealed class UnequalDrawTests
{
    [Fact]
    public void Probabilities_go_by_size_and_the_largest_are_sure()
    {
        Assert.Equal([0.2, 0.4, 0.4], UnequalProbabilities.Of([1, 2, 2], 1), (one, other) => Math.Abs(one - other) < 1e-12);
        Assert.Equal([0.5, 0.5, 1], UnequalProbabilities.Of([1, 1, 9], 2), (one, other) => Math.Abs(one - other) < 1e-12);
        Assert.Equal([1, 0, 1], UnequalProbabilities.Of([1, 0, 3], 5));
        Assert.Equal([0, 0], UnequalProbabilities.Of([1, 3], 0));
    }

    [Fact]
    public void Each_group_gets_its_least_as_far_as_it_has_so_many()
    {
        var groups = new[] { 0, 0, 0, 0, 0, 0, 1, 1, 2 };
        var probabilities = UnequalProbabilities.Of([.. Enumerable.Repeat(1.0, 9)], 5, groups, 2);
        Assert.Equal([2.0, 2, 1], Sums(probabilities, groups), (one, other) => Math.Abs(one - other) < 1e-9);
        Assert.Equal(5, UnequalProbabilities.Of([.. Enumerable.Repeat(1.0, 9)], 2, groups, 2).Sum(), 9);
    }

    [Fact]
    public void Probabilities_are_probabilities_and_add_up() => Prop.ForAll(Frames.ToArbitrary(), frame =>
    {
        var probabilities = UnequalProbabilities.Of(frame.Sizes, frame.Total, frame.Groups, frame.Least);
        var floors = frame.Groups.Distinct().Sum(group => Math.Min(frame.Least, Enumerable.Range(0, frame.Sizes.Length).Count(i => frame.Groups[i] == group && frame.Sizes[i] > 0)));
        var expected = Math.Max(floors, Math.Min(frame.Total, frame.Sizes.Count(size => size > 0)));
        return probabilities.All(probability => probability is >= 0 and <= 1) && Math.Abs(probabilities.Sum() - expected) < 1e-6
            && probabilities.Select((probability, i) => probability == 0 || frame.Sizes[i] > 0).All(holds => holds);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_draw_has_as_many_units_as_the_probabilities_add_up_to_and_so_has_each_block() => Prop.ForAll(Frames.ToArbitrary(), Gen.Choose(0, 99).ToArbitrary(), (frame, start) =>
    {
        var order = Enumerable.Range(0, frame.Sizes.Length).OrderBy(i => frame.Groups[i]).ToArray();
        var probabilities = UnequalProbabilities.Of([.. order.Select(i => frame.Sizes[i])], frame.Total, [.. order.Select(i => frame.Groups[i])], frame.Least);
        var drawn = SystematicDraw.Of(probabilities, start / 100.0);
        var blocks = order.Select(i => frame.Groups[i]).ToArray();
        var sums = Sums(probabilities, blocks);
        var counts = blocks.Distinct().Select(block => drawn.Count(at => blocks[at] == block)).ToArray();
        return drawn.Count == (int)Math.Round(probabilities.Sum()) && sums.Select((sum, at) => Math.Abs(counts[at] - sum) < 1 + 1e-6).All(near => near);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Over_all_starts_each_unit_is_drawn_as_often_as_its_probability_says()
    {
        double[] probabilities = [0.3, 0.9, 0.05, 1, 0.25, 0.5];
        var times = new int[6];
        for (var start = 0; start < 1000; start++) foreach (var at in SystematicDraw.Of(probabilities, (start + 0.5) / 1000)) times[at]++;
        Assert.Equal([300, 900, 50, 1000, 250, 500], times);
    }

    [Fact]
    public void The_mean_of_oversampled_units_is_that_of_the_population()
    {
        // A hundred of 80 and ten of 20: the few were drawn with nine times the probability.
        double[] values = [.. Enumerable.Repeat(80.0, 10), .. Enumerable.Repeat(20.0, 9)];
        double[] probabilities = [.. Enumerable.Repeat(0.1, 10), .. Enumerable.Repeat(0.9, 9)];
        var mean = DesignMean.Of(values, probabilities)!;
        Assert.Equal(((100 * 80) + (10 * 20)) / 110.0, mean.Value, 9);
        Assert.True(mean.Low < mean.Value && mean.Value < mean.High);
    }

    [Fact]
    public void With_equal_probabilities_the_error_is_that_of_a_simple_random_sample()
    {
        double[] values = [4, 8, 6, 10, 2, 9];
        var mean = DesignMean.Of(values, [.. Enumerable.Repeat(0.25, 6)])!;
        var deviation = Math.Sqrt(values.Sum(value => Math.Pow(value - 6.5, 2)) / 5);
        Assert.Equal((6.5, Math.Sqrt(0.75 / 6) * deviation), (mean.Value, mean.Error!.Value), (one, other) => Math.Abs(one.Item1 - other.Item1) < 1e-12 && Math.Abs(one.Item2 - other.Item2) < 1e-12);
    }

    [Fact]
    public void A_whole_population_has_no_error_and_one_unit_has_no_interval()
    {
        Assert.Equal(0, DesignMean.Of([1, 2, 3], [1, 1, 1])!.Error);
        Assert.Null(DesignMean.Of([5], [0.1])!.Low);
        Assert.Null(DesignMean.Of([], []));
        Assert.Equal(2, DesignMean.Of([1, 2, 3], [1, 1, 1], more: 4)!.Error);
    }

    [Fact]
    public void Cases_are_shared_out_evenly_and_nobody_gets_what_they_may_not_judge()
    {
        long[] keys = [.. Enumerable.Range(1, 31).Select(key => (long)key)];
        // Person 2 may not judge the first twelve; nobody may judge the last.
        bool May(int at, int person) => at < 30 && (person != 2 || at >= 12);
        var given = EvenShare.Of(keys, 3, May, 7);
        Assert.Equal(-1, given[30]);
        Assert.All(given.Index().Where(one => one.Item >= 0), one => Assert.True(May(one.Index, one.Item)));
        Assert.Equal([10, 10, 10], Enumerable.Range(0, 3).Select(person => given.Count(one => one == person)));
        Assert.Equal(given, EvenShare.Of(keys, 3, May, 7));
        Assert.NotEqual(given, EvenShare.Of(keys, 3, May, 8));
    }

    private static double[] Sums(double[] probabilities, int[] groups) => [.. groups.Distinct().Select(group => probabilities.Where((_, i) => groups[i] == group).Sum())];

    private sealed record Frame(double[] Sizes, int[] Groups, int Total, int Least);

    private static Gen<Frame> Frames =>
        from count in Gen.Choose(1, 40)
        from sizes in Gen.Choose(0, 5).ListOf(count)
        from groups in Gen.Choose(0, 3).ListOf(count)
        from total in Gen.Choose(0, 30)
        from least in Gen.Choose(0, 3)
        select new Frame([.. sizes.Select(size => (double)size)], [.. groups], total, least);
}
