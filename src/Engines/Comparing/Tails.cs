using MathNet.Numerics;
using MathNet.Numerics.Distributions;

namespace Shouwen.Engines.Comparing;

/// <summary>Tails and quantiles of the distributions that tests go by; each tail by itself, so that small ones keep their digits.</summary>
internal static class Tails
{
    private const int Steps = 200;

    /// <summary>Of a standard normal value as far from 0, on both sides.</summary>
    public static double Normal(double z) => SpecialFunctions.Erfc(Math.Abs(z) / Math.Sqrt(2));

    /// <summary>Of a standard normal value as large.</summary>
    public static double Above(double z) => SpecialFunctions.Erfc(z / Math.Sqrt(2)) / 2;

    /// <summary>Half the width of a two-sided interval of so much, in standard errors.</summary>
    public static double NormalWidth(double level) => MathNet.Numerics.Distributions.Normal.InvCDF(0, 1, (1 + level) / 2);

    /// <summary>Of Student's t as far from 0, on both sides.</summary>
    public static double T(double t, double df) => SpecialFunctions.BetaRegularized(df / 2, 0.5, df / (df + (t * t)));

    /// <summary>Half the width of a two-sided interval. The tail is convex and the normal quantile is on its near side, so that Newton's steps never go too far.</summary>
    public static double TWidth(double level, double df)
    {
        var (t, alpha) = (NormalWidth(level), 1 - level);
        for (var step = 0; step < Steps; step++)
        {
            var more = (T(t, df) - alpha) / (2 * StudentT.PDF(0, 1, df, t));
            t += more;
            if (Math.Abs(more) <= 1e-14 * t) break;
        }

        return t;
    }

    /// <summary>Of Fisher's F as large.</summary>
    public static double F(double f, double df1, double df2) => f <= 0 ? 1 : SpecialFunctions.BetaRegularized(df2 / 2, df1 / 2, df2 / (df2 + (df1 * f)));

    /// <summary>The F that has so much below it.</summary>
    public static double FQuantile(double below, double df1, double df2)
    {
        // Of the two shares the smaller one, for it is known to its last digit.
        var share = BetaQuantile(below, df1 / 2, df2 / 2);
        if (share <= 0.5) return df2 * share / (df1 * (1 - share));
        var rest = BetaQuantile(1 - below, df2 / 2, df1 / 2);
        return df2 * (1 - rest) / (df1 * rest);
    }

    /// <summary>Of chi-square as large.</summary>
    public static double ChiSquare(double x, double df) => x <= 0 ? 1 : SpecialFunctions.GammaUpperRegularized(df / 2, x / 2);

    /// <summary>The share, 0 to 1, that has so much of a beta distribution below it, by halving.</summary>
    public static double BetaQuantile(double below, double a, double b) => Halve(x => SpecialFunctions.BetaRegularized(a, b, x) >= below, 0, 1);

    /// <summary>The gamma value (scale 1) that has so much below it, by halving.</summary>
    public static double GammaQuantile(double below, double shape)
    {
        var high = 1 + shape;
        while (SpecialFunctions.GammaLowerRegularized(shape, high) < below) high *= 2;
        return Halve(x => SpecialFunctions.GammaLowerRegularized(shape, x) >= below, 0, high);
    }

    /// <summary>Where something begins to hold that then holds on, to the last digit.</summary>
    public static double Halve(Func<double, bool> holds, double low, double high)
    {
        for (var step = 0; step < Steps; step++)
        {
            var middle = low + ((high - low) / 2);
            if (middle <= low || middle >= high) break;
            if (holds(middle)) high = middle;
            else low = middle;
        }

        return low + ((high - low) / 2);
    }
}
