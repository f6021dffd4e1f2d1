namespace Shouwen.Engines.Mining;

/// <summary>The cuts of the inductive miner, each null where there is none. Groups are of the traces' own numbers.</summary>
internal static class CutProcess
{
    /// <summary>Groups between which nothing follows anything.</summary>
    public static List<HashSet<int>>? Choice(Follows follows) => Several(follows, follows.Groups((one, other) => follows.Directly[one, other]));

    /// <summary>Groups of which each is over before the next begins.</summary>
    public static List<HashSet<int>>? Sequence(Follows follows)
    {
        var reaches = follows.Reaches();
        var groups = follows.Groups((one, other) => reaches[one, other] == reaches[other, one]);
        // What was put together may stand on both sides of another group, which then is no group by itself.
        for (var before = 0; before != groups.Count;)
        {
            before = groups.Count;
            groups = Follows.Groups(groups, (one, other) => one.Exists(a => other.Exists(b => reaches[a, b] != reaches[one[0], other[0]] || reaches[b, a] != reaches[other[0], one[0]])));
        }

        groups.Sort((one, other) => one == other ? 0 : reaches[one[0], other[0]] ? -1 : 1);
        return Several(follows, groups);
    }

    /// <summary>Groups that follow each other in any way, each with something that begins and something that ends traces.</summary>
    public static List<HashSet<int>>? Beside(Follows follows)
    {
        var groups = follows.Groups((one, other) => !follows.Directly[one, other] || !follows.Directly[other, one]);
        bool IsWhole(List<int> group) => group.Exists(one => follows.IsFirst[one]) && group.Exists(one => follows.IsLast[one]);
        while (groups.Count > 1 && groups.FindIndex(group => !IsWhole(group)) is >= 0 and var part)
        {
            var other = part == 0 ? 1 : 0;
            groups[other].AddRange(groups[part]);
            groups.RemoveAt(part);
        }

        return Several(follows, groups);
    }

    /// <summary>What is done each time, where the rest leads back from its ends to its beginnings.</summary>
    public static HashSet<int>? Loop(Follows follows)
    {
        bool IsEdge(int one) => follows.IsFirst[one] || follows.IsLast[one];
        var inner = Enumerable.Range(0, follows.Count).Where(one => !IsEdge(one)).Select(one => (List<int>)[one]).ToList();
        inner = Follows.Groups(inner, (one, other) => one.Exists(a => other.Exists(b => follows.Directly[a, b] || follows.Directly[b, a])));
        var back = inner.FindAll(group => LeadsBack(follows, group)).SelectMany(group => group).ToHashSet();
        return back.Count == 0 ? null : follows.Named(Enumerable.Range(0, follows.Count).Where(one => !back.Contains(one)));
    }

    /// <summary>Stretches of traces whose activities are of one kind.</summary>
    public static List<int[]> Runs(List<int[]> traces, Func<int, bool> isOfIt)
    {
        var runs = new List<int[]>();
        foreach (var trace in traces)
        {
            for (var from = 0; from < trace.Length;)
            {
                var upto = from;
                while (upto < trace.Length && isOfIt(trace[upto])) upto++;
                if (upto > from) runs.Add(trace[from..upto]);
                from = Math.Max(upto, from + 1);
            }
        }

        return runs;
    }

    /// <summary>Traces cut where a beginning follows an end.</summary>
    public static List<int[]> Rounds(List<int[]> traces, Follows follows)
    {
        var first = follows.Named(Enumerable.Range(0, follows.Count).Where(one => follows.IsFirst[one]));
        var last = follows.Named(Enumerable.Range(0, follows.Count).Where(one => follows.IsLast[one]));
        var rounds = new List<int[]>();
        foreach (var trace in traces)
        {
            var from = 0;
            for (var at = 1; at <= trace.Length; at++)
            {
                if (at < trace.Length && !(last.Contains(trace[at - 1]) && first.Contains(trace[at]))) continue;
                rounds.Add(trace[from..at]);
                from = at;
            }
        }

        return rounds;
    }

    private static bool LeadsBack(Follows follows, List<int> group)
    {
        var edges = Enumerable.Range(0, follows.Count).Where(one => follows.IsFirst[one] || follows.IsLast[one]).ToList();
        var (first, last) = (edges.FindAll(one => follows.IsFirst[one]), edges.FindAll(one => follows.IsLast[one]));
        return !edges.Exists(edge => (!follows.IsLast[edge] && group.Exists(one => follows.Directly[edge, one])) || (!follows.IsFirst[edge] && group.Exists(one => follows.Directly[one, edge])))
            && group.TrueForAll(one => !last.Exists(end => follows.Directly[end, one]) || last.TrueForAll(end => follows.Directly[end, one]))
            && group.TrueForAll(one => !first.Exists(start => follows.Directly[one, start]) || first.TrueForAll(start => follows.Directly[one, start]));
    }

    private static List<HashSet<int>>? Several(Follows follows, List<List<int>> groups) => groups.Count < 2 ? null : groups.ConvertAll(follows.Named);
}
