using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Shouwen.App.Access.Published;
using Shouwen.App.Centres.Published;
using Shouwen.App.Data;
using Shouwen.App.Facts.Metrics;
using Shouwen.App.Http;
using Shouwen.Engines.ControlCharts;
using Shouwen.Engines.Metrics;

namespace Shouwen.App.Facts.Watches;

/// <summary>What is watched: listed, set, taken away.</summary>
internal static class Watches
{
    /// <summary>More than any centre has looked after; each is evaluated after each import.</summary>
    public const int Most = 10_000;

    internal sealed record Line(
        [property: JsonRequired] string Metric, IReadOnlyList<string>? Filter, [property: JsonRequired] string Grain, string? Rules, DateOnly? BaselineTo);

    public static async Task<Ok<KeysetPage<WatchForm>>> List(Db db, Acting acting, string? after, int? limit, CancellationToken cancel)
    {
        var size = KeysetPage.Limit(limit);
        var all = db.Set<Watch>().AsNoTracking().Where(row => row.CentreId == acting.CentreId);
        var count = await all.OrderBy(row => row.Id).Take(KeysetPage.CountBound + 1).CountAsync(cancel);
        if (Guid.TryParse(after, out var last)) all = all.Where(row => row.Id.CompareTo(last) > 0);
        var page = await all.OrderBy(row => row.Id).Take(size + 1).ToListAsync(cancel);
        return TypedResults.Ok(KeysetPage.Of(page, size, count, row => row.Id.ToString()).Select(WatchForm.Of));
    }

    public static async Task<Results<Ok<WatchForm>, ProblemHttpResult>> Put(Db db, TimeProvider time, Acting acting, Line line, CancellationToken cancel)
    {
        var errors = new FieldErrors();
        var rules = line.Rules ?? WrittenRules.Usual;
        errors.AddIf(rules.Length > Watch.MaxRules || WrittenRules.Read(rules) is null, "rules", "unknownRules");
        if (await ReadAsync(db, acting, line.Metric, line.Filter, line.Grain, errors, cancel) is not { } asked) return errors.Problem();
        var watch = await FindAsync(db, acting, asked, cancel);
        if (watch is null)
        {
            if (await db.Set<Watch>().CountAsync(row => row.CentreId == acting.CentreId, cancel) >= Most) return Problem.Refused("facts.tooManyWatches", $"A centre has at most {Most} watches.");
            watch = db.Add(new Watch { Id = NewId.At(time), CentreId = acting.CentreId, Metric = asked.Metric, Filter = asked.Filter, Grain = asked.Grain, Rules = rules }).Entity;
        }

        (watch.Rules, watch.BaselineTo) = (rules, line.BaselineTo);
        await db.SaveChangesAsync(cancel);
        return TypedResults.Ok(WatchForm.Of(watch));
    }

    public static async Task<Results<NoContent, ProblemHttpResult>> Delete(Db db, Acting acting, string metric, string grain, string[]? filter, CancellationToken cancel)
    {
        var errors = new FieldErrors();
        if (await ReadAsync(db, acting, metric, filter, grain, errors, cancel) is not { } asked) return errors.Problem();
        if (await FindAsync(db, acting, asked, cancel) is not { } watch) return Problem.NotFound("facts.noWatch", "This is not watched.");
        db.Remove(watch);
        await db.SaveChangesAsync(cancel);
        return TypedResults.NoContent();
    }

    private sealed record What(string Metric, string Filter, Grain Grain);

    private static async Task<What?> ReadAsync(Db db, Acting acting, string metric, IReadOnlyList<string>? filter, string grain, FieldErrors errors, CancellationToken cancel)
    {
        var day = new DateOnly(2000, 1, 1).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        var query = MetricQuery.Read(new() { Metric = metric, From = day, To = day, Grain = grain, Filter = [.. filter ?? []] }, errors);
        if (query is null) return null;
        errors.AddIf(WatchForm.CodeOf(query) is null, "metric", "oneOnly");
        errors.AddIf(query.Grain is Grain.Total or Grain.WeekdayHour, "grain", "notForChart");
        var text = WatchFilter.Write(query.Filters);
        errors.AddIf(text.Length > Watch.MaxFilter || query.Filters.DistinctBy(one => one.Dim).Count() < query.Filters.Count, "filter", "tooMany");
        var frame = (await CentreFrame.LoadAsync(db, acting.CentreId, cancel, query.Dims))!;
        return Plans.Make(frame, acting, Act.FactsWatches, query, errors) is null ? null : new(WatchForm.CodeOf(query)!, text, query.Grain);
    }

    private static Task<Watch?> FindAsync(Db db, Acting acting, What asked, CancellationToken cancel) => db.Set<Watch>()
        .SingleOrDefaultAsync(row => row.CentreId == acting.CentreId && row.Metric == asked.Metric && row.Filter == asked.Filter && row.Grain == asked.Grain, cancel);
}
