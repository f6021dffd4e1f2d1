using MathNet.Numerics;
using MathNet.Numerics.Integration;

namespace Shouwen.Engines.Comparing;

/// <summary>
/// The studentized range as R has it: sums of Legendre over pieces (Copenhaver and Holland 1988), which leave some nine digits after the point, and quantiles by secants. For figures that are to
/// be R's to their last digits; the true ones are `StudentizedRange`.
/// </summary>
internal static class RangeLikeR
{
    private static readonly (double[] At, double[] Weight) Twelve = Legendre(12);
    private static readonly (double[] At, double[] Weight) Sixteen = Legendre(16);

    private const double HalfLogOfTwoPi = 0.918938533204672741780329736406;

    public static double Above(double q, int groups, double df)
    {
        if (!(q > 0)) return 1;
        if (df > 25_000) return 0.5 - Narrower(q, groups) + 0.5;
        var piece = df <= 100 ? 1 : df <= 800 ? 0.5 : df <= 5000 ? 0.25 : 0.125;
        var top = (df / 2 * Math.Log(df)) - (df * Math.Log(2)) - GammaLn(df / 2) + Math.Log(piece);
        var all = 0.0;
        for (var i = 1; i <= 50; i++)
        {
            var (sum, middle) = (0.0, ((2 * i) - 1) * piece);
            for (var j = 0; j < 16; j++)
            {
                var at = middle + ((j < 8 ? -Sixteen.At[j] : Sixteen.At[j - 8]) * piece);
                var log = top + (((df / 2) - 1) * Math.Log(at)) - (at * (df * 0.25));
                if (log >= -30) sum += Narrower(q * Math.Sqrt(at / 2), groups) * Sixteen.Weight[j % 8] * Math.Exp(log);
            }

            if (i * piece >= 1 && sum <= 1e-14) break;
            all += sum;
        }

        return 0.5 - Math.Min(1, all) + 0.5;
    }

    /// <summary>From Odeh and Evans' start (algorithms AS 70 and AS 190) until a step is below 1e-4.</summary>
    public static double Quantile(double above, int groups, double df)
    {
        double F(double q) => above - Above(q, groups, df);
        var before = Start(1 - above, groups, df);
        var ofBefore = F(before);
        var at = ofBefore > 0 && before > 1 ? Math.Max(0, before - 1) : before + 1;
        var ofAt = F(at);
        for (var step = 0; step < 50 && Math.Abs(at - before) >= 1e-4; step++)
        {
            var next = at - (ofAt * (at - before) / (ofAt - ofBefore));
            (before, ofBefore, at) = (at, ofAt, Math.Max(0, next));
            ofAt = F(at);
        }

        return at;
    }

    /// <summary>Chance that so many normal values of deviation 1 lie within a width (Hartley's form).</summary>
    private static double Narrower(double width, int groups)
    {
        const double end = 8;
        var half = width / 2;
        if (half >= end) return 1;
        var central = (2 * Tails.Above(-half)) - 1;
        var sum = central >= Math.Exp(-50.0 / groups) ? Math.Pow(central, groups) : 0;
        var pieces = width > 3 ? 2 : 3;
        var (from, length) = (half, (end - half) / pieces);
        for (var piece = 0; piece < pieces; piece++)
        {
            var (middle, reach, part) = (0.5 * (from + length + from), 0.5 * length, 0.0);
            for (var j = 0; j < 12; j++)
            {
                var at = middle + (reach * (j < 6 ? -Twelve.At[j] : Twelve.At[11 - j]));
                if (at * at > 60) break;
                var others = Tails.Above(-at) - Tails.Above(width - at);
                if (others >= Math.Exp(-30.0 / (groups - 1))) part += Twelve.Weight[j < 6 ? j : 11 - j] * Math.Exp(-0.5 * at * at) * Math.Pow(others, groups - 1);
            }

            sum += part * 2 * reach * groups / Math.Sqrt(2 * Math.PI);
            from += length;
        }

        return sum <= Math.Exp(-30) ? 0 : Math.Min(1, sum);
    }

    /// <summary>Stirling's, in the order in which R takes its terms: the rounding of these large numbers is what is left of small chances.</summary>
    private static double GammaLn(double x)
    {
        if (x <= 10) return Math.Log(SpecialFunctions.Gamma(x));
        var square = x * x;
        return HalfLogOfTwoPi + ((x - 0.5) * Math.Log(x)) - x + ((1.0 / 12 - ((1.0 / 360 - ((1.0 / 1260 - (1.0 / 1680 / square)) / square)) / square)) / x);
    }

    private static double Start(double below, int groups, double df)
    {
        var y = Math.Sqrt(Math.Log(1 / Math.Pow(0.5 - (0.5 * below), 2)));
        var t = y + (At([0.322232421088, -1, -0.342242088547, -0.204231210125, -4.53642210148e-5], y) / At([0.0993484626060, 0.588581570495, 0.531103462366, 0.103537752850, 0.0038560700634], y));
        if (df < 120) t += ((t * t * t) + t) / df / 4;
        var q = 0.8832 - (0.2368 * t);
        if (df < 120) q = q - (1.214 / df) + (1.208 * t / df);
        return t * ((q * Math.Log(groups - 1)) + 1.4142);
    }

    private static double At(double[] polynomial, double x) => polynomial.Reverse().Aggregate(0.0, (sum, coefficient) => (sum * x) + coefficient);

    /// <summary>Of the upper half, the outermost first.</summary>
    private static (double[], double[]) Legendre(int order)
    {
        var rule = new GaussLegendreRule(-1, 1, order);
        var upper = Enumerable.Range(0, order).Where(i => rule.GetAbscissa(i) > 0).OrderByDescending(rule.GetAbscissa).ToArray();
        return (Array.ConvertAll(upper, rule.GetAbscissa), Array.ConvertAll(upper, rule.GetWeight));
    }
}
