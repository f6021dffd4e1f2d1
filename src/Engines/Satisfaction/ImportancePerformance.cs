namespace Shouwen.Engines.Satisfaction;

/// <summary>How well each construct does, and how much it moves the others, in points of the answers or on 0 to 100.</summary>
/// <param name="Performance">
/// Mean score by construct. On 0 to 100 it is the index of the American Customer Satisfaction Index, 100 sum u (mean - min) / sum u (max - min) with
/// u = (w / s) / sum (w / s) (Fornell, Johnson, Anderson, Cha and Bryant 1996); weights of mixed signs can take it beyond.
/// </param>
/// <param name="IndicatorPerformance">Mean by indicator, in the same units.</param>
/// <param name="Weights">Weights on the answers in these units, with a sum of 1, by construct and indicator.</param>
/// <param name="ScoreDeviations">Standard deviation of the scores, divisor n - 1.</param>
/// <param name="Importance">Unstandardised total effect by pair: points of the second for a point of the first (Ringle and Sarstedt 2016).</param>
/// <param name="IndicatorImportance">By target, then by indicator: weight times importance of its construct.</param>
public sealed record ImportancePerformance(
    Named<double> Performance, Named<double> IndicatorPerformance, Named<Named<double>> Weights, Named<double> ScoreDeviations,
    Named<double> Importance, Named<Named<double>> IndicatorImportance)
{
    /// <summary>On 0 to 100 by the ranges, or in the units of the answers. Null where the weights of a construct add up to nothing.</summary>
    internal static ImportancePerformance? Of(Solution solution, ScaleRanges? ranges)
    {
        var shape = solution.Shape;
        var scale = Array.ConvertAll(shape.Indicators, name => ranges?.Of(name) ?? new ScaleRange(0, 100));
        var units = Array.ConvertAll(scale, range => 100 / (range.Max - range.Min));
        var means = new double[shape.P];
        for (var i = 0; i < shape.P; i++) means[i] = (solution.Means[i] - scale[i].Min) * units[i];
        var (weights, sums) = Normalised(solution, units);
        if (Array.Exists(sums, sum => !(Math.Abs(sum) > 1e-12))) return null;
        var deviations = Array.ConvertAll(sums, sum => 1 / Math.Abs(sum));
        var performance = new double[shape.J];
        for (var j = 0; j < shape.J; j++) for (var i = shape.Start[j]; i < shape.Start[j + 1]; i++) performance[j] += weights[i] * means[i];
        var (pairs, total) = (Effects.Connected(shape), new double[shape.J * shape.J]);
        Effects.Total(solution, total);
        for (var to = 0; to < shape.J; to++) for (var from = 0; from < shape.J; from++) total[(to * shape.J) + from] *= sums[from] / sums[to];
        return new(
            Named.Of(shape.Constructs, performance), Named.Of(shape.Indicators, means),
            Named.Table(shape.Constructs, j => Named.Of(shape.IndicatorsOf(j), weights.AsSpan(shape.Start[j], shape.Size(j)))),
            Named.Of(shape.Constructs, deviations),
            new([.. pairs.Select(pair => shape.Pair(pair.From, pair.To))], [.. pairs.Select(pair => total[(pair.To * shape.J) + pair.From])]),
            OfIndicators(shape, pairs, total, weights));
    }

    /// <summary>Weights in the units with a sum of 1, and what they added up to before.</summary>
    private static (double[] Weights, double[] Sums) Normalised(Solution solution, double[] units)
    {
        var (shape, weights) = (solution.Shape, new double[solution.Shape.P]);
        var sums = new double[shape.J];
        for (var j = 0; j < shape.J; j++)
        {
            for (var i = shape.Start[j]; i < shape.Start[j + 1]; i++) sums[j] += weights[i] = solution.RawWeights[i] / units[i];
            for (var i = shape.Start[j]; i < shape.Start[j + 1]; i++) weights[i] /= sums[j];
        }

        return (weights, sums);
    }

    private static Named<Named<double>> OfIndicators(ModelShape shape, (int From, int To)[] pairs, double[] total, double[] weights)
    {
        var targets = pairs.Select(pair => pair.To).Distinct().Order().ToArray();
        return Named.Table<double>([.. targets.Select(to => shape.Constructs[to])], t =>
        {
            var ways = pairs.Where(pair => pair.To == targets[t]).SelectMany(pair => Enumerable.Range(shape.Start[pair.From], shape.Size(pair.From)).Select(i => (i, pair.From))).ToArray();
            return new([.. ways.Select(way => shape.Indicators[way.i])], [.. ways.Select(way => weights[way.i] * total[(targets[t] * shape.J) + way.From])]);
        });
    }
}
