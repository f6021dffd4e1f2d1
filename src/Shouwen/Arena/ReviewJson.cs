using System.Text.Json.Nodes;
using Shouwen.App.Arena.Published;
using Shouwen.Engines.Arena;

namespace Shouwen.Arena;

/// <summary>A look back as stable JSON, in seconds.</summary>
internal static class ReviewJson
{
    public static JsonArray Of(IReadOnlyList<RoundReview> reviews) => List(reviews, review => new()
    {
        ["round"] = review.Round + 1,
        ["tiers"] = List(review.Tiers, one => new() { ["by"] = EventRows.Name(one.By), ["faults"] = one.Faults, ["meanSeconds"] = Seconds(one.MeanTime) }),
        ["steps"] = List(review.Steps, one => new() { ["from"] = EventRows.Name(one.From), ["to"] = EventRows.Name(one.To), ["count"] = one.Count, ["meanSeconds"] = Seconds(one.MeanTime), ["longestSeconds"] = Seconds(one.Longest) }),
        ["knowledgeGaps"] = List(review.Gaps, one => new() { ["service"] = one.Service, ["cause"] = one.Cause, ["faults"] = one.Faults, ["withoutArticle"] = one.WithoutArticle, ["testSeconds"] = Seconds(one.TestTime), ["isWritten"] = one.IsWritten }),
        ["boughtEarly"] = List(review.Early, one => new() { ["case"] = one.Case + 1, ["service"] = one.Service, ["atSeconds"] = Seconds(one.At), ["price"] = one.Price, ["reason"] = EventRows.Name(one.Reason) }),
        ["experts"] = List(review.Experts, one => new() { ["seat"] = one.Seat, ["started"] = one.Started, ["busySeconds"] = Seconds(one.BusyTime), ["pressed"] = one.Pressed, ["longestQueue"] = one.LongestQueue }),
    });

    private static JsonArray List<T>(IEnumerable<T> all, Func<T, JsonObject> of) => [.. all.Select(one => (JsonNode?)of(one))];

    private static double Seconds(long milliseconds) => milliseconds / 1000.0;
}
