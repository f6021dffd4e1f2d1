using MathNet.Numerics;

namespace Shouwen.Engines.ControlCharts;

/// <summary>Whether counts scatter more than chance alone would make them (Wetherill and Brown 1991).</summary>
/// <param name="Ratio">Of their variance to the one that chance would give.</param>
/// <param name="Statistic">Chi-square.</param>
/// <param name="PValue">Of as much or more by chance.</param>
public sealed record Overdispersion(double Ratio, double Statistic, double PValue)
{
    /// <summary>Of shares of things counted; null where fewer than two points count, or none or all are so.</summary>
    public static Overdispersion? OfShares(ChartPoints points, IReadOnlySet<int>? excluded = null) => Of(points, excluded, (share, size) => size * share * (1 - share));

    /// <summary>Of events by how much could have happened.</summary>
    public static Overdispersion? OfRates(ChartPoints points, IReadOnlySet<int>? excluded = null) => Of(points, excluded, (rate, size) => size * rate);

    private static Overdispersion? Of(ChartPoints points, IReadOnlySet<int>? excluded, Func<double, double, double> variance)
    {
        int[] present = [.. Enumerable.Range(0, points.Count).Where(i => !double.IsNaN(points.Values[i]) && excluded?.Contains(i) is not true)];
        var rate = present.Sum(i => points.Values[i]) / present.Sum(i => points.Sizes[i]);
        if (present.Length < 2 || !(variance(rate, 1) > 0)) return null;
        var statistic = present.Sum(i => Math.Pow(points.Values[i] - (rate * points.Sizes[i]), 2) / variance(rate, points.Sizes[i]));
        var free = present.Length - 1;
        return new(statistic / free, statistic, SpecialFunctions.GammaUpperRegularized(free / 2.0, statistic / 2));
    }

}
