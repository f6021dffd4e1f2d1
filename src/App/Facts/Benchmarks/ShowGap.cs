using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Shouwen.App.Access.Published;
using Shouwen.App.Data;
using Shouwen.App.Facts.Metrics;
using Shouwen.App.Http;
using Shouwen.Engines.Metrics;

namespace Shouwen.App.Facts.Benchmarks;

/// <summary>How far a metric is from what others reach, and from the best of its own teams and months; and where the gap comes from.</summary>
internal static class ShowGap
{
    private const int MostParts = 12;
    private const int MonthsBack = 13;

    /// <summary>So little of a whole without a team changes no order of teams.</summary>
    private const double MostUnassigned = 0.02;
    private const string Team = "team";
    private const string Month = "month";

    internal sealed record Asked
    {
        /// <summary>The benchmark whose gap is shared out: its id, `team` or `month`; the first where it is not said.</summary>
        [FromQuery(Name = "against")] public string? Against { get; init; }
    }

    /// <param name="Value">Of the whole span and view; null where nothing is counted, and then there is no gap.</param>
    /// <param name="TeamBest">False where teams were held against the whole and none is better beyond chance; null where they were not, being filtered or not the ones that answer for it.</param>
    /// <param name="MonthBest">As that, of months.</param>
    /// <param name="Against">Whose gap the parts are of.</param>
    /// <param name="Parts">The greatest; empty where the metric cannot be shared out by this cut.</param>
    /// <param name="Rest">What is left of the gap beside them.</param>
    internal sealed record Response(
        string Unit, double? Value, IReadOnlyList<Line> Lines, bool? TeamBest, bool? MonthBest, string? Against, string? Cut, IReadOnlyList<GapPart> Parts, double? Rest);

    /// <param name="Against">The id of a benchmark, `team` or `month`.</param>
    /// <param name="Code">The team, or the month as 2026-07; null for what others reach.</param>
    /// <param name="Gap">The value less this one.</param>
    /// <param name="Low">Of the 95 % interval; null for what others reach.</param>
    internal sealed record Line(string Against, MetricBenchmarkKind? Kind, string? Code, string? Name, string? Source, DateOnly? AsOf, double Value, double? Low, double? High, double? Gap);

