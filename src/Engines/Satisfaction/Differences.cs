using MathNet.Numerics.Distributions;

namespace Shouwen.Engines.Satisfaction;

/// <summary>Two estimates from different people beside each other.</summary>
/// <param name="Value">First less second.</param>
/// <param name="Interval">Of the difference; null where one of them has none.</param>
/// <param name="P">Two-sided, that there is no difference; null where it was not asked or cannot be said.</param>
public sealed record Difference(double Value, Interval? Interval, double? P)
{
    /// <summary>Of means of two samples with variances of their own (Welch 1947; Satterthwaite 1946 for the degrees of freedom).</summary>
    public static Difference Of(AnswerMean first, AnswerMean second, double level = 0.95)
    {
        var value = first.Value - second.Value;
        if (first.StandardError is not { } a || second.StandardError is not { } b) return new(value, null, null);
        var (ofA, ofB) = (a * a, b * b);
        if (ofA + ofB == 0) return new(value, new(value, value), null);
        var freedom = (ofA + ofB) * (ofA + ofB) / ((ofA * ofA / (first.Answers - 1)) + (ofB * ofB / (second.Answers - 1)));
        var error = Math.Sqrt(ofA + ofB);
        var margin = StudentT.InvCDF(0, 1, freedom, (1 + level) / 2) * error;
        return new(value, new(value - margin, value + margin), 2 * StudentT.CDF(0, 1, freedom, -Math.Abs(value / error)));
    }

    /// <summary>Of two estimates of which only value and interval are known, each at the same level (Zou and Donner 2008, equation 7).</summary>
    public static Difference Of(double first, Interval? ofFirst, double second, Interval? ofSecond)
    {
        var value = first - second;
        if (ofFirst is null || ofSecond is null) return new(value, null, null);
        static double Together(double a, double b) => Math.Sqrt((a * a) + (b * b));
        return new(value, new(value - Together(first - ofFirst.Low, ofSecond.High - second), value + Together(ofFirst.High - first, second - ofSecond.Low)), null);
    }
}

/// <summary>Several tests at once.</summary>
public static class ManyTests
{
    /// <summary>P values that hold together: by steps down from the smallest (Holm 1979), in the order given. Null stays null and counts as no test.</summary>
    public static double?[] Holm(IReadOnlyList<double?> p)
    {
        var held = new double?[p.Count];
        var order = Enumerable.Range(0, p.Count).Where(i => p[i] is not null).OrderBy(i => p[i]).ToArray();
        var least = 0.0;
        for (var rank = 0; rank < order.Length; rank++) held[order[rank]] = least = Math.Max(least, Math.Min(1, (order.Length - rank) * p[order[rank]]!.Value));
        return held;
    }
}
