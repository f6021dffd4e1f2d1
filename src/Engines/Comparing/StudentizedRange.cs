using MathNet.Numerics;

namespace Shouwen.Engines.Comparing;

/// <summary>
/// The range of `groups` normal values over a deviation estimated with `df` degrees of freedom (Student 1927). Both integrals are sums over smooth hills, which are exact to rounding; the tail
/// is summed by itself, so that small chances keep their digits.
/// </summary>
public static class StudentizedRange
{
    private const double Step = 0.125;
    private const double Negligible = 1e-18;

    /// <summary>Nothing spreads over so many deviations: chances of 1e-100 and less.</summary>
    private const double Widest = 32;

    /// <summary>Chance of as wide a range or wider.</summary>
    /// <param name="q">0 or more.</param>
    /// <param name="groups">2 or more.</param>
    /// <param name="df">Above 0.</param>
    public static double Above(double q, int groups, double df)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(groups, 2);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(df);
        if (!(q > 0)) return 1;

        // The deviation over the true one is e^u: its density is a hill with its top at 0 and a width of about 1 / sqrt(2 df).
        var step = Math.Min(0.15, 0.3 / Math.Sqrt(2 * df));
        var top = LogTop(df);
        var sum = 0.0;
        foreach (var way in new[] { 1, -1 })
        {
            for (var at = way > 0 ? 0 : 1; ; at++)
            {
                var u = way * at * step;
                var density = Math.Exp(top + (df * (u - ((Math.Exp(2 * u) - 1) / 2))));
                if (density < Negligible * Math.Max(sum, 1e-300)) break;
                sum += density * Wider(q * Math.Exp(u), groups);
            }
        }

        return Math.Min(1, sum * step);
    }

    /// <summary>The range that is exceeded by so much, 0 to 1.</summary>
    public static double Quantile(double above, int groups, double df)
    {
        if (above is not (> 0 and < 1)) throw new ArgumentOutOfRangeException(nameof(above));
        double low = 0, high = 1;
        while (Above(high, groups, df) > above) (low, high) = (high, high * 2);

        // False position on the logarithm, with the kept end halved (Illinois).
        double F(double q) => Math.Log(Above(q, groups, df) / above);
        var (ofLow, ofHigh, side) = (low == 0 ? Math.Log(1 / above) : F(low), F(high), 0);
        for (var step = 0; step < 100 && high - low > 1e-13 * high; step++)
        {
            var q = ((low * ofHigh) - (high * ofLow)) / (ofHigh - ofLow);
            var of = F(q);
            if (Math.Abs(of) < 1e-14) return q;
            if (of > 0)
            {
                (low, ofLow) = (q, of);
                if (side == 1) ofHigh /= 2;
                side = 1;
            }
            else
            {
                (high, ofHigh) = (q, of);
                if (side == -1) ofLow /= 2;
                side = -1;
            }
        }

        return (low + high) / 2;
    }

    /// <summary>Density at the top, as a logarithm: df^(df/2) e^(-df/2) / (gamma(df/2) 2^(df/2 - 1)).</summary>
    private static double LogTop(double df)
    {
        var half = df / 2;

        // Stirling's own error, so that large logarithms are not taken away from one another.
        if (df > 60) return Math.Log(2) + (0.5 * Math.Log(half / (2 * Math.PI))) - (1 / (12 * half)) + (1 / (360 * Math.Pow(half, 3))) - (1 / (1260 * Math.Pow(half, 5))) + (1 / (1680 * Math.Pow(half, 7)));
        return Math.Log(2) + (half * Math.Log(half)) - half - SpecialFunctions.GammaLn(half);
    }

    /// <summary>Chance that normal values of deviation 1 spread over more than a width: the greatest is anywhere, and the others are not all close below it.</summary>
    private static double Wider(double width, int groups)
    {
        if (width > Widest) return 0;
        var sum = 0.0;
        for (var greatest = -9.0; greatest <= Math.Max(9, width + 2); greatest += Step)
        {
            var (below, far) = (Tails.Above(-greatest), Tails.Above(width - greatest));
            if (below == 0) continue;
            var others = groups - 1;
            var notClose = far >= below ? 1 : -LessOne(others * LogOfOneAnd(-far / below));
            sum += Math.Exp(-greatest * greatest / 2) * Math.Pow(below, others) * notClose;
        }

        return Math.Min(1, groups * Step * sum / Math.Sqrt(2 * Math.PI));
    }

    /// <summary>log(1 + x), exact for small ones (Kahan).</summary>
    private static double LogOfOneAnd(double x) => 1 + x is var sum && sum == 1 ? x : Math.Log(sum) * x / (sum - 1);

    /// <summary>e^x - 1.</summary>
    private static double LessOne(double x) => Math.Exp(x) is var power && power == 1 ? x : power < 1e-12 ? power - 1 : (power - 1) * x / Math.Log(power);
}
