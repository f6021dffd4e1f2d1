using Microsoft.AspNetCore.Http.HttpResults;
using Shouwen.App.Access.Published;
using Shouwen.App.Centres.Published;
using Shouwen.App.Data;
using Shouwen.App.Http;
using Shouwen.Engines.Mining;

namespace Shouwen.App.Facts.EventLogs;

/// <summary>Two parts of one log beside each other: two periods, two values, or both.</summary>
internal static class CompareParts
{
    public sealed record Response(Part One, Part Other, IReadOnlyList<ActivityRow> Activities, IReadOnlyList<EdgeRow> Edges);

    public sealed record Part(int Cases, double? MedianSeconds, double? P90Seconds);

    /// <param name="Share">Of the cases of its part; null where there are none.</param>
    /// <param name="Difference">The other's share less the one's.</param>
    public sealed record ActivityRow(string Name, int Cases, int OtherCases, double? Share, double? OtherShare, double? Difference);

    /// <param name="LongerSeconds">The other's median less the one's; null where either has none.</param>
    public sealed record EdgeRow(
        string From, string To, int Cases, int OtherCases, double? Share, double? OtherShare, double? Difference, double? MedianSeconds, double? OtherMedianSeconds, double? LongerSeconds);

    public static async Task<Results<Ok<Response>, ProblemHttpResult>> Handle(
        Guid id, Db db, StoredLogs logs, Acting acting, [AsParameters] LogPart part,
        DateOnly? otherFrom, DateOnly? otherTo, string? otherAttribute, string? otherValue, string? otherBefore, string? otherNext, string? otherLike, CancellationToken cancel)
    {
        if (await logs.FindAsync(db, acting, id, cancel) is not { } whole) return StoredLogs.NotFound();
        var zone = (await CentreFrame.LoadAsync(db, acting.CentreId, cancel, new HashSet<Engines.Metrics.Dim>()))!.Zone;
        var (errors, otherErrors) = (new FieldErrors(), new FieldErrors());
        var one = part.Of(whole, zone, errors);
        var other = new LogPart(otherFrom, otherTo, otherAttribute, otherValue, otherBefore, otherNext, otherLike).Of(whole, zone, otherErrors);
        errors.AddAll("other.", otherErrors);
        return errors.Any ? errors.Problem() : TypedResults.Ok(Of(whole, CompareMaps.Of(one, other)));
    }

    private static Response Of(EventLog log, MapContrast found)
    {
        string Name(int place) => log.Activities.Names[place];
        double? Share(int cases) => found.Cases == 0 ? null : (double)cases / found.Cases;
        double? OtherShare(int cases) => found.OtherCases == 0 ? null : (double)cases / found.OtherCases;
        return new(
            new(found.Cases, found.Throughput.Median, found.Throughput.P90), new(found.OtherCases, found.OtherThroughput.Median, found.OtherThroughput.P90),
            [.. found.Activities.Select(row => new ActivityRow(Name(row.Activity), row.Cases, row.OtherCases, Share(row.Cases), OtherShare(row.OtherCases), found.ShareDifference(row.Cases, row.OtherCases)))],
            [.. found.Edges.Select(row => new EdgeRow(
                Name(row.From), Name(row.To), row.Cases, row.OtherCases, Share(row.Cases), OtherShare(row.OtherCases), found.ShareDifference(row.Cases, row.OtherCases),
                row.Waiting.Median, row.OtherWaiting.Median, row.MedianDifference))]);
    }
}
