using Shouwen.App.Access.Published;
using Shouwen.App.Centres.Published;
using Shouwen.App.Data;
using Shouwen.App.Http;
using Shouwen.Engines.Metrics;

namespace Shouwen.App.Facts.Metrics;

/// <summary>Metrics of the people themselves: from joins and leaves, not from contacts. By month or in total, by team.</summary>
internal static class StaffMetrics
{
    public const string Headcount = "headcount";

    public static IReadOnlySet<string> Codes { get; } = new HashSet<string> { "turnover", "turnover_voluntary", "turnover_forced", Headcount };

    public static async Task<IReadOnlyList<MetricRows>> RowsAsync(
        Db db, Acting acting, Plans plans, MetricQuery query, TargetBook targets, FieldErrors errors, CancellationToken cancel)
    {
        errors.AddIf(query.Grain is not (Grain.Total or Grain.Month or Grain.Week or Grain.Day), "grain", "notForMetric");
        errors.AddIf(query.By.Any(dim => dim != Dim.Team), "by", "notForMetric");
        errors.AddIf(query.Filters.Any(filter => filter.Dim != Dim.Team), "filter", "notForMetric");
        if (errors.Any) return [];
        var allowed = plans.Plan.Filters.Where(filter => filter.Dim == Dim.Team).ToList();
        var people = (await Staff.EmploymentsAsync(db, acting.CentreId, cancel))
            .Where(person => acting.ScopeOf(Act.FactsView) != Scope.Own)
            .Where(person => allowed.All(filter => (person.TeamId ?? 0) < filter.Allows.Count && filter.Allows[person.TeamId ?? 0]))
            .ToList();
        var table = new StaffTable(query, plans, people, targets);
        return [.. query.Staff.Select(code => new MetricRows(code, code == Headcount ? "count" : "ratio", null, table.Rows(code), false))];
    }
}
