namespace Shouwen.Engines.Mining;

/// <summary>Cases that leave a designed process at an activity.</summary>
/// <param name="Activity">Its place among the names of the conformance.</param>
/// <param name="Inserted">Cases that do it where the process does not have it.</param>
/// <param name="Skipped">Cases that leave it out where the process has it.</param>
public sealed record ActivityDeviation(int Activity, int Inserted, int Skipped);

/// <summary>Cases that leave a designed process between two events that follow each other: either of them is inserted, or something between them is skipped.</summary>
/// <param name="From">The place of the first; null before the first event of a case.</param>
/// <param name="To">The place of the one that follows; null behind the last.</param>
/// <param name="Cases">Cases that do so here.</param>
public sealed record EdgeDeviation(int? From, int? To, int Cases);

/// <summary>Where on the map of a log its cases leave the designed process.</summary>
public static class MarkDeviations
{
    /// <summary>Of most cases first.</summary>
    public static IReadOnlyList<ActivityDeviation> OnActivities(Conformance found)
    {
        var sums = new (int Inserted, int Skipped)[found.Names.Count];
        foreach (var one in found.Variants)
        {
            foreach (var (kind, activity) in one.Moves.Where(move => move.Kind != AlignedKind.Together).Select(move => (move.Kind, move.Activity)).Distinct())
            {
                if (kind == AlignedKind.Inserted) sums[activity].Inserted += one.Variant.Cases.Length;
                else sums[activity].Skipped += one.Variant.Cases.Length;
            }
        }

        return [.. sums.Index().Where(one => one.Item.Inserted + one.Item.Skipped > 0).Select(one => new ActivityDeviation(one.Index, one.Item.Inserted, one.Item.Skipped)).OrderByDescending(one => one.Inserted + one.Skipped)];
    }

    /// <summary>Of most cases first.</summary>
    public static IReadOnlyList<EdgeDeviation> OnEdges(Conformance found)
    {
        var cases = new Dictionary<(int?, int?), int>();
        foreach (var one in found.Variants)
        {
            foreach (var edge in EdgesOf(one).ToHashSet()) cases[edge] = cases.GetValueOrDefault(edge) + one.Variant.Cases.Length;
        }

        return [.. cases.OrderByDescending(edge => edge.Value).ThenBy(edge => edge.Key.Item1).ThenBy(edge => edge.Key.Item2).Select(edge => new EdgeDeviation(edge.Key.Item1, edge.Key.Item2, edge.Value))];
    }

    private static IEnumerable<(int?, int?)> EdgesOf(AlignedVariant one)
    {
        var ((before, wasInserted), skipped) = (((int?)null, false), false);
        foreach (var move in one.Moves)
        {
            if (move.Kind == AlignedKind.Skipped)
            {
                skipped = true;
                continue;
            }

            var isInserted = move.Kind == AlignedKind.Inserted;
            if (skipped || wasInserted || isInserted) yield return (before, move.Activity);
            ((before, wasInserted), skipped) = ((move.Activity, isInserted), false);
        }

        if (skipped || wasInserted) yield return (before, null);
    }
}
