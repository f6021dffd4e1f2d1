using Shouwen.Engines.Satisfaction;

namespace Shouwen.Engines.Tests.Satisfaction;

public sealed class SurveyMeasuresTests
{
    private static readonly double[] OneToFive = [1, 2, 3, 4, 5];

    [Fact]
    public void The_mean_of_one_to_five_has_students_interval()
    {
        var mean = AnswerMean.Of(OneToFive)!;
        Assert.Equal((5, 3, 1), (mean.Answers, mean.Value, mean.DesignEffect));
        Assert.Equal(1.5811388300841898, mean.Deviation!.Value, 14);
        Assert.Equal(3 - (2.7764451051977987 * Math.Sqrt(0.5)), mean.Interval!.Low, 8);
    }

    [Fact]
    public void Missing_answers_do_not_count_and_nobody_is_no_mean()
    {
        Assert.Equal(AnswerMean.Of(OneToFive), AnswerMean.Of([1, double.NaN, 2, 3, 4, double.NaN, 5]));
        Assert.Null(AnswerMean.Of([double.NaN]));
        Assert.Null(AnswerMean.Of(OneToFive, new double[5]));
        Assert.Equal((1, 4.0, null, null), AnswerMean.Of([4]) is { } one ? (one.Answers, one.Value, one.Deviation, one.Interval) : default);
    }

    [Fact]
    public void The_unit_of_weights_is_of_no_effect_and_unequal_ones_cost_precision()
    {
        double[] weights = [1, 1, 2, 4, 1];
        var (mean, scaled) = (AnswerMean.Of(OneToFive, weights)!, AnswerMean.Of(OneToFive, Array.ConvertAll(weights, weight => weight * 7))!);
        Assert.Equal(mean.StandardError!.Value, scaled.StandardError!.Value, 12);
        Assert.Equal(5 * 23.0 / 81, mean.DesignEffect, 12);
        Assert.Equal(AnswerMean.Of(OneToFive)!.StandardError!.Value, AnswerMean.Of(OneToFive, [3, 3, 3, 3, 3])!.StandardError!.Value, 12);
    }

    [Fact]
    public void When_everybody_has_answered_nothing_is_uncertain()
    {
        var all = new SampleDesign(Population: 5);
        Assert.Equal(0, AnswerMean.Of(OneToFive, default, all)!.StandardError);
        Assert.Equal(new Interval(0.4, 0.4), AnswerShare.AtLeast(4, OneToFive, default, all)!.Interval);
        var half = AnswerMean.Of(OneToFive, default, new(Population: 10))!;
        Assert.Equal(Math.Sqrt(0.5) * AnswerMean.Of(OneToFive)!.StandardError!.Value, half.StandardError!.Value, 12);
    }

    [Fact]
    public void Eight_of_ten_have_wilsons_interval()
    {
        var share = AnswerShare.AtLeast(4, [5, 5, 5, 5, 4, 4, 4, 4, 1, 2])!;
        Assert.Equal(0.8, share.Value);
        Assert.Equal((0.490162, 0.943318), (Math.Round(share.Interval.Low, 6), Math.Round(share.Interval.High, 6)));
    }

    [Fact]
    public void A_share_of_all_or_none_still_has_an_interval()
    {
        var all = AnswerShare.AtLeast(4, [5, 5, 5, 5, 5])!;
        Assert.Equal(1, all.Interval.High, 12);
        Assert.InRange(all.Interval.Low, 0.56, 0.57);
    }

    [Fact]
    public void Five_promoters_three_passives_and_two_detractors_are_thirty_points()
    {
        var net = NetPromoter.Of([9, 10, 9, 10, 9, 7, 8, 7, 6, 0])!;
        Assert.Equal(30, net.Value, 12);
        Assert.Equal((-19.051, 65.204), (Math.Round(net.Interval.Low, 3), Math.Round(net.Interval.High, 3)));
    }

    [Fact]
    public void The_interval_of_the_net_promoter_score_covers_as_often_as_it_says()
    {
        var random = new Random(20261127);
        var (covered, rounds) = (0, 4000);
        var answers = new double[60];
        for (var round = 0; round < rounds; round++)
        {
            for (var i = 0; i < answers.Length; i++) answers[i] = random.NextDouble() switch { < 0.45 => 10, < 0.8 => 8, _ => 3 };
            var interval = NetPromoter.Of(answers)!.Interval;
            if (interval.Low <= 25 && interval.High >= 25) covered++;
        }

        Assert.InRange((double)covered / rounds, 0.94, 0.965);
    }

    [Fact]
    public void Strata_weigh_what_they_weigh_in_the_population()
    {
        var weights = PostStratification.Of([0, 0, 0, 1, -1], [500, 500, 100])!;
        Assert.Equal([2.0 / 3, 2.0 / 3, 2.0 / 3, 2, 0], weights.Weights.Select(weight => Math.Round(weight, 12)), Near);
        Assert.Equal([2], weights.Unanswered);
        Assert.Equal(1000.0 / 1100, weights.Covered, 12);
        Assert.Null(PostStratification.Of([2], [1, 1]));
        static bool Near(double one, double other) => Math.Abs(one - other) < 1e-9;
    }

    [Fact]
    public void A_gap_is_of_those_who_gave_both_halves()
    {
        var gaps = QualityGaps.Of(
        [
            new("G1", "Reliability", [7, 6, double.NaN, 7], [5, 5, 1, double.NaN]),
            new("G2", "Reliability", [7, 7, 7, 7], [6, 5, 4, 7]),
            new("G3", "Empathy", [5, 5, 5, 5], [5, 6, 5, 6]),
        ], new Dictionary<string, double> { ["Reliability"] = 75, ["Empathy"] = 25 });
        Assert.Equal([-1.5, -1.5, 0.5], gaps.Items.Select(gap => gap.Gap.Value));
        Assert.Equal(2, gaps.Items[0].Gap.Answers);

        // By respondent: reliability -1.5, -1.5, -3, 0; empathy 0, 1, 0, 1.
        Assert.Equal([-1.5, 0.5], gaps.Dimensions.Select(gap => gap.Gap.Value));
        Assert.Equal(-0.5, gaps.Unweighted!.Gap.Value);
        Assert.Equal((-1.5 * 0.75) + (0.5 * 0.25), gaps.Weighted!.Gap.Value, 12);
        Assert.Equal(gaps.Weighted.Perception - gaps.Weighted.Expectation, gaps.Weighted.Gap.Value, 12);
    }

    [Fact]
    public void No_pair_answered_is_no_gap()
    {
        var gaps = QualityGaps.Of([new("G1", "D", [double.NaN], [3])]);
        Assert.Equal((0, 0, null), (gaps.Items.Count, gaps.Dimensions.Count, gaps.Unweighted));
        Assert.Null(QualityGaps.Of([]).Unweighted);
    }
}
