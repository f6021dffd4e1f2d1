namespace Shouwen.Engines.Weighing;

/// <summary>Places of a ranking: 1 is the highest score, equal scores share the better place, and the next ones after them are further down.</summary>
public static class Places
{
    /// <summary>What is nearer is the same.</summary>
    private const double Alike = 1e-9;

    /// <param name="scores">Null: not ranked.</param>
    public static IReadOnlyList<int?> Of(IReadOnlyList<double?> scores)
    {
        var places = new int?[scores.Count];
        var order = Order(scores);
        for (var at = 0; at < order.Count; at++)
            places[order[at]] = at > 0 && scores[order[at - 1]] - scores[order[at]] <= Alike ? places[order[at - 1]] : at + 1;
        return places;
    }

    /// <summary>Those with a score, the highest first.</summary>
    internal static IReadOnlyList<int> Order(IReadOnlyList<double?> scores) =>
        [.. Enumerable.Range(0, scores.Count).Where(unit => scores[unit] is not null).OrderByDescending(unit => scores[unit])];
}
