using Microsoft.AspNetCore.Http.HttpResults;
using Shouwen.App.Access.Published;
using Shouwen.App.Centres.Published;
using Shouwen.App.Data;
using Shouwen.App.Http;
using Shouwen.Engines.Metrics;

namespace Shouwen.App.Facts.Metrics;

/// <summary>How the durations behind a metric spread; only contacts say that, intervals hold sums.</summary>
internal static class ShowDistribution
{
    internal sealed record Response(
        string Unit, IReadOnlyList<Bin> Bins, int Count, double? Mean, int? P50, int? P90, int? P95, int? Max);

    public static async Task<Results<Ok<Response>, ProblemHttpResult>> Handle(
        Db db, FactsReader facts, Acting acting, [AsParameters] MetricRequest asked, CancellationToken cancel)
    {
        var errors = new FieldErrors();
        if (MetricQuery.Read(asked, errors) is not { } query) return errors.Problem();
        if (query.Metrics is not [{ Unit: MetricUnit.Seconds } metric]) return Problem.Refused("facts.noDistribution", "Only one metric of durations has a distribution.");
        var frame = (await CentreFrame.LoadAsync(db, acting.CentreId, cancel, query.Dims))!;
        if (await Plans.AskedAsync(db, frame, acting, Act.FactsView, query, errors, cancel) is not { } plans) return errors.Problem();
        var finder = new ContactFinder(plans.Plan, metric.Numerator);
        var values = new List<int>();
        foreach (var day in await facts.DaysAsync(db, plans, plans.Plan, cancel))
            if (day.Contacts is not null) values.AddRange(finder.DurationsIn(day.Contacts));
        var spread = Distribution.Of(values);
        return TypedResults.Ok(new Response("seconds", spread.Bins, spread.Count, spread.Mean, spread.P50, spread.P90, spread.P95, spread.Max));
    }
}
