using MathNet.Numerics.Distributions;

namespace Shouwen.Engines.Comparing;

/// <summary>Values of one group, in words of description. Missing values are left out before.</summary>
public sealed class Sample
{
    /// <summary>Mean absolute distances from the median of normal values, so that the median of them is like a deviation.</summary>
    private const double LikeDeviation = 1.4826;

    private readonly Lazy<double[]> sorted;

    /// <summary>Beyond, squares are no numbers any more.</summary>
    public const double Greatest = 1e100;

    /// <summary>Of values up to 1e100 either way, in their order.</summary>
    public Sample(IReadOnlyList<double> values)
    {
        Values = [.. values];
        if (Array.Exists(Values, value => !(Math.Abs(value) <= Greatest))) throw new ArgumentException("Values are numbers up to 1e100.", nameof(values));
        sorted = new(() => [.. Values.Order()]);
        if (Values.Length == 0) return;
        var mean = Values.Average();
        Mean = mean + Values.Average(value => value - mean);
        IsConstant = Array.TrueForAll(Values, value => value == Values[0]);
        if (IsConstant) Mean = Values[0];
        if (Count > 1) Variance = IsConstant ? 0 : Values.Sum(value => (value - Mean.Value) * (value - Mean.Value)) / (Count - 1);
        IsConstant |= Variance == 0;
    }

    /// <summary>In the order given.</summary>
    public double[] Values { get; }

    /// <summary>From the least to the greatest.</summary>
    public IReadOnlyList<double> Sorted => sorted.Value;

    /// <summary>How many.</summary>
    public int Count => Values.Length;

    /// <summary>All the same as far as squares can tell, or none.</summary>
    public bool IsConstant { get; } = true;

    /// <summary>Null of none.</summary>
    public double? Mean { get; }

    /// <summary>With divisor n - 1; null of fewer than two.</summary>
    public double? Variance { get; }

    /// <summary>Its root.</summary>
    public double? Deviation => Variance is { } variance ? Math.Sqrt(variance) : null;

    /// <summary>Deviation over mean; null where the mean is 0.</summary>
    public double? Variation => Mean is { } mean && mean != 0 ? Deviation / mean : null;

    /// <summary>The middle, or halfway between both.</summary>
    public double? Median => Count == 0 ? null : Middle(Sorted);

    /// <summary>Median distance from the median, times 1.4826: like a deviation, untouched by a few wild values.</summary>
    public double? MedianDistance => Median is { } median ? LikeDeviation * Middle([.. Values.Select(value => Math.Abs(value - median)).Order()]) : null;

    /// <summary>The value with a share below it, 0 to 1; type 7 of Hyndman and Fan (1996), as in R and spreadsheets, or type 6, as in Minitab and SPSS. Null of none.</summary>
    public double? Quantile(double share, int type = 7)
    {
        if (type is not (6 or 7)) throw new ArgumentOutOfRangeException(nameof(type));
        if (share is not (>= 0 and <= 1)) throw new ArgumentOutOfRangeException(nameof(share));
        if (Count == 0) return null;
        var at = type == 7 ? (Count - 1) * share : ((Count + 1) * share) - 1;
        var below = (int)Math.Floor(at + 1e-15);
        var over = at - below;
        double Of(int place) => Sorted[Math.Clamp(place, 0, Count - 1)];
        return Math.Abs(over) < 1e-15 ? Of(below) : ((1 - over) * Of(below)) + (over * Of(below + 1));
    }

    /// <summary>Where the middle of all lies, by the sign test: exact for any distribution, and never too narrow. Null of so few that no such bounds are among them (five, for 0.95). Hollander and Wolfe (1999), 3.6.</summary>
    public Bounds? MedianBounds(double level = 0.95)
    {
        if (level is not (> 0 and < 1)) throw new ArgumentOutOfRangeException(nameof(level));
        var (least, most) = (0, Count / 2);
        while (least < most)
        {
            var middle = (least + most + 1) / 2;
            if (Binomial.CDF(0.5, Count, middle - 1) <= (1 - level) / 2) least = middle;
            else most = middle - 1;
        }

        return least == 0 ? null : new(Sorted[least - 1], Sorted[Count - least]);
    }

    private static double Middle(IReadOnlyList<double> sorted) =>
        sorted.Count % 2 == 1 ? sorted[sorted.Count / 2] : (sorted[(sorted.Count / 2) - 1] + sorted[sorted.Count / 2]) / 2;
}
