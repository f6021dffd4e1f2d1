namespace Shouwen.Engines.Satisfaction;

/// <summary>What the regressions of the structural model explain, and how far their predictors overlap.</summary>
internal static class Explanation
{
    /// <summary>1 - (1 - R2)(n - 1) / (n - k - 1) (Theil 1961); NaN where nothing points to the construct.</summary>
    public static double Adjusted(Solution solution, int construct) =>
        1 - ((1 - solution.R2[construct]) * (solution.N - 1) / (solution.N - solution.Shape.Predecessors[construct].Length - 1));

    /// <summary>Cohen's f2 of a path: what R2 loses when the predictor is dropped, on the same scores, over what is unexplained (Cohen 1988, equation 9.2.2).</summary>
    public static double F2(Solution solution, int from, int to)
    {
        var shape = solution.Shape;
        Span<double> coefficients = stackalloc double[shape.J];
        var rest = shape.Predecessors[to].Where(k => k != from).ToArray();
        var without = rest.Length == 0 ? 0 : Structure.Regress(solution.Correlation, shape.J, to, rest, coefficients);
        return (solution.R2[to] - without) / (1 - solution.R2[to]);
    }

    /// <summary>The same with the whole model estimated again without the path; NaN where that gives no estimate.</summary>
    public static double F2Reestimated(Solver solver, (int From, int To) path)
    {
        var solution = solver.Solution;
        if (solver.Again(solution.Shape.Paths.Where(other => other != path)) is not { } without) return double.NaN;
        var r2 = double.IsNaN(without.R2[path.To]) ? 0 : without.R2[path.To];
        return (solution.R2[path.To] - r2) / (1 - solution.R2[path.To]);
    }

    /// <summary>Variance inflation of a construct's predictors from their correlations (Marquardt 1970); needs two or more.</summary>
    public static double[] InnerVif(ReadOnlySpan<double> correlation, ModelShape shape, int construct)
    {
        var predecessors = shape.Predecessors[construct];
        var (n, vif) = (predecessors.Length, new double[predecessors.Length]);
        var factor = new double[n * n];
        if (Structure.Factor(correlation, shape.J, predecessors, factor)) Cholesky.InverseDiagonal(factor, n, n, vif);
        return vif;
    }

    /// <summary>Variance inflation of the indicators of a block among one another; 1 for a single indicator, NaN where they are collinear.</summary>
    public static void OuterVif(Solution solution, Span<double> vif)
    {
        var shape = solution.Shape;
        for (var j = 0; j < shape.J; j++)
        {
            var (start, n) = (shape.Start[j], shape.Size(j));
            var factor = new double[n * n];
            for (var a = 0; a < n; a++) for (var b = 0; b < n; b++) factor[(a * n) + b] = solution.IndicatorCorrelation(start + a, start + b);
            if (Cholesky.Factor(factor, n, n, 1e-13) < 0) Cholesky.InverseDiagonal(factor, n, n, vif.Slice(start, n));
            else vif.Slice(start, n).Fill(double.NaN);
        }
    }

    /// <summary>Geometric mean of mean communality and mean R2 (Tenenhaus, Amato and Esposito Vinzi 2004); single indicators, which are all common, left out.</summary>
    public static double GoodnessOfFit(Solution solution)
    {
        var (shape, sum, count) = (solution.Shape, 0.0, 0);
        for (var j = 0; j < shape.J; j++)
        {
            if (shape.Size(j) == 1) continue;
            for (var i = shape.Start[j]; i < shape.Start[j + 1]; i++) sum += solution.Loadings[i] * solution.Loadings[i];
            count += shape.Size(j);
        }

        return Math.Sqrt((count == 0 ? 1 : sum / count) * solution.R2.Where(r2 => !double.IsNaN(r2)).Average());
    }
}
