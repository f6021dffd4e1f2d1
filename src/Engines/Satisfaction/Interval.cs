using MathNet.Numerics.Distributions;

namespace Shouwen.Engines.Satisfaction;

/// <summary>From a lower to an upper bound.</summary>
public sealed record Interval(double Low, double High)
{
    /// <summary>Whether a value lies in it, bounds included.</summary>
    public bool Contains(double value) => value >= Low && value <= High;

    /// <summary>Quantiles of replicates (Efron 1979; quantiles of type 7 of Hyndman and Fan 1996).</summary>
    internal static Interval Percentile(double[] sorted, double level) => new(Quantile(sorted, (1 - level) / 2), Quantile(sorted, (1 + level) / 2));

    /// <summary>Twice the estimate less the quantiles, turned around (Davison and Hinkley 1997, equation 5.6).</summary>
    internal static Interval Basic(double[] sorted, double level, double estimate) =>
        Percentile(sorted, level) is var percentile ? new((2 * estimate) - percentile.High, (2 * estimate) - percentile.Low) : null!;

    /// <summary>Quantiles moved by the bias z0 and the acceleration a (Efron 1987); without acceleration BC (Efron 1981). Null where every replicate is on one side.</summary>
    internal static Interval? Corrected(double[] sorted, double level, double estimate, double acceleration)
    {
        var below = 0;
        while (below < sorted.Length && sorted[below] < estimate) below++;
        if (below == 0 || below == sorted.Length) return null;
        var bias = Normal.InvCDF(0, 1, (double)below / sorted.Length);
        double At(double share)
        {
            var z = bias + Normal.InvCDF(0, 1, share);
            return Quantile(sorted, Normal.CDF(0, 1, bias + (z / (1 - (acceleration * z)))));
        }

        return new(At((1 - level) / 2), At((1 + level) / 2));
    }

    internal static double Quantile(double[] sorted, double share)
    {
        var at = share * (sorted.Length - 1);
        var below = Math.Min((int)at, sorted.Length - 1);
        return below + 1 < sorted.Length ? sorted[below] + ((at - below) * (sorted[below + 1] - sorted[below])) : sorted[below];
    }
}
