using Shouwen.Engines.Weighing;

namespace Shouwen.Engines.Tests.Weighing;

public sealed class RankingNoiseTests
{
    [Fact]
    public void Error_and_reliability_are_those_of_means_of_blocks()
    {
        double[][] sums = [[52, 48, 55, 45, 50, 50], [60, 66, 54, 63, 57, 60], [40, 44, 36, 41, 39, 40], [70, 62, 78, 72, 68, 70]];
        var noise = RankingNoise.Of(Weighed.Units((new(0, 1, ScoreScale.Target, true), Weighed.Of(sums, 0, 100))), 40_000, 3);

        // Of a mean of n blocks drawn with replacement the variance is the sum of squares over n squared.
        var errors = sums.Select(row => Math.Sqrt(Squares(row)) / 6).ToArray();
        Assert.All(Enumerable.Range(0, 4), unit => Assert.Equal(1, noise.Units[unit]!.Error / errors[unit], 0.02));
        double[] means = [50, 60, 40, 70], ofBlocks = [.. Enumerable.Range(0, 6).Select(block => sums.Average(row => row[block]))];
        var chance = sums.Average(row => Squares([.. row.Select((value, block) => value - ofBlocks[block])]) / 36) * 4 / 3;
        Assert.Equal(1 - (chance / (Squares(means) / 3)), noise.Reliability!.Value, 0.002);
    }

    [Fact]
    public void The_chance_that_an_order_stays_is_that_of_a_difference_of_which_a_part_is_believed()
    {
        // Two blocks of which one alone differs by 2 d from the other: a draw of two gives the mean moved by -d, 0, 0 or d.
        double[][] sums = [[68, 72], [61, 59], [40, 40]];
        var noise = RankingNoise.Of(Weighed.Units((new(0, 1, ScoreScale.Target, true), Weighed.Of(sums, 0, 100))), 40_000, 5);
        var error2 = 9.0 / 2;
        double[] means = [70, 60, 40];
        var byBlock = new[] { (68 + 61 + 40) / 3.0, (72 + 59 + 40) / 3.0 };
        var chance = sums.Average(row => Squares([row[0] - byBlock[0], row[1] - byBlock[1]]) / 4) * 3 / 2;
        var between = (Squares(means) / 2) - chance;
        var believed = 2 * between / ((2 * between) + error2);
        var expected = MathNet.Numerics.Distributions.Normal.CDF(0, 1, believed * 10 / Math.Sqrt(error2 * (1 + believed)));
        Assert.Equal(expected, noise.Units[0]!.StaysAbove!.Value, 0.002);
        Assert.Null(noise.Units[2]!.StaysAbove);
    }

    [Fact]
    public void Where_blocks_are_all_alike_nothing_is_chance()
    {
        var noise = RankingNoise.Of(Weighed.Units((Weighed.Spread(1), Weighed.Figures([3, 1, 2]))), 200, 1);
        Assert.Equal(1, noise.Reliability!.Value, 9);
        Assert.Equal([(1, 1), (3, 3), (2, 2)], noise.Units.Select(unit => (unit!.BestPlace, unit.WorstPlace)));
        Assert.Equal([1.0, null, 1.0], noise.Units.Select(unit => unit!.StaysAbove));
        Assert.Equal([[0], [2], [1]], noise.Alike);
    }

    [Fact]
    public void Of_units_that_differ_by_chance_alone_next_to_nothing_of_the_ranking_is_believed()
    {
        var found = Enumerable.Range(0, 30).Select(seed => RankingNoise.Of(Weighed.Units((new(0, 1, ScoreScale.Target, true), Weighed.Figures([.. Enumerable.Repeat(50.0, 30)], 40, 10, seed, 0, 100))), 200, seed)).ToList();
        Assert.InRange(found.Average(noise => noise.Reliability!.Value), 0, 0.15);
        Assert.InRange(found.Average(noise => noise.Units.Average(unit => unit!.StaysAbove ?? 0.5)), 0.5, 0.53);
        Assert.InRange(found.Average(noise => noise.Units.Average(unit => unit!.WorstPlace - unit.BestPlace)), 18, 29);
    }

