namespace Shouwen.Engines.Mining;

/// <summary>Which activity follows which, how often, and after how long.</summary>
internal static class MeasureEdges
{
    public static IReadOnlyList<EdgeFigures> Of(EventLog log, OpenTime? open)
    {
        var size = log.Activities.Names.Count;
        var counts = Count(log, size);
        int[] edges = [.. Enumerable.Range(0, counts.Length).Where(edge => counts[edge] > 0).OrderByDescending(edge => counts[edge])];
        var (starts, next) = (new int[edges.Length + 1], new int[counts.Length]);
        foreach (var (at, edge) in edges.Index()) (next[edge], starts[at + 1]) = (starts[at], starts[at] + counts[edge]);
        var waits = new long[starts[^1]];
        var working = open is null ? null : new long[waits.Length];
        var halves = Gather(log, size, next, waits, open, working);
        var total = 0.0;
        foreach (var wait in waits) total += wait / 1000.0;
        var figures = new EdgeFigures[edges.Length];
        // The most frequent edge has a good part of all events, so that halving the edges would not halve the work.
        Parallel.For(0, edges.Length, at =>
        {
            var edge = edges[at];
            var waiting = TimeFigures.Of(waits.AsSpan(starts[at], starts[at + 1] - starts[at]));
            figures[at] = new(
                edge / size, edge % size, waiting, working is null ? null : TimeFigures.Of(working.AsSpan(starts[at], starts[at + 1] - starts[at])),
                total > 0 ? waiting.Total / total : null, halves.Mean(edge, isLater: false), halves.Mean(edge, isLater: true));
        });
        return figures;
    }

    private static int[] Count(EventLog log, int size)
    {
        var (counts, activities) = (new int[size * size], log.Activities.Codes);
        for (var one = 0; one < log.Cases.Count; one++)
        {
            for (var i = log.CaseStarts[one] + 1; i < log.CaseStarts[one + 1]; i++) counts[(activities[i - 1] * size) + activities[i]]++;
        }

        return counts;
    }

    /// <summary>Puts each wait where those of its edge are, and adds up the halves of the log's time.</summary>
    private static Halves Gather(EventLog log, int size, int[] next, long[] waits, OpenTime? open, long[]? working)
    {
        var (activities, times) = (log.Activities.Codes, log.Times);
        var halves = new Halves(size * size, MiddleOf(times));
        for (var one = 0; one < log.Cases.Count; one++)
        {
            for (var i = log.CaseStarts[one] + 1; i < log.CaseStarts[one + 1]; i++)
            {
                var (edge, from) = ((activities[i - 1] * size) + activities[i], log.EndOf(i - 1));
                var (wait, place) = (Math.Max(0, times[i] - from), next[edge]++);
                waits[place] = wait;
                if (working is not null) working[place] = wait == 0 ? 0 : open!.Between(from, times[i]);
                halves.Add(edge, from, wait);
            }
        }

        return halves;
    }

    private static long MiddleOf(long[] times)
    {
        var (first, last) = (long.MaxValue, long.MinValue);
        foreach (var time in times) (first, last) = (Math.Min(first, time), Math.Max(last, time));
        return times.Length == 0 ? 0 : first + ((last - first) / 2);
    }

    /// <summary>Waits that begin in the first half of the log's time, and those of the second.</summary>
    private sealed class Halves(int edges, long middle)
    {
        private readonly (long Sum, int Count)[] sums = new (long, int)[edges * 2];

        public void Add(int edge, long from, long wait)
        {
            ref var sum = ref sums[(edge * 2) + (from < middle ? 0 : 1)];
            sum.Sum += wait;
            sum.Count++;
        }

        public double? Mean(int edge, bool isLater) => sums[(edge * 2) + (isLater ? 1 : 0)] is (var sum, > 0 and var count) ? sum / 1000.0 / count : null;
    }
}
