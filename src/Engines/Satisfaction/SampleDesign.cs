using MathNet.Numerics.Distributions;

namespace Shouwen.Engines.Satisfaction;

/// <summary>How the people asked stand for those who were not.</summary>
/// <param name="Population">How many there are in all, answered or not; null where it is not known or without bound.</param>
/// <param name="Level">Of the intervals, between 0 and 1.</param>
public sealed record SampleDesign(double? Population = null, double Level = 0.95)
{
    /// <summary>What is left of the variance when a share of a finite population has answered: 1 - n/N (Cochran 1977, 2.2); 0 when all have.</summary>
    internal double Correction(int answers) => Population is { } all ? Math.Max(0, 1 - (answers / all)) : 1;

    /// <summary>Two-sided quantile of the normal distribution.</summary>
    internal double Z => Normal.InvCDF(0, 1, (1 + Level) / 2);

    /// <summary>Two-sided quantile of Student's distribution.</summary>
    internal double T(double freedom) => StudentT.InvCDF(0, 1, freedom, (1 + Level) / 2);
}
