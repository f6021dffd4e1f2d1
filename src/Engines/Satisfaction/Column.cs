using System.Numerics;
using System.Runtime.InteropServices;

namespace Shouwen.Engines.Satisfaction;

/// <summary>What one look at the answers of an indicator shows.</summary>
internal readonly record struct Column(double Min, double Max, double Sum, bool IsWhole, bool HasGaps)
{
    /// <summary>Of all rows, as if each counted once; only gaps are told where there are any.</summary>
    public static Column Of(ReadOnlySpan<double> values)
    {
        var lanes = MemoryMarshal.Cast<double, Vector<double>>(values);
        var (min, max, sum) = (new Vector<double>(double.PositiveInfinity), new Vector<double>(double.NegativeInfinity), Vector<double>.Zero);
        var whole = Vector<long>.AllBitsSet;
        foreach (var x in lanes)
        {
            min = Vector.Min(min, x);
            max = Vector.Max(max, x);
            sum += x;
            whole &= Vector.Equals(Vector.Floor(x), x);
        }

        var (least, most, total, isWhole) = (double.PositiveInfinity, double.NegativeInfinity, Vector.Sum(sum), Vector.EqualsAll(whole, Vector<long>.AllBitsSet));
        for (var i = 0; i < Vector<double>.Count; i++) (least, most) = (Math.Min(least, min[i]), Math.Max(most, max[i]));
        foreach (var x in values[(lanes.Length * Vector<double>.Count)..])
        {
            (least, most, total) = (Math.Min(least, x), Math.Max(most, x), total + x);
            isWhole &= Math.Floor(x) == x;
        }

        return new(least, most, total, isWhole, double.IsNaN(total));
    }

    /// <summary>Of the rows that are used and have an answer, each with its weight.</summary>
    public static Column Of(ReadOnlySpan<double> values, ReadOnlySpan<int> usedOf, ReadOnlySpan<double> weights)
    {
        var (least, most, total, isWhole, hasGaps) = (double.PositiveInfinity, double.NegativeInfinity, 0.0, true, false);
        for (var i = 0; i < values.Length; i++)
        {
            var x = values[i];
            if (usedOf[i] < 0) continue;
            hasGaps |= double.IsNaN(x);
            if (double.IsNaN(x)) continue;
            (least, most, total) = (Math.Min(least, x), Math.Max(most, x), total + (weights[usedOf[i]] * x));
            isWhole &= Math.Floor(x) == x;
        }

        return new(least, most, total, isWhole, hasGaps);
    }

    /// <summary>Largest less smallest; 0 where there is but one answer, or none.</summary>
    public double Spread => Max > Min ? Max - Min : 0;

    /// <summary>Whether an answer is without bounds.</summary>
    public bool IsInfinite => double.IsPositiveInfinity(Max) || double.IsNegativeInfinity(Min);

    /// <summary>About the mean; of whole numbers a whole number, which keeps sums exact.</summary>
    public double Middle(double weight) => IsWhole ? Math.Round(Math.Clamp(Sum / weight, Min, Max)) : Math.Clamp(Sum / weight, Min, Max);
}
