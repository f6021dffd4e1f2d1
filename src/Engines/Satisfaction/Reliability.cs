namespace Shouwen.Engines.Satisfaction;

/// <summary>How well the indicators of a block go together.</summary>
internal static class Reliability
{
    /// <summary>Cronbach's alpha of standardised indicators, k r / (1 + (k - 1) r) with r the mean correlation (Cronbach 1951); NaN for one.</summary>
    public static double Alpha(Solution solution, int construct)
    {
        var size = solution.Shape.Size(construct);
        if (size == 1) return double.NaN;
        var mean = Discriminance.MeanWithin(solution, construct, absolute: false);
        return size * mean / (1 + ((size - 1) * mean));
    }

    /// <summary>Jöreskog's composite reliability from the loadings (Jöreskog 1971).</summary>
    public static double RhoC(Solution solution, int construct) => Composite(solution, construct, _ => 1);

    /// <summary>The same of the score as weighted (Dijkstra and Henseler 2015, equation 2).</summary>
    public static double RhoCWeighted(Solution solution, int construct) => Composite(solution, construct, i => solution.RawWeights[i] * solution.Deviations[i]);

    /// <summary>Average variance extracted: the mean squared loading (Fornell and Larcker 1981).</summary>
    public static double Ave(Solution solution, int construct)
    {
        var own = solution.Loadings.AsSpan(solution.Shape.Start[construct], solution.Shape.Size(construct));
        return Lanes.Dot(own, own) / own.Length;
    }

    /// <summary>Dillon and Goldstein's rho from the first principal component of the block (Chin 1998).</summary>
    public static double DillonGoldstein(Solution solution, int construct)
    {
        var (values, first) = Principal(solution, construct);
        var (sum, rest) = (0.0, 0.0);
        foreach (var share in first)
        {
            var loading = share * Math.Sqrt(values[0]);
            (sum, rest) = (sum + loading, rest + 1 - (loading * loading));
        }

        return sum * sum / ((sum * sum) + rest);
    }

    /// <summary>Eigenvalues of the block's correlations, largest first, and the first eigenvector.</summary>
    public static (double[] Values, double[] First) Principal(Solution solution, int construct)
    {
        var (start, size) = (solution.Shape.Start[construct], solution.Shape.Size(construct));
        var matrix = new double[size * size];
        for (var i = 0; i < size; i++) for (var k = 0; k < size; k++) matrix[(i * size) + k] = solution.IndicatorCorrelation(start + i, start + k);
        return SymmetricEigen.Of(matrix, size);
    }

    /// <summary>(sum c l)^2 / ((sum c l)^2 + sum c^2 (1 - l^2)) with loadings l and coefficients c.</summary>
    private static double Composite(Solution solution, int construct, Func<int, double> coefficient)
    {
        var (sum, rest) = (0.0, 0.0);
        for (var i = solution.Shape.Start[construct]; i < solution.Shape.Start[construct + 1]; i++)
        {
            var (c, loading) = (coefficient(i), solution.Loadings[i]);
            (sum, rest) = (sum + (c * loading), rest + (c * c * (1 - (loading * loading))));
        }

        return sum * sum / ((sum * sum) + rest);
    }
}
