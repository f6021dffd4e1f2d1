using MathNet.Numerics.LinearAlgebra;
using MathNet.Numerics.LinearAlgebra.Double;
using Shouwen.Engines.Satisfaction;

namespace Shouwen.Engines.Benchmarks;

/// <summary>Path modelling as textbooks tell it, mode A with path weighting: on standardised rows with matrices, until weights change by less than 1e-12.</summary>
internal static class TextbookPls
{
    public static (Matrix<double> Paths, double[] R2) Estimate(PathModel model, IndicatorData data)
    {
        var names = model.Constructs.Select(construct => construct.Name).ToList();
        var x = Standardised(DenseMatrix.OfColumnArrays(data.Columns));
        var blocks = Blocks(model, data);
        var adjacency = Matrix<double>.Build.Dense(names.Count, names.Count);
        foreach (var path in model.Paths) adjacency[names.IndexOf(path.From), names.IndexOf(path.To)] = 1;
        var weights = blocks.Clone();
        for (var iteration = 0; iteration < 300; iteration++)
        {
            var scores = Standardised(x * weights);
            var next = (x.TransposeThisAndMultiply(Standardised(scores * Inner(scores, adjacency))) / (x.RowCount - 1)).PointwiseMultiply(blocks);
            var change = (next - weights).L2Norm();
            weights = next;
            if (change < 1e-12) break;
        }

        return Regress(Standardised(x * weights), adjacency);
    }

    private static Matrix<double> Blocks(PathModel model, IndicatorData data)
    {
        var blocks = Matrix<double>.Build.Dense(data.Names.Count, model.Constructs.Count);
        for (var j = 0; j < model.Constructs.Count; j++) foreach (var name in model.Constructs[j].Indicators) blocks[((List<string>)data.Names).IndexOf(name), j] = 1;
        return blocks;
    }

    private static Matrix<double> Inner(Matrix<double> scores, Matrix<double> adjacency)
    {
        var correlations = scores.TransposeThisAndMultiply(scores) / (scores.RowCount - 1);
        var (inner, (paths, _)) = (correlations.PointwiseMultiply(adjacency.Transpose()), Regress(scores, adjacency));
        return inner + paths;
    }

    private static (Matrix<double> Paths, double[] R2) Regress(Matrix<double> scores, Matrix<double> adjacency)
    {
        var (paths, r2) = (Matrix<double>.Build.Dense(scores.ColumnCount, scores.ColumnCount), new double[scores.ColumnCount]);
        for (var j = 0; j < scores.ColumnCount; j++)
        {
            var predecessors = Enumerable.Range(0, scores.ColumnCount).Where(k => adjacency[k, j] == 1).ToArray();
            if (predecessors.Length == 0) continue;
            var on = DenseMatrix.OfColumnVectors(predecessors.Select(scores.Column));
            var b = on.TransposeThisAndMultiply(on).Cholesky().Solve(on.TransposeThisAndMultiply(scores.Column(j)));
            for (var k = 0; k < predecessors.Length; k++) paths[predecessors[k], j] = b[k];
            r2[j] = 1 - ((scores.Column(j) - (on * b)).PointwisePower(2).Sum() / (scores.RowCount - 1));
        }

        return (paths, r2);
    }

    private static Matrix<double> Standardised(Matrix<double> x)
    {
        var standardised = x.Clone();
        for (var column = 0; column < x.ColumnCount; column++)
        {
            var centred = x.Column(column) - x.Column(column).Average();
            standardised.SetColumn(column, centred / Math.Sqrt(centred.DotProduct(centred) / (x.RowCount - 1)));
        }

        return standardised;
    }
}
