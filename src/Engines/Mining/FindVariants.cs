namespace Shouwen.Engines.Mining;

/// <summary>Which cases do the same things in the same order.</summary>
internal static class FindVariants
{
    /// <summary>Most frequent first, of those as frequent the one that came first.</summary>
    public static IReadOnlyList<Variant> Of(EventLog log)
    {
        var (numbers, traces) = (new int[log.Cases.Count], new Numbering(log));
        var counts = new List<int>();
        for (var one = 0; one < numbers.Length; one++)
        {
            numbers[one] = log.CaseStarts[one] == log.CaseStarts[one + 1] ? -1 : traces.Of(one);
            if (traces.Firsts.Count > counts.Count) counts.Add(0);
            if (numbers[one] >= 0) counts[numbers[one]]++;
        }

        var (members, filled) = (counts.ConvertAll(count => new int[count]), new int[counts.Count]);
        for (var one = 0; one < numbers.Length; one++) if (numbers[one] is >= 0 and var variant) members[variant][filled[variant]++] = one;
        return [.. Enumerable.Range(0, members.Count).OrderByDescending(variant => counts[variant]).Select(variant => new Variant(log.TraceOf(traces.Firsts[variant]).ToArray(), members[variant]))];
    }

    /// <summary>Numbers traces as they come: a table of their hashes, with the first case of each to compare with.</summary>
    private sealed class Numbering(EventLog log)
    {
        private const ulong Spread = 0x9E3779B97F4A7C15;
        private readonly List<ulong> hashes = [];
        private int[] table = new int[1024];

        public List<int> Firsts { get; } = [];

        public int Of(int one)
        {
            var trace = log.TraceOf(one);
            var hash = HashOf(trace);
            var at = PlaceOf(hash);
            for (; table[at] is > 0 and var taken; at = Next(at)) if (hashes[taken - 1] == hash && log.TraceOf(Firsts[taken - 1]).SequenceEqual(trace)) return taken - 1;
            Firsts.Add(one);
            hashes.Add(hash);
            table[at] = Firsts.Count;
            if (Firsts.Count * 2 > table.Length) Grow();
            return Firsts.Count - 1;
        }

        private void Grow()
        {
            table = new int[table.Length * 2];
            for (var i = 0; i < hashes.Count; i++)
            {
                var at = PlaceOf(hashes[i]);
                while (table[at] > 0) at = Next(at);
                table[at] = i + 1;
            }
        }

        private int PlaceOf(ulong hash) => (int)(hash >> 32) & (table.Length - 1);

        private int Next(int at) => (at + 1) & (table.Length - 1);

        private static ulong HashOf(ReadOnlySpan<int> trace)
        {
            var hash = (ulong)trace.Length;
            foreach (var activity in trace) hash = ((hash ^ (uint)activity) * Spread) ^ (hash >> 29);
            return hash * Spread;
        }
    }
}
