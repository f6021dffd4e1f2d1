namespace Shouwen.Engines.Satisfaction;

/// <summary>The triangle R of a QR decomposition (Householder 1958), columns one after the other.</summary>
internal static class Householder
{
    /// <summary>
    /// Leaves R, m by n with zeros below the diagonal, in the place of the columns. Shape: n columns of m rows, m at least n.
    /// The signs of the diagonal are as they come.
    /// </summary>
    public static void Triangle(Span<double> columns, int m, int n)
    {
        for (var k = 0; k < n; k++)
        {
            var pivot = columns.Slice((k * m) + k, m - k);
            var norm = Math.Sqrt(Lanes.Dot(pivot, pivot));
            if (norm == 0) continue;
            var head = pivot[0] > 0 ? -norm : norm;
            pivot[0] -= head;
            var half = -head * pivot[0];
            for (var j = k + 1; j < n; j++) Reflect(pivot, half, columns.Slice((j * m) + k, m - k));
            pivot.Clear();
            pivot[0] = head;
        }
    }

    /// <summary>x -= v (v'x) / half, with half = v'v / 2.</summary>
    private static void Reflect(ReadOnlySpan<double> v, double half, Span<double> x)
    {
        var factor = Lanes.Dot(v, x) / half;
        for (var i = 0; i < x.Length; i++) x[i] -= factor * v[i];
    }
}
