using MathNet.Numerics;
using MathNet.Numerics.RootFinding;

namespace Shouwen.Engines.Agreement;

/// <summary>The share of the scatter of ratings that lies between the units (McGraw and Wong 1996; Shrout and Fleiss 1979).</summary>
/// <param name="Value">1 where raters say the same; 0 or less where units do not differ.</param>
/// <param name="F">Against no share at all.</param>
/// <param name="Df1">Degrees of freedom between units.</param>
/// <param name="Df2">Degrees of freedom of what is not between units.</param>
/// <param name="PValue">Of as large an F by chance.</param>
/// <param name="Low">Of the 95 % interval.</param>
/// <param name="High">Its other end.</param>
public sealed record IntraclassCorrelation(double Value, double F, double Df1, double Df2, double PValue, double Low, double High)
{
    private const double Upper = 0.975;

    /// <summary>
    /// All six, of units that everybody judged; null for fewer than two units or raters, or no scatter between units. The R package irr takes the degrees of freedom of a single rating
    /// k times for the mean of all raters (absolute), where both are the same: `likeIrr` does.
    /// </summary>
    public static IntraclassCorrelations? Of(Ratings ratings, bool likeIrr = false)
    {
        var (units, n, k) = (ratings.Complete, ratings.Complete.Count, ratings.Raters);
        if (n < 2 || k < 2) return null;
        var mean = units.Average(unit => unit.Average());
        var between = k * units.Sum(unit => Math.Pow(unit.Average() - mean, 2)) / (n - 1);
        var within = units.Sum(unit => unit.Sum(value => Math.Pow(value - unit.Average(), 2))) / (n * (k - 1.0));
        var raters = n * Enumerable.Range(0, k).Sum(rater => Math.Pow(units.Average(unit => unit[rater]) - mean, 2)) / (k - 1);
        var error = Math.Max(0, ((within * n * (k - 1)) - (raters * (k - 1))) / ((n - 1.0) * (k - 1)));
        if (!(between > 0 && within > 0 && error > 0)) return null;
        return new(
            OneWay(between, within, n, k, single: true), OneWay(between, within, n, k, single: false),
            Consistent(between, error, n, k, single: true), Consistent(between, error, n, k, single: false),
            Absolute(between, raters, error, n, k, single: true, k), Absolute(between, raters, error, n, k, single: false, likeIrr ? k : 1));
    }

    private static IntraclassCorrelation OneWay(double between, double within, int n, int k, bool single) => OfRatio(between / within, n - 1, n * (k - 1.0), k, single);

    private static IntraclassCorrelation Consistent(double between, double error, int n, int k, bool single) => OfRatio(between / error, n - 1, (n - 1.0) * (k - 1), k, single);

    private static IntraclassCorrelation OfRatio(double f, double df1, double df2, int k, bool single)
    {
        double Share(double ratio) => single ? (ratio - 1) / (ratio + k - 1) : 1 - (1 / ratio);
        return new(Share(f), f, df1, df2, Tail(f, df1, df2), Share(f / Quantile(df1, df2)), Share(f * Quantile(df2, df1)));
    }

    /// <summary>Raters who are stricter than others count as disagreement; the degrees of freedom are those of a mixture (Satterthwaite 1946).</summary>
    private static IntraclassCorrelation Absolute(double between, double raters, double error, int n, int k, bool single, int times)
    {
        var value = single
            ? (between - error) / (between + ((k - 1) * error) + ((double)k / n * (raters - error)))
            : (between - error) / (between + ((raters - error) / n));
        var (a, b) = (times * value / (n * (1 - value)), 1 + (times * value * (n - 1) / (n * (1 - value))));
        var df2 = Math.Pow((a * raters) + (b * error), 2) / ((Math.Pow(a * raters, 2) / (k - 1)) + (Math.Pow(b * error, 2) / ((n - 1.0) * (k - 1))));
        var (below, above) = (Quantile(n - 1, df2), Quantile(df2, n - 1));
        double Share(double top, double left) => single
            ? n * top / ((left * ((k * raters) + (((k * n) - k - n) * error))) + (n * (top + (left * error))))
            : n * top / ((left * (raters - error)) + (n * (top + (left * error))));
        var f = between / error;
        return new(value, f, n - 1, df2, Tail(f, n - 1, df2), Share(between - (below * error), below), Share(between - (error / above), 1 / above));
    }

    private static double Tail(double f, double df1, double df2) => SpecialFunctions.BetaRegularized(df2 / 2, df1 / 2, df2 / (df2 + (df1 * f)));

    /// <summary>Of Fisher's F, found where it is bounded: as a share.</summary>
    private static double Quantile(double df1, double df2)
    {
        var share = Brent.FindRoot(at => SpecialFunctions.BetaRegularized(df1 / 2, df2 / 2, at) - Upper, 0, 1, 1e-15, 200);
        return df2 * share / (df1 * (1 - share));
    }
}

/// <summary>Single ratings and means of all raters: units judged by anybody (one-way), by the same raters up to their strictness (consistent), and as they stand (absolute).</summary>
public sealed record IntraclassCorrelations(
    IntraclassCorrelation OneWaySingle, IntraclassCorrelation OneWayAverage, IntraclassCorrelation ConsistentSingle, IntraclassCorrelation ConsistentAverage,
    IntraclassCorrelation AbsoluteSingle, IntraclassCorrelation AbsoluteAverage);