    [Fact]
    public void Units_that_differ_by_much_more_than_chance_keep_their_places()
    {
        var noise = RankingNoise.Of(Weighed.Units((new(0, 1, ScoreScale.Target, true), Weighed.Figures([.. Enumerable.Range(0, 30).Select(unit => 20.0 + (2 * unit))], 40, 1, 7, 0, 100))), 300, 7);
        Assert.InRange(noise.Reliability!.Value, 0.99, 1);
        Assert.All(noise.Units, unit => Assert.True(unit!.WorstPlace - unit.BestPlace <= 1 && unit.StaysAbove is null or > 0.97));
        Assert.Equal(30, noise.Alike.Count);
    }

    [Fact]
    public void Places_that_cannot_be_told_apart_are_one_group()
    {
        var noise = RankingNoise.Of(Weighed.Units((new(0, 1, ScoreScale.Target, true), Weighed.Figures([80, 50.1, 50, 49.9, 20], 30, 8, 11, 0, 100))), 400, 11);
        Assert.Equal([[0], [1, 2, 3], [4]], noise.Alike.Select(group => group.Order().ToArray()));
    }

    [Fact]
    public void A_measure_of_chance_is_told_from_one_that_is_not()
    {
        var found = Enumerable.Range(0, 20).Select(seed => RankingNoise.Of(Weighed.Units(
            (Weighed.Spread(1), Weighed.Figures(Weighed.Values(40, 3), 50, 1, seed)), (Weighed.Spread(1), Weighed.Figures([.. Enumerable.Repeat(5.0, 40)], 50, 1, seed + 100)),
            (new(0, 1, ScoreScale.Standing, true), Weighed.Figures([.. Enumerable.Repeat(5.0, 40)], 50, 1, seed + 200))), 100, seed)).ToList();
        Assert.All(found, noise => Assert.InRange(noise.Measures[0]!.Value, 0.95, 1));
        Assert.InRange(found.Average(noise => noise.Measures[1]!.Value), 0, 0.2);
        Assert.InRange(found.Average(noise => noise.Measures[2]!.Value), 0, 0.2);
    }

    [Fact]
    public void The_same_seed_gives_the_same_and_two_units_have_no_reliability()
    {
        var units = Weighed.Units((Weighed.Spread(1), Weighed.Figures(Weighed.Values(12, 3), 20, 4, 3)));
        Assert.Equal(RankingNoise.Of(units, 100, 9).Units, RankingNoise.Of(units, 100, 9).Units);
        Assert.NotEqual(RankingNoise.Of(units, 100, 9).Units, RankingNoise.Of(units, 100, 10).Units);
        Assert.Null(RankingNoise.Of(Weighed.Units((new(0, 1, ScoreScale.Target, true), Weighed.Figures([1, 2], floor: 0, target: 10))), 50, 1).Reliability);
    }

    [Fact]
    public void Who_has_no_total_is_neither_ranked_nor_in_the_way()
    {
        double[][] sums = [[3, 3, 3, 3], [double.NaN, double.NaN, double.NaN, double.NaN], [1, 1, 1, 1], [2, 2, 2, 2]];
        var units = Weighed.Units((Weighed.Spread(1), Weighed.Of(sums)));
        Assert.Equal([1, null, 3, 2], units.Places);
        var noise = RankingNoise.Of(units, 50, 1);
        Assert.Null(noise.Units[1]);
        Assert.Equal((1, 1), (noise.Units[0]!.BestPlace, noise.Units[0]!.WorstPlace));
    }

    [Fact]
    public void A_measure_known_in_too_few_blocks_is_not_known()
    {
        double[][] sums = [[3, 3, 3, 3], [9, double.NaN, double.NaN, double.NaN], [1, 1, 1, 1], [2, 2, 2, 2]];
        Assert.Null(WeighedUnits.Of([Weighed.Spread(1)], [Weighed.Of(sums)], [0, 0, 0, 0], 1, 4).Value(0, 1));
        Assert.Equal(9, WeighedUnits.Of([Weighed.Spread(1)], [Weighed.Of(sums)], [0, 0, 0, 0], 1).Value(0, 1));
    }

    [Fact]
    public void Measures_of_one_calendar_have_the_same_blocks() => Assert.Throws<ArgumentException>(() => Weighed.Units((Weighed.Spread(1), Weighed.Figures([1, 2, 3], 4)), (Weighed.Spread(1), Weighed.Figures([1, 2, 3], 5))));

    private static double Squares(double[] values) => values.Sum(value => Math.Pow(value - values.Average(), 2));
}
