using System.Runtime.InteropServices;

namespace Shouwen.Engines.Agreement;

/// <summary>Krippendorff's alpha: one less what raters disagree over what they would by chance; any number of raters, gaps allowed (Krippendorff 2011).</summary>
public static class Krippendorff
{
    /// <summary>1 for perfect agreement, 0 for chance; null where nothing was judged twice, or nobody judged anything but the same.</summary>
    /// <exception cref="ArgumentException">A value below 0 on a ratio scale.</exception>
    public static double? Alpha(Ratings ratings, ScaleLevel level)
    {
        double[][] units = [.. ratings.Units.Select(unit => Array.FindAll(unit, value => !double.IsNaN(value))).Where(unit => unit.Length > 1)];
        if (units.Length == 0) return null;
        return level switch
        {
            ScaleLevel.Interval => OfSquares(units),
            ScaleLevel.Ordinal => OfSquares(Ranked(units)),
            ScaleLevel.Nominal => OfPairs(units, (one, other) => one == other ? 0 : 1),
            _ => OfRatios(units),
        };
    }

    private static double? OfRatios(double[][] units) => Array.Exists(units, unit => Array.Exists(unit, value => value < 0))
        ? throw new ArgumentException("A ratio scale has no value below 0.", nameof(units))
        : OfPairs(units, (one, other) => one + other == 0 ? 0 : Math.Pow((one - other) / (one + other), 2));

    /// <summary>Squared differences need no pairs: they are sums of squares about the mean.</summary>
    private static double? OfSquares(double[][] units)
    {
        var n = units.Sum(unit => (double)unit.Length);
        var mean = units.Sum(unit => unit.Sum()) / n;
        double observed = 0, expected = 0;
        foreach (var unit in units)
        {
            double sum = 0, squares = 0;
            foreach (var value in unit)
            {
                sum += value - mean;
                squares += (value - mean) * (value - mean);
            }

            observed += ((unit.Length * squares) - (sum * sum)) / (unit.Length - 1);
            expected += squares;
        }

        return expected == 0 ? null : 1 - (observed / n / (expected / (n - 1)));
    }

    /// <summary>The distance of two ranks is the number of values between them, half of their own among these: mid-ranks are as good as ranks get.</summary>
    private static double[][] Ranked(double[][] units)
    {
        var counts = new Dictionary<double, int>();
        foreach (var unit in units) foreach (var value in unit) CollectionsMarshal.GetValueRefOrAddDefault(counts, value, out _)++;
        var (ranks, before) = (new Dictionary<double, double>(counts.Count), 0.0);
        foreach (var (value, count) in counts.OrderBy(one => one.Key))
        {
            ranks[value] = before + ((count + 1) / 2.0);
            before += count;
        }

        return Array.ConvertAll(units, unit => Array.ConvertAll(unit, value => ranks[value]));
    }

    /// <summary>Each pair of different values once, by how often it occurs.</summary>
    private static double? OfPairs(double[][] units, Func<double, double, double> distance)
    {
        var all = new Dictionary<double, double>();
        double observed = 0, n = 0;
        foreach (var unit in units)
        {
            var sum = 0.0;
            for (var i = 0; i < unit.Length; i++)
            {
                CollectionsMarshal.GetValueRefOrAddDefault(all, unit[i], out _)++;
                for (var j = 0; j < i; j++) sum += distance(unit[i], unit[j]);
            }

            observed += 2 * sum / (unit.Length - 1);
            n += unit.Length;
        }

        double[] values = [.. all.Keys], counts = [.. all.Values];
        var expected = 0.0;
        for (var i = 1; i < values.Length; i++)
            for (var j = 0; j < i; j++)
                expected += 2 * counts[i] * counts[j] * distance(values[i], values[j]);
        return expected == 0 ? null : 1 - (observed / n / (expected / (n * (n - 1))));
    }
}
