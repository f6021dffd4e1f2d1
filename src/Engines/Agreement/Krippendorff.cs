using System.Runtime.InteropServices;

namespace Shouwen.Engines.Agreement;

/// <summary>Krippendorff's alpha: one less what raters disagree over what they would by chance; any number of raters, gaps allowed (Krippendorff 2011).</summary>
public static class Krippendorff
{
    /// <summary>1 for perfect agreement, 0 for chance; null where nothing was judged twice, or nobody judged anything but the same.</summary>
    /// <exception cref="ArgumentException">A value below 0 on a ratio scale.</exception>
    public static double? Alpha(Ratings ratings, ScaleLevel level)
    {
        var judged = JudgedTwice.Of(ratings);
        if (judged.Codes.Length == 0) return null;
        return level switch
        {
            ScaleLevel.Interval => OfSquares(judged, judged.Values),
            ScaleLevel.Ordinal => OfSquares(judged, Ranks(judged)),
            ScaleLevel.Nominal => OfPairs(judged, (one, other) => one == other ? 0 : 1),
            _ => OfRatios(judged),
        };
    }

    private static double? OfRatios(JudgedTwice judged) => Array.Exists(judged.Values, value => value < 0)
        ? throw new ArgumentException("A ratio scale has no value below 0.", nameof(judged))
        : OfPairs(judged, (one, other) => one + other == 0 ? 0 : Math.Pow((one - other) / (one + other), 2));

    /// <summary>Squared differences need no pairs: they are sums of squares about the mean.</summary>
    private static double? OfSquares(JudgedTwice judged, double[] scale)
    {
        double n = judged.Codes.Length, total = 0;
        for (var code = 0; code < scale.Length; code++) total += judged.Counts[code] * scale[code];
        var fromMean = Array.ConvertAll(scale, value => value - (total / n));

        double observed = 0, expected = 0;
        var from = 0;
        foreach (var end in judged.Ends)
        {
            double sum = 0, squares = 0;
            foreach (var code in judged.Codes.AsSpan(from..end))
            {
                sum += fromMean[code];
                squares += fromMean[code] * fromMean[code];
            }

            observed += (((end - from) * squares) - (sum * sum)) / (end - from - 1);
            expected += squares;
            from = end;
        }

        return expected == 0 ? null : 1 - (observed / n / (expected / (n - 1)));
    }

    /// <summary>The distance of two ranks is the number of values between them, half of their own among these: mid-ranks are as good as ranks get.</summary>
    private static double[] Ranks(JudgedTwice judged)
    {
        var (ranks, before) = (new double[judged.Values.Length], 0.0);
        foreach (var code in Enumerable.Range(0, ranks.Length).OrderBy(code => judged.Values[code]))
        {
            ranks[code] = before + ((judged.Counts[code] + 1) / 2.0);
            before += judged.Counts[code];
        }

        return ranks;
    }

    /// <summary>Each pair of different values once, by how often it occurs.</summary>
    private static double? OfPairs(JudgedTwice judged, Func<double, double, double> distance)
    {
        double n = judged.Codes.Length, observed = 0;
        var from = 0;
        foreach (var end in judged.Ends)
        {
            var sum = 0.0;
            for (var i = from; i < end; i++)
                for (var j = from; j < i; j++)
                    sum += distance(judged.Values[judged.Codes[i]], judged.Values[judged.Codes[j]]);
            observed += 2 * sum / (end - from - 1);
            from = end;
        }

        var expected = 0.0;
        for (var i = 1; i < judged.Values.Length; i++)
            for (var j = 0; j < i; j++)
                expected += 2.0 * judged.Counts[i] * judged.Counts[j] * distance(judged.Values[i], judged.Values[j]);
        return expected == 0 ? null : 1 - (observed / n / (expected / (n * (n - 1))));
    }

    /// <summary>What two raters or more judged, unit after unit: each value by its code, with what a code stands for and how often it was given.</summary>
    private sealed record JudgedTwice(int[] Codes, List<int> Ends, double[] Values, int[] Counts)
    {
        public static JudgedTwice Of(Ratings ratings)
        {
            var codes = new Dictionary<double, int>();
            var (given, counts) = (new int[ratings.Units.Count * ratings.Raters], new List<int>());
            var (ends, at) = (new List<int>(ratings.Units.Count), 0);
            foreach (var unit in ratings.Units)
            {
                if (JudgesOf(unit) < 2) continue;
                foreach (var value in unit)
                {
                    if (double.IsNaN(value)) continue;
                    ref var code = ref CollectionsMarshal.GetValueRefOrAddDefault(codes, value, out var known);
                    if (!known)
                    {
                        code = counts.Count;
                        counts.Add(0);
                    }

                    CollectionsMarshal.AsSpan(counts)[code]++;
                    given[at++] = code;
                }

                ends.Add(at);
            }

            var values = new double[codes.Count];
            foreach (var (value, code) in codes) values[code] = value;
            return new(given[..at], ends, values, [.. counts]);
        }

        private static int JudgesOf(double[] unit)
        {
            var judges = 0;
            foreach (var value in unit) if (!double.IsNaN(value)) judges++;
            return judges;
        }
    }
}
