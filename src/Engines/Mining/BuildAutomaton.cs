namespace Shouwen.Engines.Mining;

/// <summary>Turns a designed process into states and ways.</summary>
internal sealed class BuildAutomaton
{
    /// <summary>Branches that share activities are multiplied out; more than this is refused.</summary>
    private const int MostStates = 20_000;
    private readonly Func<string, int> numberOf;
    private readonly bool isFlat;
    private readonly List<Way> ways = [];
    private readonly List<Block> blocks = [];
    private int states = 1;

    private BuildAutomaton(Func<string, int> numberOf, bool isFlat) => (this.numberOf, this.isFlat) = (numberOf, isFlat);

    /// <summary>Null where branches that share activities have too many states together.</summary>
    public static Automaton? Of(ProcessPart process, Func<string, int> numberOf)
    {
        try
        {
            return Of(process, numberOf, isFlat: false);
        }
        catch (TooManyStates)
        {
            return null;
        }
    }

    private static Automaton Of(ProcessPart process, Func<string, int> numberOf, bool isFlat)
    {
        var building = new BuildAutomaton(numberOf, isFlat);
        var end = building.Add(process, 0);
        var labels = building.ways.Where(way => way.IsActivity).Select(way => way.Label).Concat(building.blocks.SelectMany(block => block.Branches).SelectMany(branch => branch.Labels)).ToHashSet();
        return new Automaton(building.states, 0, end, [.. building.ways], [.. building.blocks], labels).Measured();
    }

    /// <summary>Where the part ends that begins at `from`. Only loops lead back, and they begin at a state of their own.</summary>
    private int Add(ProcessPart part, int from)
    {
        switch (part)
        {
            case Step step: return Go(from, numberOf(step.Activity));
            case Sequence sequence: return sequence.Parts.Aggregate(from, (at, next) => Add(next, at));
            case Choice choice: return Meet([.. choice.Branches.Select(branch => Add(branch, from))]);
            case Concurrent beside: return AddBeside(beside, from);
            case Loop loop:
                var entry = Go(from, Way.Silent);
                var exit = Add(loop.Body, entry);
                ways.Add(new(Add(loop.Back, exit), entry, Way.Silent));
                return Go(exit, Way.Silent);
            default: throw new ArgumentOutOfRangeException(nameof(part), part, "No such part.");
        }
    }

    private int Go(int from, int label)
    {
        ways.Add(new(from, NewState(), label));
        return states - 1;
    }

    private int Meet(int[] ends)
    {
        var end = NewState();
        foreach (var from in ends) ways.Add(new(from, end, Way.Silent));
        return end;
    }

    private int NewState() => states < MostStates ? states++ : throw new TooManyStates();

    private int AddBeside(Concurrent beside, int from)
    {
        var groups = isFlat ? [[.. beside.Branches]] : GroupsOf(beside.Branches);
        var branches = groups.ConvertAll(group => group.Count == 1 ? Of(group[0], numberOf, isFlat) : group.Select(branch => Of(branch, numberOf, isFlat: true)).Aggregate(Product));
        if (branches.Count == 1) return Inline(branches[0], from);
        blocks.Add(new([.. branches]));
        var end = NewState();
        ways.Add(Way.Through(from, end, blocks.Count - 1));
        return end;
    }

    private int Inline(Automaton inner, int from)
    {
        var (first, firstBlock) = (states, blocks.Count);
        if ((states += inner.States) > MostStates) throw new TooManyStates();
        blocks.AddRange(inner.Blocks);
        ways.Add(new(from, first + inner.Start, Way.Silent));
        ways.AddRange(inner.Ways.Select(way => way.Block >= 0 ? Way.Through(first + way.From, first + way.To, firstBlock + way.Block) : new(first + way.From, first + way.To, way.Label)));
        return first + inner.End;
    }

    /// <summary>Branches that have an activity in common, in one way or another, are of one group.</summary>
    private List<List<ProcessPart>> GroupsOf(IReadOnlyList<ProcessPart> branches)
    {
        var groups = new List<(HashSet<int> Labels, List<ProcessPart> Parts)>();
        foreach (var branch in branches)
        {
            HashSet<int> labels = [.. ActivitiesOf(branch).Select(numberOf)];
            var shared = groups.Where(group => group.Labels.Overlaps(labels)).ToList();
            groups.RemoveAll(shared.Contains);
            groups.Add((shared.Aggregate(labels, (all, group) => [.. all, .. group.Labels]), [.. shared.SelectMany(group => group.Parts), branch]));
        }

        return groups.ConvertAll(group => group.Parts);
    }

    private static IEnumerable<string> ActivitiesOf(ProcessPart part) => part switch
    {
        Step step => [step.Activity],
        Sequence sequence => sequence.Parts.SelectMany(ActivitiesOf),
        Choice choice => choice.Branches.SelectMany(ActivitiesOf),
        Concurrent beside => beside.Branches.SelectMany(ActivitiesOf),
        Loop loop => ActivitiesOf(loop.Body).Concat(ActivitiesOf(loop.Back)),
        _ => [],
    };

    private static Automaton Product(Automaton one, Automaton other)
    {
        if ((long)one.States * other.States > MostStates) throw new TooManyStates();
        int At(int first, int second) => (first * other.States) + second;
        var ways = Enumerable.Range(0, other.States).SelectMany(second => one.Ways.Select(way => new Way(At(way.From, second), At(way.To, second), way.Label)))
            .Concat(Enumerable.Range(0, one.States).SelectMany(first => other.Ways.Select(way => new Way(At(first, way.From), At(first, way.To), way.Label))));
        return new Automaton(one.States * other.States, At(one.Start, other.Start), At(one.End, other.End), [.. ways], [], [.. one.Labels, .. other.Labels]).Measured();
    }

    private sealed class TooManyStates : Exception;
}
