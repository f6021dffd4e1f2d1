using Microsoft.AspNetCore.Http.HttpResults;
using Shouwen.App.Access.Published;
using Shouwen.App.Calendars.Published;
using Shouwen.App.Centres.Published;
using Shouwen.App.Data;
using Shouwen.App.Facts.Published;
using Shouwen.App.Http;
using Shouwen.Engines.Mining;

namespace Shouwen.App.Facts.EventLogs;

/// <summary>How the cases of a log go from one to another: between people, or between the values of another column, such as teams.</summary>
internal static class ShowHandovers
{
    private const int MostShown = 200;

    /// <param name="By">Between what; null where the log does not know who did anything.</param>
    /// <param name="Columns">What can be asked for instead.</param>
    /// <param name="Handovers">All of them.</param>
    /// <param name="HandedCases">Cases that have any.</param>
    /// <param name="Pairs">How many different ways from one to another there are; the lines are the most frequent.</param>
    public sealed record Response(
        string? By, IReadOnlyList<string> Columns, int Cases, int Handovers, int HandedCases, double? MeanPerCase, double? MedianPerCase, double? P90PerCase, int? MostPerCase,
        int Pairs, IReadOnlyList<Line> Lines, int PingPongCases, IReadOnlyList<Back> PingPong);

    public sealed record Line(string From, string To, int Count, int Cases, double? Share, ShowMap.Times Waiting, ShowMap.Times? Working);

    /// <summary>Handed from one to the other and straight back.</summary>
    public sealed record Back(string One, string Other, int Count, int Cases);

    public static async Task<Results<Ok<Response>, ProblemHttpResult>> Handle(
        Guid id, Db db, StoredLogs logs, WorkingCalendars calendars, Acting acting, [AsParameters] LogPart part, string? by, CancellationToken cancel)
    {
        if (await logs.FindAsync(db, acting, id, cancel) is not { } whole) return StoredLogs.NotFound();
        var zone = (await CentreFrame.LoadAsync(db, acting.CentreId, cancel, new HashSet<Engines.Metrics.Dim>()))!.Zone;
        var errors = new FieldErrors();
        var log = part.Of(whole, zone, errors);
        string[] columns = [.. LogColumns.Of(whole).Select(one => one.Name)];
        var asked = string.IsNullOrEmpty(by) ? columns.FirstOrDefault() : by;
        var column = LogColumns.Find(log, asked);
        errors.AddIf(column is null && asked is not null, "by", FieldErrors.UnknownCode);
        if (errors.Any) return errors.Problem();
        if (column is null) return TypedResults.Ok(new Response(null, columns, log.Cases.Count, 0, 0, null, null, null, null, 0, [], 0, []));
        var calendar = await calendars.FindAsync(db, acting.CentreId, null, cancel);
        return TypedResults.Ok(Of(asked!, columns, log, column, calendar is null ? null : OpenStretches.Of(calendar, log)));
    }

    private static Response Of(string by, string[] columns, EventLog log, CodedColumn column, OpenTime? open)
    {
        var handed = Handover.Of(log, column, open).Where(one => one.From != one.To).ToList();
        var (back, backCases) = PingPong.Of(log, column);
        var counts = Handover.PerCase(log, column);
        var (all, isEmpty) = (handed.Sum(one => one.Count), counts.Length == 0);
        // Counts as thousands, so that the figures come out as counts.
        var perCase = TimeFigures.Of(Array.ConvertAll(counts, count => count * 1000L));
        return new(
            by, columns, counts.Length, all, counts.Count(count => count > 0), perCase.Mean, perCase.Median, perCase.P90, isEmpty ? null : counts.Max(),
            handed.Count,
            [.. handed.Take(MostShown).Select(one => new Line(column.Names[one.From], column.Names[one.To], one.Count, one.Cases, (double)one.Count / all, ShowMap.TimesOf(one.Waiting), one.Working is { } working ? ShowMap.TimesOf(working) : null))],
            backCases, [.. back.Take(MostShown).Select(one => new Back(column.Names[one.One], column.Names[one.Other], one.Count, one.Cases))]);
    }
}
