using MathNet.Numerics.Distributions;

namespace Shouwen.Engines.ControlCharts;

/// <summary>How often a scatter fits between limits. Intervals by chi-square for both limits and the target, by Bissell (1990) for one limit.</summary>
/// <param name="Sigma">The scatter that they are by.</param>
/// <param name="Both">Cp: the room between the limits over six times the scatter.</param>
/// <param name="Lower">From the centre down to the limit, over three times the scatter.</param>
/// <param name="Upper">From the centre up to the limit, over three times the scatter.</param>
/// <param name="Nearest">Cpk: the lesser of the two.</param>
/// <param name="Aimed">Cpm: as Cp, and less the further the centre is off the target.</param>
public sealed record CapabilityIndices(double Sigma, CapabilityIndex? Both, CapabilityIndex? Lower, CapabilityIndex? Upper, CapabilityIndex? Nearest, CapabilityIndex? Aimed)
{
    internal static CapabilityIndices Of(int n, double centre, double sigma, double? lower, double? upper, double target, double level, bool likeQcc)
    {
        double? below = (centre - lower) / (3 * sigma), above = (upper - centre) / (3 * sigma), room = (upper - lower) / (6 * sigma);
        var off = Math.Pow((centre - target) / sigma, 2);
        var nearest = below is { } down && above is { } up ? Math.Min(down, up) : below ?? above;
        return new(
            sigma, ByChiSquare(room, n - 1, level), ByNormal(below, n, level), ByNormal(above, n, level), ByNormal(nearest, n, (1 + level) / 2),
            ByChiSquare(room / Math.Sqrt(1 + off), n * Math.Pow(1 + off, likeQcc ? 1 : 2) / (1 + (2 * off)), level));
    }

    private static CapabilityIndex? ByChiSquare(double? index, double free, double level) => index is not { } value ? null : new(
        value, value * Math.Sqrt(ChiSquared.InvCDF(free, (1 - level) / 2) / free), value * Math.Sqrt(ChiSquared.InvCDF(free, (1 + level) / 2) / free));

    private static CapabilityIndex? ByNormal(double? index, int n, double upTo)
    {
        if (index is not { } value) return null;
        var half = Normal.InvCDF(0, 1, upTo) * Math.Sqrt((1 / (9.0 * n)) + (value * value / (2.0 * (n - 1))));
        return new(value, value - half, value + half);
    }
}
