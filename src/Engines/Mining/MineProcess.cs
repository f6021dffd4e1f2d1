namespace Shouwen.Engines.Mining;

/// <summary>Draws the map of a log: the directly-follows graph with its times, and the variants (van der Aalst 2016, Process Mining, chapters 5 and 9).</summary>
public static class MineProcess
{
    /// <summary>More different activities than anybody could look at; the graph is kept as a square of them.</summary>
    public const int MostActivities = 2000;

    /// <summary>The map of a log, with working time where there is a calendar.</summary>
    /// <exception cref="ArgumentException">The log has more than <see cref="MostActivities"/> activities.</exception>
    public static ProcessMap Of(EventLog log, OpenTime? open = null)
    {
        if (log.Activities.Names.Count > MostActivities) throw new ArgumentException($"A log has at most {MostActivities} activities.", nameof(log));
        IReadOnlyList<Variant> variants = [];
        IReadOnlyList<EdgeFigures> edges = [];
        Parallel.Invoke(() => variants = FindVariants.Of(log), () => edges = MeasureEdges.Of(log, open));
        var durations = new long[log.Cases.Count];
        for (var i = 0; i < durations.Length; i++) durations[i] = log.DurationOf(i);
        return new(ActivitiesOf(log, variants), edges, variants, TimeFigures.Of(durations), open is null ? null : TimeFigures.Of(Working(log, open)));
    }

    /// <summary>The variants alone, most frequent first.</summary>
    public static IReadOnlyList<Variant> VariantsOf(EventLog log) => FindVariants.Of(log);

    private static long[] Working(EventLog log, OpenTime open) =>
        [.. Enumerable.Range(0, log.Cases.Count).Select(one => log.Times[log.CaseStarts[one]] is var from ? open.Between(from, from + log.DurationOf(one)) : 0)];

    private static List<ActivityFigures> ActivitiesOf(EventLog log, IReadOnlyList<Variant> variants)
    {
        var size = log.Activities.Names.Count;
        var (counts, cases, starts, ends, seen) = (new int[size], new int[size], new int[size], new int[size], new int[size]);
        foreach (var (at, variant) in variants.Index())
        {
            foreach (var activity in variant.Trace)
            {
                counts[activity] += variant.Cases.Length;
                if (seen[activity] != at + 1) cases[activity] += variant.Cases.Length;
                seen[activity] = at + 1;
            }

            starts[variant.Trace[0]] += variant.Cases.Length;
            ends[variant.Trace[^1]] += variant.Cases.Length;
        }

        var service = ServiceOf(log);
        return [.. Enumerable.Range(0, size).Where(activity => counts[activity] > 0).OrderByDescending(activity => counts[activity])
            .Select(activity => new ActivityFigures(activity, counts[activity], cases[activity], starts[activity], ends[activity], service?[activity]))];
    }

    private static TimeFigures[]? ServiceOf(EventLog log)
    {
        if (log.Ends is null) return null;
        var times = new List<long>[log.Activities.Names.Count];
        for (var i = 0; i < log.Events; i++) (times[log.Activities.Codes[i]] ??= []).Add(log.EndOf(i) - log.Times[i]);
        return Array.ConvertAll(times, one => TimeFigures.Of(one?.ToArray()));
    }
}
