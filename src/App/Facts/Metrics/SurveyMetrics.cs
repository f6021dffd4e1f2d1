using Shouwen.App.Access.Published;
using Shouwen.App.Data;
using Shouwen.App.Http;
using Shouwen.App.Voice.Published;
using Shouwen.Engines.Metrics;

namespace Shouwen.App.Facts.Metrics;

/// <summary>Metrics that people were asked for: by month or in total, by one cut that their answers know. Waves of one period are taken together by their answers.</summary>
internal static class SurveyMetrics
{
    public static readonly IReadOnlyList<string> Grains = ["total", "month"];
    public static readonly IReadOnlyList<Dim> Cuts = [Dim.Region, Dim.Product, Dim.Channel, Dim.Queue, Dim.Team];
    private static readonly Dictionary<string, WaveMetric> ByCode = WaveMetric.All.ToDictionary(metric => metric.Code);

    public static bool Has(string code) => ByCode.ContainsKey(code);

    public static async Task<IReadOnlyList<MetricRows>> RowsAsync(
        Db db, TimeProvider time, Acting acting, Plans plans, MetricQuery query, TargetBook targets, FieldErrors errors, CancellationToken cancel)
    {
        var filters = query.Filters;
        errors.AddIf(query.Grain is not (Grain.Total or Grain.Month), "grain", "notForMetric");
        errors.AddIf(query.By.Count > 1 || query.By.Any(dim => !Cuts.Contains(dim)), "by", "notForMetric");
        // Answers are counted by one cut at a time: two together could single somebody out.
        errors.AddIf(filters.Count > 1 || filters.Any(filter => !Cuts.Contains(filter.Dim) || (query.By.Count == 1 && query.By[0] != filter.Dim)), "filter", "notForMetric");
        if (errors.Any) return [];
        Dim? cut = query.By.Count == 1 ? query.By[0] : filters.Count == 1 ? filters[0].Dim : null;
        var metrics = query.Surveys.Select(code => ByCode[code]).ToList();
        async Task<IReadOnlyList<WaveFigure>> Within((DateOnly From, DateOnly To) span) =>
        [
            .. metrics.Exists(metric => metric.IsOfAnswers) ? await WaveFigures.OfAsync(db, acting, plans.Frame, metrics, cut, span.From, span.To, cancel) : [],
            .. metrics.Contains(WaveMetric.ResponseRate) ? await ResponseFigures.OfAsync(db, acting, plans.Frame, cut, span.From, span.To, cancel) : [],
            .. metrics.Contains(WaveMetric.FollowUpsKept) ? await PromiseFigures.OfAsync(db, acting, plans.Frame, cut, span.From, span.To, time.GetUtcNow(), cancel) : [],
        ];
        var now = await Within((query.From, query.To));
        var then = query.CompareSpan() is { } compared ? await Within(compared) : null;
        return [.. metrics.Select(metric => new SurveyTable(query, plans.Frame, cut, metric.Code, targets).Of(metric, now, then))];
    }
}
