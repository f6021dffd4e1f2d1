using Shouwen.Engines.Satisfaction;
using static Shouwen.Engines.Tests.Satisfaction.Surveys;

namespace Shouwen.Engines.Tests.Satisfaction;

public class DifferenceTests
{
    /// <summary>Student's sleep data, as in R: t.test(extra ~ group, data = sleep).</summary>
    [Fact]
    public void Means_of_two_samples_are_compared_as_R_does()
    {
        double[] first = [0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0.0, 2.0], second = [1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4];
        var difference = Difference.Of(AnswerMean.Of(first)!, AnswerMean.Of(second)!);
        Assert.Equal(-1.58, difference.Value, 1e-12);
        Assert.Equal(0.07939414, difference.P!.Value, 1e-8);
        Assert.Equal(-3.3654832, difference.Interval!.Low, 1e-7);
        Assert.Equal(0.2054832, difference.Interval.High, 1e-7);
    }

    [Fact]
    public void One_answer_gives_a_difference_and_no_interval()
    {
        var difference = Difference.Of(AnswerMean.Of([3.0])!, AnswerMean.Of([1.0, 2])!);
        Assert.Equal(new(1.5, null, null), difference);
    }

    [Fact]
    public void Of_normal_intervals_the_difference_has_the_normal_interval()
    {
        var difference = Difference.Of(70, new(67, 73), 66, new(62, 70));
        Assert.Equal(4, difference.Value);
        Assert.Equal(-1, difference.Interval!.Low, 1e-12);
        Assert.Equal(9, difference.Interval.High, 1e-12);
    }

    [Fact]
    public void A_lopsided_interval_stays_lopsided()
    {
        var difference = Difference.Of(70, new(66, 71), 66, new(66, 66));
        Assert.Equal(new Interval(0, 5), difference.Interval);
    }

    [Fact]
    public void P_values_are_held_together_by_steps_down()
    {
        Assert.Equal([0.03, null, 0.06, 0.06], ManyTests.Holm([0.01, null, 0.04, 0.03]));
        Assert.Equal([1, 1], ManyTests.Holm([0.9, 0.6]));
    }

    [Fact]
    public void A_what_if_that_was_kept_says_what_the_estimate_says()
    {
        var (ranges, data) = (new ScaleRanges(new(1, 10)), Answers(Diamond(), 200, 31));
        var resampled = Assert.IsType<BootstrapResult>(Bootstrap.Of(Estimate(Diamond(), data), new() { Resamples = 200, Statistics = [Statistic.Importance], Ranges = ranges }, TestContext.Current.CancellationToken));
        var kept = WhatIfBasis.Of(resampled, ranges)!;
        var raises = new Dictionary<string, double> { ["A"] = 8, ["C"] = -2 };
        Assert.Equal(WhatIf.Of(resampled, raises, ranges)!.Effects, kept.Raise(raises)!.Effects);
        Assert.Null(kept.Raise(new Dictionary<string, double> { ["E"] = 1 }));
    }

    /// <summary>The share is counted here and read off a quarter there.</summary>
    [Theory]
    [InlineData(3)]
    [InlineData(9)]
    [InlineData(15)]
    [InlineData(-20)]
    [InlineData(27)]
    public void More_than_one_row_in_four_off_the_scale_is_told(double raise)
    {
        var (ranges, estimate) = (new ScaleRanges(new(1, 10)), Estimate(Diamond(), Answers(Diamond(), 203, 7)));
        var scores = estimate.Scores(ranges).Points!["A"];
        var off = scores.Count(score => score is >= 0 and <= 100 && score + raise is > 100 or < 0);
        var after = scores.Average() + raise;
        var expected = off > 0.25 * scores.Length && after is >= 0 and <= 100;
        Assert.Equal(expected, WhatIf.Of(estimate, new Dictionary<string, double> { ["A"] = raise }, ranges)!.Warnings.Contains(new(WhatIfWarningKind.ManyBeyondScale, "A")));
    }
}
