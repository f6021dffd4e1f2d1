using Microsoft.AspNetCore.Http.HttpResults;
using Shouwen.App.Access.Published;
using Shouwen.App.Centres.Published;
using Shouwen.App.Data;
using Shouwen.App.Http;

namespace Shouwen.App.Facts.Metrics;

/// <summary>Metrics by period and cut, compared and measured against targets.</summary>
internal static class QueryMetrics
{
    public static async Task<Results<Ok<MetricAnswer>, ProblemHttpResult>> Handle(
        Db db, FactsReader facts, TimeProvider time, Acting acting, [AsParameters] MetricRequest asked, CancellationToken cancel)
    {
        var errors = new FieldErrors();
        var answer = MetricQuery.Read(asked, errors) is { } query ? await RunAsync(db, facts, time, acting, query, errors, cancel) : null;
        return answer is null ? errors.Problem() : TypedResults.Ok(answer);
    }

    public static async Task<MetricAnswer?> RunAsync(Db db, FactsReader facts, TimeProvider time, Acting acting, MetricQuery query, FieldErrors errors, CancellationToken cancel)
    {
        var frame = (await CentreFrame.LoadAsync(db, acting.CentreId, cancel, query.Dims))!;
        if (await Plans.AskedAsync(db, frame, acting, Act.FactsView, query, errors, cancel) is not { } plans) return null;
        var compared = query.CompareSpan();
        var now = await facts.FoldAsync(db, plans, plans.Plan, cancel);
        var then = compared is { } span ? await facts.FoldAsync(db, plans, plans.Plan with { From = span.From, To = span.To }, cancel) : [];
        var targets = await TargetBook.LoadAsync(db, frame, cancel);
        var table = new MetricTable(query, plans, Pairing.Of(query, then, compared), targets, await LastFactAsync(db, query, frame, cancel));
        var metrics = query.Metrics.Select(metric => table.Rows(metric, now)).ToList();
        if (query.Staff.Count > 0) metrics.AddRange(await StaffMetrics.RowsAsync(db, acting, plans, query, targets, errors, cancel));
        if (query.Surveys.Count > 0) metrics.AddRange(await SurveyMetrics.RowsAsync(db, time, acting, plans, query, targets, errors, cancel));
        if (query.Quality.Count > 0) metrics.AddRange(await QualityMetrics.RowsAsync(db, acting, plans, query, targets, errors, cancel));
        if (query.Cases.Count > 0) metrics.AddRange(await CaseMetrics.RowsAsync(db, acting, plans, query, targets, errors, cancel));
        return errors.Any ? null : new(query.From, query.To, Grains.NameOf(query.Grain), [.. query.By.Select(MetricQuery.NameOf)], compared?.From, compared?.To, metrics);
    }

    private static async Task<DateOnly?> LastFactAsync(Db db, MetricQuery query, CentreFrame frame, CancellationToken cancel) =>
        query.Metrics.Any(metric => metric.Matures) ? (await FactsReader.SpanAsync(db, frame.CentreId, cancel))?.To : null;
}
