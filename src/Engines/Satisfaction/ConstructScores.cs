namespace Shouwen.Engines.Satisfaction;

/// <summary>What each row scores.</summary>
/// <param name="RowNumbers">Rows of the data, counted from 0, that were used.</param>
/// <param name="Standardised">By construct: mean 0, variance 1 with divisor n - 1.</param>
/// <param name="Points">
/// By construct, on 0 to 100 or in the units of the answers; a missing answer counts as the mean of its column. Interactions have none. Null where weights add up to nothing.
/// </param>
public sealed record ConstructScores(IReadOnlyList<int> RowNumbers, Named<double[]> Standardised, Named<double[]>? Points)
{
    internal static ConstructScores Of(Solution solution, Rows rows, IndicatorData data, ImportancePerformance? map)
    {
        var shape = solution.Shape;
        var numbers = Enumerable.Range(0, rows.UsedOf.Length).Where(row => rows.UsedOf[row] >= 0).ToArray();
        var columns = shape.ColumnsOf(data);
        var standardised = Enumerable.Range(0, shape.J).Select(j => Scores(solution, columns, numbers, j)).ToArray();
        return new(numbers, new(shape.Constructs, standardised), map is null ? null : PointsOf(shape, standardised, map));
    }

    private static Named<double[]> PointsOf(ModelShape shape, double[][] standardised, ImportancePerformance map)
    {
        var having = Enumerable.Range(0, shape.J).Where(j => map.Performance.ContainsKey(shape.Constructs[j])).ToArray();
        return new([.. having.Select(j => shape.Constructs[j])], Array.ConvertAll(having, j =>
            Array.ConvertAll(standardised[j], score => map.Performance[shape.Constructs[j]] + (score * map.Slopes[j]))));
    }

    private static double[] Scores(Solution solution, double[][] columns, int[] numbers, int construct)
    {
        var (shape, scores) = (solution.Shape, new double[numbers.Length]);
        for (var i = shape.Start[construct]; i < shape.Start[construct + 1]; i++)
            for (var r = 0; r < numbers.Length; r++)
                if (columns[i][numbers[r]] is var x && !double.IsNaN(x)) scores[r] += solution.RawWeights[i] * (x - solution.Means[i]);
        return scores;
    }
}
