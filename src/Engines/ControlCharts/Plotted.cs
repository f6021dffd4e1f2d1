namespace Shouwen.Engines.ControlCharts;

/// <summary>What is drawn of points: shares and rates instead of counts, ranges instead of values.</summary>
internal static class Plotted
{
    public static double[] Of(ChartPoints points, ChartKind kind) => kind switch
    {
        ChartKind.P or ChartKind.PPrime or ChartKind.U or ChartKind.UPrime or ChartKind.IndividualsPrime => [.. points.Values.Zip(points.Sizes, (count, size) => count / size)],
        ChartKind.MovingRange => [.. points.Values.Select((value, i) => i == 0 ? double.NaN : Math.Abs(value - points.Values[i - 1]))],
        ChartKind.Range => [.. points.Ranges],
        ChartKind.Deviation => [.. points.Deviations],
        _ => [.. points.Values],
    };
}
