using Shouwen.Engines.Agreement;

namespace Shouwen.Engines.Tests.Agreement;

public sealed class RaterDriftTests
{
    [Fact]
    public void A_rater_is_measured_against_the_mean_of_the_others()
    {
        var drift = RaterDrift.Of(new([[90, 80, 80], [70, 60, 60], [85, 70, 80]]));
        Assert.Equal(10, drift[0]!.Shift, 12);
        Assert.Equal(((80 - 85) + (60 - 65) + (70 - 82.5)) / 3, drift[1]!.Shift, 12);
        Assert.True(drift[0]!.Low <= 10 && drift[0]!.High >= 10);
    }

    [Fact]
    public void Who_is_now_mild_and_now_strict_is_far_from_the_others_without_a_shift()
    {
        var drift = RaterDrift.Of(new([[90, 80], [70, 80], [90, 80], [70, 80]]))[0]!;
        Assert.Equal((0, 10), (drift.Shift, drift.Distance));
    }

    [Fact]
    public void Gaps_are_left_out_and_who_shares_nothing_has_no_figure()
    {
        var drift = RaterDrift.Of(new([[90, double.NaN, 80], [double.NaN, 70, double.NaN]]));
        Assert.Equal((1, 10.0, null), (drift[0]!.Units, drift[0]!.Shift, drift[0]!.Low));
        Assert.Null(drift[1]);
    }

    [Fact]
    public void Components_are_those_of_the_published_table()
    {
        // Shrout and Fleiss 1979, table 2: mean squares 11.24 between targets, 32.49 between judges, 1.02 left.
        double[][] table = [[9, 2, 5, 8], [6, 1, 3, 2], [8, 4, 6, 8], [7, 1, 2, 6], [10, 5, 6, 9], [6, 2, 4, 7]];
        var parts = RatingComponents.Of(new(table))!;
        Assert.Equal(1.0194, parts.Error, 3);
        Assert.Equal((11.2417 - 1.0194) / 4, parts.Units, 3);
        Assert.Equal((32.4861 - 1.0194) / 6, parts.Raters, 3);
        var icc = IntraclassCorrelation.Of(new(table))!.AbsoluteSingle.Value;
        Assert.Equal(icc, parts.Units / (parts.Units + parts.Raters + parts.Error), 9);
    }

    [Fact]
    public void One_unit_or_one_rater_has_no_components()
    {
        Assert.Null(RatingComponents.Of(new([[1, 2]])));
        Assert.Null(RatingComponents.Of(new([[1], [2]])));
    }
}
