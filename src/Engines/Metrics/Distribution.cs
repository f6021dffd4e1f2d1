namespace Shouwen.Engines.Metrics;

/// <summary>Values from up to but not including.</summary>
public sealed record Bin(int From, int To, int Count);

/// <summary>How durations spread. Units: seconds. Percentiles by nearest rank (Hyndman and Fan 1996, definition 1).</summary>
public sealed record Distribution(int Count, double? Mean, int? P50, int? P90, int? P95, int? Max, IReadOnlyList<Bin> Bins)
{
    private static readonly int[] Widths = [1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 1800, 3600];
    private const int BinsWanted = 30;

    /// <summary>The spread of values, all 0 or more. The last bin holds everything above the 99th percentile too.</summary>
    public static Distribution Of(List<int> values)
    {
        if (values.Count == 0) return new(0, null, null, null, null, null, []);
        values.Sort();
        return new(values.Count, values.Average(), Rank(values, 0.5), Rank(values, 0.9), Rank(values, 0.95), values[^1], BinsOf(values));
    }

    private static int Rank(List<int> sorted, double share) => sorted[Math.Max(0, (int)Math.Ceiling(share * sorted.Count) - 1)];

    private static Bin[] BinsOf(List<int> sorted)
    {
        var top = Math.Max(1, Rank(sorted, 0.99));
        var width = Widths.FirstOrDefault(width => top / width < BinsWanted, Widths[^1]);
        var counts = new int[Math.Min(BinsWanted, (top / width) + 1)];
        foreach (var value in sorted) counts[Math.Min(value / width, counts.Length - 1)]++;
        return [.. counts.Select((count, i) => new Bin(i * width, i == counts.Length - 1 ? Math.Max(sorted[^1] + 1, (i + 1) * width) : (i + 1) * width, count))];
    }
}
