namespace Shouwen.Engines.Satisfaction;

/// <summary>One thing asked twice: how it should be, and how it is.</summary>
/// <param name="Item">What is asked about.</param>
/// <param name="Dimension">What the item belongs to.</param>
/// <param name="Expectation">One answer a row, NaN where missing.</param>
/// <param name="Perception">One answer a row, NaN where missing.</param>
public sealed record QualityPair(string Item, string Dimension, double[] Expectation, double[] Perception);

/// <summary>Perception less expectation: below 0 falls short.</summary>
/// <param name="Name">Of the item or dimension; empty for all together.</param>
/// <param name="Expectation">Mean of those who gave both answers.</param>
/// <param name="Perception">Mean of those who gave both answers.</param>
/// <param name="Gap">Of the paired differences, with interval.</param>
public sealed record QualityGap(string Name, double Expectation, double Perception, AnswerMean Gap);

/// <summary>Gaps of service quality (Parasuraman, Zeithaml and Berry 1988), by item, by dimension and in all.</summary>
/// <param name="Items">Items that somebody answered in both halves.</param>
/// <param name="Dimensions">A respondent's gap in a dimension is the mean of their items in it.</param>
/// <param name="Unweighted">A respondent's mean over their dimensions, each counting the same.</param>
/// <param name="Weighted">The same, each dimension counting by its importance; null without importances.</param>
public sealed record QualityGaps(IReadOnlyList<QualityGap> Items, IReadOnlyList<QualityGap> Dimensions, QualityGap? Unweighted, QualityGap? Weighted)
{
    /// <summary>Of pairs with the same rows.</summary>
    /// <param name="pairs">Of one respondent in each row.</param>
    /// <param name="importance">By dimension, 0 or more, in any unit; one that is not named counts nothing.</param>
    /// <param name="weights">One a row; null where all rows count the same.</param>
    /// <param name="design">Null for the usual level and no known population.</param>
    public static QualityGaps Of(
        IReadOnlyList<QualityPair> pairs, IReadOnlyDictionary<string, double>? importance = null, double[]? weights = null, SampleDesign? design = null)
    {
        var both = pairs.Select(pair => Both.Of(pair.Item, pair.Dimension, pair.Expectation, pair.Perception)).ToList();
        var dimensions = both.GroupBy(pair => pair.Dimension).Select(group => Both.MeanOf(group.Key, [.. group], _ => 1)).ToList();
        QualityGap? GapOf(Both? pair) => pair?.GapWith(weights, design);
        return new(
            [.. both.Select(GapOf).OfType<QualityGap>()],
            [.. dimensions.Select(GapOf).OfType<QualityGap>()],
            GapOf(dimensions.Count == 0 ? null : Both.MeanOf("", dimensions, _ => 1)),
            importance is null ? null : GapOf(Both.MeanOf("", dimensions, dimension => importance.GetValueOrDefault(dimension.Name))));
    }

    /// <summary>Both halves of rows that have both; NaN elsewhere.</summary>
    private sealed record Both(string Name, string Dimension, double[] Expectation, double[] Perception)
    {
        public static Both Of(string name, string dimension, double[] expectation, double[] perception)
        {
            var (e, p) = (new double[expectation.Length], new double[expectation.Length]);
            for (var i = 0; i < e.Length; i++)
            {
                var isWhole = !double.IsNaN(expectation[i]) && !double.IsNaN(perception[i]);
                (e[i], p[i]) = isWhole ? (expectation[i], perception[i]) : (double.NaN, double.NaN);
            }

            return new(name, dimension, e, p);
        }

        /// <summary>By row the weighted mean of those parts that are there.</summary>
        public static Both MeanOf(string name, IReadOnlyList<Both> parts, Func<Both, double> weightOf)
        {
            var rows = parts[0].Expectation.Length;
            var (e, p, sums) = (new double[rows], new double[rows], new double[rows]);
            foreach (var part in parts)
            {
                var weight = weightOf(part);
                for (var i = 0; i < rows; i++)
                {
                    if (double.IsNaN(part.Expectation[i])) continue;
                    e[i] += weight * part.Expectation[i];
                    p[i] += weight * part.Perception[i];
                    sums[i] += weight;
                }
            }

            for (var i = 0; i < rows; i++) (e[i], p[i]) = sums[i] > 0 ? (e[i] / sums[i], p[i] / sums[i]) : (double.NaN, double.NaN);
            return new(name, name, e, p);
        }

        public QualityGap? GapWith(double[]? weights, SampleDesign? design)
        {
            var gap = new double[Expectation.Length];
            for (var i = 0; i < gap.Length; i++) gap[i] = Perception[i] - Expectation[i];
            return AnswerMean.Of(gap, weights, design) is { } mean
                ? new(Name, AnswerMean.Of(Expectation, weights)!.Value, AnswerMean.Of(Perception, weights)!.Value, mean)
                : null;
        }
    }
}
