namespace Shouwen.Engines.Mining;

/// <summary>How long cases stay at one value of a column: in a status, at a step, with a team.</summary>
/// <param name="Value">Its place among the column's names; -1 for events that have none.</param>
/// <param name="Cases">Cases that come there.</param>
/// <param name="Visits">How often they come there from somewhere else.</param>
/// <param name="Ending">Cases whose last event is there.</param>
/// <param name="Times">What each case spends there in all, of the cases of which it is known: where nothing follows and nothing has an end, nobody knows.</param>
/// <param name="Working">The same in working time; null without a calendar.</param>
/// <param name="Share">Of all the time that cases take; null where none passes.</param>
public sealed record Stay(int Value, int Cases, int Visits, int Ending, TimeFigures Times, TimeFigures? Working, double? Share)
{
    /// <summary>A stay goes from the first event with a value to the next event with another; the last one to the end of the case. So all times together are the throughput times together. Most time first.</summary>
    public static IReadOnlyList<Stay> Of(EventLog log, CodedColumn column, OpenTime? open = null)
    {
        var sums = new Sum[column.Names.Count + 1];
        for (var i = 0; i < sums.Length; i++) sums[i] = new();
        for (var one = 0; one < log.Cases.Count; one++) AddCase(log, column.Codes, one, open, sums);
        var stays = sums.Index().Where(one => one.Item.Cases > 0)
            .Select(one => new Stay(one.Index - 1, one.Item.Cases, one.Item.Visits, one.Item.Ending, TimeFigures.Of(one.Item.Times.ToArray()), open is null ? null : TimeFigures.Of(one.Item.Working.ToArray()), null)).ToList();
        var total = stays.Sum(stay => stay.Times.Total);
        return [.. stays.Select(stay => total > 0 ? stay with { Share = stay.Times.Total / total } : stay).OrderByDescending(stay => stay.Times.Total).ThenByDescending(stay => stay.Cases).ThenBy(stay => stay.Value)];
    }

    private static void AddCase(EventLog log, int[] codes, int one, OpenTime? open, Sum[] sums)
    {
        var (from, upto) = (log.CaseStarts[one], log.CaseStarts[one + 1]);
        if (from == upto) return;
        var end = log.Times[from] + log.DurationOf(one);
        for (int begin = from, next; begin < upto; begin = next)
        {
            for (next = begin + 1; next < upto && codes[next] == codes[begin];) next++;
            var isLast = next == upto;
            var over = isLast ? end : log.Times[next];
            var known = !isLast || over > log.Times[begin];
            sums[codes[begin] + 1].Add(one, known ? over - log.Times[begin] : null, known && open is not null ? open.Between(log.Times[begin], over) : 0, isLast);
        }
    }

    /// <summary>The stays of one value; those of one case come one after the other.</summary>
    private sealed class Sum
    {
        private int last = -1;
        private int lastKnown = -1;

        public List<long> Times { get; } = [];
        public List<long> Working { get; } = [];
        public int Cases { get; private set; }
        public int Visits { get; private set; }
        public int Ending { get; private set; }

        public void Add(int one, long? time, long working, bool isLast)
        {
            Visits++;
            if (last != one) Cases++;
            last = one;
            if (isLast) Ending++;
            if (time is not { } known) return;
            if (lastKnown == one)
            {
                Times[^1] += known;
                Working[^1] += working;
                return;
            }

            Times.Add(known);
            Working.Add(working);
            lastKnown = one;
        }
    }
}
