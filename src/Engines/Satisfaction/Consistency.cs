namespace Shouwen.Engines.Satisfaction;

/// <summary>Consistent PLS for common factors (Dijkstra and Henseler 2015, MIS Quarterly 39:297-316, equations 3 to 5).</summary>
internal static class Consistency
{
    private const double Rounding = 1e-12;

    /// <summary>
    /// Fills loadings, rho A and the correlations of the constructs. Without factors these are the plain ones; rho A is reported all the same.
    /// Refused where a factor's reliability is not above 0.
    /// </summary>
    public static EstimateRefused? Apply(Solution solution)
    {
        var shape = solution.Shape;
        for (var j = 0; j < shape.J; j++)
        {
            solution.RhoA[j] = RhoA(solution, j);
            solution.CrossLoadings.AsSpan((j * shape.Stride) + shape.Start[j], shape.Size(j)).CopyTo(solution.Loadings.AsSpan(shape.Start[j]));
        }

        solution.ScoreCorrelation.CopyTo(solution.Correlation, 0);
        return shape.HasFactors ? Correct(solution) : null;
    }

    /// <summary>The share of a construct's score that is its factor; 1 unless it is one.</summary>
    public static double Reliability(Solution solution, int construct) => solution.Shape.IsFactor[construct] ? solution.RhoA[construct] : 1;

    /// <summary>(w'w)^2 w'(S - diag S)w / w'(ww' - diag ww')w with weights on standardised indicators.</summary>
    private static double RhoA(Solution solution, int construct)
    {
        var shape = solution.Shape;
        if (shape.IsModeB[construct] || shape.Size(construct) == 1) return 1;
        var (squares, fourths) = (0.0, 0.0);
        for (var i = shape.Start[construct]; i < shape.Start[construct + 1]; i++)
        {
            var square = Standardised(solution, i) * Standardised(solution, i);
            (squares, fourths) = (squares + square, fourths + (square * square));
        }

        return squares * squares * (1 - squares) / ((squares * squares) - fourths);
    }

    private static double Standardised(Solution solution, int i) => solution.RawWeights[i] * solution.Deviations[i];

    private static EstimateRefused? Correct(Solution solution)
    {
        var shape = solution.Shape;
        var unreliable = shape.Constructs.Where((_, j) => shape.IsFactor[j] && !(solution.RhoA[j] > 0)).ToList();
        if (unreliable.Count > 0) return new(RefusalReason.UnreliableFactor, unreliable);
        for (var j = 0; j < shape.J; j++)
        {
            if (shape.IsFactor[j]) CorrectLoadings(solution, j);
            for (var k = 0; k < shape.J; k++)
                if (j != k) solution.Correlation[(j * shape.J) + k] /= Math.Sqrt(Reliability(solution, j) * Reliability(solution, k));
        }

        return null;
    }

    /// <summary>w sqrt(rho A) / w'w.</summary>
    private static void CorrectLoadings(Solution solution, int construct)
    {
        var shape = solution.Shape;
        if (shape.Size(construct) == 1) return;
        var squares = 0.0;
        for (var i = shape.Start[construct]; i < shape.Start[construct + 1]; i++) squares += Standardised(solution, i) * Standardised(solution, i);
        var factor = Math.Sqrt(solution.RhoA[construct]) / squares;
        for (var i = shape.Start[construct]; i < shape.Start[construct + 1]; i++) solution.Loadings[i] = Standardised(solution, i) * factor;
    }

    /// <summary>What is impossible about a solution; nothing without factors.</summary>
    public static IEnumerable<Inadmissible> Faults(Solution solution)
    {
        var shape = solution.Shape;
        if (!shape.HasFactors) yield break;
        var above = shape.Constructs.Where((_, j) => shape.IsFactor[j] && solution.RhoA[j] > 1 + Rounding).ToList();
        if (above.Count > 0) yield return new(InadmissibleKind.ReliabilityAboveOne, above);
        var beyond = Beyond(solution);
        if (beyond.Count > 0) yield return new(InadmissibleKind.CorrelationBeyondOne, beyond);
        if (Cholesky.Factor((double[])solution.Correlation.Clone(), shape.J, shape.J, 0) >= 0) yield return new(InadmissibleKind.IndefiniteCorrelations, []);
    }

    private static List<string> Beyond(Solution solution)
    {
        var (shape, found) = (solution.Shape, new List<string>());
        for (var j = 0; j < shape.J; j++)
            for (var k = 0; k < j; k++)
                if (Math.Abs(solution.Correlation[(j * shape.J) + k]) > 1 + Rounding) found.Add($"{shape.Constructs[k]} - {shape.Constructs[j]}");
        return found;
    }
}
