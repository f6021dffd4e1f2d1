namespace Shouwen.Engines.ControlCharts;

/// <summary>Whether neighbours go together: then moving ranges are too small, and the limits too narrow (Montgomery 2013, section 10.4).</summary>
public static class Autocorrelation
{
    private const int Fewest = 20;

    /// <summary>Less makes the limits too narrow by less than a tenth, however sure it is.</summary>
    private const double Least = 0.1;

    /// <summary>Of points and the ones before them, -1 to 1; null for fewer than 20 pairs, where it is no more than chance (two standard errors), or below 0.1.</summary>
    public static double? Of(ControlChart chart, IReadOnlySet<int> excluded)
    {
        double[] values = [.. Enumerable.Range(0, chart.Values.Length).Where(i => !excluded.Contains(i)).Select(i => chart.Values[i])];
        var present = values.Where(double.IsFinite).ToList();
        if (present.Count < Fewest) return null;
        var (mean, together, pairs) = (present.Average(), 0.0, 0);
        for (var i = 1; i < values.Length; i++)
        {
            if (!double.IsFinite(values[i]) || !double.IsFinite(values[i - 1])) continue;
            together += (values[i] - mean) * (values[i - 1] - mean);
            pairs++;
        }

        var scatter = present.Sum(value => (value - mean) * (value - mean));
        return pairs >= Fewest && scatter > 0 && together / scatter is var found && Math.Abs(found) > Math.Max(Least, 2 / Math.Sqrt(present.Count)) ? found : null;
    }
}
