namespace Shouwen.Engines.Satisfaction;

/// <summary>How far the correlations of the indicators are from those that the model implies. Null: not defined.</summary>
/// <param name="Srmr">Root of the mean squared difference, diagonal included (Bentler 1995; Henseler et al. 2014).</param>
/// <param name="SrmrSaturated">The same with constructs that correlate freely.</param>
/// <param name="DUls">Unweighted least squares distance: half the sum of squared differences (Dijkstra and Henseler 2015).</param>
/// <param name="DG">Geodesic distance: half the sum of squared natural logarithms of the eigenvalues of S^-1 Sigma (Dijkstra and Henseler 2015).</param>
/// <param name="DGLog10">The same with logarithms to the base 10, as cSEM prints it.</param>
/// <param name="DMl">Maximum likelihood discrepancy tr(S Sigma^-1) - ln det(S Sigma^-1) - p (Jöreskog 1967).</param>
/// <param name="ChiSquare">(n - 1) times that.</param>
/// <param name="DegreesOfFreedom">Correlations less what was estimated: paths, correlations of constructs without predecessors, weights less one and correlations within a composite, loadings of a factor.</param>
/// <param name="Rmsea">Root mean square error of approximation (Steiger and Lind 1980).</param>
/// <param name="Nfi">Normed fit index (Bentler and Bonett 1980).</param>
/// <param name="Cfi">Comparative fit index (Bentler 1990).</param>
/// <param name="Gfi">Goodness of fit index 1 - tr (Sigma^-1 S - I)^2 / tr (Sigma^-1 S)^2 (Jöreskog and Sörbom 1981).</param>
/// <param name="GfiNorms">The same from the norms of Sigma^-1 S - I and Sigma^-1 S, as cSEM prints it.</param>
/// <param name="RmsTheta">Root mean squared covariance of the outer residuals, blocks of composites left out (Lohmöller 1989; Henseler et al. 2014).</param>
public sealed record ModelFit(
    double Srmr, double SrmrSaturated, double DUls, double DG, double DGLog10, double DMl, double ChiSquare, int DegreesOfFreedom,
    double? Rmsea, double? Nfi, double? Cfi, double? Gfi, double? GfiNorms, double? RmsTheta)
{
    /// <summary>Null where either matrix of correlations is singular.</summary>
    internal static ModelFit? Of(Solution solution)
    {
        var (p, implied) = (solution.Shape.P, ImpliedCovariance.Of(solution, saturated: false));
        var s = Correlations(solution);
        var (lower, lowerImplied) = ((double[])s.Clone(), (double[])implied.Clone());
        if (Cholesky.Factor(lower, p, p, 1e-13) >= 0 || Cholesky.Factor(lowerImplied, p, p, 1e-13) >= 0) return null;
        var dG = Tridiagonal.Eigenvalues(Between(implied, lower, p), p).Sum(value => Math.Log(value) * Math.Log(value)) / 2;
        var logDet = Cholesky.LogDeterminant(lower, p, p);
        var between = Between(s, lowerImplied, p);
        var dMl = Enumerable.Range(0, p).Sum(i => between[(i * p) + i]) - logDet + Cholesky.LogDeterminant(lowerImplied, p, p) - p;
        var (n, df, dfNull) = (solution.N, FreeCorrelations(solution.Shape), p * (p - 1) / 2);
        var uls = DistanceUls(s, implied);
        var (excess, excessNull) = (((n - 1) * dMl) - df, ((n - 1) * -logDet) - dfNull);
        return new(
            Srmr: SrmrOf(s, implied, p), SrmrSaturated: SrmrOf(s, ImpliedCovariance.Of(solution, saturated: true), p),
            DUls: uls, DG: dG, DGLog10: dG / (Math.Log(10) * Math.Log(10)), DMl: dMl, ChiSquare: (n - 1) * dMl, DegreesOfFreedom: df,
            Rmsea: df > 0 ? Math.Sqrt(Math.Max(excess / (n - 1), 0) / df) : null,
            Nfi: Named.Finite(1 + (dMl / logDet)),
            Cfi: Math.Max(excess, 0) == 0 ? 1 : 1 - (Math.Max(excess, 0) / Math.Max(Math.Max(excessNull, excess), 0)),
            Gfi: Named.Finite(GfiOf(between, p)), GfiNorms: Named.Finite(GfiOfNorms(s, lowerImplied, p)),
            RmsTheta: Named.Finite(OuterResiduals(solution, s)));
    }

    internal static double SrmrOf(ReadOnlySpan<double> s, ReadOnlySpan<double> implied, int p) => Math.Sqrt(DistanceUls(s, implied) / (p * (p + 1) / 2.0));

    internal static double[] Correlations(Solution solution)
    {
        var p = solution.Shape.P;
        var s = new double[p * p];
        for (var i = 0; i < p; i++) for (var k = 0; k < p; k++) s[(i * p) + k] = solution.IndicatorCorrelation(i, k);
        return s;
    }

    /// <summary>Half the sum of squared differences; both diagonals are 1.</summary>
    internal static double DistanceUls(ReadOnlySpan<double> s, ReadOnlySpan<double> implied)
    {
        var sum = 0.0;
        for (var i = 0; i < s.Length; i++) sum += (s[i] - implied[i]) * (s[i] - implied[i]);
        return sum / 2;
    }

    /// <summary>L^-1 A L'^-1.</summary>
    private static double[] Between(double[] a, double[] lower, int p)
    {
        var between = (double[])a.Clone();
        for (var pass = 0; pass < 2; pass++)
        {
            for (var i = 0; i < p; i++) Cholesky.Forward(lower, p, p, between.AsSpan(i * p, p));
            for (var i = 0; i < p; i++) for (var k = 0; k < i; k++) (between[(i * p) + k], between[(k * p) + i]) = (between[(k * p) + i], between[(i * p) + k]);
        }

        return between;
    }

    /// <summary>1 - tr (M - I)^2 / tr M^2 with M = L^-1 S L'^-1, Sigma = L L'.</summary>
    private static double GfiOf(double[] between, int p)
    {
        var (all, trace) = (Lanes.Dot(between, between), 0.0);
        for (var i = 0; i < p; i++) trace += between[(i * p) + i];
        return 1 - ((all - (2 * trace) + p) / all);
    }

    /// <summary>1 - ||M - I||^2 / ||M||^2 with M = Sigma^-1 S and sums of squares as norms.</summary>
    private static double GfiOfNorms(double[] s, double[] lowerImplied, int p)
    {
        var (m, trace) = ((double[])s.Clone(), 0.0);
        for (var i = 0; i < p; i++)
        {
            Cholesky.Solve(lowerImplied, p, p, m.AsSpan(i * p, p));
            trace += m[(i * p) + i];
        }

        return 1 - ((Lanes.Dot(m, m) - (2 * trace) + p) / Lanes.Dot(m, m));
    }

    private static int FreeCorrelations(ModelShape shape)
    {
        var alone = shape.Predecessors.Count(predecessors => predecessors.Length == 0);
        var measured = Enumerable.Range(0, shape.J).Sum(j => shape.IsFactor[j] ? shape.Size(j) : (shape.Size(j) * (shape.Size(j) - 1) / 2) + shape.Size(j) - 1);
        return (shape.P * (shape.P - 1) / 2) - (alone * (alone - 1) / 2) - shape.Paths.Length - measured;
    }

    private static double OuterResiduals(Solution solution, double[] s)
    {
        var (shape, constructs) = (solution.Shape, solution.Correlation);
        var (sum, count) = (0.0, 0);
        for (var j = 0; j < shape.J; j++)
            for (var k = 0; k <= j; k++)
                if (j != k || shape.IsFactor[j])
                    for (var a = shape.Start[j]; a < shape.Start[j + 1]; a++)
                        for (var b = shape.Start[k]; b < (j == k ? a : shape.Start[k + 1]); b++)
                        {
                            var theta = s[(a * shape.P) + b] - (solution.CrossLoadings[(k * shape.Stride) + a] * solution.Loadings[b])
                                - (solution.CrossLoadings[(j * shape.Stride) + b] * solution.Loadings[a])
                                + (solution.Loadings[a] * solution.Loadings[b] * constructs[(j * shape.J) + k]);
                            (sum, count) = (sum + (theta * theta), count + 1);
                        }

        return Math.Sqrt(sum / count);
    }
}
