using Shouwen.Engines.Weighing;

namespace Shouwen.Engines.Tests.Weighing;

public sealed class ScoreTests
{
    [Theory]
    [InlineData(0.75, 0.5, 1, true, 50.0)]
    [InlineData(0.4, 0.5, 1, true, 0.0)]
    [InlineData(1.2, 0.5, 1, true, 100.0)]
    [InlineData(300, 400, 200, false, 50.0)]
    [InlineData(350, 400, 200, false, 25.0)]
    [InlineData(150, 400, 200, false, 100.0)]
    [InlineData(500, 400, 200, false, 0.0)]
    public void Between_floor_and_target_a_score_is_a_straight_line_and_no_further(double value, double floor, double target, bool higherIsBetter, double score) =>
        Assert.Equal(score, Normalise.Linear(value, floor, target, higherIsBetter)!.Value, 9);

    [Theory]
    [InlineData(0.5, 0.5, true)]
    [InlineData(0.5, 0.4, true)]
    [InlineData(200, 400, false)]
    public void A_target_that_is_no_better_than_the_floor_gives_no_score(double floor, double target, bool higherIsBetter) =>
        Assert.Null(Normalise.Linear(0.45, floor, target, higherIsBetter));

    [Fact]
    public void A_score_by_spread_has_the_mean_at_50_and_a_standard_deviation_is_a_sixth_of_the_scale()
    {
        Assert.Equal([100.0 / 3, 50, 200.0 / 3], Rounded(Normalise.Spread([1, 2, 3], true)));
        Assert.Equal([200.0 / 3, 50, 100.0 / 3], Rounded(Normalise.Spread([1, 2, 3], false)));
        Assert.Equal([50.0, 50, 50], Rounded(Normalise.Spread([0.1 + 0.2, 0.3, 0.3], true)));
    }

    [Fact]
    public void A_score_by_standing_is_the_middle_of_the_ranks_that_equal_values_share() =>
        Assert.Equal([12.5, 50, 50, 87.5], Rounded(Normalise.Standing([10, 20, 20, 40], true)));

    [Fact]
    public void Two_peers_are_no_measure_of_each_other_and_who_has_no_value_is_no_peer()
    {
        Assert.All(Normalise.Spread([1, 2, null], true), Assert.Null);
        Assert.Equal([100.0 / 3, null, 50, 200.0 / 3], Normalise.Spread([1, null, 2, 3], true).Select(score => score is { } one ? Math.Round(one, 9) : (double?)null), (one, other) => one is null ? other is null : Math.Abs(one.Value - other!.Value) < 1e-6);
    }

    [Fact]
    public void Weight_of_what_is_not_known_stays_in_its_part_as_long_as_anything_is_known_there()
    {
        WeighedMeasure[] measures = [new(0, 30, ScoreScale.Target, true), new(0, 20, ScoreScale.Target, true), new(1, 50, ScoreScale.Target, true)];
        var rolled = RollUp.Of(measures, [80, null, 40], 2);
        Assert.Equal((60.0, 0.8), (rolled.Total!.Value, rolled.Known));
        Assert.Equal([80.0, 40], rolled.Parts.Select(part => part!.Value));
        Assert.Equal([0.5, 0, 0.5], rolled.Weights);
        Assert.Equal((30 * 80 + 20 * 20 + 50 * 40) / 100.0, RollUp.Of(measures, [80, 20, 40], 2).Total!.Value, 12);
    }

    [Fact]
    public void Weight_of_a_part_of_which_nothing_is_known_goes_to_the_others_and_below_half_there_is_no_total()
    {
        WeighedMeasure[] measures = [new(0, 30, ScoreScale.Target, true), new(1, 50, ScoreScale.Target, true), new(2, 20, ScoreScale.Target, true)];
        var without = RollUp.Of(measures, [90, null, 40], 3);
        Assert.Equal((70.0, null, 0.5), (without.Total!.Value, without.Parts[1], without.Known));
        var little = RollUp.Of(measures, [90, null, null], 3);
        Assert.Equal((null, 90.0), (little.Total, little.Parts[0]));
        Assert.Null(RollUp.Of(measures, [null, null, null], 3).Total);
    }

    [Fact]
    public void Weights_that_are_none_are_refused()
    {
        Assert.Throws<ArgumentException>(() => RollUp.Of([new(0, -1, ScoreScale.Target, true)], [50], 1));
        Assert.Throws<ArgumentException>(() => RollUp.Of([new(1, 1, ScoreScale.Target, true)], [50], 1));
        Assert.Throws<ArgumentException>(() => RollUp.Of([new(0, 1, ScoreScale.Target, true)], [50, 60], 1));
    }

    [Fact]
    public void Equal_scores_share_the_better_place_and_who_has_none_is_not_ranked() =>
        Assert.Equal([2, 1, null, 2, 4], Places.Of([80, 90, null, 80, 70]));

    private static IEnumerable<double> Rounded(IReadOnlyList<double?> scores) => scores.Select(score => score!.Value).Select(score => Math.Abs(score - (100.0 / 3)) < 1e-9 ? 100.0 / 3 : Math.Abs(score - (200.0 / 3)) < 1e-9 ? 200.0 / 3 : score);
}
