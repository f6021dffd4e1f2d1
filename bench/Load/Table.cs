using System.Globalization;

namespace Shouwen.Load;

/// <summary>Prints rows of figures in columns, and finds the figures of a sample.</summary>
internal static class Table
{
    public static void Print(params IReadOnlyList<string[]> rows)
    {
        var widths = Enumerable.Range(0, rows.Max(row => row.Length)).Select(column => rows.Max(row => row.Length > column ? row[column].Length : 0)).ToArray();
        foreach (var row in rows)
            Console.WriteLine(string.Join("  ", row.Select((cell, column) => column == 0 ? cell.PadRight(widths[0]) : cell.PadLeft(widths[column]))));
    }

    /// <summary>Nearest rank.</summary>
    public static double Percentile(IEnumerable<double> values, double share)
    {
        var sorted = values.Order().ToList();
        return sorted[Math.Max(0, (int)Math.Ceiling(share * sorted.Count) - 1)];
    }

    public static double Median(IEnumerable<double> values) => Percentile(values, 0.5);

    public static string Text(double value, string format = "0.00") => value.ToString(format, CultureInfo.InvariantCulture);
}
