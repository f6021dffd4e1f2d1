namespace Shouwen.Engines.Satisfaction;

/// <summary>Eigenvalues of small symmetric matrices by Jacobi's rotations (Jacobi 1846; Golub and Van Loan, algorithm 8.5.3).</summary>
internal static class SymmetricEigen
{
    private const int MostSweeps = 60;

    /// <summary>All eigenvalues, largest first, and the eigenvector of the first. Shape: n by n, row by row; it is overwritten.</summary>
    public static (double[] Values, double[] First) Of(double[] a, int n)
    {
        var vectors = new double[n * n];
        for (var i = 0; i < n; i++) vectors[(i * n) + i] = 1;
        for (var sweep = 0; sweep < MostSweeps && Sweep(a, vectors, n); sweep++) { }
        var order = Enumerable.Range(0, n).OrderByDescending(i => a[(i * n) + i]).ToArray();
        return ([.. order.Select(i => a[(i * n) + i])], vectors.AsSpan(order[0] * n, n).ToArray());
    }

    /// <summary>One rotation for each pair; false when nothing was left to rotate.</summary>
    private static bool Sweep(double[] a, double[] vectors, int n)
    {
        var rotated = false;
        for (var p = 0; p < n - 1; p++)
        {
            for (var q = p + 1; q < n; q++)
            {
                var off = a[(p * n) + q];
                if (off * off <= 1e-33 * Math.Abs(a[(p * n) + p] * a[(q * n) + q])) continue;
                rotated = true;
                var half = (a[(q * n) + q] - a[(p * n) + p]) / (2 * off);
                var t = Math.CopySign(1, half) / (Math.Abs(half) + Math.Sqrt((half * half) + 1));
                var c = 1 / Math.Sqrt((t * t) + 1);
                Rotate(a, n, p, q, c, t * c);
                RotateRows(vectors, n, p, q, c, t * c);
            }
        }

        return rotated;
    }

    private static void Rotate(double[] a, int n, int p, int q, double c, double s)
    {
        RotateRows(a, n, p, q, c, s);
        for (var k = 0; k < n; k++)
        {
            var (x, y) = (a[(k * n) + p], a[(k * n) + q]);
            (a[(k * n) + p], a[(k * n) + q]) = ((c * x) - (s * y), (s * x) + (c * y));
        }
    }

    private static void RotateRows(double[] a, int n, int p, int q, double c, double s)
    {
        var rowP = a.AsSpan(p * n, n);
        var rowQ = a.AsSpan(q * n, n);
        for (var k = 0; k < n; k++)
        {
            var (x, y) = (rowP[k], rowQ[k]);
            (rowP[k], rowQ[k]) = ((c * x) - (s * y), (s * x) + (c * y));
        }
    }
}
