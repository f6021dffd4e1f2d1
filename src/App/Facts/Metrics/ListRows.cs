using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Shouwen.App.Access.Published;
using Shouwen.App.Centres.Published;
using Shouwen.App.Data;
using Shouwen.App.Facts.Contacts;
using Shouwen.App.Facts.Import;
using Shouwen.App.Facts.Intervals;
using Shouwen.App.Http;
using Shouwen.Engines.Metrics;

namespace Shouwen.App.Facts.Metrics;

/// <summary>The rows behind a number, the latest first; the columns find them, the store has them.</summary>
internal static class ListRows
{
    public static async Task<Results<Ok<RowsPage>, ProblemHttpResult>> Handle(
        Db db, FactsReader facts, Acting acting, [AsParameters] MetricRequest asked, string? part, string? after, int? limit, CancellationToken cancel)
    {
        var errors = new FieldErrors();
        if (MetricQuery.Read(asked, errors) is not { } query) return errors.Problem();
        if (query.Metrics is not [var metric]) return Problem.Refused("facts.oneMetric", "Ask for the rows of one metric of contacts.");
        var frame = (await CentreFrame.LoadAsync(db, acting.CentreId, cancel))!;
        if (await Plans.AskedAsync(db, frame, acting, Act.FactsRows, query, errors, cancel) is not { } plans) return errors.Problem();
        var measure = part == "denominator" && metric.Denominator is { } denominator ? denominator : metric.Numerator;
        return TypedResults.Ok(await PageAsync(db, facts, plans, measure, after, KeysetPage.Limit(limit), cancel));
    }

    public static async Task<RowsPage> PageAsync(Db db, FactsReader facts, Plans plans, Measure measure, string? after, int limit, CancellationToken cancel)
    {
        var plan = await facts.WithTalkLimitsAsync(db, plans, plans.Plan with { Measures = [.. plans.Plan.Measures.Union([measure])] }, cancel);
        var (ids, next, count) = Find(await facts.DaysAsync(db, plans, plan, cancel), new(plan, measure), RowCursor.Read(after), limit);
        if (count == 0 && plans.Plan.Filters.All(filter => filter.Dim == Dim.Queue) && await IsAnythingAsync(db, facts, plans, plan, measure, cancel)) return await IntervalsAsync(db, plans, after, limit, cancel);
        var rows = await db.Set<Contact>().AsNoTracking().Where(row => ids.Contains(row.Id)).ToDictionaryAsync(row => row.Id, cancel);
        var imports = await ImportsAsync(db, [.. rows.Values.Select(row => row.ImportId).Distinct()], cancel);
        var names = new MemberNames(plans.Frame);
        return new("contacts", [.. ids.Where(rows.ContainsKey).Select(id => ContactLine.Of(rows[id], names, imports))], next,
            Math.Min(count, KeysetPage.CountBound), count > KeysetPage.CountBound);
    }

    /// <summary>What no contact makes up, intervals do; behind nought there are no rows.</summary>
    private static async Task<bool> IsAnythingAsync(Db db, FactsReader facts, Plans plans, FoldPlan plan, Measure measure, CancellationToken cancel) =>
        (await facts.FoldAsync(db, plans, plan with { Grain = Grain.Total, Cuts = [], Measures = [measure] }, cancel)).Any(row => row.Values[0] > 0);

    private static (List<long> Ids, string? Next, int Count) Find(IReadOnlyList<Days.LoadedDay> days, ContactFinder finder, RowCursor? after, int limit)
    {
        var (ids, next, count) = (new List<long>(limit), (string?)null, 0);
        foreach (var day in days.Reverse().Where(day => day.Contacts is not null))
        {
            if (count > KeysetPage.CountBound && next is not null) break;
            var found = finder.In(day.Contacts!).ToList();
            count += found.Count;
            for (var at = found.Count - 1; at >= 0 && next is null; at--)
            {
                if (after is not null && !after.IsBefore(day.Date, found[at])) continue;
                if (ids.Count == limit) next = new RowCursor(day.Date, found[at] + 1).ToString();
                else ids.Add(day.Contacts!.Ids[found[at]]);
            }
        }

        return (ids, next, count);
    }

    private static async Task<RowsPage> IntervalsAsync(Db db, Plans plans, string? after, int limit, CancellationToken cancel)
    {
        var allowed = plans.Plan.Filters.Count == 0 ? null : plans.Promises.Select(promise => promise.QueueId).ToList();
        var rows = db.Set<IntervalFact>().AsNoTracking().Where(row => row.CentreId == plans.Frame.CentreId && row.LocalDate >= plans.Plan.From && row.LocalDate <= plans.Plan.To);
        if (allowed is not null) rows = rows.Where(row => allowed.Contains(row.QueueId));
        var count = await rows.Take(KeysetPage.CountBound + 1).CountAsync(cancel);
        if (IntervalCursor.Read(after) is { } cursor)
            rows = rows.Where(row => row.LocalDate < cursor.Date || (row.LocalDate == cursor.Date && row.Id < cursor.Id));
        var page = await rows.OrderByDescending(row => row.LocalDate).ThenByDescending(row => row.Id).Take(limit + 1).ToListAsync(cancel);
        var next = page.Count > limit ? new IntervalCursor(page[limit - 1].LocalDate, page[limit - 1].Id).ToString() : null;
        var imports = await ImportsAsync(db, [.. page.Select(row => row.ImportId).Distinct()], cancel);
        var names = new MemberNames(plans.Frame);
        return new("intervals", [.. page.Take(limit).Select(row => IntervalLine.Of(row, names, imports))], next,
            Math.Min(count, KeysetPage.CountBound), count > KeysetPage.CountBound);
    }

    private static Task<Dictionary<int, string>> ImportsAsync(Db db, List<int> ids, CancellationToken cancel) =>
        db.Set<ImportRun>().Where(run => ids.Contains(run.Id)).ToDictionaryAsync(run => run.Id, run => run.File, cancel);
}
