namespace Shouwen.Engines.ControlCharts;

/// <summary>Estimates of how single values scatter.</summary>
internal static class Scatter
{
    private const int LargeSubgroup = 25;

    /// <summary>Of single values in order; NaN bridges nothing. Null without two of them side by side.</summary>
    public static double? OfValues(double[] values, ChartSettings settings) => settings.Sigma == SigmaBy.AllValues
        ? OfAll([.. values.Where(value => !double.IsNaN(value))])
        : MeanMovingRange(values, settings.ScreensMovingRanges ? settings.Constants.UpperOfMovingRange : null) is { } mean
            ? settings.MovingRangeFactor is { } factor ? mean * factor / settings.Limits : mean / settings.Constants.D2(2)
            : null;

    /// <summary>Of values side by side; ranges of `screen` times their mean or more are left out, once.</summary>
    public static double? MeanMovingRange(double[] values, double? screen)
    {
        var ranges = new double[Math.Max(0, values.Length - 1)];
        for (var i = 0; i < ranges.Length; i++) ranges[i] = Math.Abs(values[i + 1] - values[i]);
        return MeanOf(ranges, screen);
    }

    /// <summary>Of ranges that are there; those of `screen` times their mean or more are left out, once.</summary>
    public static double? MeanOf(double[] ranges, double? screen)
    {
        if (MeanBelow(ranges, double.PositiveInfinity) is not { } mean) return null;
        return screen is { } most && mean > 0 ? MeanBelow(ranges, most * mean) ?? mean : mean;
    }

    private static double? MeanBelow(double[] ranges, double limit)
    {
        var (sum, count) = (0.0, 0);
        foreach (var range in ranges)
        {
            if (!(range < limit)) continue;
            sum += range;
            count++;
        }

        return count == 0 ? null : sum / count;
    }

    /// <summary>Of values within the subgroups that count.</summary>
    public static double? OfSubgroups(ChartPoints points, IReadOnlyList<int> counting, SigmaBy by, ChartConstants constants)
    {
        var inner = counting.Where(i => !double.IsNaN(points.Ranges[i])).ToList();
        if (inner.Count == 0) return null;
        int Size(int i) => (int)points.Sizes[i];
        double C4(int i) => ChartConstants.C4(points.Sizes[i]);
        double D2(int i) => constants.D2(Size(i));
        return (by == SigmaBy.Usual ? UsualFor(points, inner, SigmaBy.Ranges) : by) switch
        {
            SigmaBy.Ranges => inner.Average(i => points.Ranges[i] / D2(i)),
            SigmaBy.WeightedRanges => Weighted(inner, i => points.Ranges[i] / D2(i), i => Math.Pow(D2(i) / constants.D3(Size(i)), 2)),
            SigmaBy.Deviations => inner.Average(i => points.Deviations[i] / C4(i)),
            SigmaBy.WeightedDeviations => Weighted(inner, i => points.Deviations[i] / C4(i), i => C4(i) * C4(i) / (1 - (C4(i) * C4(i)))),
            SigmaBy.Pooled => Pooled(points, inner),
            var other => throw new ArgumentException($"{other} is not of subgroups."),
        };
    }

    /// <summary>Ranges know little of large subgroups.</summary>
    public static SigmaBy UsualFor(ChartPoints points, IReadOnlyList<int> counting, SigmaBy small) =>
        counting.Any(i => points.Sizes[i] > LargeSubgroup) ? SigmaBy.Pooled : small;

    private static double? OfAll(double[] values)
    {
        if (values.Length < 2) return null;
        var mean = values.Average();
        return Math.Sqrt(values.Sum(value => (value - mean) * (value - mean)) / (values.Length - 1)) / ChartConstants.C4(values.Length);
    }

    private static double Pooled(ChartPoints points, List<int> inner)
    {
        var free = inner.Sum(i => points.Sizes[i] - 1);
        return Math.Sqrt(inner.Sum(i => (points.Sizes[i] - 1) * points.Deviations[i] * points.Deviations[i]) / free) / ChartConstants.C4(free + 1);
    }

    private static double Weighted(List<int> inner, Func<int, double> value, Func<int, double> weight) => inner.Sum(i => weight(i) * value(i)) / inner.Sum(weight);
}
