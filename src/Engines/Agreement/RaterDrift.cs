using MathNet.Numerics.Distributions;

namespace Shouwen.Engines.Agreement;

/// <summary>How one rater stands to the others over the same units.</summary>
/// <param name="Units">Judged by this rater and at least one other.</param>
/// <param name="Shift">Own judgement less the mean of the others, on average: above 0 the rater is milder.</param>
/// <param name="Low">Of the 95 % interval; null for a single unit.</param>
/// <param name="High">Its other end.</param>
/// <param name="Distance">The same without its sign: how far from the others, on average.</param>
public sealed record RaterDrift(int Units, double Shift, double? Low, double? High, double Distance)
{
    private const double Upper = 0.975;

    /// <summary>One a rater; null for a rater who shares no unit with another.</summary>
    public static IReadOnlyList<RaterDrift?> Of(Ratings ratings) => [.. Enumerable.Range(0, ratings.Raters).Select(rater => Of(ratings, rater))];

    private static RaterDrift? Of(Ratings ratings, int rater)
    {
        double[] apart = [.. ratings.Units.Where(unit => !double.IsNaN(unit[rater]))
            .Select(unit => (Own: unit[rater], Others: unit.Where((value, at) => at != rater && !double.IsNaN(value)).ToArray()))
            .Where(unit => unit.Others.Length > 0).Select(unit => unit.Own - unit.Others.Average())];
        if (apart.Length == 0) return null;
        var (shift, distance) = (apart.Average(), apart.Average(Math.Abs));
        if (apart.Length == 1) return new(1, shift, null, null, distance);
        var error = Math.Sqrt(apart.Sum(one => (one - shift) * (one - shift)) / (apart.Length - 1) / apart.Length);
        var reach = error * StudentT.InvCDF(0, 1, apart.Length - 1, Upper);
        return new(apart.Length, shift, shift - reach, shift + reach, distance);
    }
}

/// <summary>What the scatter of ratings is made of, of units that everybody judged (two-way analysis of variance, random effects).</summary>
/// <param name="Units">Variance between units.</param>
/// <param name="Raters">Variance between raters: some are stricter than others.</param>
/// <param name="Error">Variance of what is left: the same rater, now so and now so.</param>
public sealed record RatingComponents(double Units, double Raters, double Error)
{
    /// <summary>Null for fewer than two units or raters; a component that comes out below 0 is 0.</summary>
    public static RatingComponents? Of(Ratings ratings)
    {
        var (units, n, k) = (ratings.Complete, ratings.Complete.Count, ratings.Raters);
        if (n < 2 || k < 2) return null;
        var mean = units.Average(unit => unit.Average());
        double[] columns = [.. Enumerable.Range(0, k).Select(rater => units.Average(unit => unit[rater]))];
        var between = k * units.Sum(unit => Math.Pow(unit.Average() - mean, 2)) / (n - 1);
        var raters = n * columns.Sum(column => Math.Pow(column - mean, 2)) / (k - 1);
        var error = units.Sum(unit => unit.Select((value, rater) => Math.Pow(value - unit.Average() - columns[rater] + mean, 2)).Sum()) / ((n - 1.0) * (k - 1));
        return new(Math.Max(0, (between - error) / k), Math.Max(0, (raters - error) / n), error);
    }
}
