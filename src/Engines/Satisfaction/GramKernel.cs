using System.Runtime.Intrinsics;

namespace Shouwen.Engines.Satisfaction;

/// <summary>Weighted cross-products of rows: G = sum over chosen rows of weight * x x'.</summary>
internal static class GramKernel
{
    private const int L1Doubles = 3072;

    /// <summary>
    /// Adds the upper triangle of the cross-products, diagonal blocks whole. Rows lie one after the other, a stride (a multiple of 8) apart;
    /// which rows, and how much each counts, are lists of the same length. Integers give exact sums whatever the order of the rows.
    /// </summary>
    public static unsafe void Accumulate(ReadOnlySpan<double> rows, int stride, ReadOnlySpan<int> chosen, ReadOnlySpan<double> weights, Span<double> gram)
    {
        var chunk = Math.Max(16, L1Doubles / stride);
        fixed (double* x = rows, w = weights, g = gram)
        fixed (int* at = chosen)
        {
            for (var from = 0; from < chosen.Length; from += chunk)
            {
                var count = Math.Min(chunk, chosen.Length - from);
                for (var i = 0; i < stride; i += 4)
                    for (var j = i & ~7; j < stride; j += 8)
                        Tile(x, stride, at + from, w + from, count, i, j, g);
            }
        }
    }

    /// <summary>Four by eight sums, kept in registers over the rows of the chunk.</summary>
    private static unsafe void Tile(double* x, int stride, int* at, double* w, int count, int i, int j, double* g)
    {
        Vector256<double> a0 = default, a1 = default, a2 = default, a3 = default, b0 = default, b1 = default, b2 = default, b3 = default;
        for (var r = 0; r < count; r++)
        {
            var row = x + ((long)at[r] * stride);
            var weight = Vector256.Create(w[r]);
            var left = Vector256.Load(row + j) * weight;
            var right = Vector256.Load(row + j + 4) * weight;
            var x0 = Vector256.Create(row[i]);
            var x1 = Vector256.Create(row[i + 1]);
            var x2 = Vector256.Create(row[i + 2]);
            var x3 = Vector256.Create(row[i + 3]);
            a0 = Vector256.MultiplyAddEstimate(x0, left, a0);
            b0 = Vector256.MultiplyAddEstimate(x0, right, b0);
            a1 = Vector256.MultiplyAddEstimate(x1, left, a1);
            b1 = Vector256.MultiplyAddEstimate(x1, right, b1);
            a2 = Vector256.MultiplyAddEstimate(x2, left, a2);
            b2 = Vector256.MultiplyAddEstimate(x2, right, b2);
            a3 = Vector256.MultiplyAddEstimate(x3, left, a3);
            b3 = Vector256.MultiplyAddEstimate(x3, right, b3);
        }

        Add(g + (i * stride) + j, a0, b0);
        Add(g + ((i + 1) * stride) + j, a1, b1);
        Add(g + ((i + 2) * stride) + j, a2, b2);
        Add(g + ((i + 3) * stride) + j, a3, b3);
    }

    private static unsafe void Add(double* to, Vector256<double> left, Vector256<double> right)
    {
        (Vector256.Load(to) + left).Store(to);
        (Vector256.Load(to + 4) + right).Store(to + 4);
    }
}
