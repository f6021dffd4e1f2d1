namespace Shouwen.Engines.Satisfaction;

/// <summary>Whether two constructs are two: correlations between blocks over those within.</summary>
internal static class Discriminance
{
    /// <summary>Every two constructs, each pair once.</summary>
    public static (int First, int Second)[] Pairs(ModelShape shape) =>
        [.. from j in Enumerable.Range(0, shape.J) from k in Enumerable.Range(j + 1, shape.J - j - 1) select (j, k)];

    /// <summary>Of constructs that are measured: a product of scores is an effect, and nothing that could be told from another.</summary>
    public static (int First, int Second)[] MeasuredPairs(ModelShape shape) => [.. Pairs(shape).Where(pair => !shape.IsProduct(pair.First) && !shape.IsProduct(pair.Second))];

    /// <summary>HTMT: arithmetic means of signed correlations (Henseler, Ringle and Sarstedt 2015, equation 6).</summary>
    public static double Htmt(Solution solution, int j, int k) => Ratio(solution, j, k, absolute: false);

    /// <summary>HTMT+: the same with absolute correlations (Ringle, Sarstedt, Sinkovics and Sinkovics 2023).</summary>
    public static double HtmtPlus(Solution solution, int j, int k) => Ratio(solution, j, k, absolute: true);

    /// <summary>HTMT2: geometric means (Roemer, Schuberth and Henseler 2021, equation 9); NaN where a correlation is not positive.</summary>
    public static double Htmt2(Solution solution, int j, int k) =>
        Math.Exp(MeanLog(solution, j, k) - ((MeanLog(solution, j, j) + MeanLog(solution, k, k)) / 2));

    /// <summary>Mean correlation of the indicators of a block with one another; 1 for a single indicator.</summary>
    public static double MeanWithin(Solution solution, int construct, bool absolute)
    {
        if (solution.Shape.Size(construct) == 1) return 1;
        return Mean(solution, construct, construct, r => absolute ? Math.Abs(r) : r);
    }

    private static double Ratio(Solution solution, int j, int k, bool absolute) =>
        Mean(solution, j, k, r => absolute ? Math.Abs(r) : r) / Math.Sqrt(MeanWithin(solution, j, absolute) * MeanWithin(solution, k, absolute));

    private static double MeanLog(Solution solution, int j, int k) => j == k && solution.Shape.Size(j) == 1 ? 0 : Mean(solution, j, k, Math.Log);

    private static double Mean(Solution solution, int j, int k, Func<double, double> of)
    {
        var (shape, sum, count) = (solution.Shape, 0.0, 0);
        for (var a = shape.Start[j]; a < shape.Start[j + 1]; a++)
        {
            for (var b = j == k ? a + 1 : shape.Start[k]; b < shape.Start[k + 1]; b++)
            {
                sum += of(solution.IndicatorCorrelation(a, b));
                count++;
            }
        }

        return sum / count;
    }
}
