using System.Globalization;
using System.Text.Json;
using Shouwen.Engines.Comparing;

namespace Shouwen.Engines.Tests.Comparing;

/// <summary>1,500 invented calls and what R finds in them; the files lie beside the repository and are not part of it.</summary>
internal static class ReferenceCalls
{
    private static readonly string Folder = Path.Combine(Repository(new(AppContext.BaseDirectory)), "..", "shared", "data", "qc", "tests");
    private static readonly string[] Regions = ["East", "North", "South", "West"];

    public static JsonElement Expected(string name) => JsonDocument.Parse(File.ReadAllText(Existing("expected_tests.json"))).RootElement.GetProperty(name);

    public static string[] Texts(string column)
    {
        var rows = File.ReadAllLines(Existing("synthetic_calls_1500.csv")).Where(line => line.Length > 0).Select(line => Array.ConvertAll(line.Split(','), cell => cell.Trim('"'))).ToList();
        var at = Array.IndexOf(rows[0], column);
        return [.. rows.Skip(1).Select(cells => cells[at])];
    }

    public static double[] Numbers(string column) => Array.ConvertAll(Texts(column), text => double.Parse(text, CultureInfo.InvariantCulture));

    /// <summary>Groups in the order of their names.</summary>
    public static IReadOnlyList<Sample> Groups(string value, string by) => [.. Names(by).Select(name => Group(value, by, name))];

    public static string[] Names(string by) => [.. Texts(by).Distinct().Order(StringComparer.Ordinal)];

    public static Sample Group(string value, string by, string name)
    {
        var (numbers, names) = (Numbers(value), Texts(by));
        return new([.. numbers.Where((_, row) => names[row] == name)]);
    }

    /// <summary>Resolved calls by region, in the order of their names.</summary>
    public static IReadOnlyList<Share> Resolved() => [.. Regions.Select(region => Group("resolved", "region", region)).Select(group => new Share(group.Values.Sum(), group.Count))];

    /// <summary>1e-9 relative.</summary>
    public static void Same(double expected, double? found, string what = "") =>
        Assert.True(found is { } value && Math.Abs(value - expected) <= 1e-9 * Math.Abs(expected), $"{what}: {found:R}, not {expected:R}");

    public static void Same(JsonElement expected, Bounds? found, string what = "")
    {
        Same(expected[0].GetDouble(), found?.Low, what + " low");
        Same(expected[1].GetDouble(), found?.High, what + " high");
    }

    /// <summary>Statistic, degrees of freedom, p and interval, as far as they are given.</summary>
    public static void Same(string name, Test found)
    {
        var expected = Expected(name);
        Assert.Null(found.Problem);
        if (expected.TryGetProperty("statistic", out var statistic)) Same(statistic.GetDouble(), found.Statistic, name);
        if (expected.TryGetProperty("F", out var f)) Same(f.GetDouble(), found.Statistic, name);
        double[] df = [.. expected.TryGetProperty("parameter", out var parameter) && parameter.ValueKind == JsonValueKind.Array ? parameter.EnumerateArray().Select(one => one.GetDouble()) : [],
            .. expected.TryGetProperty("df1", out var df1) ? [df1.GetDouble(), expected.GetProperty("df2").GetDouble()] : Array.Empty<double>()];
        Assert.All(df.Zip(new[] { found.Df1, found.Df2 }), pair => Same(pair.First, pair.Second, name + " df"));
        Same(expected.GetProperty("p").GetDouble(), found.P, name + " p");
        if (expected.TryGetProperty("ci", out var interval)) Same(interval, found.Interval, name);
    }

    private static string Existing(string name)
    {
        var path = Path.Combine(Folder, name);
        Assert.SkipUnless(File.Exists(path), $"{name} is not here.");
        return path;
    }

    private static string Repository(DirectoryInfo at) => File.Exists(Path.Combine(at.FullName, "Shouwen.slnx")) ? at.FullName : Repository(at.Parent!);
}
