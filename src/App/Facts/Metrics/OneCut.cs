using Shouwen.App.Http;
using Shouwen.Engines.Metrics;

namespace Shouwen.App.Facts.Metrics;

/// <summary>The one cut by which metrics of whole days are asked for, to divide them or to narrow them.</summary>
/// <param name="Cut">Null where they are neither.</param>
internal sealed record OneCut(Dim? Cut)
{
    public static readonly IReadOnlyList<string> Grains = ["total", "month", "week", "day"];

    /// <summary>Null when `errors` says what such metrics do not know.</summary>
    public static OneCut? Read(MetricQuery query, IReadOnlyList<Dim> known, FieldErrors errors)
    {
        var filters = query.Filters;
        errors.AddIf(query.Grain is not (Grain.Total or Grain.Month or Grain.Week or Grain.Day), "grain", "notForMetric");
        errors.AddIf(query.By.Count > 1 || query.By.Any(dim => !known.Contains(dim)), "by", "notForMetric");
        errors.AddIf(filters.Count > 1 || filters.Any(filter => !known.Contains(filter.Dim) || (query.By.Count == 1 && query.By[0] != filter.Dim)), "filter", "notForMetric");
        return errors.Any ? null : new(query.By.Count == 1 ? query.By[0] : filters.Count == 1 ? filters[0].Dim : null);
    }
}
