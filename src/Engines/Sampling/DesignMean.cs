using MathNet.Numerics.Distributions;

namespace Shouwen.Engines.Sampling;

/// <summary>The mean of a population from units drawn with known, unequal probabilities (Hajek 1971).</summary>
/// <param name="Value">Every unit counts for as many as it stands for.</param>
/// <param name="Error">Standard error; null for a single unit.</param>
/// <param name="Low">Of the interval; null for a single unit.</param>
/// <param name="High">Its other end.</param>
/// <param name="Units">Units that it is made from.</param>
public sealed record DesignMean(double Value, double? Error, double? Low, double? High, int Units)
{
    /// <summary>Null without units. The variance is that of the residuals, each unit's by how much of it was left to chance; t with one degree fewer than units.</summary>
    /// <param name="values">One a unit.</param>
    /// <param name="probabilities">Of inclusion, above 0, at most 1.</param>
    /// <param name="more">Variance from elsewhere to be added, such as that of those who judge.</param>
    /// <param name="level">Of the interval, between 0 and 1.</param>
    public static DesignMean? Of(IReadOnlyList<double> values, IReadOnlyList<double> probabilities, double more = 0, double level = 0.95)
    {
        if (values.Count != probabilities.Count) throw new ArgumentException("One probability a value.", nameof(probabilities));
        if (probabilities.Any(probability => probability is not (> 0 and <= 1))) throw new ArgumentException("A probability is above 0 and at most 1.", nameof(probabilities));
        var n = values.Count;
        if (n == 0) return null;
        var size = probabilities.Sum(probability => 1 / probability);
        var mean = values.Select((value, i) => value / probabilities[i]).Sum() / size;
        if (n == 1) return new(mean, null, null, null, 1);
        var squares = values.Select((value, i) => (1 - probabilities[i]) * Math.Pow((value - mean) / probabilities[i], 2)).Sum();
        var error = Math.Sqrt((squares * n / (n - 1) / (size * size)) + more);
        var reach = StudentT.InvCDF(0, 1, n - 1, (1 + level) / 2) * error;
        return new(mean, error, mean - reach, mean + reach, n);
    }
}
