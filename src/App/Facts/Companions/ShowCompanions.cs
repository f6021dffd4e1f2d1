using Microsoft.AspNetCore.Http.HttpResults;
using Shouwen.App.Access.Published;
using Shouwen.App.Data;
using Shouwen.App.Facts.Metrics;
using Shouwen.App.Http;
using Shouwen.Engines.Comparing;
using Shouwen.Engines.Metrics;

namespace Shouwen.App.Facts.Companions;

/// <summary>Which other metrics go with one, at the same time or some periods before it: where to look for causes, not what they are.</summary>
internal static class ShowCompanions
{
    /// <param name="Tested">So many metrics and lags were looked at; what is told holds for all of them together.</param>
    /// <param name="MostLag">Periods.</param>
    internal sealed record Response(string Grain, int Tested, int MostLag, IReadOnlyList<Found> Companions);

    /// <param name="Lag">So many periods the other goes before.</param>
    /// <param name="P">Corrected by Benjamini and Hochberg.</param>
    internal sealed record Found(string Metric, int Lag, double Correlation, double Lower, double Upper, double P, int Pairs);

    /// <summary>Of those told, so many are wrong at most, on average.</summary>
    private const double Wrong = 0.05;

    /// <summary>Ways to count the same.</summary>
    private static readonly HashSet<string> Variants = ["service_level_1", "service_level_2", "service_level_3", "service_level_4", "service_level_5", "abandon_rate_short", "connection_rate_agents", "longest_wait"];

    /// <summary>The same things seen from other sides: that they go together is no news.</summary>
    private static readonly IReadOnlyList<string>[] Families =
    [
        ["abandon_rate", "abandoned", "connection_rate", "answered"],
        ["aht", "talk_time", "hold_time", "wrap_time"],
        ["contacts", "offered", "answered", "self_served"],
    ];

    public static async Task<Results<Ok<Response>, ProblemHttpResult>> Handle(
        Db db, FactsReader facts, TimeProvider time, Acting acting, [AsParameters] MetricRequest asked, CancellationToken cancel)
    {
        var errors = new FieldErrors();
        if (MetricQuery.Read(asked, errors) is not { } query) return errors.Problem();
        errors.AddIf(query.Metrics.Count != 1 || query.AsksOthers, "metric", "oneOnly");
        errors.AddIf(query.Grain is not (Grain.Day or Grain.Week), "grain", "notForChart");
        errors.AddIf(query.By.Count > 0, "by", "notForChart");
        if (errors.Any) return errors.Problem();
        var metric = query.Metrics[0];
        var others = MetricCatalogue.All.Where(other => !Variants.Contains(other.Code) && !other.Measures.Intersect(metric.Measures).Any() && !Families.Any(family => family.Contains(metric.Code) && family.Contains(other.Code))).ToList();
        if (await QueryMetrics.RunAsync(db, facts, time, acting, query with { Metrics = [metric, .. others] }, errors, cancel) is not { } answer) return errors.Problem();

        // What moves by the week is held against the week before; weeks against their neighbours.
        var (season, mostLag) = query.Grain == Grain.Day ? (7, 7) : (1, 4);
        var last = (await FactsReader.SpanAsync(db, acting.CentreId, cancel))?.To ?? query.To;
        var upTo = last < query.To ? last : query.To;
        var own = Values(query, answer.Metrics[0], upTo);
        var tried = answer.Metrics.Skip(1).SelectMany(other => Engines.Comparing.Companions.Of(Values(query, other, upTo), own, season, mostLag).Select(one => (other.Code, One: one))).ToList();
        var held = ManyTests.Correct([.. tried.Select(one => (double?)one.One.P)], Correction.BenjaminiHochberg);
        var found = tried.Zip(held, (one, p) => new Found(one.Code, one.One.Lag, one.One.Correlation, one.One.Interval.Low, one.One.Interval.High, p ?? 1, one.One.Pairs))
            .Where(one => one.P < Wrong).GroupBy(one => one.Metric).Select(same => same.MaxBy(one => Math.Abs(one.Correlation))!);
        return TypedResults.Ok(new Response(answer.Grain, tried.Count, mostLag, [.. found.OrderByDescending(one => Math.Abs(one.Correlation))]));
    }

    private static double?[] Values(MetricQuery query, MetricRows rows, DateOnly upTo)
    {
        var found = rows.Rows.Where(row => !row.Immature).ToDictionary(row => row.Period, row => row.Value);
        var values = new List<double?>();
        for (var day = query.From; day <= upTo;)
        {
            var period = Period.Of(query.Grain, query.From, day, 0, query.IntervalMinutes);
            day = period.End(query.Grain, query.To).AddDays(1);

            // A count of part of a week is none.
            values.Add(period.Start < query.From || day.AddDays(-1) > upTo ? null : found.GetValueOrDefault(period.Label(query.Grain, query.To)));
        }

        return [.. values];
    }
}
