using Shouwen.App.Access.Published;
using Shouwen.App.Data;
using Shouwen.App.Http;
using Shouwen.App.Quality.Published;

namespace Shouwen.App.Facts.Metrics;

/// <summary>Metrics of contacts that were judged: by any period of days, by one cut.</summary>
internal static class QualityMetrics
{
    private static readonly Dictionary<string, QualityMetric> ByCode = QualityMetric.All.ToDictionary(metric => metric.Code);

    public static bool Has(string code) => ByCode.ContainsKey(code);

    public static async Task<IReadOnlyList<MetricRows>> RowsAsync(
        Db db, Acting acting, Plans plans, MetricQuery query, TargetBook targets, FieldErrors errors, CancellationToken cancel)
    {
        if (OneCut.Read(query, QualityFigures.Cuts, errors) is not { } one) return [];
        async Task<List<DayFigure>> Within((DateOnly From, DateOnly To) span) =>
            [.. (await QualityFigures.OfAsync(db, acting, plans.Frame, one.Cut, span.From, span.To, cancel)).Select(figure => new DayFigure(figure.Metric.Code, figure.Day, figure.Member, figure.Sum, figure.Of))];
        var now = await Within((query.From, query.To));
        var then = query.CompareSpan() is { } span ? await Within(span) : null;
        return [.. query.Quality.Select(code => new FigureTable(query, plans.Frame, one.Cut, code, ByCode[code].Unit, targets, FigureValue.Ratio).Of(now, then))];
    }
}
