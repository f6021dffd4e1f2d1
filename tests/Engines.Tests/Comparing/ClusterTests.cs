using Shouwen.Engines.Comparing;

namespace Shouwen.Engines.Tests.Comparing;

public sealed class ClusterTests
{
    private static readonly double[][] Days = [[4.17, 5.58, 5.18, 6.11, 4.5], [4.81, 4.17, 4.41, 3.59, 5.87, 3.83], [6.31, 5.12, 5.54, 5.5]];

    [Fact]
    public void With_days_of_one_size_it_is_Welchs_test_of_their_values()
    {
        Cluster[][] clusters = [.. Days.Select(values => values.Select(value => new Cluster(value * 7, 7)).ToArray())];
        Sample[] samples = [.. Days.Select(values => new Sample(values))];
        var (found, welch) = (CompareClusters.Of([clusters[0], clusters[1]]).Chosen, Means.Welch(samples[0], samples[1]));
        Assert.Equal(welch.P!.Value, found.P!.Value, 1e-12);
        Assert.Equal(welch.Interval!.Low, found.Interval!.Low, 1e-12);
        Assert.Equal(Means.WelchAnova(samples).P!.Value, CompareClusters.Of(clusters).Chosen.P!.Value, 1e-12);
    }

    [Fact]
    public void The_ratio_is_that_of_the_sums_whatever_the_sizes()
    {
        var found = CompareClusters.Of([[new(1, 2), new(30, 40), new(9, 10)], [new(10, 20), new(3, 4)]]);
        Assert.Equal((40 / 52.0) - (13 / 24.0), found.Pairs[0].Estimate!.Value, 1e-12);
    }

    /// <summary>The error of a ratio of two hundred days is about how far such ratios lie apart.</summary>
    [Fact]
    public void Nineteen_in_twenty_intervals_hold_the_truth_where_days_differ()
    {
        var (random, held) = (new Random(4), 0);
        for (var trial = 0; trial < 1000; trial++)
        {
            Cluster[] Draw() => [.. Enumerable.Range(0, 30).Select(_ =>
            {
                var (size, share) = (random.Next(20, 200), 0.6 + (0.4 * random.NextDouble()));
                return new Cluster(Enumerable.Range(0, size).Count(_ => random.NextDouble() < share), size);
            })];
            var interval = CompareClusters.Of([Draw(), Draw()]).Pairs[0].Interval!;
            if (interval.Low <= 0 && interval.High >= 0) held++;
        }

        Assert.InRange(held, 925, 975);
    }

    [Fact]
    public void A_group_without_scatter_is_told_and_left_out_of_the_test_of_all()
    {
        Cluster[] one = [new(3, 10), new(4, 10), new(2, 10)], other = [new(8, 10), new(9, 10), new(8, 10)], still = [new(0, 10), new(0, 12)];
        var found = CompareClusters.Of([one, other, still]);
        Assert.Equal(CompareClusters.Of([one, other, one]).Chosen.Kind, found.Chosen.Kind);
        Assert.Null(found.Chosen.Problem);
        Assert.InRange(found.Chosen.P!.Value, 0, 0.05);
        Assert.Contains(found.Warnings, warning => warning is { Caution: Caution.ZeroVariance, Group: 2 });
    }

    [Fact]
    public void Too_few_days_and_days_that_are_all_alike_have_a_reason()
    {
        Assert.Equal(NoFigure.TooFewValues, CompareClusters.Of([[new(1, 2)], [new(3, 4), new(1, 4)]]).Chosen.Problem);
        Assert.Equal(0.5 - 0.75, CompareClusters.Of([[new(1, 2)], [new(3, 4)]]).Pairs[0].Estimate!.Value);
        Assert.Equal(NoFigure.NothingScatters, CompareClusters.Of([[new(1, 2), new(2, 4)], [new(3, 4), new(6, 8)]]).Chosen.Problem);
        Assert.Equal(NoFigure.NothingScatters, CompareClusters.Of([[new(1, 2), new(2, 4)], [new(3, 4), new(6, 8)], [new(1, 2), new(1, 4)]]).Chosen.Problem);
        Assert.Equal(NoFigure.TooFewGroups, CompareClusters.Of([[new(1, 2)]]).Chosen.Problem);
        Assert.Equal(NoFigure.TooFewValues, CompareClusters.Of([[], []]).Chosen.Problem);
        Assert.Throws<ArgumentException>(() => CompareClusters.Of([[new(1, 0)], []]));
    }
}
