namespace Shouwen.Engines.ControlCharts;

/// <summary>Points of different sizes on one scale: so many standard errors from what was expected.</summary>
internal static class Standardise
{
    public static double Of(double value, double middle, double error, Level level)
    {
        if (double.IsNaN(value)) return double.NaN;
        var distance = (level.Scale is { } scale ? scale.Even(value) : value) - middle;
        // Where nothing scatters, whatever is elsewhere is beyond.
        return error > 0 ? distance / error : Math.Abs(distance) <= 1e-12 * Math.Abs(middle) ? 0 : distance > 0 ? double.PositiveInfinity : double.NegativeInfinity;
    }
}
