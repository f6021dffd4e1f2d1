using MathNet.Numerics;

namespace Shouwen.Engines.Comparing;

/// <summary>By how much a statistic would have to be off its centre to be found as it is: intervals of effect sizes (Steiger 2004). The distributions are Poisson mixtures of central ones.</summary>
internal static class Noncentral
{
    /// <summary>Beyond, all is far off, and nobody asks how far.</summary>
    private const double Most = 1e6;

    /// <summary>Null where the statistic is beyond counting.</summary>
    public static Bounds? OfF(double f, double df1, double df2, double level)
    {
        if (!(df1 * f < Most)) return null;
        var (share, b) = (df1 * f / ((df1 * f) + df2), df2 / 2);
        return Of(off => Mixed(
            off / 2,
            j => SpecialFunctions.BetaRegularized((df1 / 2) + j, b, share),
            j => ((df1 / 2) + j) is var a ? (a * Math.Log(share)) + (b * Math.Log(1 - share)) - Math.Log(a) - SpecialFunctions.BetaLn(a, b) : 0,
            j => ((df1 / 2) + j) is var a ? Math.Log((a + 1) / ((a + b) * share)) : 0), level, df1 * f);
    }

    /// <summary>Null where the statistic is beyond counting.</summary>
    public static Bounds? OfChiSquare(double x, double df, double level) => !(x < Most) ? null : Of(off => Mixed(
        off / 2,
        j => x > 0 ? SpecialFunctions.GammaLowerRegularized((df / 2) + j, x / 2) : 0,
        j => (((df / 2) + j) * Math.Log(x / 2)) - (x / 2) - SpecialFunctions.GammaLn((df / 2) + j + 1),
        j => Math.Log(((df / 2) + j + 1) * 2 / x)), level, x);

    /// <summary>The further off, the less lies below: 0 where even the centre has too little above.</summary>
    private static Bounds Of(Func<double, double> below, double level, double about)
    {
        if (about == 0) return new(0, Furthest((1 - level) / 2));
        return new(Furthest((1 + level) / 2), Furthest((1 - level) / 2));

        double Furthest(double share)
        {
            if (below(0) <= share) return 0;
            var high = 1 + about;
            while (below(high) > share) high *= 1.5;
            return Tails.Halve(off => below(off) <= share, 0, high);
        }
    }

    /// <summary>Sum of Poisson chances times what each has below, from the last that matters down: each has a little more below than the one after it, and `log` says how much.</summary>
    private static double Mixed(double mean, Func<int, double> below, Func<int, double> log, Func<int, double> logStep)
    {
        if (mean == 0) return below(0);
        var (first, last) = ((int)Math.Max(0, mean - (9 * Math.Sqrt(mean)) - 20), (int)(mean + (9 * Math.Sqrt(mean)) + 30));
        var (chance, held, more, sum) = (Math.Exp((last * Math.Log(mean)) - mean - SpecialFunctions.GammaLn(last + 1.0)), below(last), log(last), 0.0);
        for (var j = last; j >= first; j--)
        {
            sum += chance * held;
            if (j == 0) break;
            chance *= j / mean;
            more += logStep(j - 1);
            held += Math.Exp(more);
        }

        return sum;
    }
}
