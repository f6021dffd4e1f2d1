using Shouwen.Engines.Agreement;

namespace Shouwen.Engines.Tests.Agreement;

public sealed class AgreementTests
{
    private const double None = double.NaN;

    [Fact]
    public void Raters_who_say_the_same_agree_wholly()
    {
        var ratings = new Ratings([[1, 1, 1], [2, 2, 2], [4, 4, 4], [1, 1, 1]]);
        Assert.All(Enum.GetValues<ScaleLevel>(), level => Assert.Equal(1, Krippendorff.Alpha(ratings, level)));
        Assert.Equal(1, FleissKappa.Of(ratings)!.Kappa);
        Assert.Equal(1, CohenKappa.Of(ratings, 0, 2, KappaWeights.Quadratic)!.Kappa);
    }

    [Fact]
    public void Nothing_to_compare_is_no_figure()
    {
        foreach (var ratings in new[] { new Ratings([]), new([[1, None], [None, 2]]), new([[3, 3], [3, 3]]), new Ratings([[1], [2]]) })
        {
            Assert.All(Enum.GetValues<ScaleLevel>(), level => Assert.Null(Krippendorff.Alpha(ratings, level)));
            Assert.Null(FleissKappa.Of(ratings));
            Assert.Null(IntraclassCorrelation.Of(ratings));
            if (ratings.Raters > 1) Assert.Null(CohenKappa.Of(ratings, 0, 1));
        }
    }

    [Fact]
    public void Sums_of_squares_say_what_pairs_say()
    {
        var random = new Random(5);
        var ratings = new Ratings([.. Enumerable.Range(0, 60).Select(_ => Enumerable.Range(0, 4).Select(_ => random.Next(5) == 0 ? None : random.Next(1, 8)).ToArray())]);
        var units = ratings.Units.Select(unit => Array.FindAll(unit, value => !double.IsNaN(value))).Where(unit => unit.Length > 1).ToList();
        var all = units.SelectMany(unit => unit).ToList();
        Assert.Equal(ByPairs((one, other) => Math.Pow(one - other, 2)), Krippendorff.Alpha(ratings, ScaleLevel.Interval)!.Value, 1e-12);
        Assert.Equal(ByPairs(Ordinal), Krippendorff.Alpha(ratings, ScaleLevel.Ordinal)!.Value, 1e-12);

        double ByPairs(Func<double, double, double> distance) => 1 -
            (units.Sum(unit => unit.Sum(one => unit.Sum(other => distance(one, other))) / (unit.Length - 1)) / all.Count / (all.Sum(one => all.Sum(other => distance(one, other))) / (all.Count * (all.Count - 1.0))));

        double Ordinal(double one, double other)
        {
            var (low, high) = (Math.Min(one, other), Math.Max(one, other));
            double Of(double value) => all.Count(given => given == value);
            return low == high ? 0 : Math.Pow(all.Count(given => given >= low && given <= high) - ((Of(low) + Of(high)) / 2), 2);
        }
    }

    [Fact]
    public void The_variance_of_a_weighted_kappa_is_what_small_changes_of_the_table_make_it()
    {
        double[,] table = { { 88, 14, 18 }, { 10, 40, 10 }, { 2, 6, 12 } };
        var found = CohenKappa.Of(table, KappaWeights.Quadratic)!;
        double mean = 0, square = 0;
        for (var i = 0; i < 3; i++)
        {
            for (var j = 0; j < 3; j++)
            {
                double At(double more)
                {
                    var changed = (double[,])table.Clone();
                    changed[i, j] += more;
                    return CohenKappa.Of(changed, KappaWeights.Quadratic)!.Kappa;
                }

                var slope = 200 * (At(1e-3) - At(-1e-3)) / 2e-3;
                mean += table[i, j] / 200 * slope;
                square += table[i, j] / 200 * slope * slope;
            }
        }

        Assert.Equal(1.959963984540054 * Math.Sqrt((square - (mean * mean)) / 200), (found.High - found.Low) / 2, 1e-7);
    }

    [Fact]
    public void Absolute_agreement_of_one_rater_and_of_all_have_the_same_degrees_of_freedom()
    {
        var found = IntraclassCorrelation.Of(new([[9, 2, 5, 8], [6, 1, 3, 2], [8, 4, 6, 8], [7, 1, 2, 6], [10, 5, 6, 9], [6, 2, 4, 7]]))!;
        Assert.Equal(found.AbsoluteSingle.Df2, found.AbsoluteAverage.Df2, 1e-9);
        double Stepped(double one) => 4 * one / (1 + (3 * one));
        Assert.Equal(Stepped(found.AbsoluteSingle.Low), found.AbsoluteAverage.Low, 1e-9);
        Assert.Equal(Stepped(found.AbsoluteSingle.High), found.AbsoluteAverage.High, 1e-9);
    }

    [Fact]
    public void A_ratio_scale_has_nothing_below_nought() => Assert.Throws<ArgumentException>(() => Krippendorff.Alpha(new([[1, -1]]), ScaleLevel.Ratio));
}
