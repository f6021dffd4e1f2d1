using System.Collections.Concurrent;
using System.Globalization;
using MathNet.Numerics.Distributions;
using MathNet.Numerics.Integration;

namespace Shouwen.Engines.ControlCharts;

/// <summary>Mean and deviation of the range, and mean of the standard deviation, of n normal values of deviation 1 (Tippett 1925).</summary>
public sealed class ChartConstants
{
    private static readonly ConcurrentDictionary<int, (double D2, double D3)> Ranges = [];
    private readonly Dictionary<int, (double? D2, double? D3)> table;
    private readonly double? upper;

    private ChartConstants(Dictionary<int, (double? D2, double? D3)> table, double? upper) => (this.table, this.upper) = (table, upper);

    /// <summary>By integration, to 1e-11.</summary>
    public static ChartConstants Exact { get; } = new([], null);

    /// <summary>As printed in textbooks and used by the R package qcc: d2 with three decimals, d3 with seven, 3.267 for the upper limit of moving ranges.</summary>
    public static ChartConstants Published { get; } = new(Read(), 3.267);

    /// <summary>The upper limit of a moving range over their mean.</summary>
    public double UpperOfMovingRange => upper ?? 1 + (3 * D3(2) / D2(2));

    /// <summary>Mean of the range; n from 2.</summary>
    public double D2(int n) => table.GetValueOrDefault(n).D2 ?? RangeOf(n).D2;

    /// <summary>Deviation of the range.</summary>
    public double D3(int n) => table.GetValueOrDefault(n).D3 ?? RangeOf(n).D3;

    /// <summary>Mean of the standard deviation: sqrt(2 / (n - 1)) * gamma(n / 2) / gamma((n - 1) / 2).</summary>
    public static double C4(double n)
    {
        if (n > 10_000) return 1 - (1 / (4 * n)) - (7 / (32 * n * n)) - (19 / (128 * n * n * n));
        // gamma(n / 2) / gamma((n - 1) / 2) times the next one is (n - 1) / 2: no large logarithm is ever taken away from another.
        var ratio = 1 / Math.Sqrt(Math.PI);
        for (var at = 2; at < n; at++) ratio = (at - 1) / (2 * ratio);
        return Math.Sqrt(2 / (n - 1)) * ratio;
    }

    private static (double D2, double D3) RangeOf(int n)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(n, 2);
        return Ranges.GetOrAdd(n, static size =>
        {
            var rule = new GaussLegendreRule(0, 15, 96);
            double mean = 0, square = 0;
            for (var i = 0; i < rule.Order; i++)
            {
                var width = rule.GetAbscissa(i);
                var wider = rule.GetWeight(i) * (1 - Narrower(width, size));
                mean += wider;
                square += 2 * width * wider;
            }

            return (mean, Math.Sqrt(square - (mean * mean)));
        });
    }

    /// <summary>The chance that n values lie within a width: the least of them anywhere, the others not further above. The sum over a smooth hill is exact to rounding.</summary>
    private static double Narrower(double width, int n)
    {
        const double step = 0.125;
        double sum = 0;
        for (var least = -9.0; least <= 9; least += step)
            sum += Normal.PDF(0, 1, least) * Math.Pow(Normal.CDF(0, 1, least + width) - Normal.CDF(0, 1, least), n - 1);
        return n * step * sum;
    }

    private static Dictionary<int, (double? D2, double? D3)> Read()
    {
        using var reader = new StreamReader(typeof(ChartConstants).Assembly.GetManifestResourceStream("published-constants.csv")!);
        return reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(line => line.Trim().Split(','))
            .ToDictionary(cells => int.Parse(cells[0], CultureInfo.InvariantCulture), cells => (Number(cells[1]), Number(cells[2])));
    }

    private static double? Number(string text) => text.Length == 0 ? null : double.Parse(text, CultureInfo.InvariantCulture);
}
