using MathNet.Numerics.Distributions;

namespace Shouwen.Engines.Comparing;

/// <summary>A mean with its t interval (Student 1908); no interval for a single value.</summary>
public sealed record OneMean(double Value, double? Low, double? High, int Count)
{
    /// <summary>Null without values.</summary>
    public static OneMean? Of(IReadOnlyList<double> values, double level = 0.95)
    {
        var sample = new Sample(values);
        if (sample.Mean is not { } mean) return null;
        if (sample.Variance is not { } variance) return new(mean, null, null, sample.Count);
        var reach = StudentT.InvCDF(0, 1, sample.Count - 1, (1 + level) / 2) * Math.Sqrt(variance / sample.Count);
        return new(mean, mean - reach, mean + reach, sample.Count);
    }
}
