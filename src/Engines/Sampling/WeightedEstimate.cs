using MathNet.Numerics.Distributions;

namespace Shouwen.Engines.Sampling;

/// <summary>What was found in a stratum.</summary>
/// <param name="Population">Units of the stratum, at least those answered.</param>
/// <param name="Answered">Of them, looked at, 0 or more.</param>
/// <param name="Mean">Of what was looked at.</param>
/// <param name="Variance">Of it, with divisor n - 1; of no use for one.</param>
public sealed record StratumFound(double Population, int Answered, double Mean, double Variance);

/// <summary>The mean of all units from a sample of which strata were asked more or less than their share: unbiased, with an interval (Cochran 1977, sections 5.3 to 5.5).</summary>
/// <param name="Mean">Strata weigh what they are of the population.</param>
/// <param name="Error">Standard error, with the correction of finite populations.</param>
/// <param name="Freedom">Degrees of freedom (Satterthwaite 1946).</param>
/// <param name="Low">Of the interval by Student's t.</param>
/// <param name="High">Its other end.</param>
/// <param name="DesignEffect">Variance over that of a simple random sample as large; null where nothing scatters.</param>
public sealed record WeightedEstimate(double Mean, double Error, double? Freedom, double Low, double High, double? DesignEffect)
{
    /// <summary>Null where nobody is, where a stratum with units has nothing found, or one with more than one unit found so few that its scatter is not known.</summary>
    public static WeightedEstimate? Of(IReadOnlyList<StratumFound> strata, double level = 0.95)
    {
        strata = [.. strata.Where(stratum => stratum.Population > 0)];
        var all = strata.Sum(stratum => stratum.Population);
        if (all == 0 || strata.Any(stratum => stratum.Answered < 1 || (stratum.Answered < 2 && stratum.Population > 1))) return null;
        if (strata.Any(stratum => stratum.Answered > stratum.Population || stratum.Variance < 0)) throw new ArgumentException("A stratum has as many units as were looked at, and no variance below 0.", nameof(strata));
        var mean = strata.Sum(stratum => stratum.Population / all * stratum.Mean);
        double[] parts = [.. strata.Select(stratum => stratum.Answered >= stratum.Population ? 0 : Math.Pow(stratum.Population / all, 2) * (1 - (stratum.Answered / stratum.Population)) * stratum.Variance / stratum.Answered)];
        var (variance, squares) = (parts.Sum(), strata.Zip(parts, (stratum, part) => part > 0 ? part * part / (stratum.Answered - 1) : 0).Sum());
        var freedom = squares > 0 ? variance * variance / squares : (double?)null;
        var half = freedom is { } df ? StudentT.InvCDF(0, 1, df, (1 + level) / 2) * Math.Sqrt(variance) : 0;
        return new(mean, Math.Sqrt(variance), freedom, mean - half, mean + half, Effect(strata, all, mean, variance));
    }

    private static double? Effect(IReadOnlyList<StratumFound> strata, double all, double mean, double variance)
    {
        var n = strata.Sum(stratum => stratum.Answered);
        var simple = strata.Sum(stratum => stratum.Population / all * (stratum.Variance + Math.Pow(stratum.Mean - mean, 2))) / n * (1 - (n / all));
        return simple > 0 ? variance / simple : null;
    }
}
