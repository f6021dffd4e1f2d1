namespace Shouwen.Engines.Mining;

/// <summary>How many cases do something in one log, and in another.</summary>
/// <param name="Activity">Its place among the activities, which both logs have alike.</param>
/// <param name="Cases">Cases that have it, in the one.</param>
/// <param name="OtherCases">In the other.</param>
public sealed record ActivityContrast(int Activity, int Cases, int OtherCases);

/// <summary>How many cases go over an edge in one log and in another, and how long they wait there.</summary>
/// <param name="From">The place of the first activity.</param>
/// <param name="To">The place of the one that directly follows.</param>
/// <param name="Cases">Cases that do so, in the one.</param>
/// <param name="OtherCases">In the other.</param>
/// <param name="Waiting">Waits in the one.</param>
/// <param name="OtherWaiting">In the other.</param>
public sealed record EdgeContrast(int From, int To, int Cases, int OtherCases, TimeFigures Waiting, TimeFigures OtherWaiting)
{
    /// <summary>The other's median wait less the one's, in seconds; null where either has none.</summary>
    public double? MedianDifference => OtherWaiting.Median - Waiting.Median;
}

/// <summary>Two parts of one log beside each other.</summary>
/// <param name="Cases">In the one.</param>
/// <param name="OtherCases">In the other.</param>
/// <param name="Activities">All that either has, those of most cases first.</param>
/// <param name="Edges">All that either has, those of most cases first.</param>
/// <param name="Throughput">From beginning to end, in the one.</param>
/// <param name="OtherThroughput">In the other.</param>
public sealed record MapContrast(int Cases, int OtherCases, IReadOnlyList<ActivityContrast> Activities, IReadOnlyList<EdgeContrast> Edges, TimeFigures Throughput, TimeFigures OtherThroughput)
{
    /// <summary>The other's share of cases less the one's; null where either has no cases.</summary>
    public double? ShareDifference(int cases, int otherCases) => Cases == 0 || OtherCases == 0 ? null : ((double)otherCases / OtherCases) - ((double)cases / Cases);
}

/// <summary>Sets two parts of one log beside each other.</summary>
public static class CompareMaps
{
    /// <summary>Both are parts of the same log: their activities have the same places.</summary>
    public static MapContrast Of(EventLog one, EventLog other)
    {
        var (first, second) = (Passed(one), Passed(other));
        var (activities, otherActivities) = (Having(one), Having(other));
        return new(
            one.Cases.Count, other.Cases.Count,
            [.. activities.Keys.Union(otherActivities.Keys).Select(activity => new ActivityContrast(activity, activities.GetValueOrDefault(activity), otherActivities.GetValueOrDefault(activity)))
                .OrderByDescending(row => row.Cases + row.OtherCases).ThenBy(row => row.Activity)],
            [.. first.Keys.Union(second.Keys).Select(edge => ContrastOf(edge, first.GetValueOrDefault(edge), second.GetValueOrDefault(edge)))
                .OrderByDescending(row => row.Cases + row.OtherCases).ThenBy(row => row.From).ThenBy(row => row.To)],
            Throughput(one), Throughput(other));
    }

    private static EdgeContrast ContrastOf((int From, int To) edge, Waits? one, Waits? other) =>
        new(edge.From, edge.To, one?.Cases ?? 0, other?.Cases ?? 0, TimeFigures.Of(one?.Times.ToArray()), TimeFigures.Of(other?.Times.ToArray()));

    private static TimeFigures Throughput(EventLog log) => TimeFigures.Of(Enumerable.Range(0, log.Cases.Count).Select(log.DurationOf).ToArray());

    private static Dictionary<int, int> Having(EventLog log)
    {
        var cases = new Dictionary<int, int>();
        for (var one = 0; one < log.Cases.Count; one++)
        {
            foreach (var activity in log.TraceOf(one).ToArray().Distinct()) cases[activity] = cases.GetValueOrDefault(activity) + 1;
        }

        return cases;
    }

    private static Dictionary<(int, int), Waits> Passed(EventLog log)
    {
        var passed = new Dictionary<(int, int), Waits>();
        for (var one = 0; one < log.Cases.Count; one++)
        {
            for (var i = log.CaseStarts[one] + 1; i < log.CaseStarts[one + 1]; i++)
            {
                var edge = (log.Activities.Codes[i - 1], log.Activities.Codes[i]);
                if (!passed.TryGetValue(edge, out var waits)) passed[edge] = waits = new();
                waits.Times.Add(Math.Max(0, log.Times[i] - log.EndOf(i - 1)));
                if (waits.Last != one) (waits.Last, waits.Cases) = (one, waits.Cases + 1);
            }
        }

        return passed;
    }

    private sealed class Waits
    {
        public List<long> Times { get; } = [];
        public int Cases { get; set; }
        public int Last { get; set; } = -1;
    }
}
