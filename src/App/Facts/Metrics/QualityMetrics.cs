using Shouwen.App.Access.Published;
using Shouwen.App.Data;
using Shouwen.App.Http;
using Shouwen.App.Quality.Published;
using Shouwen.Engines.Metrics;

namespace Shouwen.App.Facts.Metrics;

/// <summary>Metrics of contacts that were judged: by any period of days, by one cut.</summary>
internal static class QualityMetrics
{
    public static readonly IReadOnlyList<string> Grains = ["total", "month", "week", "day"];
    private static readonly Dictionary<string, QualityMetric> ByCode = QualityMetric.All.ToDictionary(metric => metric.Code);

    public static bool Has(string code) => ByCode.ContainsKey(code);

    public static async Task<IReadOnlyList<MetricRows>> RowsAsync(
        Db db, Acting acting, Plans plans, MetricQuery query, TargetBook targets, FieldErrors errors, CancellationToken cancel)
    {
        var filters = query.Filters;
        errors.AddIf(query.Grain is not (Grain.Total or Grain.Month or Grain.Week or Grain.Day), "grain", "notForMetric");
        errors.AddIf(query.By.Count > 1 || query.By.Any(dim => !QualityFigures.Cuts.Contains(dim)), "by", "notForMetric");
        errors.AddIf(filters.Count > 1 || filters.Any(filter => !QualityFigures.Cuts.Contains(filter.Dim) || (query.By.Count == 1 && query.By[0] != filter.Dim)), "filter", "notForMetric");
        if (errors.Any) return [];
        Dim? cut = query.By.Count == 1 ? query.By[0] : filters.Count == 1 ? filters[0].Dim : null;
        var now = await QualityFigures.OfAsync(db, acting, plans.Frame, cut, query.From, query.To, cancel);
        var then = query.CompareSpan() is { } span ? await QualityFigures.OfAsync(db, acting, plans.Frame, cut, span.From, span.To, cancel) : null;
        return [.. query.Quality.Select(code => new QualityTable(query, plans.Frame, cut, ByCode[code], targets).Of(now, then))];
    }
}
