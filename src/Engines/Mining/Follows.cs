namespace Shouwen.Engines.Mining;

/// <summary>What directly follows what in some traces, none of them empty, and what begins and ends them; activities are numbered anew, from 0.</summary>
internal sealed class Follows
{
    public Follows(List<int[]> traces)
    {
        Activities = [.. traces.SelectMany(trace => trace).Distinct()];
        var at = Activities.Index().ToDictionary(one => one.Item, one => one.Index);
        Directly = new bool[Activities.Length, Activities.Length];
        (IsFirst, IsLast) = (new bool[Activities.Length], new bool[Activities.Length]);
        foreach (var trace in traces)
        {
            (IsFirst[at[trace[0]]], IsLast[at[trace[^1]]]) = (true, true);
            for (var i = 1; i < trace.Length; i++) Directly[at[trace[i - 1]], at[trace[i]]] = true;
        }
    }

    /// <summary>What the traces call the activities.</summary>
    public int[] Activities { get; }
    public bool[,] Directly { get; }
    public bool[] IsFirst { get; }
    public bool[] IsLast { get; }
    public int Count => Activities.Length;

    /// <summary>What follows what sooner or later (Warshall 1962).</summary>
    public bool[,] Reaches()
    {
        var reaches = (bool[,])Directly.Clone();
        for (var over = 0; over < Count; over++)
        {
            for (var from = 0; from < Count; from++)
            {
                if (!reaches[from, over]) continue;
                for (var to = 0; to < Count; to++) reaches[from, to] |= reaches[over, to];
            }
        }

        return reaches;
    }

    /// <summary>Groups in which any two that belong together are, in one step or several.</summary>
    public List<List<int>> Groups(Func<int, int, bool> belong) => Groups([.. Enumerable.Range(0, Count).Select(one => (List<int>)[one])], (one, other) => one.Exists(a => other.Exists(b => belong(a, b) || belong(b, a))));

    public static List<List<int>> Groups(List<List<int>> groups, Func<List<int>, List<int>, bool> belong)
    {
        for (var at = 0; at < groups.Count; at++)
        {
            // Whoever joins may bring others along: look again until nobody does.
            while (groups.FindIndex(at + 1, other => belong(groups[at], other)) is > 0 and var found)
            {
                groups[at].AddRange(groups[found]);
                groups.RemoveAt(found);
            }
        }

        return groups;
    }

    /// <summary>The activities by the traces' numbers.</summary>
    public HashSet<int> Named(IEnumerable<int> group) => [.. group.Select(one => Activities[one])];
}
