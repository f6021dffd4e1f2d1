using System.Text.Json.Nodes;
using Shouwen.Engines.Satisfaction;

namespace Shouwen.Csi;

/// <summary>What resampling says, by figure: a path by its name, the others with what they are in front.</summary>
internal static class BootstrapJson
{
    private static readonly Dictionary<string, string> Prefixes = new()
    {
        [nameof(Statistic.Paths)] = "",
        [nameof(Statistic.TotalEffects)] = "total: ",
        [nameof(Statistic.R2)] = "R2:",
        [nameof(Statistic.Weights)] = "w:",
        [nameof(Statistic.Loadings)] = "l:",
        [nameof(Statistic.Performance)] = "index:",
        [nameof(Statistic.Importance)] = "importance: ",
    };

    public static void Add(JsonObject json, BootstrapResult result)
    {
        json["resamples"] = new JsonObject
        {
            ["taken"] = result.Resamples,
            ["usable"] = result.Usable,
            ["failures"] = new JsonObject(result.Failures.Select(failure => KeyValuePair.Create($"{failure.Key}", (JsonNode?)failure.Value))),
            ["inadmissible"] = result.Inadmissible,
        };
        json["bootstrap"] = new JsonObject(
            from family in result.Figures
            from figure in family.Value
            select KeyValuePair.Create(Prefixes[family.Key] + figure.Key, (JsonNode?)Of(figure.Value)));
    }

    private static JsonObject Of(BootstrapFigure figure) => new()
    {
        ["estimate"] = EstimateJson.Number(figure.Estimate),
        ["mean"] = EstimateJson.Number(figure.Mean),
        ["sd"] = EstimateJson.Number(figure.Deviation),
        ["t"] = EstimateJson.Number(figure.T),
        ["p"] = EstimateJson.Number(figure.P),
        ["percentile"] = CsiOutput.Of(figure.Percentile),
        ["basic"] = CsiOutput.Of(figure.Basic),
        ["bc"] = CsiOutput.Of(figure.Bc),
        ["bca"] = CsiOutput.Of(figure.Bca),
        ["bcaAboutMean"] = CsiOutput.Of(figure.BcaAboutMean),
    };
}
