namespace Shouwen.Engines.Satisfaction;

/// <summary>Eigenvalues alone of a symmetric matrix: Householder's reduction to three diagonals, then QL with implicit shifts (Golub and Van Loan, algorithms 8.3.1 and 8.3.3).</summary>
internal static class Tridiagonal
{
    private const int MostTurns = 60;

    /// <summary>In no order. Shape: n by n, row by row; it is overwritten.</summary>
    public static double[] Eigenvalues(Span<double> a, int n)
    {
        var (diagonal, beside) = (new double[n], new double[n]);
        Reduce(a, n, diagonal, beside);
        for (var l = 0; l < n; l++) for (var turn = 0; turn < MostTurns && Turn(diagonal, beside, l); turn++) { }
        return diagonal;
    }

    /// <summary>Takes off one row and column after the other, from the last; what is left lies in the lower triangle.</summary>
    private static void Reduce(Span<double> a, int n, double[] diagonal, double[] beside)
    {
        Span<double> p = stackalloc double[n];
        for (var k = n - 1; k > 0; k--)
        {
            var v = a.Slice(k * n, k);
            diagonal[k] = a[(k * n) + k];
            var norm = Math.Sqrt(Lanes.Dot(v, v));
            if (norm == 0) continue;
            var head = v[k - 1] > 0 ? -norm : norm;
            beside[k] = head;
            v[k - 1] -= head;
            var half = -head * v[k - 1];
            Multiply(a, n, v, p[..k]);
            for (var i = 0; i < k; i++) p[i] /= half;
            var share = Lanes.Dot(v, p[..k]) / (2 * half);
            for (var i = 0; i < k; i++) p[i] -= share * v[i];
            for (var i = 0; i < k; i++)
            {
                var row = a.Slice(i * n, i + 1);
                for (var j = 0; j <= i; j++) row[j] -= (v[i] * p[j]) + (p[i] * v[j]);
            }
        }

        diagonal[0] = a[0];
    }

    /// <summary>A v from the lower triangle.</summary>
    private static void Multiply(ReadOnlySpan<double> a, int n, ReadOnlySpan<double> v, Span<double> product)
    {
        product.Clear();
        for (var i = 0; i < v.Length; i++)
        {
            var row = a.Slice(i * n, i);
            var sum = 0.0;
            for (var j = 0; j < i; j++)
            {
                sum += row[j] * v[j];
                product[j] += row[j] * v[i];
            }

            product[i] += sum + (a[(i * n) + i] * v[i]);
        }
    }

    /// <summary>One QL step on what hangs together with the l-th eigenvalue; false once that is found. beside[i] lies between i - 1 and i.</summary>
    private static bool Turn(double[] d, double[] e, int l)
    {
        var m = l;
        while (m < d.Length - 1 && Math.Abs(e[m + 1]) > 1e-16 * (Math.Abs(d[m]) + Math.Abs(d[m + 1]))) m++;
        if (m == l) return false;
        var g = (d[l + 1] - d[l]) / (2 * e[l + 1]);
        g = d[m] - d[l] + (e[l + 1] / (g + Math.CopySign(Math.Sqrt((g * g) + 1), g)));
        var (s, c, p) = (1.0, 1.0, 0.0);
        for (var i = m - 1; i >= l; i--)
        {
            var (f, b) = (s * e[i + 1], c * e[i + 1]);
            var r = Math.Sqrt((f * f) + (g * g));
            if (i + 1 < m) e[i + 2] = r;
            if (r == 0)
            {
                d[i + 1] -= p;
                return true;
            }

            (s, c) = (f / r, g / r);
            g = d[i + 1] - p;
            r = ((d[i] - g) * s) + (2 * c * b);
            p = s * r;
            d[i + 1] = g + p;
            g = (c * r) - b;
        }

        d[l] -= p;
        e[l + 1] = g;
        if (m + 1 < d.Length) e[m + 1] = 0;
        return true;
    }
}
