using MathNet.Numerics.Distributions;

namespace Shouwen.Engines.Satisfaction;

/// <summary>How one figure varies over the resamples. Null: not defined, for want of replicates or of variation.</summary>
/// <param name="Estimate">In the sample itself; null where the sample has none.</param>
/// <param name="Replicates">In the resamples that have it, in their order.</param>
/// <param name="Mean">Mean of the replicates.</param>
/// <param name="Deviation">Standard deviation of the replicates, divisor one less than their number; the standard error of the estimate.</param>
/// <param name="T">Estimate over standard error.</param>
/// <param name="P">Two-sided, as if T were normal.</param>
/// <param name="Percentile">Percentile interval.</param>
/// <param name="Basic">Basic interval.</param>
/// <param name="Bc">Bias-corrected interval.</param>
/// <param name="Bca">Bias-corrected and accelerated, the acceleration about the estimate as in R's boot and cSEM.</param>
/// <param name="Acceleration">The acceleration of that.</param>
/// <param name="BcaAboutMean">Bias-corrected and accelerated, the acceleration about the mean of the jackknife as in Efron and Tibshirani (1993), equation 14.15.</param>
/// <param name="AccelerationAboutMean">The acceleration of that.</param>
public sealed record BootstrapFigure(
    double? Estimate, IReadOnlyList<double> Replicates, double? Mean, double? Deviation, double? T, double? P,
    Interval? Percentile, Interval? Basic, Interval? Bc, Interval? Bca, double? Acceleration, Interval? BcaAboutMean, double? AccelerationAboutMean)
{
    private const double Constant = 1e-13;

    internal static BootstrapFigure Of(double estimate, double[] replicates, double? about, double? aboutMean, double level)
    {
        if (double.IsNaN(estimate) || replicates.Length < 2) return new(double.IsNaN(estimate) ? null : estimate, replicates, null, null, null, null, null, null, null, null, null, null, null);
        var (mean, deviation) = Moments(replicates);
        if (deviation <= Constant * Math.Abs(mean)) return Unmoved(estimate, replicates, mean);
        var sorted = replicates.Order().ToArray();
        return new(estimate, replicates, mean, deviation, estimate / deviation, 2 * Normal.CDF(0, 1, -Math.Abs(estimate / deviation)),
            Interval.Percentile(sorted, level), Interval.Basic(sorted, level, estimate), Interval.Corrected(sorted, level, estimate, 0),
            about is { } a ? Interval.Corrected(sorted, level, estimate, a) : null, about,
            aboutMean is { } m ? Interval.Corrected(sorted, level, estimate, m) : null, aboutMean);
    }

    /// <summary>The same in every resample, up to rounding.</summary>
    private static BootstrapFigure Unmoved(double estimate, double[] replicates, double mean)
    {
        var point = new Interval(estimate, estimate);
        return new(estimate, replicates, mean, 0, null, null, point, point, point, point, null, point, null);
    }

    private static (double Mean, double Deviation) Moments(double[] values)
    {
        var mean = values.Average();
        return (mean, Math.Sqrt(values.Sum(value => (value - mean) * (value - mean)) / (values.Length - 1)));
    }
}
