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
        [nameof(Statistic.IndirectEffects)] = "indirect: ",
        [nameof(Statistic.SpecificEffects)] = "specific: ",
        [nameof(Statistic.R2Adjusted)] = "R2adjusted:",
        [nameof(Statistic.CrossLoadings)] = "crossLoading: ",
        [nameof(Statistic.Correlations)] = "correlation: ",
        [nameof(Statistic.F2)] = "f2: ",
        [nameof(Statistic.F2Reestimated)] = "f2Reestimated: ",
        [nameof(Statistic.InnerVif)] = "innerVif: ",
        [nameof(Statistic.OuterVif)] = "outerVif:",
        [nameof(Statistic.Alpha)] = "alpha:",
        [nameof(Statistic.RhoA)] = "rhoA:",
        [nameof(Statistic.RhoC)] = "rhoC:",
        [nameof(Statistic.Ave)] = "ave:",
        [nameof(Statistic.Htmt)] = "htmt: ",
        [nameof(Statistic.HtmtPlus)] = "htmtPlus: ",
        [nameof(Statistic.Htmt2)] = "htmt2: ",
        [nameof(Statistic.Fit)] = "fit:",
        [nameof(Statistic.GoodnessOfFit)] = "fit:",
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
