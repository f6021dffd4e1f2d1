namespace Shouwen.Engines.Mining;

/// <summary>
/// Draws a process after which each of the given traces does as designed: the inductive miner (Leemans, Fahland and van der Aalst 2013, PETRI NETS). What follows what is cut into choices,
/// sequences, branches beside each other and loops, and each piece again.
/// </summary>
public static class DrawProcess
{
    /// <summary>Of variants of a log.</summary>
    public static ProcessPart Of(EventLog log, IEnumerable<Variant> variants) => new Drawing(log.Activities.Names).Part([.. variants.Select(variant => variant.Trace)]);

    /// <summary>The most frequent variants that have at least this share of the cases.</summary>
    public static IReadOnlyList<Variant> Commonest(IReadOnlyList<Variant> variants, double share)
    {
        var (all, kept, cases) = (variants.Sum(one => (long)one.Cases.Length), new List<Variant>(), 0L);
        foreach (var variant in variants)
        {
            if (cases >= share * all) break;
            kept.Add(variant);
            cases += variant.Cases.Length;
        }

        return kept;
    }

    private sealed class Drawing(IReadOnlyList<string> names)
    {
        private static readonly Sequence Nothing = new([]);

        public ProcessPart Part(List<int[]> given)
        {
            var traces = given.DistinctBy(trace => string.Join(',', trace)).ToList();
            var some = traces.FindAll(trace => trace.Length > 0);
            if (some.Count == 0) return Nothing;
            if (some.Count < traces.Count) return Either([Part(some), Nothing]);
            var follows = new Follows(traces);
            if (follows.Activities.Length == 1) return Alone(traces, names[follows.Activities[0]]);
            if (CutProcess.Choice(follows) is { } branches) return Either(branches.Select(group => Part(traces.FindAll(trace => group.Contains(trace[0])))));
            if (CutProcess.Sequence(follows) is { } steps) return InTurn(steps.Select(group => Part(Only(traces, group))));
            if (CutProcess.Beside(follows) is { } beside) return new Concurrent([.. beside.Select(group => Part(Only(traces, group)))]);
            if (CutProcess.Loop(follows) is { } body) return new Loop(Part(CutProcess.Runs(traces, body.Contains)), Part(CutProcess.Runs(traces, activity => !body.Contains(activity))));
            return WithoutCut(traces, follows);
        }

        /// <summary>What no cut fits: something that is once in every trace goes beside the rest; what begins again after an end is a loop; else anything in any order.</summary>
        private ProcessPart WithoutCut(List<int[]> traces, Follows follows)
        {
            if (follows.Activities.FirstOrDefault(activity => traces.TrueForAll(trace => trace.Count(one => one == activity) == 1), -1) is >= 0 and var once)
                return new Concurrent([new Step(names[once]), Part(traces.ConvertAll(trace => Array.FindAll(trace, one => one != once)))]);
            var rounds = CutProcess.Rounds(traces, follows);
            return new Loop(rounds.Count > traces.Count ? Part(rounds) : Either(follows.Activities.Select(activity => new Step(names[activity]))), Nothing);
        }

        private static ProcessPart Alone(List<int[]> traces, string activity) => traces.TrueForAll(trace => trace.Length == 1) ? new Step(activity) : new Loop(new Step(activity), Nothing);

        private static List<int[]> Only(List<int[]> traces, HashSet<int> group) => traces.ConvertAll(trace => Array.FindAll(trace, group.Contains));

        private static Choice Either(IEnumerable<ProcessPart> branches) => new([.. branches.SelectMany(branch => branch is Choice inner ? inner.Branches : [branch])]);

        private static Sequence InTurn(IEnumerable<ProcessPart> parts) => new([.. parts.SelectMany(part => part is Sequence inner ? inner.Parts : [part])]);
    }
}
