using MathNet.Numerics.Distributions;

namespace Shouwen.Engines.Agreement;

/// <summary>How much a disagreement counts by how far it is.</summary>
public enum KappaWeights
{
    /// <summary>Every disagreement the same.</summary>
    None,

    /// <summary>By the number of categories between.</summary>
    Linear,

    /// <summary>By its square.</summary>
    Quadratic,
}

/// <summary>Agreement of two raters on categories beyond chance (Cohen 1960, 1968).</summary>
/// <param name="Units">Judged by both.</param>
/// <param name="Kappa">1 for perfect agreement, 0 for chance.</param>
/// <param name="Z">Of kappa, were there no agreement.</param>
/// <param name="PValue">Two-sided.</param>
/// <param name="Low">Of the 95 % interval (Fleiss, Cohen and Everitt 1969).</param>
/// <param name="High">Its other end.</param>
public sealed record CohenKappa(int Units, double Kappa, double Z, double PValue, double Low, double High)
{
    private const double Level95 = 1.959963984540054;

    /// <summary>Of two columns of ratings; null where no unit was judged by both, or all stand in one category.</summary>
    public static CohenKappa? Of(Ratings ratings, int first, int second, KappaWeights weights = KappaWeights.None)
    {
        var pairs = ratings.Units.Where(unit => !double.IsNaN(unit[first]) && !double.IsNaN(unit[second])).Select(unit => (One: unit[first], Other: unit[second])).ToList();
        double[] categories = [.. pairs.SelectMany(pair => new[] { pair.One, pair.Other }).Distinct().Order()];
        var table = new double[categories.Length, categories.Length];
        foreach (var (one, other) in pairs) table[Array.BinarySearch(categories, one), Array.BinarySearch(categories, other)]++;
        return Of(table, weights);
    }

    /// <summary>Of a table of counts: the first rater's categories in rows, the second's in columns, in order.</summary>
    public static CohenKappa? Of(double[,] table, KappaWeights weights = KappaWeights.None)
    {
        var k = table.GetLength(0);
        var n = table.Cast<double>().Sum();
        if (n == 0 || k < 2) return null;
        double Share(int i, int j) => table[i, j] / n;
        double[] rows = [.. Enumerable.Range(0, k).Select(i => Enumerable.Range(0, k).Sum(j => Share(i, j)))];
        double[] columns = [.. Enumerable.Range(0, k).Select(j => Enumerable.Range(0, k).Sum(i => Share(i, j)))];
        double Weight(int i, int j) => weights switch
        {
            KappaWeights.None => i == j ? 1 : 0,
            KappaWeights.Linear => 1 - (Math.Abs(i - j) / (k - 1.0)),
            _ => 1 - Math.Pow((i - j) / (k - 1.0), 2),
        };
        double Sum(Func<int, int, double> of) => Enumerable.Range(0, k).Sum(i => Enumerable.Range(0, k).Sum(j => of(i, j)));
        var (observed, chance) = (Sum((i, j) => Share(i, j) * Weight(i, j)), Sum((i, j) => rows[i] * columns[j] * Weight(i, j)));
        if (chance >= 1) return null;
        var kappa = (observed - chance) / (1 - chance);
        double[] ofRow = [.. Enumerable.Range(0, k).Select(i => Enumerable.Range(0, k).Sum(j => columns[j] * Weight(i, j)))];
        double[] ofColumn = [.. Enumerable.Range(0, k).Select(j => Enumerable.Range(0, k).Sum(i => rows[i] * Weight(i, j)))];
        var none = (Sum((i, j) => rows[i] * columns[j] * Math.Pow(Weight(i, j) - ofRow[i] - ofColumn[j], 2)) - (chance * chance)) / (n * (1 - chance) * (1 - chance));
        var some = (Sum((i, j) => Share(i, j) * Math.Pow(Weight(i, j) - ((ofRow[i] + ofColumn[j]) * (1 - kappa)), 2)) - Math.Pow(kappa - (chance * (1 - kappa)), 2)) / (n * (1 - chance) * (1 - chance));
        var (z, half) = (kappa / Math.Sqrt(none), Level95 * Math.Sqrt(Math.Max(0, some)));
        return new((int)n, kappa, z, 2 * Normal.CDF(0, 1, -Math.Abs(z)), kappa - half, kappa + half);
    }
}
