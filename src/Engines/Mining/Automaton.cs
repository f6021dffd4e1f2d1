namespace Shouwen.Engines.Mining;

/// <summary>A way from one state of a process to another: an activity's number, nothing at all, or a whole block.</summary>
internal readonly record struct Way(int From, int To, int Label)
{
    public const int Silent = -1;
    private const int FirstBlock = -2;

    public bool IsActivity => Label >= 0;

    /// <summary>The block's place, or below 0.</summary>
    public int Block => FirstBlock - Label;

    public static Way Through(int from, int to, int block) => new(from, to, FirstBlock - block);
}

/// <summary>
/// A process as states and the ways between them, from `Start` to `End`. Branches that run beside each other and have no activity in common are kept apart as a block,
/// which has as many states as they have together and not as many as there are pairs of them.
/// </summary>
internal sealed record Automaton(int States, int Start, int End, Way[] Ways, Block[] Blocks, HashSet<int> Labels)
{
    /// <summary>The fewest activities from start to end.</summary>
    public int Shortest { get; private init; }

    /// <summary>Settled once, when all ways are there.</summary>
    public Automaton Measured() => this with { Shortest = new FillCosts(this, [], 0).Exits()[0] };
}

/// <summary>Branches beside each other, each with activities of its own.</summary>
internal sealed record Block(Automaton[] Branches)
{
    public int Shortest { get; } = Branches.Sum(branch => branch.Shortest);
}
