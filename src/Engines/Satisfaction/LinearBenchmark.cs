namespace Shouwen.Engines.Satisfaction;

/// <summary>A regression of one item on all items of its antecedents, without a model between (Shmueli et al. 2016): what a path model should beat.</summary>
internal sealed class LinearBenchmark
{
    private readonly Solution solution;
    private readonly int item;
    private readonly int[] on;
    private readonly double[] coefficients;

    private LinearBenchmark(Solution solution, int item, int[] on, double[] coefficients) => (this.solution, this.item, this.on, this.coefficients) = (solution, item, on, coefficients);

    /// <summary>Null where the items are collinear, or there are too few rows.</summary>
    public static LinearBenchmark? Of(Solution solution, int item, PredictionTechnique technique)
    {
        var shape = solution.Shape;
        var owner = Enumerable.Range(0, shape.J).Last(j => shape.Start[j] <= item);
        var antecedents = technique == PredictionTechnique.DirectAntecedents ? shape.Predecessors[owner] : Earliest(shape, owner);
        var on = antecedents.SelectMany(j => Enumerable.Range(shape.Start[j], shape.Size(j))).ToArray();
        if (solution.N <= on.Length + 1) return null;
        var (factor, coefficients) = (new double[on.Length * on.Length], new double[on.Length]);
        for (var a = 0; a < on.Length; a++)
        {
            coefficients[a] = solution.IndicatorCorrelation(item, on[a]);
            for (var b = 0; b < on.Length; b++) factor[(a * on.Length) + b] = solution.IndicatorCorrelation(on[a], on[b]);
        }

        if (Cholesky.Factor(factor, on.Length, on.Length, 1e-12) >= 0) return null;
        Cholesky.Solve(factor, on.Length, on.Length, coefficients);
        for (var a = 0; a < on.Length; a++) coefficients[a] *= solution.Deviations[item] / solution.Deviations[on[a]];
        return new(solution, item, on, coefficients);
    }

    /// <summary>For a row of columns; a missing answer counts as the mean.</summary>
    public double Predict(double[][] columns, int row)
    {
        var value = solution.Means[item];
        for (var a = 0; a < on.Length; a++) if (columns[on[a]][row] is var x && !double.IsNaN(x)) value += coefficients[a] * (x - solution.Means[on[a]]);
        return value;
    }

    private static int[] Earliest(ModelShape shape, int construct) =>
        [.. Effects.Connected(shape).Where(pair => pair.To == construct && shape.Predecessors[pair.From].Length == 0).Select(pair => pair.From)];
}
