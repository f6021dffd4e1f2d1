using MathNet.Numerics.Distributions;

namespace Shouwen.Engines.ControlCharts;

/// <summary>How a process fits between what is allowed (Montgomery 2013, chapter 8). What needs a limit that is not given is null.</summary>
/// <param name="Centre">Mean of all values.</param>
/// <param name="Target">The one given, else the middle between the limits, else the one limit.</param>
/// <param name="Within">By the scatter within subgroups: Cp, Cpk, Cpm.</param>
/// <param name="Overall">By the scatter of all values: Pp, Ppk, Ppm.</param>
/// <param name="Expected">Shares of values beyond each limit, 0 to 1, were they normal with the scatter within subgroups.</param>
/// <param name="Observed">Shares of values that are beyond each limit, 0 to 1.</param>
public sealed record Capability(double Centre, double Target, CapabilityIndices Within, CapabilityIndices Overall, SharesBeyond Expected, SharesBeyond Observed)
{
    /// <summary>Of values out of their subgroups, and the scatter within these. Null for fewer than two values, no scatter, or no limit. The R package qcc takes fewer degrees of freedom for Cpm off target than Boyles (1991), and so too wide an interval: `likeQcc` does.</summary>
    public static Capability? Of(IReadOnlyList<double> values, double sigmaWithin, double? lower, double? upper, double? target = null, double level = 0.95, bool likeQcc = false)
    {
        double[] all = [.. values.Where(value => !double.IsNaN(value))];
        if (all.Length < 2 || (lower is null && upper is null)) return null;
        var centre = all.Average();
        var overall = Math.Sqrt(all.Sum(value => (value - centre) * (value - centre)) / (all.Length - 1));
        if (!(overall > 0 && sigmaWithin > 0)) return null;
        var aim = target ?? (lower is { } low && upper is { } high ? (low + high) / 2 : lower ?? upper!.Value);
        return new(
            centre, aim, CapabilityIndices.Of(all.Length, centre, sigmaWithin, lower, upper, aim, level, likeQcc), CapabilityIndices.Of(all.Length, centre, overall, lower, upper, aim, level, likeQcc),
            new(lower is { } least ? Normal.CDF(centre, sigmaWithin, least) : null, upper is { } most ? Normal.CDF(-centre, sigmaWithin, -most) : null),
            new(ShareOf(all, value => value < lower, lower), ShareOf(all, value => value > upper, upper)));
    }

    private static double? ShareOf(double[] all, Func<double, bool> isBeyond, double? limit) => limit is null ? null : (double)all.Count(isBeyond) / all.Length;
}

/// <summary>Shares beyond the lower and the upper limit, 0 to 1.</summary>
public readonly record struct SharesBeyond(double? Below, double? Above);

/// <summary>An index and its interval; those of one limit are bounds of that level on either side.</summary>
public readonly record struct CapabilityIndex(double Value, double Low, double High);
