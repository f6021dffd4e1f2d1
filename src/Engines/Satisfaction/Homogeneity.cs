using MathNet.Numerics.Distributions;

namespace Shouwen.Engines.Satisfaction;

/// <summary>Whether groups have the same share of something: Pearson's chi-square (1900) of the table of groups by yes and no.</summary>
/// <param name="ChiSquare">Sum of (counted - expected)^2 / expected.</param>
/// <param name="Freedom">Groups less one.</param>
/// <param name="P">Of a chi-square as large by chance.</param>
public sealed record Homogeneity(double ChiSquare, int Freedom, double P)
{
    private const double Few = 5;

    /// <summary>
    /// From people by group and how many of them did. Null for fewer than two groups, where nobody or everybody did, and where the chi-square distribution does not hold: an expected
    /// count below 1, or more than a fifth of them below 5 (Cochran 1954).
    /// </summary>
    public static Homogeneity? Of(IReadOnlyList<int> people, IReadOnlyList<int> did)
    {
        double all = people.Sum(), yes = did.Sum();
        if (people.Count(count => count > 0) < 2 || yes == 0 || yes == all) return null;
        var (square, expected, groups) = (0.0, new List<double>(), 0);
        for (var i = 0; i < people.Count; i++)
        {
            if (people[i] == 0) continue;
            groups++;
            var (ofYes, ofNo) = (people[i] * yes / all, people[i] * (all - yes) / all);
            var off = did[i] - ofYes;
            square += (off * off / ofYes) + (off * off / ofNo);
            expected.AddRange([ofYes, ofNo]);
        }

        if (expected.Min() < 1 || expected.Count(count => count < Few) * 5 > expected.Count) return null;
        return new(square, groups - 1, 1 - ChiSquared.CDF(groups - 1, square));
    }
}
