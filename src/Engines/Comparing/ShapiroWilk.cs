namespace Shouwen.Engines.Comparing;

/// <summary>Whether values are normal (Shapiro and Wilk 1965), with Royston's approximations (1995, algorithm AS R94).</summary>
public static class ShapiroWilk
{
    private const int Most = 5000;
    private static readonly double[] LastWeight = [0, 0.221157, -0.147981, -2.07119, 4.434685, -2.706056];
    private static readonly double[] SecondWeight = [0, 0.042981, -0.293762, -1.752461, 5.682633, -3.582633];
    private static readonly double[] MeanSmall = [0.544, -0.39978, 0.025054, -6.714e-4];
    private static readonly double[] DeviationSmall = [1.3822, -0.77857, 0.062767, -0.0020322];
    private static readonly double[] MeanLarge = [-1.5861, -0.31082, -0.083751, 0.0038915];
    private static readonly double[] DeviationLarge = [-0.4803, -0.082676, 0.0030302];

    /// <summary>`Statistic` is W, 1 for values as normal as can be. Of 3 to 5,000 values that are not all the same.</summary>
    public static Test Of(Sample sample)
    {
        var n = sample.Count;
        if (n < 3) return Test.None(TestKind.ShapiroWilk, NoFigure.TooFewValues);
        if (n > Most) return Test.None(TestKind.ShapiroWilk, NoFigure.TooLarge);
        if (sample.IsConstant) return Test.None(TestKind.ShapiroWilk, NoFigure.NothingScatters);
        var weights = Weights(n);
        var range = sample.Sorted[^1] - sample.Sorted[0];
        var (squares, together, mean) = (0.0, 0.0, sample.Sorted.Average(value => value / range));
        double ofWeights = 0;
        for (var i = 0; i < n; i++)
        {
            var weight = i == n - 1 - i ? 0 : i < n / 2 ? -weights[i] : weights[n - 1 - i];
            var off = (sample.Sorted[i] / range) - mean;
            (squares, together, ofWeights) = (squares + (off * off), together + (weight * off), ofWeights + (weight * weight));
        }

        // 1 - W as a product, so that it keeps its digits where W is near 1.
        var greatest = Math.Sqrt(ofWeights * squares);
        var rest = Math.Max(0, (greatest - together) * (greatest + together) / (ofWeights * squares));
        return new(TestKind.ShapiroWilk, 1 - rest, P: P(n, rest));
    }

    private static double P(int n, double rest)
    {
        if (n == 3) return Math.Max(0, 6 / Math.PI * (Math.Asin(Math.Sqrt(1 - rest)) - Math.Asin(Math.Sqrt(0.75))));
        if (rest == 0) return 1;
        var y = Math.Log(rest);
        if (n > 11) return Tails.Above((y - At(MeanLarge, Math.Log(n))) / Math.Exp(At(DeviationLarge, Math.Log(n))));
        var end = -2.273 + (0.459 * n);
        return y >= end ? 1e-99 : Tails.Above((-Math.Log(end - y) - At(MeanSmall, n)) / Math.Exp(At(DeviationSmall, n)));
    }

    /// <summary>Of the lower half, the outermost first.</summary>
    private static double[] Weights(int n)
    {
        if (n == 3) return [Math.Sqrt(0.5)];
        double[] scores = [.. Enumerable.Range(1, n / 2).Select(i => MathNet.Numerics.Distributions.Normal.InvCDF(0, 1, (i - 0.375) / (n + 0.25)))];
        var (sum, root) = (2 * scores.Sum(score => score * score), 1 / Math.Sqrt(n));
        var first = At(LastWeight, root) - (scores[0] / Math.Sqrt(sum));
        if (n <= 5)
        {
            var scale = Math.Sqrt((sum - (2 * scores[0] * scores[0])) / (1 - (2 * first * first)));
            return [first, .. scores.Skip(1).Select(score => -score / scale)];
        }

        var second = At(SecondWeight, root) - (scores[1] / Math.Sqrt(sum));
        var rest = Math.Sqrt((sum - (2 * scores[0] * scores[0]) - (2 * scores[1] * scores[1])) / (1 - (2 * first * first) - (2 * second * second)));
        return [first, second, .. scores.Skip(2).Select(score => -score / rest)];
    }

    private static double At(double[] polynomial, double x) => polynomial.Reverse().Aggregate(0.0, (sum, coefficient) => (sum * x) + coefficient);
}
