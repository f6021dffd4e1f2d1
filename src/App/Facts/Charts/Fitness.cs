using Shouwen.Engines.ControlCharts;

namespace Shouwen.App.Facts.Charts;

/// <summary>How well the periods of a metric keep within what is allowed.</summary>
/// <param name="IsTarget">The limit is the metric's own target; nobody gave another.</param>
/// <param name="Points">Periods that count.</param>
/// <param name="Beyond">Of them, those that are not within.</param>
/// <param name="Within">Cpk: by the scatter of neighbours; null where points are of unequal size, so that no one scatter holds for all.</param>
/// <param name="Overall">Ppk: by the scatter of all.</param>
internal sealed record Fitness(double? Lower, double? Upper, bool IsTarget, int Points, int Beyond, FitIndex? Within, FitIndex? Overall)
{
    /// <summary>Null where nothing is limited or no period counts.</summary>
    public static Fitness? Of(SeriesChart drawn, double? lower, double? upper, bool isTarget)
    {
        double[] values = [.. drawn.Chart.Values.Where((value, i) => !double.IsNaN(value) && !drawn.Excluded.Contains(i))];
        if ((lower is null && upper is null) || values.Length == 0) return null;
        var sigma = drawn.Chosen.Kind == ChartKind.Individuals ? drawn.Phase?.Sigma : null;

        // Without a scatter of neighbours the overall index does not need it.
        var found = Capability.Of(values, sigma ?? 1, lower, upper);
        return new(
            lower, upper, isTarget, values.Length, values.Count(value => value < lower || value > upper),
            sigma is null ? null : FitIndex.Of(found?.Within.Nearest), FitIndex.Of(found?.Overall.Nearest));
    }
}

/// <summary>An index of capability and its 95 % interval.</summary>
internal sealed record FitIndex(double Value, double Low, double High)
{
    public static FitIndex? Of(CapabilityIndex? found) => found is { } index ? new(index.Value, index.Low, index.High) : null;
}
