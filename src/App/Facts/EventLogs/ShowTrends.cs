using Microsoft.AspNetCore.Http.HttpResults;
using Shouwen.App.Access.Published;
using Shouwen.App.Centres.Published;
using Shouwen.App.Data;
using Shouwen.App.Http;
using Shouwen.Engines.Mining;

namespace Shouwen.App.Facts.EventLogs;

/// <summary>How the waiting at the bottlenecks of a log goes, by week or by month.</summary>
internal static class ShowTrends
{
    private const int MostEdges = 30;
    private const string Month = "month";
    private const string Week = "week";

    public sealed record Response(IReadOnlyList<EdgeTrend> Edges);

    public sealed record EdgeTrend(string From, string To, IReadOnlyList<TrendPoint> Points);

    /// <param name="Start">First day of the week or month in which the waits begin.</param>
    public sealed record TrendPoint(DateOnly Start, int Count, double? MedianSeconds, double? P90Seconds);

    public static async Task<Results<Ok<Response>, ProblemHttpResult>> Handle(
        Guid id, Db db, StoredLogs logs, Acting acting, [AsParameters] LogPart part, string? grain, CancellationToken cancel)
    {
        if (await logs.FindAsync(db, acting, id, cancel) is not { } whole) return StoredLogs.NotFound();
        var zone = (await CentreFrame.LoadAsync(db, acting.CentreId, cancel, new HashSet<Engines.Metrics.Dim>()))!.Zone;
        var errors = new FieldErrors();
        errors.AddIf(grain is not (null or Week or Month), "grain", FieldErrors.UnknownCode);
        var log = part.Of(whole, zone, errors);
        if (errors.Any) return errors.Problem();
        var edges = MineProcess.Of(log).Bottlenecks.Take(MostEdges).Select(edge => (edge.From, edge.To)).ToList();
        var periods = PeriodsOf.Log(log, grain == Month, zone);
        var trends = EdgeTrends.Of(log, edges, periods.Bounds);
        return TypedResults.Ok(new Response([.. edges.Select((edge, at) => new EdgeTrend(
            log.Activities.Names[edge.From], log.Activities.Names[edge.To],
            [.. trends[at].Select((figures, period) => new TrendPoint(periods.Starts[period], figures.Count, figures.Median, figures.P90))]))]));
    }
}
