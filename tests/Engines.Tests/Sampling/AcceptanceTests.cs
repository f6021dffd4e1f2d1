using Shouwen.Engines.Sampling;

namespace Shouwen.Engines.Tests.Sampling;

public sealed class AcceptanceTests
{
    [Fact]
    public void The_worse_a_lot_the_less_it_passes_under_every_model()
    {
        foreach (var model in Enum.GetValues<LotModel>())
        {
            var last = 1.0;
            for (var share = 0.0; share <= 1; share += 0.01)
            {
                var chance = new SinglePlan(50, 2).PassChance(share, model, 400);
                Assert.InRange(chance, 0, last + 1e-12);
                last = chance;
            }
        }
    }

    [Fact]
    public void A_good_lot_passes_and_one_of_bad_units_alone_does_not()
    {
        foreach (var model in Enum.GetValues<LotModel>()) Assert.Equal(1, new SinglePlan(20, 0).PassChance(0, model, 60));
        Assert.Equal(0, new SinglePlan(20, 3).PassChance(1));
        Assert.Equal(0, new SinglePlan(20, 3).PassChance(1, LotModel.Hypergeometric, 60));
        Assert.Equal(1, new SinglePlan(20, 20).PassChance(1));
    }

    [Fact]
    public void A_sample_of_the_whole_lot_knows_it()
    {
        SinglePlan all = new(40, 3);
        Assert.Equal(1, all.PassChance(3 / 40.0, LotModel.Hypergeometric, 40), 1e-12);
        Assert.Equal(0, all.PassChance(4 / 40.0, LotModel.Hypergeometric, 40), 1e-12);
    }

    [Fact]
    public void A_large_lot_is_like_one_without_end() =>
        Assert.Equal(new SinglePlan(80, 2).PassChance(0.03), new SinglePlan(80, 2).PassChance(0.03, LotModel.Hypergeometric, 100_000_000), 1e-6);

    [Fact]
    public void Two_samples_of_which_the_second_never_comes_are_one()
    {
        DoublePlan plan = new(80, 2, 3, 80, 5);
        Assert.Equal(new SinglePlan(80, 2).PassChance(0.04), plan.PassChance(0.04), 1e-12);
        Assert.Equal(80, plan.AverageSample(0.04));
    }

    [Fact]
    public void Plans_that_cannot_be_are_refused()
    {
        Assert.Throws<ArgumentException>(() => new SinglePlan(0, 0).PassChance(0.1));
        Assert.Throws<ArgumentException>(() => new SinglePlan(20, 1).PassChance(0.1, LotModel.Hypergeometric, 10));
        Assert.Throws<ArgumentException>(() => SinglePlan.For(0.05, 0.05, 0.01, 0.1));
        Assert.Throws<ArgumentException>(() => new DoublePlan(50, 2, 2, 50, 4).PassChance(0.1));
        Assert.Throws<ArgumentException>(() => Quota.Of([0, 0], 10));
        Assert.Null(SinglePlan.For(0.01, 1e-9, 0.0100001, 1e-9));
    }

    [Fact]
    public void Remainders_that_are_the_same_go_to_the_earlier_strata()
    {
        Assert.Equal([4, 3, 3], Quota.Of([1, 1, 1], 10).Whole);
        Assert.Equal([0, 2, 1], Quota.Of([0, 1, 1], 3).Whole);
        Assert.Equal([0, 0], Quota.Of([1, 1], 0).Whole);
    }

    /// <summary>Half the calls are short and good, half long and bad; three in four of the sample are long.</summary>
    [Fact]
    public void What_was_drawn_too_often_weighs_less()
    {
        var found = WeightedEstimate.Of([new(500, 25, 90, 16), new(500, 75, 70, 100)])!;
        Assert.Equal(80, found.Mean);
        Assert.Equal(Math.Sqrt((0.25 * 0.95 * 16 / 25) + (0.25 * 0.85 * 100 / 75)), found.Error, 1e-12);
        Assert.True(found.Low < 80 && found.High > 80 && found.Freedom is > 25 and < 98);
        Assert.Null(WeightedEstimate.Of([new(500, 25, 90, 16), new(10, 0, 0, 0)]));
        Assert.Null(WeightedEstimate.Of([]));
        Assert.Equal((75.0, 75.0), WeightedEstimate.Of([new(3, 3, 75, 40)]) is { } all ? (all.Low, all.High) : default);
    }
}
