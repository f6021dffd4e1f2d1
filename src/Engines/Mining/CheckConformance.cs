namespace Shouwen.Engines.Mining;

/// <summary>Aligns each variant of a log with a designed process.</summary>
public static class CheckConformance
{
    /// <summary>Longer traces beside branches that run together are not aligned: what that costs grows with the square of their length.</summary>
    private const int LongestOfBlocks = 2000;
    private const int MostCells = 40_000_000;

    /// <summary>The log beside the process; null where branches that run together share activities and have more states than can be kept.</summary>
    public static Conformance? Of(EventLog log, IReadOnlyList<Variant> variants, ProcessPart process, CancellationToken cancel = default)
    {
        var names = log.Activities.Names.ToList();
        var numbers = names.Index().ToDictionary(name => name.Item, name => name.Index);
        if (BuildAutomaton.Of(process, Number) is not { } automaton) return null;
        var aligned = new AlignedVariant[variants.Count];
        Parallel.For(0, aligned.Length, new ParallelOptions { CancellationToken = cancel }, at => aligned[at] = Align(automaton, variants[at]));
        var (fitting, deviating) = (new List<long>(), new List<long>());
        foreach (var one in aligned) if (one.Cost is { } cost) (cost == 0 ? fitting : deviating).AddRange(one.Variant.Cases.Select(log.DurationOf));
        return new(names, aligned, automaton.Shortest, DeviationsOf(log, aligned), TimeFigures.Of(fitting.ToArray()), TimeFigures.Of(deviating.ToArray()));

        int Number(string activity)
        {
            if (numbers.TryGetValue(activity, out var number)) return number;
            names.Add(activity);
            return numbers[activity] = names.Count - 1;
        }
    }

    private static AlignedVariant Align(Automaton automaton, Variant variant)
    {
        var length = variant.Trace.Length;
        if ((long)(length + 1) * automaton.States > MostCells || (automaton.Blocks.Length > 0 && length > LongestOfBlocks)) return new(variant, null, null, []);
        var moves = new FillCosts(automaton, variant.Trace, 0).MovesTo(length);
        var cost = moves.Count(move => move.Kind != AlignedKind.Together);
        return new(variant, cost, 1 - ((double)cost / (length + automaton.Shortest)), moves);
    }

    private static List<Deviation> DeviationsOf(EventLog log, AlignedVariant[] aligned)
    {
        var found = new Dictionary<(AlignedKind, int, int?), (int Count, List<int> Cases)>();
        foreach (var one in aligned)
        {
            int? before = null;
            foreach (var move in one.Moves)
            {
                if (move.Kind != AlignedKind.Together)
                {
                    var key = (move.Kind, move.Activity, before);
                    var (count, cases) = found.GetValueOrDefault(key, (0, []));
                    if (cases.Count == 0 || cases[^1] != one.Variant.Cases[^1]) cases.AddRange(one.Variant.Cases);
                    found[key] = (count + one.Variant.Cases.Length, cases);
                }

                before = move.Activity;
            }
        }

        return [.. found.Select(pair => new Deviation(pair.Key.Item1, pair.Key.Item2, pair.Key.Item3, pair.Value.Cases.Count, pair.Value.Count, TimeFigures.Of(pair.Value.Cases.ConvertAll(log.DurationOf).ToArray()), pair.Value.Cases))
            .OrderByDescending(one => one.Cases).ThenByDescending(one => one.Count).ThenBy(one => one.Kind).ThenBy(one => one.Activity)];
    }
}
