using Microsoft.AspNetCore.Http.HttpResults;
using Shouwen.App.Access.Published;
using Shouwen.App.Calendars.Published;
using Shouwen.App.Centres.Published;
using Shouwen.App.Data;
using Shouwen.App.Facts.Published;
using Shouwen.App.Http;
using Shouwen.Engines.Mining;

namespace Shouwen.App.Facts.EventLogs;

/// <summary>How long the cases of a log stay in each status, or with each value of another column.</summary>
internal static class ShowStays
{
    private const int MostShown = 200;

    /// <param name="Columns">What can be asked for instead.</param>
    /// <param name="Values">How many different ones there are; the lines are those with most time.</param>
    public sealed record Response(int Cases, double TotalSeconds, IReadOnlyList<string> Columns, int Values, IReadOnlyList<Line> Lines);

    /// <param name="Name">Null of events that have no value.</param>
    /// <param name="Known">Of how many cases the figures are: what a case ends with and where it stays for ever has no time.</param>
    public sealed record Line(string? Name, int Cases, int Visits, int Ending, int Known, double? Share, double TotalSeconds, ShowMap.Times Times, ShowMap.Times? Working);

    public static async Task<Results<Ok<Response>, ProblemHttpResult>> Handle(
        Guid id, Db db, StoredLogs logs, WorkingCalendars calendars, Acting acting, [AsParameters] LogPart part, string? by, CancellationToken cancel)
    {
        if (await logs.FindAsync(db, acting, id, cancel) is not { } whole) return StoredLogs.NotFound();
        var zone = (await CentreFrame.LoadAsync(db, acting.CentreId, cancel, new HashSet<Engines.Metrics.Dim>()))!.Zone;
        var errors = new FieldErrors();
        var log = part.Of(whole, zone, errors);
        var column = string.IsNullOrEmpty(by) || by == LogColumns.Activity ? log.Activities : LogColumns.Find(log, by);
        errors.AddIf(column is null, "by", FieldErrors.UnknownCode);
        if (errors.Any) return errors.Problem();
        var calendar = await calendars.FindAsync(db, acting.CentreId, null, cancel);
        var stays = Stay.Of(log, column!, calendar is null ? null : OpenStretches.Of(calendar, log));
        return TypedResults.Ok(new Response(
            log.Cases.Count, stays.Sum(stay => stay.Times.Total), [LogColumns.Activity, .. LogColumns.Of(whole).Select(one => one.Name)], stays.Count,
            [.. stays.Take(MostShown).Select(stay => new Line(
                stay.Value < 0 ? null : column!.Names[stay.Value], stay.Cases, stay.Visits, stay.Ending, stay.Times.Count, stay.Share, stay.Times.Total, ShowMap.TimesOf(stay.Times), stay.Working is { } working ? ShowMap.TimesOf(working) : null))]));
    }
}
