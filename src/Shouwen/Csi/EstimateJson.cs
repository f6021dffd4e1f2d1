using System.Text.Json.Nodes;
using Shouwen.Engines.Satisfaction;

namespace Shouwen.Csi;

/// <summary>An estimate as stable JSON.</summary>
internal static class EstimateJson
{
    public static JsonObject Of(PlsEstimate estimate, ScaleRanges? ranges)
    {
        var json = new JsonObject
        {
            ["rows"] = estimate.Rows,
            ["rowsUsed"] = estimate.RowsUsed,
            ["missing"] = $"{estimate.Model.Missing}".ToLowerInvariant(),
            ["converged"] = true,
            ["iterations"] = estimate.Iterations,
            ["weights"] = Of(estimate.Weights),
            ["loadings"] = Of(estimate.Loadings),
            ["crossLoadings"] = Of(estimate.CrossLoadings),
            ["paths"] = Of(estimate.Paths),
            ["r2"] = Of(estimate.R2),
            ["r2Adjusted"] = Of(estimate.R2Adjusted),
            ["totalEffects"] = Of(estimate.TotalEffects),
            ["indirectEffects"] = Of(estimate.IndirectEffects),
            ["specificEffects"] = Of(estimate.Of(Statistic.SpecificEffects)),
            ["f2"] = Of(estimate.F2),
            ["f2Reestimated"] = Of(estimate.F2Reestimated),
            ["reliability"] = Reliability(estimate),
            ["communality"] = Of(estimate.Communality),
            ["redundancy"] = Of(estimate.Redundancy),
            ["gof"] = Number(estimate.GoodnessOfFit),
            ["fit"] = estimate.Fit is { } fit ? new JsonObject { ["srmr"] = Number(fit.Srmr), ["dUls"] = Number(fit.DUls), ["dG"] = Number(fit.DG) } : null,
            ["correlations"] = Of(estimate.Correlations),
            ["fornellLarcker"] = Of(estimate.FornellLarcker),
            ["htmt"] = Of(estimate.Htmt),
            ["htmtPlus"] = Of(estimate.HtmtPlus),
            ["htmt2"] = Of(estimate.Htmt2),
            ["vif"] = new JsonObject { ["inner"] = Of(estimate.InnerVif), ["outer"] = Of(estimate.OuterVif) },
            ["reversed"] = new JsonArray([.. estimate.Reversed.Select(name => (JsonNode)name)]),
            ["inadmissible"] = new JsonArray([.. estimate.Inadmissible.Select(fault => (JsonNode)$"{fault}")]),
        };
        if (estimate.SimpleSlopes.Count > 0) json["simpleSlopes"] = new JsonObject(estimate.SimpleSlopes.Select(one => KeyValuePair.Create(one.Key, (JsonNode?)Of(one.Value))));
        if (ranges is not null && estimate.ImportancePerformance(ranges) is { } map) Add(json, map);
        if (estimate.StageBefore is { } before) json["stageBefore"] = Of(before, ranges);
        return json;
    }

    private static JsonObject Of(SimpleSlopes slopes) => new()
    {
        ["interaction"] = Number(slopes.Interaction),
        ["low"] = Number(slopes.Low),
        ["middle"] = Number(slopes.Middle),
        ["high"] = Number(slopes.High),
    };

    /// <summary>Performance on 0 to 100 is the index; the map has it beside the importance for each construct that something leads to.</summary>
    private static void Add(JsonObject json, ImportancePerformance map)
    {
        // Weights of both signs can lead out of 0 to 100: that is no index. The map keeps what was computed.
        json["index"] = new JsonObject(map.Performance.Select(one => KeyValuePair.Create(one.Key, one.Value is >= 0 and <= 100 ? Number(one.Value) : null)));
        json["ipma"] = new JsonObject
        {
            ["performance"] = Of(map.Performance),
            ["importance"] = Of(map.Importance),
            ["indicatorPerformance"] = Of(map.IndicatorPerformance),
            ["indicatorImportance"] = Of(map.IndicatorImportance),
            ["weights"] = Of(map.Weights),
        };
    }

    private static JsonObject Reliability(PlsEstimate estimate) => new(estimate.Ave.Keys.Select(name => KeyValuePair.Create(name, (JsonNode?)new JsonObject
    {
        ["alpha"] = estimate.Alpha.TryGetValue(name, out var alpha) ? Number(alpha) : null,
        ["rhoA"] = estimate.RhoA.TryGetValue(name, out var rhoA) ? Number(rhoA) : null,
        ["rhoC"] = estimate.RhoC.TryGetValue(name, out var rhoC) ? Number(rhoC) : null,
        ["ave"] = Number(estimate.Ave[name]),
    })));

    public static JsonObject Of(IReadOnlyDictionary<string, double> values) => new(values.Select(value => KeyValuePair.Create(value.Key, Number(value.Value))));

    public static JsonObject Of<T>(IReadOnlyDictionary<string, T> table) where T : IReadOnlyDictionary<string, double> =>
        new(table.Select(row => KeyValuePair.Create(row.Key, (JsonNode?)Of((IReadOnlyDictionary<string, double>)row.Value))));

    /// <summary>JSON has no number that is none.</summary>
    public static JsonNode? Number(double? value) => value is { } number && double.IsFinite(number) ? number : null;
}
