using Shouwen.Engines.Weighing;

namespace Shouwen.Engines.Tests.Weighing;

public sealed class TradeOffTests
{
    private static readonly double[] Paces = [300, 310, 320, 330, 340, 350, 360, 370, 380, 390, 400, 410];

    [Fact]
    public void A_minute_of_handling_time_is_worth_so_many_points_of_satisfaction()
    {
        var units = Weighed.Units(
            (new(0, 50, ScoreScale.Target, false), Weighed.Figures(Weighed.Values(5, 1), floor: 400, target: 200)),
            (new(0, 50, ScoreScale.Target, true), Weighed.Figures([0.7, 0.71, 0.72, 0.73, 0.74], floor: 0.6, target: 0.8)));
        Assert.Equal([0.25, 250], TradeOff.WorthOf(units).Select(worth => worth!.Value), (one, other) => Math.Abs(one - other) < 1e-9);
        var pair = Assert.Single(TradeOff.Of(units));
        Assert.Equal((0, 1), (pair.First, pair.Second));
        Assert.Equal(0.06, 60 * pair.Rate, 9);
        Assert.Equal((null, false), (pair.Correlation, pair.IsRisk));
    }

    [Fact]
    public void By_spread_a_standard_deviation_is_worth_a_sixth_of_the_weight()
    {
        var units = Weighed.Units((Weighed.Spread(30), Weighed.Figures([1, 2, 3])), (Weighed.Spread(70, false), Weighed.Figures([10, 20, 60])));
        var worth = TradeOff.WorthOf(units);
        Assert.Equal(0.3 * 100 / 6, worth[0]!.Value, 9);
        Assert.Equal(0.7 * 100 / 6 / Math.Sqrt(700), worth[1]!.Value, 9);
    }

    [Fact]
    public void Two_measures_that_pull_against_each_other_are_a_risk_where_one_is_bought_cheaply()
    {
        var pair = Assert.Single(TradeOff.Of(Paced(45, 5)));
        Assert.Equal((0, 1, true), (pair.First, pair.Second, pair.IsRisk));
        Assert.InRange(pair.Correlation!.Value, -1, -0.95);
        // Nine times the weight, both by spread: a ninth of what is gained is lost, as far as they go together.
        Assert.Equal(-pair.Correlation.Value / 9, pair.Loss!.Value, 9);
        Assert.True(pair.P < 0.001);
    }

    [Fact]
    public void Where_both_weigh_alike_what_is_gained_is_lost_again() => Assert.False(Assert.Single(TradeOff.Of(Paced(50, 50))).IsRisk);

    [Fact]
    public void Measures_that_go_together_are_no_risk_whatever_they_weigh()
    {
        var units = Weighed.Units((Weighed.Spread(95), Weighed.Figures(Paces)), (Weighed.Spread(5), Weighed.Figures([.. Paces.Select(pace => pace + (Math.Sin(pace) * 5))])));
        var pair = Assert.Single(TradeOff.Of(units));
        Assert.Equal((0.0, false), (pair.Loss, pair.IsRisk));
    }

    [Fact]
    public void Different_work_is_no_reason_to_see_measures_pull_against_each_other()
    {
        // Two kinds of work: the one takes long and its customers seldom return. Within each, nothing goes with anything.
        double[] pace = [10, 20, 10, 20, 10, 20, 110, 120, 110, 120, 110, 120], again = [5, 5, 6, 6, 5.5, 5.5, 1, 1, 2, 2, 1.5, 1.5];
        MeasureFigures[] figures = [Weighed.Figures(pace), Weighed.Figures(again)];
        WeighedMeasure[] measures = [Weighed.Spread(90, false), Weighed.Spread(10, false)];
        Assert.True(TradeOff.Of(WeighedUnits.Of(measures, figures, [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0], 1))[0].IsRisk);
        var apart = Assert.Single(TradeOff.Of(WeighedUnits.Of(measures, figures, [0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1], 1)));
        Assert.Equal(0, apart.Correlation!.Value, 9);
        Assert.False(apart.IsRisk);
    }

    [Fact]
    public void What_weighs_nothing_is_traded_for_nothing() => Assert.Empty(TradeOff.Of(Paced(100, 0)));

    [Fact]
    public void A_measure_that_does_not_differ_decides_nothing_whatever_it_weighs()
    {
        var units = Weighed.Units(
            (new(0, 30, ScoreScale.Target, true), Weighed.Figures([9, 9, 9, 9, 9], floor: 0, target: 8)), (new(0, 70, ScoreScale.Target, true), Weighed.Figures([1, 2, 3, 4, 5], floor: 0, target: 8)));
        var decides = Decides.Of(units);
        Assert.Equal((0.3, 0.0, 0.0, 1.0, 0.0, true), (decides[0].Weight, decides[0].Share!.Value, decides[0].Spread!.Value, decides[0].AtFull!.Value, decides[0].AtNothing!.Value, decides[0].IsDead));
        Assert.Equal((1.0, false), (Math.Round(decides[1].Share!.Value, 9), decides[1].IsDead));
    }

    [Fact]
    public void What_measures_decide_adds_up_to_all_of_it()
    {
        // By hand: totals 0.5 a + 0.5 b are 30, 40, 50 and 40; variance 200/3, covariance of half of a with them 200/3, of half of b 0.
        var units = Weighed.Units(
            (new(0, 1, ScoreScale.Target, true), Weighed.Figures([20, 40, 60, 40], floor: 0, target: 100)), (new(0, 1, ScoreScale.Target, true), Weighed.Figures([40, 40, 40, 40], floor: 0, target: 100)));
        Assert.Equal([1.0, 0], Decides.Of(units).Select(one => Math.Round(one.Share!.Value, 9)));
        var many = Weighed.Units(
            (Weighed.Spread(20), Weighed.Figures(Weighed.Values(25, 1))), (Weighed.Spread(30, false), Weighed.Figures(Weighed.Values(25, 2))), (Weighed.Spread(50, part: 1), Weighed.Figures(Weighed.Values(25, 3))));
        Assert.Equal(1, Decides.Of(many).Sum(one => one.Share!.Value), 9);
    }

    private static WeighedUnits Paced(double ofPace, double ofAgain) => Weighed.Units(
        (Weighed.Spread(ofPace, false), Weighed.Figures(Paces)), (Weighed.Spread(ofAgain, false), Weighed.Figures([.. Paces.Select(pace => 50 - (pace / 10) + Math.Sin(pace))])));
}
