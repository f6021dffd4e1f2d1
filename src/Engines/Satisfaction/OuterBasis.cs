namespace Shouwen.Engines.Satisfaction;

/// <summary>
/// A basis for the indicators of each mode B block in which the full sample is nearly orthonormal: x = z R, R from a QR of the centred rows.
/// Regression in that basis keeps the digits that normal equations on nearly collinear indicators lose (Golub 1965).
/// </summary>
internal sealed class OuterBasis
{
    private const double Collinear = 1e-12;
    private readonly double[]?[] triangles;

    private OuterBasis(double[]?[] triangles) => this.triangles = triangles;

    /// <summary>R of a block, row by row, upper triangle; null where the indicators themselves are the basis.</summary>
    public double[]? Triangle(int construct) => triangles[construct];

    /// <summary>The indicators as they are.</summary>
    public static OuterBasis None(ModelShape shape) => new(new double[]?[shape.J]);

    /// <summary>From rows without gaps.</summary>
    public static (OuterBasis Basis, EstimateRefused? Refused) Of(ModelShape shape, Rows rows)
    {
        var triangles = new double[]?[shape.J];
        var columns = new double[rows.Count * (1 + Enumerable.Range(0, shape.J).Max(j => shape.IsModeB[j] ? shape.Size(j) : 0))];
        for (var j = 0; j < shape.J; j++)
        {
            if (!shape.IsModeB[j]) continue;
            if (Decompose(shape, j, rows, columns, out triangles[j]) is { Count: > 0 } dependent) return (new(triangles), new(RefusalReason.CollinearBlock, dependent));
        }

        return (new(triangles), null);
    }

    /// <summary>From covariances, where rows have gaps.</summary>
    public static (OuterBasis Basis, EstimateRefused? Refused) OfCovariance(ModelShape shape, ReadOnlySpan<double> covariance)
    {
        var triangles = new double[]?[shape.J];
        for (var j = 0; j < shape.J; j++)
        {
            if (!shape.IsModeB[j]) continue;
            var (start, size) = (shape.Start[j], shape.Size(j));
            var lower = new double[size * size];
            for (var a = 0; a < size; a++) covariance.Slice(((start + a) * shape.Stride) + start, size).CopyTo(lower.AsSpan(a * size));
            if (Cholesky.Factor(lower, size, size, Collinear) is >= 0 and var at) return (new(triangles), new(RefusalReason.CollinearBlock, [.. shape.IndicatorsOf(j).Take(at + 1)]));
            var upper = triangles[j] = new double[size * size];
            for (var a = 0; a < size; a++) for (var b = a; b < size; b++) upper[(a * size) + b] = lower[(b * size) + a];
        }

        return (new(triangles), null);
    }

    /// <summary>x, a row of the block, becomes x R^-1.</summary>
    public void IntoBasis(int construct, Span<double> x)
    {
        if (triangles[construct] is not { } r) return;
        for (var k = 0; k < x.Length; k++)
        {
            for (var i = 0; i < k; i++) x[k] -= x[i] * r[(i * x.Length) + k];
            x[k] /= r[(k * x.Length) + k];
        }
    }

    /// <summary>Weights on the basis become weights on the indicators: R^-1 w.</summary>
    public void WeightsBack(int construct, Span<double> w)
    {
        if (triangles[construct] is not { } r) return;
        for (var i = w.Length - 1; i >= 0; i--)
        {
            for (var k = i + 1; k < w.Length; k++) w[i] -= r[(i * w.Length) + k] * w[k];
            w[i] /= r[(i * w.Length) + i];
        }
    }

    /// <summary>Weights on the indicators become weights on the basis: R w.</summary>
    public void WeightsInto(int construct, Span<double> w)
    {
        if (triangles[construct] is not { } r) return;
        for (var i = 0; i < w.Length; i++) w[i] = Lanes.Dot(r.AsSpan((i * w.Length) + i, w.Length - i), w[i..]);
    }

    /// <summary>Covariances with the basis become covariances with the indicators: R' c.</summary>
    public void CovariancesBack(int construct, Span<double> c)
    {
        if (triangles[construct] is not { } r) return;
        for (var k = c.Length - 1; k >= 0; k--)
        {
            c[k] *= r[(k * c.Length) + k];
            for (var i = 0; i < k; i++) c[k] += r[(i * c.Length) + k] * c[i];
        }
    }

    /// <summary>Covariances with the indicators become covariances with the basis: R'^-1 c.</summary>
    public void CovariancesInto(int construct, Span<double> c) => IntoBasis(construct, c);

    private static List<string> Decompose(ModelShape shape, int construct, Rows rows, double[] columns, out double[] triangle)
    {
        var (m, n) = (rows.Count, shape.Size(construct));
        var roots = columns.AsSpan(0, m);
        for (var i = 0; i < m; i++) roots[i] = Math.Sqrt(rows.Weights[i]);
        for (var k = 0; k < n; k++) rows.Scaled(shape.Start[construct] + k, roots, columns.AsSpan((k + 1) * m, m));
        Householder.Triangle(columns.AsSpan(0, m * (n + 1)), m, n + 1);
        triangle = new double[n * n];
        var scale = 1 / Math.Sqrt(Math.Max(rows.Weights.Sum() - 1, 1e-300));
        for (var i = 0; i < n; i++) for (var k = i; k < n; k++) triangle[(i * n) + k] = columns[((k + 1) * m) + i + 1] * scale;
        return Dependent(shape.IndicatorsOf(construct), triangle);
    }

    /// <summary>The first indicator that those before it determine, and those that do; none if there is none.</summary>
    private static List<string> Dependent(IReadOnlyList<string> names, double[] r)
    {
        var n = names.Count;
        for (var k = 0; k < n; k++)
        {
            var length = Math.Sqrt(Enumerable.Range(0, k + 1).Sum(i => r[(i * n) + k] * r[(i * n) + k]));
            if (Math.Abs(r[(k * n) + k]) > Collinear * length) continue;
            var share = new double[k];
            for (var i = k - 1; i >= 0; i--)
            {
                share[i] = r[(i * n) + k];
                for (var l = i + 1; l < k; l++) share[i] -= r[(i * n) + l] * share[l];
                share[i] /= r[(i * n) + i];
            }

            return [.. names.Take(k).Where((_, i) => Math.Abs(share[i]) > 1e-8), names[k]];
        }

        return [];
    }
}
