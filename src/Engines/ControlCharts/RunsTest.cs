using MathNet.Numerics.Distributions;

namespace Shouwen.Engines.ControlCharts;

/// <summary>Whether points lie about the centre as chance would have it: not too long on one side, not too seldom across (Anhøj and Olesen 2014).</summary>
/// <param name="Useful">Points that are not on the line.</param>
/// <param name="Longest">Points of the longest run on one side.</param>
/// <param name="MostLongest">The longest run that is not yet a sign.</param>
/// <param name="Crossings">How often the line was crossed.</param>
/// <param name="FewestCrossings">The number of crossings that is not yet a sign.</param>
public sealed record RunsTest(int Useful, int Longest, int MostLongest, int Crossings, int FewestCrossings)
{
    /// <summary>Not chance alone.</summary>
    public bool IsSignal => Longest > MostLongest || Crossings < FewestCrossings;

    /// <summary>Null where no point is off the line.</summary>
    internal static RunsTest? Of(double[] values, double[] centre, IReadOnlySet<int> excluded)
    {
        int useful = 0, last = 0, run = 0, longest = 0, crossings = 0;
        for (var i = 0; i < values.Length; i++)
        {
            var side = values[i] > centre[i] ? 1 : values[i] < centre[i] ? -1 : 0;
            if (side == 0 || (excluded.Count > 0 && excluded.Contains(i))) continue;
            useful++;
            run = side == last ? run + 1 : 1;
            if (side == -last) crossings++;
            longest = Math.Max(longest, run);
            last = side;
        }

        return useful == 0 ? null : new(useful, longest, (int)Math.Round(Math.Log2(useful)) + 3, crossings, LowerTail(useful - 1));
    }

    /// <summary>The least number of heads in so many throws of which the chance of so many or fewer is 5 % at least.</summary>
    private static int LowerTail(int throws)
    {
        var (too, enough) = (-1, throws);
        while (enough - too > 1)
        {
            var heads = (too + enough) / 2;
            if (Binomial.CDF(0.5, throws, heads) >= 0.05) enough = heads;
            else too = heads;
        }

        return enough;
    }
}
