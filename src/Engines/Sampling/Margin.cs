using MathNet.Numerics.Distributions;

namespace Shouwen.Engines.Sampling;

/// <summary>How exact so many answers are: half the width of the interval, in the units of the deviations.</summary>
public static class Margin
{
    /// <summary>Of a mean or share over strata, each weighing what it has of the population (Cochran 1977, 5.12).</summary>
    /// <param name="strata">With people and deviation of each.</param>
    /// <param name="answers">Expected by stratum; need not be whole.</param>
    /// <param name="level">Of the interval, between 0 and 1.</param>
    /// <returns>Null where nobody is, or where a stratum has people and no answers: the rest cannot speak for them.</returns>
    public static double? Of(IReadOnlyList<Stratum> strata, IReadOnlyList<double> answers, double level = 0.95)
    {
        if (strata.Count != answers.Count) throw new ArgumentException("One number of answers a stratum.", nameof(answers));
        var all = strata.Sum(stratum => (double)stratum.Population);
        if (all == 0) return null;
        var variance = 0.0;
        for (var h = 0; h < strata.Count; h++)
        {
            if (strata[h].Population == 0) continue;
            if (answers[h] <= 0) return null;
            variance += Variance(strata[h], answers[h]) * Math.Pow(strata[h].Population / all, 2);
        }

        return Normal.InvCDF(0, 1, (1 + level) / 2) * Math.Sqrt(variance);
    }

    /// <summary>Of one stratum by itself; null where nobody answers in it.</summary>
    public static double? Of(Stratum stratum, double answers, double level = 0.95) => Of([stratum], [answers], level);

    /// <summary>(1 - n/N) S2 / n. Known is the deviation with divisor N; S has N - 1 (Cochran 1977, 3.2).</summary>
    private static double Variance(Stratum stratum, double answers)
    {
        if (answers >= stratum.Population) return 0;
        var square = stratum.Deviation * stratum.Deviation * stratum.Population / Math.Max(1, stratum.Population - 1);
        return (1 - (answers / stratum.Population)) * square / answers;
    }
}
