namespace Shouwen.Engines.Weighing;

/// <summary>What a measure decides of a ranking, which is not what it weighs.</summary>
/// <param name="Weight">Share of the weight, 0 to 1.</param>
/// <param name="Share">Of the variance between totals: covariance of what it adds with the total, over the total's variance. All add up to 1; below 0 it pulls against the rest. Null where totals do not differ.</param>
/// <param name="Spread">Standard deviation of its scores; null with fewer than two.</param>
/// <param name="AtFull">Share of units that have all of its points and can gain no more; null where nobody is known.</param>
/// <param name="AtNothing">Share of units that have none of them.</param>
/// <param name="IsDead">It weighs something and is known, and decides less than a fifth of that, for or against.</param>
public sealed record Decides(double Weight, double? Share, double? Spread, double? AtFull, double? AtNothing, bool IsDead)
{
    private const double Fifth = 0.2;

    /// <summary>By measure, over all units with a total.</summary>
    public static IReadOnlyList<Decides> Of(WeighedUnits units)
    {
        int[] ranked = [.. Enumerable.Range(0, units.Count).Where(unit => units.Rolled[unit].Total is not null)];
        var all = units.Measures.Sum(measure => measure.Weight);
        var totals = ranked.Select(unit => units.Rolled[unit].Total!.Value).ToArray();
        var variance = Together(totals, totals);
        return [.. Enumerable.Range(0, units.Measures.Length).Select(One)];

        Decides One(int measure)
        {
            var weight = all > 0 ? units.Measures[measure].Weight / all : 0;
            double? share = variance > 1e-12 ? Together([.. ranked.Select(unit => units.Rolled[unit].Weights[measure] * (units.Score(measure, unit) ?? 0))], totals) / variance : null;
            double[] scores = [.. ranked.Select(unit => units.Score(measure, unit)).OfType<double>()];
            double? Part(double end) => scores.Length == 0 ? null : scores.Count(score => score == end) / (double)scores.Length;
            return new(weight, share, scores.Length < 2 ? null : Math.Sqrt(Together(scores, scores)!.Value), Part(Normalise.Full), Part(0), scores.Length > 0 && weight > 0 && Math.Abs(share ?? weight) < Fifth * weight);
        }
    }

    /// <summary>Covariance; null with fewer than two.</summary>
    private static double? Together(double[] one, double[] other)
    {
        if (one.Length < 2) return null;
        var (mean, otherMean) = (one.Average(), other.Average());
        return one.Zip(other, (a, b) => (a - mean) * (b - otherMean)).Sum() / (one.Length - 1);
    }
}
