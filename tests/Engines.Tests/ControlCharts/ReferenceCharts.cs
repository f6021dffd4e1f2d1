using System.Globalization;
using System.Text.Json;

namespace Shouwen.Engines.Tests.ControlCharts;

/// <summary>Published series and what three R packages and the NHS find in them; the files lie beside the repository and are not part of it.</summary>
internal static class ReferenceCharts
{
    private static readonly string Folder = Path.Combine(Repository(new(AppContext.BaseDirectory)), "..", "shared", "data", "qc", "spc");

    public static JsonElement Json(string name) => JsonDocument.Parse(File.ReadAllText(Existing(name + ".json"))).RootElement;

    /// <summary>Columns of a file by name, quotes taken off; an empty cell is NaN, TRUE is 1.</summary>
    public static Dictionary<string, double[]> Columns(string name)
    {
        var rows = Rows(name);
        return rows[0].Select((header, at) => (header, at)).Where(column => column.header.Length > 0)
            .ToDictionary(column => column.header, column => rows.Skip(1).Select(cells => Number(cells[column.at])).ToArray());
    }

    public static List<(int N, double D2, double D3, double C4)> Constants() =>
        [.. File.ReadAllLines(Existing("constants.csv")).Skip(1).Select(line => line.Split(',')).Select(cells => (int.Parse(cells[0], CultureInfo.InvariantCulture), Number(cells[1]), Number(cells[2]), Number(cells[3])))];

    /// <summary>Subgroups by row, the first cell being their name.</summary>
    public static List<IReadOnlyList<double>> Subgroups(string name) => [.. Rows(name).Skip(1).Select(cells => (IReadOnlyList<double>)[.. cells.Skip(1).Select(Number)])];

    public static double[] Numbers(this JsonElement list) => [.. list.EnumerateArray().Select(value => value.ValueKind == JsonValueKind.Null ? double.NaN : value.GetDouble())];

    public static int[] Places(this JsonElement list) => [.. list.EnumerateArray().Select(value => value.GetInt32() - 1)];

    /// <summary>1e-9 relative; a number stands for as many of it.</summary>
    public static void Same(JsonElement expected, IReadOnlyList<double> found, string what)
    {
        var wanted = expected.ValueKind == JsonValueKind.Number ? [.. Enumerable.Repeat(expected.GetDouble(), found.Count)] : expected.Numbers();
        Assert.Equal(wanted.Length, found.Count);
        for (var i = 0; i < wanted.Length; i++) Same(wanted[i], found[i], $"{what}[{i}]");
    }

    public static void Same(double expected, double? found, string what) =>
        Assert.True(double.IsNaN(expected) ? found is null or double.NaN : found is { } value && Math.Abs(value - expected) <= 1e-9 * Math.Max(1e-3, Math.Abs(expected)), $"{what}: {found:R}, not {expected:R}");

    private static List<string[]> Rows(string name) => [.. File.ReadAllLines(Existing(Path.Combine("inputs", name + ".csv"))).Where(line => line.Length > 0).Select(line => line.Split(',').Select(cell => cell.Trim('"')).ToArray())];

    private static double Number(string cell) => cell == "TRUE" ? 1 : cell == "FALSE" ? 0 : double.TryParse(cell, CultureInfo.InvariantCulture, out var value) ? value : double.NaN;

    private static string Existing(string name)
    {
        var path = Path.Combine(Folder, name);
        Assert.SkipUnless(File.Exists(path), $"{path} is not there");
        return path;
    }

    private static string Repository(DirectoryInfo at) => File.Exists(Path.Combine(at.FullName, "Shouwen.slnx")) ? at.FullName : Repository(at.Parent!);
}
