using NodaTime;
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

    /// <summary>Those of a metric: some are counted by month for agents and topics too.</summary>
    public static IReadOnlyList<Dim> CutsOf(WaveMetric metric) => metric.IsByMonth ? [.. Cuts, .. MonthFigures.Cuts] : Cuts;

    private static readonly Dictionary<string, WaveMetric> ByCode = WaveMetric.All.ToDictionary(metric => metric.Code);

    public static bool Has(string code) => ByCode.ContainsKey(code);

    public static async Task<IReadOnlyList<MetricRows>> RowsAsync(
        Db db, TimeProvider time, Acting acting, Plans plans, MetricQuery query, TargetBook targets, FieldErrors errors, CancellationToken cancel)
    {
        var (filters, metrics) = (query.Filters, query.Surveys.Select(code => ByCode[code]).ToList());
        bool IsKnown(Dim dim) => metrics.TrueForAll(metric => CutsOf(metric).Contains(dim));
        errors.AddIf(query.Grain is not (Grain.Total or Grain.Month), "grain", "notForMetric");
        errors.AddIf(query.By.Count > 1 || !query.By.All(IsKnown), "by", "notForMetric");
        // Answers are counted by one cut at a time: two together could single somebody out.
        errors.AddIf(filters.Count > 1 || filters.Any(filter => !IsKnown(filter.Dim) || (query.By.Count == 1 && query.By[0] != filter.Dim)), "filter", "notForMetric");
        if (errors.Any) return [];
        Dim? cut = query.By.Count == 1 ? query.By[0] : filters.Count == 1 ? filters[0].Dim : null;
        var today = Instant.FromDateTimeOffset(time.GetUtcNow()).InZone(DateTimeZoneProviders.Tzdb[plans.Frame.Zone]).Date.ToDateOnly();
        async Task<IReadOnlyList<WaveFigure>> Within((DateOnly From, DateOnly To) span) => cut is { } months && MonthFigures.Cuts.Contains(months) ? await MonthFigures.OfAsync(db, acting, plans.Frame, metrics, months, span.From, span.To, today, cancel) :
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
