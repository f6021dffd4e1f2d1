namespace Shouwen.Engines.ControlCharts;

/// <summary>The points of a chart in order of time: a value each, and of how many things. NaN is a missing point.</summary>
public sealed class ChartPoints
{
    private ChartPoints(double[] values, double[] sizes, double[] ranges, double[] deviations) =>
        (Values, Sizes, Ranges, Deviations) = (values, sizes, ranges, deviations);

    /// <summary>Single values, counts, or means of subgroups.</summary>
    public IReadOnlyList<double> Values { get; }

    /// <summary>Of how many things, or how much could have happened.</summary>
    public IReadOnlyList<double> Sizes { get; }

    /// <summary>Within subgroups; NaN where there are none, or only one value.</summary>
    internal double[] Ranges { get; }

    /// <summary>Within subgroups, n - 1.</summary>
    internal double[] Deviations { get; }

    /// <summary>Missing ones too.</summary>
    public int Count => Values.Count;

    /// <summary>Single values, each of one thing.</summary>
    public static ChartPoints OfValues(IReadOnlyList<double> values) => OfCounts(values, [.. Enumerable.Repeat(1.0, values.Count)]);

    /// <summary>Counts with the sizes they are of: things inspected, or how much could have happened.</summary>
    /// <exception cref="ArgumentException">Unequal lengths, or a size that is not above 0.</exception>
    public static ChartPoints OfCounts(IReadOnlyList<double> counts, IReadOnlyList<double> sizes)
    {
        if (counts.Count != sizes.Count) throw new ArgumentException("One size for each count.", nameof(sizes));
        for (var i = 0; i < sizes.Count; i++)
            if (!double.IsNaN(counts[i]) && !(sizes[i] > 0 && double.IsFinite(sizes[i]))) throw new ArgumentException($"Size {i + 1} is not above 0.", nameof(sizes));
        var none = new double[counts.Count];
        none.AsSpan().Fill(double.NaN);
        return new([.. counts], [.. sizes], none, none);
    }

    /// <summary>Values in subgroups; NaN within one is left out, an empty one is a missing point.</summary>
    public static ChartPoints OfSubgroups(IReadOnlyList<IReadOnlyList<double>> subgroups)
    {
        var groups = subgroups.Select(group => group.Where(value => !double.IsNaN(value)).ToArray()).ToList();
        return new(
            [.. groups.Select(group => group.Length == 0 ? double.NaN : group.Average())],
            [.. groups.Select(group => (double)group.Length)],
            [.. groups.Select(group => group.Length < 2 ? double.NaN : group.Max() - group.Min())],
            [.. groups.Select(DeviationOf)]);
    }

    private static double DeviationOf(double[] group)
    {
        if (group.Length < 2) return double.NaN;
        var mean = group.Average();
        return Math.Sqrt(group.Sum(value => (value - mean) * (value - mean)) / (group.Length - 1));
    }
}
