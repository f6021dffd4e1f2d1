using System.Text.Json;
using Shouwen.App.Desk.Published;
using Shouwen.App.Quality.Published;
using Shouwen.App.Voice.Published;
using Shouwen.Engines.Metrics;

namespace Shouwen.App.Facts.Metrics;

internal sealed record InBoth(string Zh, string En);

/// <summary>A metric as the catalogue shows it.</summary>
internal sealed record CatalogueEntry(
    string Code, string Unit, string Kind, string Direction, InBoth Name, InBoth Definition, InBoth Formula, InBoth Traps,
    IReadOnlyList<string> Grains, IReadOnlyList<string> Cuts, IReadOnlyList<string> Needs);

/// <summary>Every metric with its words in both languages.</summary>
internal static class Catalogue
{
    private static readonly Dictionary<string, Dictionary<string, string>> Zh = Read("catalogue.zh-CN.json");
    private static readonly Dictionary<string, Dictionary<string, string>> En = Read("catalogue.en.json");
    private static readonly string[] AllCuts = [.. Enum.GetValues<Dim>().Select(MetricQuery.NameOf)];
    private static readonly string[] AllGrains = [.. Metrics.Grains.ByName.Keys];

    public static IReadOnlyList<CatalogueEntry> All { get; } =
    [
        .. MetricCatalogue.All.Select(metric => Entry(metric.Code, Units.NameOf(metric.Unit), metric.Kind.ToString(), metric.Direction.ToString(), AllGrains, AllCuts, NeedsOf(metric))),
        .. StaffMetrics.Codes.Select(code => Entry(code, code == "headcount" ? "count" : "ratio", code == "headcount" ? "Mean" : "Ratio", code == "headcount" ? "None" : "Down", ["total", "month", "week", "day"], ["team"], ["people"])),
        .. WaveMetric.All.Select(metric => Entry(metric.Code, metric.Unit, metric.Unit == "ratio" ? "Ratio" : "Mean", "Up", [.. SurveyMetrics.Grains], [.. SurveyMetrics.CutsOf(metric).Select(MetricQuery.NameOf)], ["surveys"])),
        .. QualityMetric.All.Select(metric => Entry(metric.Code, metric.Unit, metric.Unit == "ratio" ? "Ratio" : "Mean", metric.HigherIsBetter ? "Up" : "Down", [.. OneCut.Grains], [.. QualityFigures.Cuts.Select(MetricQuery.NameOf)], ["quality"])),
        .. CaseMetric.All.Select(metric => Entry(metric.Code, metric.Unit, metric.Kind.ToString(), DirectionOf(metric.HigherIsBetter), [.. OneCut.Grains], [.. CaseFigures.Cuts.Select(MetricQuery.NameOf)], ["cases"])),
    ];

    /// <summary>Which way is better: up, down or none.</summary>
    public static string DirectionOf(string code) => All.First(entry => entry.Code == code).Direction;

    public static string UnitOf(string code) => All.First(entry => entry.Code == code).Unit;

    public static InBoth NameOf(string code) => new(Zh[code]["name"], En[code]["name"]);

    private static string DirectionOf(bool? higherIsBetter) => higherIsBetter switch { true => "up", false => "down", null => "none" };

    private static CatalogueEntry Entry(string code, string unit, string kind, string direction, string[] grains, string[] cuts, string[] needs) => new(
        code, unit, kind.ToLowerInvariant(), direction.ToLowerInvariant(), Both(code, "name"), Both(code, "definition"), Both(code, "formula"), Both(code, "traps"), grains, cuts, needs);

    private static InBoth Both(string code, string part) => new(Zh[code][part], En[code][part]);

    private static string[] NeedsOf(Metric metric) => metric.Numerator switch
    {
        Measure.OccupiedSeconds => ["staffed"],
        Measure.Repeats or Measure.RepeatBase or Measure.Transferred or Measure.Overlong or Measure.Callbacks or Measure.Outbound => ["contacts"],
        _ => ["contacts", "intervals"],
    };

    private static Dictionary<string, Dictionary<string, string>> Read(string name)
    {
        using var stream = typeof(Catalogue).Assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"{name} is not part of the program.");
        return JsonSerializer.Deserialize<Dictionary<string, Dictionary<string, string>>>(stream)!;
    }
}
