namespace Shouwen.Engines.Comparing;

/// <summary>Two groups of several beside each other: the first less the second.</summary>
/// <param name="First">Place of the first group.</param>
/// <param name="Second">Place of the second.</param>
/// <param name="Difference">Of their means.</param>
/// <param name="Interval">Of the difference, all of them holding together.</param>
/// <param name="P">Held together too.</param>
public sealed record TukeyPair(int First, int Second, double Difference, Bounds Interval, double P);

/// <summary>Honest significant differences of all pairs of means of one variance (Tukey 1949; Kramer 1956 for unequal sizes).</summary>
public static class Tukey
{
    /// <summary>Every later group less every earlier one; none where an analysis of variance has no figure. R has some nine decimals of this distribution: `likeR` has the same ones.</summary>
    public static IReadOnlyList<TukeyPair> Of(IReadOnlyList<Sample> groups, double level = 0.95, bool likeR = false)
    {
        if (groups.Any(group => group.Count == 0) || Spread.Of(groups) is not { } spread) return [];
        var width = likeR ? RangeLikeR.Quantile(1 - level, groups.Count, spread.DfWithin) : StudentizedRange.Quantile(1 - level, groups.Count, spread.DfWithin);
        double Above(double q) => likeR ? RangeLikeR.Above(q, groups.Count, spread.DfWithin) : StudentizedRange.Above(q, groups.Count, spread.DfWithin);
        return
        [
            .. from second in Enumerable.Range(0, groups.Count)
            from first in Enumerable.Range(second + 1, groups.Count - second - 1)
            let difference = groups[first].Mean!.Value - groups[second].Mean!.Value
            let error = Math.Sqrt(spread.Within / 2 * ((1.0 / groups[first].Count) + (1.0 / groups[second].Count)))
            select new TukeyPair(first, second, difference, Bounds.About(difference, width * error), Above(Math.Abs(difference) / error)),
        ];
    }
}
