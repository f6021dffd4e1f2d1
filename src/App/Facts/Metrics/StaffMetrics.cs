using Shouwen.App.Access.Published;
using Shouwen.App.Centres.Published;
using Shouwen.App.Data;
using Shouwen.App.Http;
using Shouwen.Engines.Metrics;

namespace Shouwen.App.Facts.Metrics;

/// <summary>Metrics of the people themselves: from joins and leaves, not from contacts. By month or in total, by team.</summary>
internal static class StaffMetrics
{
    public static IReadOnlySet<string> Codes { get; } = new HashSet<string> { "turnover", "turnover_voluntary", "turnover_forced", "headcount" };

    public static async Task<IReadOnlyList<MetricRows>> RowsAsync(
        Db db, Acting acting, Plans plans, MetricQuery query, FieldErrors errors, CancellationToken cancel)
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
        return [.. query.Staff.Select(code => new MetricRows(code, code == "headcount" ? "count" : "ratio", null, [.. Rows(code, people, plans, query)], false))];
    }

    private static IEnumerable<MetricRow> Rows(string code, List<Employment> people, Plans plans, MetricQuery query)
    {
        var teams = plans.Frame.Members[Dim.Team].ToDictionary(team => team.Id);
        foreach (var (from, to) in Spans(query))
        {
            var label = Period.Of(query.Grain, query.From, from, 0, query.IntervalMinutes).Label(query.Grain, query.To);
            if (query.By.Count == 0) yield return Row(code, label, new Dictionary<string, CutValue>(), Turnover.Of(people, from, to));
            else foreach (var (teamId, turnover) in Turnover.ByTeam(people, from, to))
                yield return Row(code, label, new Dictionary<string, CutValue> { ["team"] = TeamOf(teams, teamId) }, turnover);
        }
    }

    private static CutValue TeamOf(Dictionary<int, Member> teams, int? teamId) =>
        teamId is { } id && teams.TryGetValue(id, out var team) ? new(team.Code, team.Name) : new("", null);

    private static MetricRow Row(string code, string period, IReadOnlyDictionary<string, CutValue> cuts, Turnover turnover)
    {
        var (value, leavers) = code switch
        {
            "turnover" => (turnover.Rate, turnover.Leavers),
            "turnover_voluntary" => (turnover.VoluntaryRate, turnover.Voluntary),
            "turnover_forced" => (turnover.ForcedRate, turnover.Forced),
            _ => (turnover.AverageHeadcount, 0),
        };
        return code == "headcount"
            ? new(period, cuts, value, value, null, false, null, null)
            : new(period, cuts, value, leavers, turnover.AverageHeadcount, false, null, null);
    }

    private static IEnumerable<(DateOnly From, DateOnly To)> Spans(MetricQuery query)
    {
        for (var from = query.From; from <= query.To;)
        {
            var end = Period.Of(query.Grain, query.From, from, 0, query.IntervalMinutes).End(query.Grain, query.To);
            var to = end < query.To ? end : query.To;
            yield return (from, to);
            from = to.AddDays(1);
        }
    }
}