    public static async Task<Results<Ok<Response>, ProblemHttpResult>> Handle(
        Db db, FactsReader facts, TimeProvider time, Acting acting, [AsParameters] MetricRequest metric, [AsParameters] Asked asked, CancellationToken cancel)
    {
        var errors = new FieldErrors();
        if (MetricQuery.Read(metric, errors) is not { } query) return errors.Problem();
        errors.AddIf(query.Codes.Count != 1, "metric", "oneOnly");
        errors.AddIf(query.By.Count > 1, "by", "tooMany");
        errors.AddIf(query.Grain != Grain.Total, "grain", "notForMetric");
        Dim? cut = query.By.Count == 1 ? query.By[0] : null;

        // Many contacts are known by their main topic only, those that nobody answered above all.
        query = query with { By = [], TopicLevel = Math.Max(1, query.TopicLevel), Compare = Metrics.Comparison.None };
        if (errors.Any || await RowsAsync(query) is not { } whole) return errors.Problem();

        var value = whole.Rows is [var only, ..] ? only.Value : null;
        var lines = (await Benchmarks.Of(db, acting).Where(row => row.Metric == whole.Code).OrderByDescending(row => row.AsOf).ThenBy(row => row.Id).ToListAsync(cancel))
            .ConvertAll(row => new Line($"{row.Id}", row.Kind, null, row.Name, row.Source, row.AsOf, row.Value, null, null, value - row.Value));
        bool? teamBest = null, monthBest = null;
        if (query.Metrics is [{ Denominator: not null, Direction: not Better.None } one] && value is { } now)
        {
            if (query.Filters.All(filter => filter.Dim is not (Dim.Team or Dim.Agent)) && await RowsAsync(query with { Grain = Grain.Day, By = [Dim.Team] }) is { } teams && IsOfTeams(teams))
                teamBest = Add(Team, [.. teams.Rows.GroupBy(row => row.Cuts[Team].Code).Where(team => team.Key.Length > 0).Select(team => (team.Key, team.First().Cuts[Team].Name, OwnBest.DaysOf(team)))]);
            var (first, last) = MonthsBefore(query.From);
            if (await RowsAsync(query with { Grain = Grain.Day, From = first, To = last }) is { } days)
                monthBest = Add(Month, [.. days.Rows.GroupBy(row => row.Period[..7]).Select(month => (month.Key, (string?)null, OwnBest.DaysOf(month)))]);

            bool Add(string against, IReadOnlyList<(string, string?, IReadOnlyList<Engines.Comparing.Cluster>)> groups)
            {
                if (OwnBest.Of(groups, now, one.Direction == Better.Up) is not { } best) return false;
                lines.Add(new(against, null, best.Code, best.Name, null, null, best.Value, best.Interval.Low, best.Interval.High, now - best.Value));
                return true;
            }
        }

        var chosen = lines.FirstOrDefault(line => line.Against == asked.Against) ?? (asked.Against is null ? lines.FirstOrDefault() : null);
        IReadOnlyList<GapPart> parts = chosen is not null && cut is not null && value is not null ? await PartsAsync(chosen, cut.Value) : [];
        if (errors.Any) return errors.Problem();
        IReadOnlyList<GapPart> shown = [.. parts.OrderByDescending(part => Math.Abs(part.Gap)).Take(MostParts)];
        return TypedResults.Ok(new Response(
            whole.Unit, value, lines, teamBest, monthBest, chosen?.Against, parts.Count > 0 ? MetricQuery.NameOf(cut!.Value) : null, shown,
            parts.Count > shown.Count ? parts.Sum(part => part.Gap) - shown.Sum(part => part.Gap) : null));

        async Task<MetricRows?> RowsAsync(MetricQuery one) => (await QueryMetrics.RunAsync(db, facts, time, acting, one, errors, cancel))?.Metrics[0];

        // Customers of two places are not the sum of those of each: such a gap cannot be shared out.
        async Task<IReadOnlyList<GapPart>> PartsAsync(Line line, Dim dim)
        {
            if (query.Metrics is not [{ Denominator: not null } one] || one.Measures.Contains(Measure.Customers) || (line.Against == Team && dim is Dim.Team or Dim.Agent)) return [];
            if (await RowsAsync(query with { By = [dim] }) is not { } now) return [];
            var name = MetricQuery.NameOf(dim);
            return line.Against switch
            {
                Team => await RowsAsync(query with { By = [dim], Filters = [.. query.Filters, (Dim.Team, [line.Code!])] }) is { } there ? GapParts.Of(now, there, name) ?? [] : [],
                Month => await RowsAsync(OfMonth(query, line.Code!) with { By = [dim] }) is { } then ? GapParts.Of(now, then, name) ?? [] : [],
                _ => GapParts.Of(now, name, line.Value),
            };
        }
    }

    /// <summary>A contact that nobody answered has no team: where such are counted, no team is as good or bad as its figure.</summary>
    private static bool IsOfTeams(MetricRows teams) =>
        teams.Rows.Where(row => row.Cuts[Team].Code.Length == 0).Sum(row => row.Denominator ?? 0) <= MostUnassigned * teams.Rows.Sum(row => row.Denominator ?? 0);

    /// <summary>Whole months before a day.</summary>
    private static (DateOnly First, DateOnly Last) MonthsBefore(DateOnly day)
    {
        var begin = new DateOnly(day.Year, day.Month, 1);
        return (begin.AddMonths(-MonthsBack), begin.AddDays(-1));
    }

    private static MetricQuery OfMonth(MetricQuery query, string month)
    {
        var first = DateOnly.ParseExact($"{month}-01", "yyyy-MM-dd", CultureInfo.InvariantCulture);
        return query with { From = first, To = first.AddMonths(1).AddDays(-1) };
    }
}
