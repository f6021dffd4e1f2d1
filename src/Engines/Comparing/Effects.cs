using MathNet.Numerics;

namespace Shouwen.Engines.Comparing;

/// <summary>Effect sizes of means and orders, with intervals.</summary>
public static class Effects
{
    /// <summary>Null where fewer than two values a group, or nothing scatters. The interval is that of large samples (Hedges and Olkin 1985, chapter 5).</summary>
    public static Effect? HedgesG(Sample a, Sample b, double level = 0.95)
    {
        if (a.Count < 2 || b.Count < 2 || (a.IsConstant && b.IsConstant)) return null;
        double df = a.Count + b.Count - 2;
        var d = (a.Mean!.Value - b.Mean!.Value) / Math.Sqrt((Means.Squares(a) + Means.Squares(b)) / df);
        var g = d * Math.Exp(SpecialFunctions.GammaLn(df / 2) - SpecialFunctions.GammaLn((df - 1) / 2)) / Math.Sqrt(df / 2);
        var error = Math.Sqrt((1.0 / a.Count) + (1.0 / b.Count) + (g * g / (2.0 * (a.Count + b.Count))));
        return new(EffectKind.HedgesG, g, Bounds.About(g, Tails.NormalWidth(level) * error));
    }

    /// <summary>-1 to 1; the interval is not symmetric and stays within (Cliff 1996; Feng and Cliff 2004). Null where a group is empty.</summary>
    public static Effect? CliffDelta(Sample a, Sample b, double level = 0.95)
    {
        if (a.Count == 0 || b.Count == 0) return null;
        double n = a.Count, m = b.Count;
        var (above, below) = PairDifferences.Order(a.Sorted, b.Sorted);
        var delta = (above - below) / (n * m);
        if (n < 2 || m < 2) return new(EffectKind.CliffDelta, delta, null);
        var (ofA, ofB) = (Dominance(a.Sorted, b.Sorted), Dominance(b.Sorted, a.Sorted));
        var (squaresA, squaresB) = (ofA.Sum(one => Math.Pow(one - delta, 2)), ofB.Sum(one => Math.Pow(one + delta, 2)));
        var squares = above + below - (n * m * delta * delta);
        var variance = Math.Max(((m * m * squaresA) + (n * n * squaresB) - squares) / (n * m * (n - 1) * (m - 1)), (1 - (delta * delta)) / ((n * m) - 1));
        var z = Tails.NormalWidth(level);
        if (Math.Abs(delta) == 1)
        {
            // Nothing overlaps: the bound is that of so many values in a row on one side.
            var few = Math.Min(n, m);
            var inner = (few - (z * z)) / (few + (z * z));
            return new(EffectKind.CliffDelta, delta, delta > 0 ? new(inner, 1) : new(-1, -inner));
        }

        var (left, noise) = (1 - (delta * delta), z * z * variance);
        var half = Math.Sqrt(noise * ((left * left) + noise));
        return new(EffectKind.CliffDelta, delta, new(((delta * left) - half) / (left + noise), ((delta * left) + half) / (left + noise)));
    }

    /// <summary>Interval by the noncentral F distribution (Steiger 2004). Null where nothing scatters within groups.</summary>
    public static Effect? EtaSquared(IReadOnlyList<Sample> groups, double level = 0.95) =>
        Spread.Of(groups) is not { } spread ? null : new(EffectKind.EtaSquared, spread.EtaSquared, OfAll(spread, level));

    /// <summary>The same less what chance puts there; its interval is that of eta squared of all there is, of which it is an estimate.</summary>
    public static Effect? OmegaSquared(IReadOnlyList<Sample> groups, double level = 0.95) =>
        Spread.Of(groups) is not { } spread ? null : new(EffectKind.OmegaSquared, Math.Max(0, spread.OmegaSquared), OfAll(spread, level));

    private static Bounds? OfAll(Spread spread, double level)
    {
        double n = spread.DfBetween + spread.DfWithin + 1;
        var over = Noncentral.OfF(spread.BetweenSquares / spread.DfBetween / spread.Within, spread.DfBetween, spread.DfWithin, level);
        return over is null ? null : new(over.Low / (over.Low + n), over.High / (over.High + n));
    }

    /// <summary>Of each value: share of the others below it less share above.</summary>
    private static double[] Dominance(IReadOnlyList<double> of, IReadOnlyList<double> others)
    {
        var (found, lower, notAbove) = (new double[of.Count], 0, 0);
        for (var i = 0; i < of.Count; i++)
        {
            while (lower < others.Count && others[lower] < of[i]) lower++;
            while (notAbove < others.Count && others[notAbove] <= of[i]) notAbove++;
            found[i] = (double)(lower - (others.Count - notAbove)) / others.Count;
        }

        return found;
    }
}
