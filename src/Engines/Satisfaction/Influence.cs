namespace Shouwen.Engines.Satisfaction;

/// <summary>How skewed the influence of single rows on each figure is, from sums over the estimates that leave out a row each, without keeping those.</summary>
internal sealed class Influence
{
    private const int Pieces = 256;

    private readonly double[] centres;
    private readonly double[][] sums;

    private Influence(double[] centres, int pieces) => (this.centres, sums) = (centres, new double[pieces][]);

    /// <summary>Leaves out each row of an estimate in turn. Centres: the figures of the estimate, family after family.</summary>
    public static Influence Of(PlsEstimate estimate, StatisticFamily[] families, double[] centres, int threads, CancellationToken cancel)
    {
        var (rows, pieces) = (estimate.RowsUsed, Math.Min(Pieces, estimate.RowsUsed));
        var influence = new Influence(centres, pieces);
        Crew.Run(pieces, 1, threads, null, () => (Resampler: Resampler.For(estimate), Row: new Replicates(families, 1)), (tools, piece) =>
        {
            var own = influence.sums[piece] = new double[4 * centres.Length];
            for (var row = (int)((long)piece * rows / pieces); row < (int)((long)(piece + 1) * rows / pieces); row++)
            {
                cancel.ThrowIfCancellationRequested();
                tools.Row.Keep(0, tools.Resampler.SolveWithout(row));
                influence.Add(tools.Row.Values, own);
            }
        }, cancel);
        return influence;
    }

    /// <summary>sum (c - t_i)^3 / (6 (sum (c - t_i)^2)^(3/2)) with c the estimate (Efron 1987); null where no row moves it.</summary>
    public double? AboutEstimate(int figure)
    {
        var (_, _, squares, cubes) = Sums(figure);
        return Accelerate(squares, cubes);
    }

    /// <summary>The same with c the mean of the t_i (Efron and Tibshirani 1993, equation 14.15).</summary>
    public double? AboutMean(int figure)
    {
        var (n, sum, squares, cubes) = Sums(figure);
        if (n == 0) return null;
        var mean = sum / n;
        return Accelerate(squares - (n * mean * mean), cubes - (3 * mean * squares) + (2 * n * mean * mean * mean));
    }

    private static double? Accelerate(double squares, double cubes) => squares > 0 ? cubes / (6 * Math.Pow(squares, 1.5)) : null;

    private void Add(double[] values, double[] to)
    {
        for (var k = 0; k < centres.Length; k++)
        {
            var influence = centres[k] - values[k];
            if (double.IsNaN(influence)) continue;
            to[4 * k]++;
            to[(4 * k) + 1] += influence;
            to[(4 * k) + 2] += influence * influence;
            to[(4 * k) + 3] += influence * influence * influence;
        }
    }

    private (double N, double Sum, double Squares, double Cubes) Sums(int figure)
    {
        var (n, sum, squares, cubes) = (0.0, 0.0, 0.0, 0.0);
        foreach (var piece in sums) (n, sum, squares, cubes) = (n + piece[4 * figure], sum + piece[(4 * figure) + 1], squares + piece[(4 * figure) + 2], cubes + piece[(4 * figure) + 3]);
        return (n, sum, squares, cubes);
    }
}
