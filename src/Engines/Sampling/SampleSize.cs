using MathNet.Numerics.Distributions;

namespace Shouwen.Engines.Sampling;

/// <summary>How many answers it takes to be as sure as one wishes, and how many people to ask for them (Cochran 1977, chapter 4).</summary>
public static class SampleSize
{
    /// <summary>Answers for a share near `share` (0.5 is the safe side) to be known within `margin`; at most the population.</summary>
    /// <param name="margin">Half the width of the interval, in the units of a share; above 0.</param>
    /// <param name="share">0 to 1.</param>
    /// <param name="population">Null where it is not known or without bound.</param>
    /// <param name="level">Of the interval, between 0 and 1.</param>
    /// <param name="designEffect">How many times the variance of a simple random sample of the same size; 1 for one.</param>
    public static int ForShare(double margin, double share = 0.5, double? population = null, double level = 0.95, double designEffect = 1) =>
        Of(share * (1 - share) * designEffect, margin, population, level);

    /// <summary>The same before it is rounded up.</summary>
    public static double Exactly(double margin, double share = 0.5, double? population = null, double level = 0.95)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(margin);
        return Exact(share * (1 - share), margin, population, level);
    }

    /// <summary>Answers for a mean to be known within `margin`, in units of the answers, when they scatter by `deviation`.</summary>
    public static int ForMean(double margin, double deviation, double? population = null, double level = 0.95, double designEffect = 1) =>
        Of(deviation * deviation * designEffect, margin, population, level);

    /// <summary>People to ask for so many answers, when a share of them (above 0, at most 1) answers.</summary>
    public static int ToAsk(int answers, double responseRate)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(answers);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(responseRate);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(responseRate, 1);
        return (int)Math.Min(Up(answers / responseRate), int.MaxValue);
    }

    private static int Of(double variance, double margin, double? population, double level)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(margin);
        return (int)Math.Clamp(Up(Exact(variance, margin, population, level)), 1, Math.Min(population ?? int.MaxValue, int.MaxValue));
    }

    private static double Exact(double variance, double margin, double? population, double level)
    {
        var z = Normal.InvCDF(0, 1, (1 + level) / 2);
        var endless = z * z * variance / (margin * margin);
        return population is { } all ? endless / (1 + ((endless - 1) / all)) : endless;
    }

    /// <summary>270 / 0.9 is 300 and a rounding error: that error asks nobody.</summary>
    private static double Up(double people) => Math.Ceiling(people * (1 - 1e-12));
}
