namespace Shouwen.Engines.Comparing;

/// <summary>What weighs most, in order (Juran 1951).</summary>
/// <param name="Name">Of the category.</param>
/// <param name="Weight">Its count, time or cost, 0 or more.</param>
/// <param name="Together">Share of all that it and those before it have, 0 to 1; null where all is 0.</param>
public sealed record ParetoBar(string Name, double Weight, double? Together)
{
    /// <summary>From the greatest down, equal ones in the order given.</summary>
    public static IReadOnlyList<ParetoBar> Of(IEnumerable<(string Name, double Weight)> categories)
    {
        var ordered = categories.OrderByDescending(one => one.Weight).ToList();
        if (ordered.Exists(one => !(one.Weight >= 0))) throw new ArgumentException("Weights are 0 or more.", nameof(categories));
        var (all, sum) = (ordered.Sum(one => one.Weight), 0.0);
        return ordered.ConvertAll(one => new ParetoBar(one.Name, one.Weight, all > 0 ? (sum += one.Weight) / all : null));
    }
}
