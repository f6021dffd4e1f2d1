using System.Numerics;
using System.Runtime.InteropServices;

namespace Shouwen.Engines.Satisfaction;

/// <summary>Sums over spans, several numbers at a time.</summary>
internal static class Lanes
{
    /// <summary>y += a x; the lengths are equal and multiples of 8.</summary>
    public static void AddScaled(ReadOnlySpan<double> x, double a, Span<double> y)
    {
        var from = MemoryMarshal.Cast<double, Vector<double>>(x);
        var to = MemoryMarshal.Cast<double, Vector<double>>(y);
        var factor = new Vector<double>(a);
        for (var i = 0; i < from.Length; i++) to[i] = Vector.MultiplyAddEstimate(from[i], factor, to[i]);
    }

    /// <summary>The sum of products.</summary>
    public static double Dot(ReadOnlySpan<double> x, ReadOnlySpan<double> y)
    {
        var sum = 0.0;
        for (var i = 0; i < x.Length; i++) sum += x[i] * y[i];
        return sum;
    }
}
