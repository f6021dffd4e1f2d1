using System.Globalization;
using System.Text.Json;
using Shouwen.Engines.Satisfaction;

namespace Shouwen.Engines.Tests.Satisfaction;

/// <summary>Two public surveys and what four public programs find in them; the files lie beside the repository and are not part of it.</summary>
internal static class ReferenceData
{
    private static readonly string Folder = Path.Combine(Repository(new(AppContext.BaseDirectory)), "..", "shared", "data", "pls");

    public static JsonElement Json(string name) => JsonDocument.Parse(File.ReadAllText(Existing(name))).RootElement;

    public static IndicatorData Survey(string name, Func<string, bool>? row = null)
    {
        var lines = File.ReadAllLines(Existing(name)).Where(line => line.Length > 0).ToArray();
        var names = lines[0].Split(',');
        var kept = lines.Skip(1).Where(line => row is null || row(line)).Select(line => line.Split(',')).ToArray();
        return new(names, [.. names.Select((_, i) => kept.Select(cells => double.TryParse(cells[i], CultureInfo.InvariantCulture, out var value) ? value : double.NaN).ToArray())]);
    }

    public static double[][] Numbers(string name, int skip = 0) =>
        [.. File.ReadLines(Existing(name)).Skip(skip).Where(line => line.Length > 0).Select(line => Array.ConvertAll(line.Split(','), cell => double.Parse(cell, CultureInfo.InvariantCulture)))];

    public static string[] Header(string name) => File.ReadLines(Existing(name)).First().Split(',');

    public static PathModel Model(JsonElement file, InnerScheme scheme, bool factors = false)
    {
        var model = file.GetProperty("model");
        return new()
        {
            Constructs = [.. model.GetProperty("constructs").EnumerateObject().Select(construct => new Construct(
                construct.Name, [.. construct.Value.EnumerateArray().Select(indicator => indicator.GetString()!)],
                model.TryGetProperty("modes", out var modes) && modes.GetProperty(construct.Name).GetString() == "B" ? OuterMode.B : OuterMode.A, factors))],
            Paths = [.. model.GetProperty("paths").EnumerateArray().Select(path => path.GetString()!.Split(" -> ")).Select(ends => new ModelPath(ends[0], ends[1]))],
            Scheme = scheme,
        };
    }

    public static PlsEstimate Estimate(PathModel model, IndicatorData data) =>
        EstimatePls.From(model, data) switch { PlsEstimate estimate => estimate, var refused => throw new InvalidOperationException(refused.ToString()) };

    private static string Existing(string name)
    {
        var path = Path.Combine(Folder, name);
        Assert.SkipUnless(File.Exists(path), $"{name} is not here.");
        return path;
    }

    private static string Repository(DirectoryInfo folder) =>
        File.Exists(Path.Combine(folder.FullName, "Shouwen.slnx")) ? folder.FullName : Repository(folder.Parent ?? throw new DirectoryNotFoundException("No Shouwen.slnx above the tests."));
}
