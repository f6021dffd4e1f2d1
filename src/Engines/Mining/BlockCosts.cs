namespace Shouwen.Engines.Mining;

/// <summary>
/// What a block costs over a stretch of a trace. Its branches have no activity in common, so that each is aligned with its own events alone, and any mixture of them is allowed: the
/// costs add up, and events of none of them are put aside.
/// </summary>
internal sealed class BlockCosts
{
    private readonly Block block;
    private readonly int[][] events;
    private readonly int[][] before;
    private readonly int[] others;
    private readonly int[][][] exits;
    private readonly int[] trace;

    public BlockCosts(Block block, int[] trace)
    {
        (this.block, this.trace) = (block, trace);
        events = Array.ConvertAll(block.Branches, branch => Enumerable.Range(0, trace.Length).Where(at => branch.Labels.Contains(trace[at])).ToArray());
        before = Array.ConvertAll(block.Branches, branch => Before(branch.Labels.Contains));
        others = Before(label => !Array.Exists(block.Branches, branch => branch.Labels.Contains(label)));
        exits = Array.ConvertAll(events, own => new int[own.Length + 1][]);
    }

    public int Of(int from, int upto)
    {
        var cost = others[upto] - others[from];
        for (var branch = 0; branch < exits.Length; branch++)
        {
            var (first, last) = (before[branch][from], before[branch][upto]);
            var own = exits[branch][first] ??= Fill(branch, first).Exits();
            cost += own[last - first];
        }

        return cost;
    }

    /// <summary>The branches' moves, each where its event stands in the trace; a skipped activity stands before the next event of its branch.</summary>
    public IEnumerable<AlignedMove> Moves(int from, int upto)
    {
        var moves = Enumerable.Range(from, upto - from).Where(at => others[at + 1] > others[at]).Select(at => new AlignedMove(AlignedKind.Inserted, trace[at], at));
        for (var branch = 0; branch < exits.Length; branch++)
        {
            var own = events[branch];
            moves = moves.Concat(Fill(branch, before[branch][from]).MovesTo(before[branch][upto]).Select(move => move with { At = move.At < own.Length ? Math.Min(own[move.At], upto) : upto }));
        }

        return moves.OrderBy(move => move.At).ThenBy(move => move.Kind == AlignedKind.Skipped ? 0 : 1);
    }

    private FillCosts Fill(int branch, int first) => new(block.Branches[branch], Array.ConvertAll(events[branch], at => trace[at]), first);

    private int[] Before(Func<int, bool> counts)
    {
        var sums = new int[trace.Length + 1];
        for (var at = 0; at < trace.Length; at++) sums[at + 1] = sums[at] + (counts(trace[at]) ? 1 : 0);
        return sums;
    }
}
