using MathNet.Numerics.Distributions;

namespace Shouwen.Engines.Satisfaction;

/// <summary>How many answers it takes to be as sure as one wishes (Cochran 1977, chapter 4).</summary>
public static class SampleSize
{
    /// <summary>Answers for a share near `share` (0.5 is the safe side) to be known within `margin`; at most the population.</summary>
    /// <param name="margin">Half the width of the interval, in the units of a share; above 0.</param>
    /// <param name="share">0 to 1.</param>
    /// <param name="population">Null where it is not known or without bound.</param>
    /// <param name="level">Of the interval, between 0 and 1.</param>
    public static int ForShare(double margin, double share = 0.5, double? population = null, double level = 0.95) =>
        Of(share * (1 - share), margin, population, level);

    /// <summary>Answers for a mean to be known within `margin`, in units of the answers, when they scatter by `deviation`.</summary>
    public static int ForMean(double margin, double deviation, double? population = null, double level = 0.95) =>
        Of(deviation * deviation, margin, population, level);

    private static int Of(double variance, double margin, double? population, double level)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(margin);
        var z = Normal.InvCDF(0, 1, (1 + level) / 2);
        var endless = z * z * variance / (margin * margin);
        var answers = Math.Ceiling(population is { } all ? endless / (1 + ((endless - 1) / all)) : endless);
        return (int)Math.Clamp(answers, 1, Math.Min(population ?? int.MaxValue, int.MaxValue));
    }
}
