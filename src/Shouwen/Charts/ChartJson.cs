using System.Text.Json.Nodes;
using Shouwen.Engines.ControlCharts;

namespace Shouwen.Charts;

/// <summary>A chart as stable JSON. Points are numbered from 1; null is no value, or no limit.</summary>
internal static class ChartJson
{
    public static JsonObject Of(ControlChart chart, ChartSeries series, ChartSettings settings, Capability? capability)
    {
        var json = new JsonObject
        {
            ["points"] = chart.Values.Length,
            ["centre"] = Number(chart.Phases[^1].Centre),
            ["sigma"] = Number(chart.Phases[^1].Sigma),
            ["labels"] = new JsonArray([.. series.Labels.Select(label => (JsonNode?)label)]),
            ["values"] = Numbers(chart.Values),
            ["centres"] = Numbers(chart.Centre),
            ["lower"] = Numbers(chart.Lower),
            ["upper"] = Numbers(chart.Upper),
            ["signals"] = new JsonArray([.. chart.Signals.Select(signal => new JsonObject { ["rule"] = signal.Rule.Code, ["completing"] = Places(signal.Completing), ["points"] = Places(signal.Points) })]),
            ["phases"] = new JsonArray([.. chart.Phases.Select(Of)]),
            ["runs"] = chart.Runs is { } runs ? Of(runs) : null,
        };
        if (chart.Below.Length > 0) json["below"] = Numbers(chart.Below);
        if (Dispersion(series.Points, settings) is { } dispersion)
            json["overdispersion"] = new JsonObject { ["ratio"] = Number(dispersion.Ratio), ["statistic"] = Number(dispersion.Statistic), ["pValue"] = Number(dispersion.PValue) };
        if (capability is not null) json["capability"] = Of(capability);
        return json;
    }

    public static Overdispersion? Dispersion(ChartPoints points, ChartSettings settings) => settings.Kind switch
    {
        ChartKind.P or ChartKind.Np or ChartKind.PPrime => Overdispersion.OfShares(points, settings.Excluded),
        ChartKind.C or ChartKind.U or ChartKind.UPrime => Overdispersion.OfRates(points, settings.Excluded),
        _ => null,
    };

    private static JsonObject Of(DrawnPhase phase)
    {
        var json = new JsonObject
        {
            ["from"] = phase.From + 1,
            ["to"] = phase.Upto,
            ["used"] = phase.Used,
            ["centre"] = Number(phase.Centre),
            ["sigma"] = Number(phase.Sigma),
            ["problem"] = phase.Problem is { } problem ? Output.Camel(problem) : null,
        };
        if (phase.SigmaZ is not null) json["sigmaZ"] = Number(phase.SigmaZ);
        return json;
    }

    private static JsonObject Of(RunsTest runs) => new()
    {
        ["useful"] = runs.Useful,
        ["longest"] = runs.Longest,
        ["mostLongest"] = runs.MostLongest,
        ["crossings"] = runs.Crossings,
        ["fewestCrossings"] = runs.FewestCrossings,
        ["signal"] = runs.IsSignal,
    };

    private static JsonObject Of(Capability capability) => new()
    {
        ["target"] = Number(capability.Target),
        ["sigmaWithin"] = Number(capability.Within.Sigma),
        ["sigmaOverall"] = Number(capability.Overall.Sigma),
        ["cp"] = Of(capability.Within.Both),
        ["cpLower"] = Of(capability.Within.Lower),
        ["cpUpper"] = Of(capability.Within.Upper),
        ["cpk"] = Of(capability.Within.Nearest),
        ["cpm"] = Of(capability.Within.Aimed),
        ["pp"] = Of(capability.Overall.Both),
        ["ppLower"] = Of(capability.Overall.Lower),
        ["ppUpper"] = Of(capability.Overall.Upper),
        ["ppk"] = Of(capability.Overall.Nearest),
        ["ppm"] = Of(capability.Overall.Aimed),
        ["expectedBelow"] = Number(capability.Expected.Below),
        ["expectedAbove"] = Number(capability.Expected.Above),
        ["observedBelow"] = Number(capability.Observed.Below),
        ["observedAbove"] = Number(capability.Observed.Above),
    };

    private static JsonObject? Of(CapabilityIndex? index) => index is { } one ? new() { ["value"] = one.Value, ["interval"] = new JsonArray(one.Low, one.High) } : null;

    private static JsonArray Numbers(double[] values) => new([.. values.Select(value => (JsonNode?)Number(value))]);

    private static JsonArray Places(IReadOnlyList<int> places) => new([.. places.Select(place => (JsonNode?)JsonValue.Create(place + 1))]);

    private static JsonValue? Number(double? value) => Output.Number(value);
}
