namespace Shouwen.Engines.Satisfaction;

/// <summary>The three figures of MICOM for each construct, from the moments of two groups and a solution for both together.</summary>
internal sealed class InvarianceFigures
{
    /// <summary>Figures a construct.</summary>
    public const int Width = 3;

    private readonly ModelShape shape;
    private readonly double[] correlation;
    private readonly double[] weights;

    public InvarianceFigures(Solution pooled)
    {
        (shape, correlation, weights) = (pooled.Shape, ModelFit.Correlations(pooled), (double[])pooled.RawWeights.Clone());
    }

    /// <summary>Correlation of the composites, difference of means, log ratio of variances, construct by construct.</summary>
    public void Read(Solution a, Solution b, Span<double> to)
    {
        for (var j = 0; j < shape.J; j++)
        {
            to[j * Width] = Correlate(a, b, j);
            to[(j * Width) + 1] = Mean(a, j) - Mean(b, j);
            to[(j * Width) + 2] = Math.Log(Variance(a, j) / Variance(b, j));
        }
    }

    public Named<MeasurementInvariance> Summarise(double[] observed, double[][] chance, double level)
    {
        var start = observed.Length - (Width * shape.J);
        return new(shape.Constructs, [.. Enumerable.Range(0, shape.J).Select(j => Of(start + (j * Width)))]);
        MeasurementInvariance Of(int at)
        {
            double[] c = [.. chance.Select(figures => figures[at]).Order()];
            double? bound = c.Length < 2 ? null : Interval.Quantile(c, 1 - level), p = c.Length < 2 ? null : (1.0 + c.Count(value => value <= observed[at])) / (1 + c.Length);
            var (meanInterval, meanP) = PairComparison.AgainstChance(observed[at + 1], [.. chance.Select(figures => figures[at + 1])], level);
            var (varianceInterval, varianceP) = PairComparison.AgainstChance(observed[at + 2], [.. chance.Select(figures => figures[at + 2])], level);
            bool? alike = bound is { } low ? observed[at] >= low - 1e-12 : null;
            return new(observed[at], bound, p, observed[at + 1], meanInterval, meanP, observed[at + 2], varianceInterval, varianceP, alike,
                alike is { } isAlike ? isAlike && meanInterval!.Contains(observed[at + 1]) && varianceInterval!.Contains(observed[at + 2]) : null);
        }
    }

    /// <summary>w1'R w2 / sqrt(w1'R w1 w2'R w2) with weights on standardised indicators and R of both groups together.</summary>
    private double Correlate(Solution a, Solution b, int j)
    {
        var (between, ofA, ofB) = (0.0, 0.0, 0.0);
        for (var i = shape.Start[j]; i < shape.Start[j + 1]; i++)
        {
            for (var k = shape.Start[j]; k < shape.Start[j + 1]; k++)
            {
                var r = correlation[(i * shape.P) + k];
                between += Weight(a, i) * r * Weight(b, k);
                ofA += Weight(a, i) * r * Weight(a, k);
                ofB += Weight(b, i) * r * Weight(b, k);
            }
        }

        return between / Math.Sqrt(ofA * ofB);
    }

    private static double Weight(Solution solution, int i) => solution.RawWeights[i] * solution.Deviations[i];

    private double Mean(Solution group, int j)
    {
        var sum = 0.0;
        for (var i = shape.Start[j]; i < shape.Start[j + 1]; i++) sum += weights[i] * group.Means[i];
        return sum;
    }

    private double Variance(Solution group, int j)
    {
        var sum = 0.0;
        for (var i = shape.Start[j]; i < shape.Start[j + 1]; i++)
            for (var k = shape.Start[j]; k < shape.Start[j + 1]; k++)
                sum += weights[i] * group.Covariance[(i * shape.Stride) + k] * weights[k];
        return sum;
    }
}
