namespace Shouwen.Engines.Mining;

/// <summary>
/// The least that it costs to come to each state of an automaton after each event of a trace, begun at one of them: one for an event that the process does not have there, one for
/// an activity that the trace does not have. Layer by layer over the events: what is cheapest in one is known before the next is begun, so nothing is searched twice.
/// </summary>
internal sealed class FillCosts
{
    public const int Unreached = int.MaxValue / 2;
    private const int NoWay = -1;
    private const int AsideEvent = -2;
    private readonly Automaton automaton;
    private readonly int[] trace;
    private readonly int from;
    private readonly int[] costs;
    private readonly int[] ways;
    private readonly int[] places;
    private readonly BlockCosts[] blocks;

    public FillCosts(Automaton automaton, int[] trace, int from)
    {
        (this.automaton, this.trace, this.from) = (automaton, trace, from);
        blocks = Array.ConvertAll(automaton.Blocks, block => new BlockCosts(block, trace));
        (costs, ways) = (new int[(trace.Length - from + 1) * automaton.States], new int[(trace.Length - from + 1) * automaton.States]);
        places = blocks.Length > 0 ? new int[costs.Length] : [];
        Array.Fill(costs, Unreached);
        (costs[automaton.Start], ways[automaton.Start]) = (0, NoWay);
        for (var at = from; at <= trace.Length; at++)
        {
            Settle(at);
            if (blocks.Length > 0) EnterBlocks(at);
            if (at < trace.Length) Take(at);
        }
    }

    /// <summary>What it costs to be through after each event from `from` on.</summary>
    public int[] Exits()
    {
        var exits = new int[trace.Length - from + 1];
        for (var i = 0; i < exits.Length; i++) exits[i] = costs[(i * automaton.States) + automaton.End];
        return exits;
    }

    /// <summary>The moves of a cheapest way through that ends after the event before `upto`, in their order.</summary>
    public List<AlignedMove> MovesTo(int upto)
    {
        var moves = new List<AlignedMove>();
        for (var (at, state) = (upto, automaton.End); Cell(at, state) is var cell && ways[cell] != NoWay;)
        {
            if (ways[cell] == AsideEvent)
            {
                at--;
                moves.Add(new(AlignedKind.Inserted, trace[at], at));
                continue;
            }

            var (way, isTogether) = (automaton.Ways[ways[cell] >> 1], (ways[cell] & 1) == 1);
            if (isTogether) at--;
            if (way.IsActivity) moves.Add(new(isTogether ? AlignedKind.Together : AlignedKind.Skipped, way.Label, at));
            if (way.Block >= 0)
            {
                moves.AddRange(Enumerable.Reverse(blocks[way.Block].Moves(places[cell], at)));
                at = places[cell];
            }

            state = way.From;
        }

        moves.Reverse();
        return moves;
    }

    private int Cell(int at, int state) => ((at - from) * automaton.States) + state;

    /// <summary>Goes on from what is reached without an event, until nothing is cheaper any more. Ways stand in the order in which they are gone, so that once or twice is enough.</summary>
    private void Settle(int at)
    {
        var first = Cell(at, 0);
        for (var changed = true; changed;)
        {
            changed = false;
            for (var i = 0; i < automaton.Ways.Length; i++)
            {
                var way = automaton.Ways[i];
                var cost = costs[first + way.From] + (way.IsActivity ? 1 : way.Block >= 0 ? automaton.Blocks[way.Block].Shortest : 0);
                if (cost < costs[first + way.To]) changed = Reach(first + way.To, cost, i << 1, at);
            }
        }
    }

    private void Take(int at)
    {
        var (first, next, label) = (Cell(at, 0), Cell(at + 1, 0), trace[at]);
        for (var i = 0; i < automaton.Ways.Length; i++)
        {
            var way = automaton.Ways[i];
            if (way.Label == label && label >= 0 && costs[first + way.From] < costs[next + way.To]) Reach(next + way.To, costs[first + way.From], (i << 1) | 1, at);
        }

        for (var state = 0; state < automaton.States; state++)
        {
            if (costs[first + state] + 1 < costs[next + state]) Reach(next + state, costs[first + state] + 1, AsideEvent, at);
        }
    }

    private void EnterBlocks(int at)
    {
        for (var i = 0; i < automaton.Ways.Length; i++)
        {
            var way = automaton.Ways[i];
            if (way.Block < 0 || costs[Cell(at, way.From)] is var entry && entry >= Unreached) continue;
            // An event that was put aside before the block is put aside within it as well: begun earlier it costs no more.
            if (at > from && ways[Cell(at, way.From)] == AsideEvent) continue;
            for (var upto = at + 1; upto <= trace.Length; upto++)
            {
                var cost = entry + blocks[way.Block].Of(at, upto);
                if (cost < costs[Cell(upto, way.To)]) Reach(Cell(upto, way.To), cost, i << 1, at);
            }
        }
    }

    private bool Reach(int cell, int cost, int way, int at)
    {
        (costs[cell], ways[cell]) = (cost, way);
        if (places.Length > 0) places[cell] = at;
        return true;
    }
}
