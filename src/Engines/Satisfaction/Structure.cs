namespace Shouwen.Engines.Satisfaction;

/// <summary>Paths by least squares on the correlations of the constructs, and how well the predecessors explain.</summary>
internal static class Structure
{
    private const double Collinear = 1e-13;

    /// <summary>Fills path coefficients and R2.</summary>
    public static EstimateRefused? Regress(Solution solution)
    {
        var shape = solution.Shape;
        solution.Coefficients.AsSpan().Clear();
        for (var j = 0; j < shape.J; j++)
        {
            solution.R2[j] = double.NaN;
            if (shape.Predecessors[j].Length == 0) continue;
            solution.R2[j] = Regress(solution.Correlation, shape.J, j, shape.Predecessors[j], solution.Coefficients.AsSpan(j * shape.J, shape.J));
            if (double.IsNaN(solution.R2[j])) return new(shape.HasFactors ? RefusalReason.ImpossiblePredecessors : RefusalReason.CollinearConstructs, [.. shape.Predecessors[j].Select(k => shape.Constructs[k])]);
        }

        return null;
    }

    /// <summary>R2 of one variable on others from a correlation matrix, NaN if they are collinear; leaves the coefficients in their places.</summary>
    public static double Regress(ReadOnlySpan<double> correlation, int stride, int target, ReadOnlySpan<int> on, Span<double> coefficients)
    {
        Span<double> matrix = stackalloc double[on.Length * on.Length], b = stackalloc double[on.Length];
        if (!Factor(correlation, stride, on, matrix)) return double.NaN;
        for (var a = 0; a < on.Length; a++) b[a] = correlation[(target * stride) + on[a]];
        Cholesky.Solve(matrix, on.Length, on.Length, b);
        var r2 = 0.0;
        for (var a = 0; a < on.Length; a++)
        {
            coefficients[on[a]] = b[a];
            r2 += b[a] * correlation[(target * stride) + on[a]];
        }

        return r2;
    }

    /// <summary>The Cholesky factor of some rows and columns of a matrix.</summary>
    public static bool Factor(ReadOnlySpan<double> correlation, int stride, ReadOnlySpan<int> of, Span<double> factor)
    {
        for (var a = 0; a < of.Length; a++)
            for (var b = 0; b < of.Length; b++)
                factor[(a * of.Length) + b] = correlation[(of[a] * stride) + of[b]];
        return Cholesky.Factor(factor, of.Length, of.Length, Collinear) < 0;
    }
}
