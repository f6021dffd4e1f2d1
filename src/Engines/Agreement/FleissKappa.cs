using MathNet.Numerics.Distributions;

namespace Shouwen.Engines.Agreement;

/// <summary>Agreement of several raters on categories beyond chance, of units that all of them judged (Fleiss 1971; z of Fleiss, Nee and Landis 1979).</summary>
/// <param name="Units">Judged by all.</param>
/// <param name="Kappa">Fleiss: raters are interchangeable.</param>
/// <param name="Exact">Conger (1980): each rater has habits of their own.</param>
/// <param name="Z">Of kappa, were there no agreement.</param>
/// <param name="PValue">Two-sided.</param>
/// <param name="Categories">The kappa of each against all others.</param>
public sealed record FleissKappa(int Units, double Kappa, double Exact, double Z, double PValue, IReadOnlyList<CategoryKappa> Categories)
{
    /// <summary>Null for fewer than two raters, no unit that all judged, or one category only.</summary>
    public static FleissKappa? Of(Ratings ratings)
    {
        var (units, raters, n) = (ratings.Complete, ratings.Raters, ratings.Complete.Count);
        double[] categories = [.. units.SelectMany(unit => unit).Distinct().Order()];
        if (n == 0 || raters < 2 || categories.Length < 2) return null;
        var counts = units.Select(unit => Array.ConvertAll(categories, category => (double)unit.Count(value => value == category))).ToList();
        double[] shares = [.. categories.Select((_, k) => counts.Sum(unit => unit[k]) / (n * raters))];
        var observed = counts.Average(unit => (unit.Sum(count => count * count) - raters) / (raters * (raters - 1)));
        var chance = shares.Sum(share => share * share);
        var spread = shares.Sum(share => share * (1 - share));
        var variance = 2 / (spread * spread * n * raters * (raters - 1)) * ((spread * spread) - shares.Sum(share => share * (1 - share) * (1 - (2 * share))));
        var kappa = (observed - chance) / (1 - chance);
        var z = kappa / Math.Sqrt(variance);
        var exactChance = chance - categories.Select((_, k) => VarianceOfShares(units, categories[k], raters)).Sum() / raters;
        var one = Math.Sqrt(2.0 / (n * raters * (raters - 1)));
        return new(
            n, kappa, (observed - exactChance) / (1 - exactChance), z, 2 * Normal.CDF(0, 1, -Math.Abs(z)),
            [.. categories.Select((category, k) => new CategoryKappa(category, Alone(counts, k, shares[k], raters), Alone(counts, k, shares[k], raters) / one))]);
    }

    private static double Alone(List<double[]> counts, int k, double share, int raters) =>
        1 - (counts.Sum(unit => unit[k] * (raters - unit[k])) / (counts.Count * raters * (raters - 1) * share * (1 - share)));

    /// <summary>How raters differ in how often they choose a category, n - 1.</summary>
    private static double VarianceOfShares(IReadOnlyList<double[]> units, double category, int raters)
    {
        double[] shares = [.. Enumerable.Range(0, raters).Select(rater => units.Count(unit => unit[rater] == category) / (double)units.Count)];
        var mean = shares.Average();
        return shares.Sum(share => (share - mean) * (share - mean)) / (raters - 1);
    }
}

/// <summary>One category against all others.</summary>
public readonly record struct CategoryKappa(double Category, double Kappa, double Z);
