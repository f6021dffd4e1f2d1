using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Shouwen.App.Access.Published;
using Shouwen.App.Calendars.Published;
using Shouwen.App.Centres.Published;
using Shouwen.App.Data;
using Shouwen.App.Facts.Published;
using Shouwen.App.Http;
using Shouwen.Engines.Mining;

namespace Shouwen.App.Facts.EventLogs;

/// <summary>The process map of a log, or of a part of it: the page draws it, and hides what its sliders leave out.</summary>
internal static class ShowMap
{
    private const int MostShown = 100;
    private const int MostValues = 200;

    public sealed record Response(
        LogCard Log, int Events, int Cases, Times Throughput, Times? WorkingThroughput, IReadOnlyList<ActivityLine> Activities, IReadOnlyList<EdgeLine> Edges,
        int VariantCount, IReadOnlyList<VariantLine> Variants, ReworkLine Rework, IReadOnlyList<FilterChoice> Filters);

    public sealed record Times(double? MeanSeconds, double? MedianSeconds, double? P90Seconds);

    public sealed record ActivityLine(string Name, int Count, int Cases, int Starts, int Ends, double? MedianServiceSeconds, int ReworkCases, int Repeats);

    public sealed record EdgeLine(string From, string To, int Count, Times Waiting, Times? Working, double? Share, double? EarlierMeanSeconds, double? LaterMeanSeconds);

    /// <param name="Like">The name of one of its cases, which stands for the way.</param>
    public sealed record VariantLine(IReadOnlyList<string> Trace, int Cases, string Like);

    public sealed record ReworkLine(int Cases, double? MedianSecondsWith, double? MedianSecondsWithout);

    /// <summary>A column that cases can be filtered by, and its values where they are few enough to choose from.</summary>
    public sealed record FilterChoice(string Attribute, IReadOnlyList<string> Values);

    public static async Task<Results<Ok<Response>, ProblemHttpResult>> Handle(
        Guid id, Db db, StoredLogs logs, WorkingCalendars calendars, Acting acting, [AsParameters] LogPart part, CancellationToken cancel)
    {
        if (await logs.FindAsync(db, acting, id, cancel) is not { } whole) return StoredLogs.NotFound();
        var card = LogCard.Of(await StoredLogs.Of(db, acting).SingleAsync(row => row.Id == id, cancel));
        var zone = (await CentreFrame.LoadAsync(db, acting.CentreId, cancel, new HashSet<Engines.Metrics.Dim>()))!.Zone;
        var errors = new FieldErrors();
        var log = part.Of(whole, zone, errors);
        if (errors.Any) return errors.Problem();
        var calendar = await calendars.FindAsync(db, acting.CentreId, null, cancel);
        return TypedResults.Ok(Of(card, whole, log, calendar is null ? null : OpenStretches.Of(calendar, log)));
    }

    private static Response Of(LogCard card, EventLog whole, EventLog log, OpenTime? open)
    {
        var map = MineProcess.Of(log, open);
        var rework = Rework.Of(log, map.Variants);
        var repeated = rework.Activities.ToDictionary(one => one.Activity);
        string Name(int place) => log.Activities.Names[place];
        return new(
            card, log.Events, log.Cases.Count, TimesOf(map.Throughput), map.WorkingThroughput is { } working ? TimesOf(working) : null,
            [.. map.Activities.Select(one => new ActivityLine(Name(one.Activity), one.Count, one.Cases, one.Starts, one.Ends, one.Service?.Median, repeated.GetValueOrDefault(one.Activity)?.Cases ?? 0, repeated.GetValueOrDefault(one.Activity)?.Repeats ?? 0))],
            [.. map.Edges.Select(edge => new EdgeLine(Name(edge.From), Name(edge.To), edge.Waiting.Count, TimesOf(edge.Waiting), edge.Working is { } own ? TimesOf(own) : null, edge.Share, edge.Earlier, edge.Later))],
            map.Variants.Count, [.. map.Variants.Take(MostShown).Select(one => new VariantLine([.. one.Trace.Take(MostShown).Select(Name)], one.Cases.Length, log.Cases[one.Cases[0]]))],
            new(rework.Cases, rework.With.Median, rework.Without.Median),
            [.. LogColumns.Of(whole).Select(column => new FilterChoice(column.Name, [.. column.Values.Names.Order(StringComparer.Ordinal).Take(MostValues)]))]);
    }

    public static Times TimesOf(TimeFigures figures) => new(figures.Mean, figures.Median, figures.P90);
}
