namespace Shouwen.Engines.Satisfaction;

/// <summary>How well each construct does, and how much it moves the others, in points of the answers or on 0 to 100. Interactions, which nobody answers, are not in it.</summary>
/// <param name="Performance">
/// Mean score by construct. On 0 to 100 it is the index of the American Customer Satisfaction Index, 100 sum u (mean - min) / sum u (max - min) with
/// u = (w / s) / sum (w / s) (Fornell, Johnson, Anderson, Cha and Bryant 1996); weights of mixed signs can take it beyond.
/// </param>
/// <param name="IndicatorPerformance">Mean by indicator, in the same units; components of a second-order construct are indicators with a performance of their own.</param>
/// <param name="Weights">Weights on the answers in these units, with a sum of 1, by construct and indicator.</param>
/// <param name="ScoreDeviations">Standard deviation of the scores, divisor n - 1.</param>
/// <param name="Importance">Unstandardised total effect by pair: points of the second for a point of the first (Ringle and Sarstedt 2016).</param>
/// <param name="IndicatorImportance">By target, then by indicator: weight times importance of its construct.</param>
public sealed record ImportancePerformance(
    Named<double> Performance, Named<double> IndicatorPerformance, Named<Named<double>> Weights, Named<double> ScoreDeviations,
    Named<double> Importance, Named<Named<double>> IndicatorImportance)
{
    /// <summary>Points for a standard deviation of the score, by construct; negative where weights add up to less than nothing.</summary>
    internal double[] Slopes { get; private init; } = [];

    /// <summary>Pairs of constructs that paths lead between and that have points: an interaction has none.</summary>
    internal static (int From, int To)[] Pairs(ModelShape shape) => Array.FindAll(Effects.Connected(shape), pair => !shape.IsProduct(pair.From));

    /// <summary>On 0 to 100 by the ranges, or in the units of the answers. Null where the weights of a construct add up to nothing.</summary>
    internal static ImportancePerformance? Of(Solution solution, ScaleRanges? ranges)
    {
        var shape = solution.Shape;
        if (PointScale.Of(solution, ranges) is not (var least, var units)) return null;
        var means = new double[shape.P];
        for (var i = 0; i < shape.P; i++) means[i] = (solution.Means[i] - least[i]) * units[i];
        var (weights, sums) = Normalised(solution, units);
        if (Array.Exists(sums, sum => !(Math.Abs(sum) > 1e-12))) return null;
        var deviations = Array.ConvertAll(sums, sum => 1 / Math.Abs(sum));
        var performance = new double[shape.J];
        for (var j = 0; j < shape.J; j++) for (var i = shape.Start[j]; i < shape.Start[j + 1]; i++) performance[j] += weights[i] * means[i];
        var (pairs, total) = (Pairs(shape), new double[shape.J * shape.J]);
        Effects.Total(solution, total);
        for (var to = 0; to < shape.J; to++) for (var from = 0; from < shape.J; from++) total[(to * shape.J) + from] *= sums[from] / sums[to];
        var answered = Enumerable.Range(0, shape.J).Where(j => !shape.IsProduct(j)).ToArray();
        string[] names = Array.ConvertAll(answered, j => shape.Constructs[j]);
        return new(
            new(names, Array.ConvertAll(answered, j => performance[j])), Flat(answered.Select(j => Named.Of(shape.IndicatorsOf(j), means.AsSpan(shape.Start[j], shape.Size(j))))),
            Named.Table(names, at => Named.Of(shape.IndicatorsOf(answered[at]), weights.AsSpan(shape.Start[answered[at]], shape.Size(answered[at])))),
            new(names, Array.ConvertAll(answered, j => deviations[j])),
            new([.. pairs.Select(pair => shape.Pair(pair.From, pair.To))], [.. pairs.Select(pair => total[(pair.To * shape.J) + pair.From])]),
            OfIndicators(shape, pairs, total, weights))
        {
            Slopes = Array.ConvertAll(sums, sum => 1 / sum),
        };
    }

    private static Named<double> Flat(IEnumerable<Named<double>> blocks)
    {
        var all = blocks.SelectMany(block => block).ToList();
        return new([.. all.Select(one => one.Key)], [.. all.Select(one => one.Value)]);
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
