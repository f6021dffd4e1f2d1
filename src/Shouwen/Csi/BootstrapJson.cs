using System.Text.Json.Nodes;
using Shouwen.Engines.Satisfaction;

namespace Shouwen.Csi;

/// <summary>What resampling says, and what leaving out rows does, by figure: a path by its name, the others with what they are in front.</summary>
internal static class BootstrapJson
{
    public static void Add(JsonObject json, BootstrapResult result)
    {
        json["resamples"] = new JsonObject
        {
            ["taken"] = result.Resamples,
            ["usable"] = result.Usable,
            ["failures"] = Of(result.Failures),
            ["inadmissible"] = result.Inadmissible,
        };
        json["bootstrap"] = Of(result.Figures, Of);
    }

    public static void Add(JsonObject json, JackknifeResult result) => json["jackknife"] = new JsonObject
    {
        ["rows"] = result.Rows,
        ["failures"] = Of(result.Failures),
        ["figures"] = Of(result.Figures, figure => new JsonObject
        {
            ["estimate"] = EstimateJson.Number(figure.Estimate),
            ["bias"] = EstimateJson.Number(figure.Bias),
            ["error"] = EstimateJson.Number(figure.Error),
        }),
    };

    private static JsonObject Of(IReadOnlyDictionary<RefusalReason, int> failures) => new(failures.Select(failure => KeyValuePair.Create($"{failure.Key}", (JsonNode?)failure.Value)));

    private static JsonObject Of<T>(Named<Named<T>> figures, Func<T, JsonObject> of) => new(
        from family in figures
        from figure in family.Value
        select KeyValuePair.Create(Statistics.Prefix(family.Key) + figure.Key, (JsonNode?)of(figure.Value)));

    private static JsonObject Of(BootstrapFigure figure) => new()
    {
        ["estimate"] = EstimateJson.Number(figure.Estimate),
        ["mean"] = EstimateJson.Number(figure.Mean),
        ["sd"] = EstimateJson.Number(figure.Deviation),
        ["t"] = EstimateJson.Number(figure.T),
        ["p"] = EstimateJson.Number(figure.P),
        ["percentile"] = IntervalJson.Of(figure.Percentile),
        ["basic"] = IntervalJson.Of(figure.Basic),
        ["bc"] = IntervalJson.Of(figure.Bc),
        ["bca"] = IntervalJson.Of(figure.Bca),
        ["bcaAboutMean"] = IntervalJson.Of(figure.BcaAboutMean),
    };
}
