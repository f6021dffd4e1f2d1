namespace Shouwen.Engines.Satisfaction;

/// <summary>Correlations of the indicators as the model would have them (Bollen 1989; Dijkstra and Henseler 2015, section on fit).</summary>
internal static class ImpliedCovariance
{
    /// <summary>
    /// Between blocks the product of loadings and construct correlations. Within a block: the same for a factor, the correlations as they are for a composite.
    /// Saturated: constructs correlate as they do; otherwise as the paths say. Shape: P by P, row by row.
    /// </summary>
    public static double[] Of(Solution solution, bool saturated)
    {
        var (shape, p) = (solution.Shape, solution.Shape.P);
        var constructs = saturated ? solution.Correlation : Constructs(solution);
        var implied = new double[p * p];
        for (var j = 0; j < shape.J; j++)
            for (var k = 0; k < shape.J; k++)
                for (var a = shape.Start[j]; a < shape.Start[j + 1]; a++)
                    for (var b = shape.Start[k]; b < shape.Start[k + 1]; b++)
                        implied[(a * p) + b] = a == b ? 1
                            : j == k && !shape.IsFactor[j] ? solution.IndicatorCorrelation(a, b)
                            : solution.Loadings[a] * solution.Loadings[b] * constructs[(j * shape.J) + k];
        return implied;
    }

    /// <summary>
    /// Correlations of the constructs that the paths imply; those without predecessors correlate as they do. What is left unexplained of the others has the
    /// variance 1 - R2 of their regressions; variances are set to 1 at the end. Shape: J by J.
    /// </summary>
    public static double[] Constructs(Solution solution)
    {
        var (shape, n) = (solution.Shape, solution.Shape.J);
        var implied = new double[n * n];
        for (var place = 0; place < n; place++)
        {
            var j = shape.Order[place];
            for (var before = 0; before < place; before++)
            {
                var k = shape.Order[before];
                implied[(j * n) + k] = implied[(k * n) + j] = shape.Predecessors[j].Length > 0 ? Carried(solution, implied, j, k)
                    : shape.Predecessors[k].Length > 0 ? Carried(solution, implied, k, j)
                    : solution.Correlation[(j * n) + k];
            }

            implied[(j * n) + j] = shape.Predecessors[j].Length == 0 ? 1 : Carried(solution, implied, j, j) + 1 - solution.R2[j];
        }

        for (var j = 0; j < n; j++) implied[(j * n) + j] = 1;
        return implied;
    }

    /// <summary>Covariance of a construct with another, as its predecessors carry it.</summary>
    private static double Carried(Solution solution, double[] implied, int to, int with)
    {
        var (n, sum) = (solution.Shape.J, 0.0);
        foreach (var via in solution.Shape.Predecessors[to]) sum += solution.Coefficients[(to * n) + via] * implied[(via * n) + with];
        return sum;
    }
}
