namespace Shouwen.Engines.Satisfaction;

/// <summary>Small symmetric positive definite matrices, row by row, lower triangle.</summary>
internal static class Cholesky
{
    /// <summary>A = L L' in place; where a pivot falls below a share of its diagonal entry, its position, else -1.</summary>
    public static int Factor(Span<double> a, int n, int stride, double smallest)
    {
        for (var j = 0; j < n; j++)
        {
            var rowJ = a.Slice(j * stride, n);
            var pivot = rowJ[j] - Lanes.Dot(rowJ[..j], rowJ[..j]);
            if (!(pivot > smallest * rowJ[j])) return j;
            rowJ[j] = Math.Sqrt(pivot);
            for (var i = j + 1; i < n; i++)
            {
                var rowI = a.Slice(i * stride, n);
                rowI[j] = (rowI[j] - Lanes.Dot(rowI[..j], rowJ[..j])) / rowJ[j];
            }
        }

        return -1;
    }

    /// <summary>x becomes L^-1 x.</summary>
    public static void Forward(ReadOnlySpan<double> l, int n, int stride, Span<double> x)
    {
        for (var i = 0; i < n; i++) x[i] = (x[i] - Lanes.Dot(l.Slice(i * stride, i), x[..i])) / l[(i * stride) + i];
    }

    /// <summary>x becomes L'^-1 x.</summary>
    public static void Backward(ReadOnlySpan<double> l, int n, int stride, Span<double> x)
    {
        for (var i = n - 1; i >= 0; i--)
        {
            x[i] /= l[(i * stride) + i];
            for (var k = 0; k < i; k++) x[k] -= l[(i * stride) + k] * x[i];
        }
    }

    /// <summary>x becomes A^-1 x.</summary>
    public static void Solve(ReadOnlySpan<double> l, int n, int stride, Span<double> x)
    {
        Forward(l, n, stride, x);
        Backward(l, n, stride, x);
    }

    /// <summary>The diagonal of A^-1.</summary>
    public static void InverseDiagonal(ReadOnlySpan<double> l, int n, int stride, Span<double> diagonal)
    {
        Span<double> column = stackalloc double[n];
        for (var k = 0; k < n; k++)
        {
            column.Clear();
            column[k] = 1;
            Forward(l, n, stride, column);
            diagonal[k] = Lanes.Dot(column, column);
        }
    }

    /// <summary>ln det A.</summary>
    public static double LogDeterminant(ReadOnlySpan<double> l, int n, int stride)
    {
        var sum = 0.0;
        for (var i = 0; i < n; i++) sum += Math.Log(l[(i * stride) + i]);
        return 2 * sum;
    }
}
