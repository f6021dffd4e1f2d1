namespace Shouwen.Engines.Metrics;

/// <summary>
/// What cannot be told of an agent or a team: contacts that ended before a person took them (given up, served by a machine, blocked) mostly say of nobody whose they were.
/// A team's share of them would read as none.
/// </summary>
public static class UnnamedOutcomes
{
    private static readonly (Outcome Outcome, Measure[] Measures)[] Before =
    [
        (Outcome.Abandoned, [Measure.Abandoned, Measure.LongAbandoned, Measure.AgentRequests, Measure.Requests]),
        (Outcome.SelfServed, [Measure.SelfServed, Measure.Requests]),
        (Outcome.Blocked, [Measure.Blocked, Measure.AgentRequests, Measure.Requests]),
    ];

    /// <summary>The measures of a plan, by place, that its cuts and filters leave without an answer: less than half of such contacts in its span say whose they were.</summary>
    public static IReadOnlyList<int> In(FoldPlan plan, IEnumerable<ContactDay> days)
    {
        Dim[] people = [.. plan.Cuts.Select(cut => cut.Dim).Concat(plan.Filters.Select(filter => filter.Dim)).Where(dim => dim is Dim.Agent or Dim.Team).Distinct()];
        if (people.Length == 0 || !plan.Measures.Any(measure => Before.Any(one => one.Measures.Contains(measure)))) return [];
        var all = days.ToList();
        var unnamed = Before.Where(one => Array.Exists(people, dim => IsUnnamed(all, one.Outcome, dim))).SelectMany(one => one.Measures).ToHashSet();
        return [.. plan.Measures.Index().Where(pair => unnamed.Contains(pair.Item)).Select(pair => pair.Index)];
    }

    private static bool IsUnnamed(List<ContactDay> days, Outcome outcome, Dim dim)
    {
        var (all, named) = (0L, 0L);
        foreach (var found in days.Select(day => day.NamedOf(outcome, dim))) (all, named) = (all + found.All, named + found.Named);
        return named * 2 < all;
    }
}
