using Shouwen.App.Access.Published;
using Shouwen.App.Centres.Published;
using Shouwen.App.Data;
using Shouwen.App.Desk.Published;
using Shouwen.App.Http;
using Shouwen.Engines.Metrics;

namespace Shouwen.App.Facts.Metrics;

/// <summary>Metrics of the desk's cases: by any period of days, by one cut.</summary>
internal static class CaseMetrics
{
    private static readonly Dictionary<string, CaseMetric> ByCode = CaseMetric.All.ToDictionary(metric => metric.Code);

    public static bool Has(string code) => ByCode.ContainsKey(code);

    public static async Task<IReadOnlyList<MetricRows>> RowsAsync(
        Db db, Acting acting, Plans plans, MetricQuery query, TargetBook targets, FieldErrors errors, CancellationToken cancel)
    {
        if (OneCut.Read(query, CaseFigures.Cuts, errors) is not { } one) return [];
        var metrics = query.Cases.Select(code => ByCode[code]).ToList();
        async Task<List<DayFigure>> Within((DateOnly From, DateOnly To) span) =>
            [.. (await CaseFigures.OfAsync(db, acting, plans.Frame, metrics, one.Cut, span.From, span.To, Ends(query, span), cancel)).Select(Day)];
        var now = await Within((query.From, query.To));
        var then = query.CompareSpan() is { } span ? await Within(span) : null;
        return [.. metrics.Select(metric => new FigureTable(query, plans.Frame, one.Cut, metric.Code, metric.Unit, targets, ReadingOf(metric)).Of(now, then))];
    }

    /// <summary>What some come to in a whole span, by their codes; the backlog at its end.</summary>
    public static async Task<IReadOnlyDictionary<string, FigureValue>> TotalsAsync(Db db, Acting acting, CentreFrame frame, IReadOnlyList<CaseMetric> metrics, DateOnly from, DateOnly to, CancellationToken cancel)
    {
        var figures = (await CaseFigures.OfAsync(db, acting, frame, metrics, null, from, to, [to], cancel)).Select(Day).ToLookup(figure => figure.Code);
        return metrics.ToDictionary(metric => metric.Code, metric => ReadingOf(metric)([.. figures[metric.Code]]));
    }

    private static DayFigure Day(CaseFigure figure) => new(figure.Metric.Code, figure.Day, figure.Member, figure.Sum, figure.Of, figure.Values);

    private static Func<IReadOnlyList<DayFigure>, FigureValue> ReadingOf(CaseMetric metric) => figures =>
    {
        var (value, sum, of) = metric.Read(figures.Sum(figure => figure.Sum), figures.Sum(figure => figure.Of ?? 0), [.. figures.SelectMany(figure => figure.Values ?? [])]);
        return new(value, sum, of);
    };

    /// <summary>The last day of each period, where what is left over is counted.</summary>
    private static List<DateOnly> Ends(MetricQuery query, (DateOnly From, DateOnly To) span)
    {
        var ends = new List<DateOnly>();
        for (var day = span.From; day <= span.To; day = ends[^1].AddDays(1))
        {
            var end = Period.Of(query.Grain, span.From, day, 0, query.IntervalMinutes).End(query.Grain, span.To);
            ends.Add(end < span.To ? end : span.To);
        }

        return ends;
    }
}
