using MathNet.Numerics.Distributions;
using Shouwen.Engines.Sampling;

namespace Shouwen.Engines.Tests.Sampling;

public class SamplingTests
{
    /// <summary>Two standard errors, as Cochran reckons.</summary>
    private static readonly double TwoErrors = (2 * Normal.CDF(0, 1, 2)) - 1;

    [Fact]
    public void Five_points_either_way_take_385_answers_and_278_of_a_thousand()
    {
        Assert.Equal(385, SampleSize.ForShare(0.05));
        Assert.Equal(278, SampleSize.ForShare(0.05, population: 1000));
        Assert.Equal(5, SampleSize.ForShare(0.05, population: 5));
        Assert.Equal(97, SampleSize.ForMean(0.5, 2.5));
    }

    /// <summary>Cochran 1977, section 4.4: an island of 3,200 people, a share within 5 points.</summary>
    [Fact]
    public void Cochrans_anthropologist_looks_at_400_people_or_356_of_an_island()
    {
        Assert.Equal(400, SampleSize.ForShare(0.05, level: TwoErrors));
        Assert.Equal(356, SampleSize.ForShare(0.05, population: 3200, level: TwoErrors));
    }

    [Fact]
    public void A_design_that_doubles_the_variance_takes_twice_the_answers()
    {
        Assert.Equal(769, SampleSize.ForShare(0.05, designEffect: 2));
        Assert.Equal(193, SampleSize.ForMean(0.5, 2.5, designEffect: 2));
    }

    [Fact]
    public void Who_wants_270_answers_of_nine_in_ten_asks_300()
    {
        Assert.Equal(300, SampleSize.ToAsk(270, 0.9));
        Assert.Equal(1540, SampleSize.ToAsk(385, 0.25));
        Assert.Equal(1541, SampleSize.ToAsk(385, 0.2499));
        Assert.Equal(0, SampleSize.ToAsk(0, 0.1));
        Assert.Throws<ArgumentOutOfRangeException>(() => SampleSize.ToAsk(1, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => SampleSize.ToAsk(1, 1.01));
    }

    /// <summary>Cochran 1977, section 5.6: inhabitants of 64 cities in 1930, the 16 largest a stratum of their own; 24 are drawn.</summary>
    [Fact]
    public void Of_Cochrans_cities_Neyman_draws_twelve_large_and_twelve_small()
    {
        var cities = Cities();
        Assert.Equal([12, 12], Allocation.Of(cities, 24, AllocationRule.Neyman));
        Assert.Equal([6, 18], Allocation.Of(cities, 24, AllocationRule.Proportional));
        Assert.Equal([12, 12], Allocation.Of(cities, 24, AllocationRule.Equal));
    }

    [Fact]
    public void Cochrans_cities_are_known_as_exactly_as_he_says()
    {
        // Variances of the total: 1,882,293 in proportion, 1,090,827 by Neyman; of the whole without strata 5,594,453.
        Assert.Equal(Math.Sqrt(1_882_293), TotalError(Cities(), 6, 18), 0.5);
        Assert.Equal(Math.Sqrt(1_090_827), TotalError(Cities(), 12, 12), 0.5);
        Assert.Equal(Math.Sqrt(5_594_453), TotalError([new(64, 0, 64, Math.Sqrt(52_448.0 * 63 / 64))], 24), 2);
    }

    [Fact]
    public void A_margin_comes_back_from_the_answers_that_it_takes()
    {
        Stratum town = new(1000, 0, 1000);
        Assert.True(Margin.Of(town, 278) <= 0.05);
        Assert.True(Margin.Of(town, 277) > 0.05);
        Assert.Equal(0, Margin.Of(town, 1000));
        Assert.Null(Margin.Of(town, 0));
        Assert.Null(Margin.Of([town, new(3, 0, 3)], [278, 0]));
        Assert.Null(Margin.Of([], []));
        Assert.Equal(0, Margin.Of(new(1, 0, 1), 1));
    }

    [Fact]
    public void A_margin_in_all_without_strata_is_the_textbook_size()
    {
        Assert.Equal(278, AskedForMargin.Of([new(1000, 0, 1000)], 0.05, 1, AllocationRule.Proportional));
        Assert.Equal(1000, AskedForMargin.Of([new(1000, 0, 1000)], 0.05, 0.25, AllocationRule.Proportional));
        Assert.Equal(278, AskedForMargin.Of([new(1000, 0, 1000), new(9000, 0, 0)], 0.05, 1, AllocationRule.Proportional));
        Assert.Equal(1480, AskedForMargin.Of([new(10_000, 0, 10_000)], 0.05, 0.25, AllocationRule.Proportional));
    }

    [Fact]
    public void Equal_shares_of_unequal_strata_take_more_people_for_the_same_margin()
    {
        Stratum[] strata = [new(90_000, 0, 90_000), new(5_000, 0, 5_000), new(5_000, 0, 5_000)];
        var (proportional, equal) = (AskedForMargin.Of(strata, 0.03, 0.2, AllocationRule.Proportional), AskedForMargin.Of(strata, 0.03, 0.2, AllocationRule.Equal));
        Assert.Equal(SampleSize.ForShare(0.03, population: 100_000) * 5, proportional, 10.0);
        Assert.True(equal > 2 * proportional, $"{equal} against {proportional}");
        Assert.True(Margin.Of(strata, [.. Allocation.Of(strata, equal, AllocationRule.Equal).Select(asked => asked * 0.2)]) <= 0.03);
    }

    [Fact]
    public void A_second_draw_rights_what_the_first_left_crooked()
    {
        Stratum[] strata = [new(500, 50, 400), new(500, 0, 500)];
        Assert.Equal([50, 50], Allocation.Of(strata, 100, AllocationRule.Proportional));
        Assert.Equal([50, 30], Allocation.Of(strata, 80, AllocationRule.Proportional));
        Assert.Equal([50, 0], Allocation.Of(strata, 40, AllocationRule.Proportional));
    }

    [Fact]
    public void Whoever_was_asked_less_than_their_share_stands_for_more_people()
    {
        Assert.Equal([1.8, 0.2], DesignWeights.Of([900, 100], [50, 50]).Select(weight => Math.Round(weight, 12)));
        Assert.Equal([1, 1, 0], DesignWeights.Of([900, 100, 40], [90, 10, 0]).Select(weight => Math.Round(weight, 12)));
        Assert.Equal([0, 0], DesignWeights.Of([5, 0], [0, 0]));
    }

    [Fact]
    public void Small_strata_get_their_least_and_give_no_more_than_they_have()
    {
        Stratum[] strata = [new(960, 0, 960), new(30, 0, 30), new(10, 0, 3)];
        Assert.Equal([90, 7, 3], Allocation.Of(strata, 100, AllocationRule.Proportional, least: 7));
        Assert.Equal([67, 30, 3], Allocation.Of(strata, 100, AllocationRule.Equal));
        Assert.Equal([960, 30, 3], Allocation.Of(strata, 5000, AllocationRule.Equal));
        Assert.Equal([4, 3, 3], Allocation.Of(strata, 10, AllocationRule.Proportional, least: 50));
    }

    private static Stratum[] Cities() =>
        [new(16, 0, 16, Math.Sqrt(53_843.0 * 15 / 16)), new(48, 0, 48, Math.Sqrt(5_581.0 * 47 / 48))];

    private static double TotalError(Stratum[] strata, params double[] answers) => Margin.Of(strata, answers, TwoErrors)!.Value / 2 * strata.Sum(stratum => stratum.Population);
}
