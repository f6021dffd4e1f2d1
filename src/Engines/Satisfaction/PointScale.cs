namespace Shouwen.Engines.Satisfaction;

/// <summary>From the values of indicators to points: what counts as 0, and points for one of the value.</summary>
internal static class PointScale
{
    /// <summary>By the ranges, or as answered without; scores of a stage before by where they stand there. Null where those have no points.</summary>
    public static (double[] Least, double[] Units)? Of(Solution solution, ScaleRanges? ranges)
    {
        var shape = solution.Shape;
        var (least, units) = (new double[shape.P], new double[shape.P]);
        for (var j = 0; j < shape.J; j++)
        {
            var construct = shape.Model.Constructs[j];
            for (var k = 0; k < shape.Size(j); k++)
            {
                var of = construct.IsProduct ? (0, 1) : construct.HasScores ? OfScores(solution, construct.Indicators[k], ranges) : OfAnswers(construct.CopiesOf?[k] ?? construct.Indicators[k], ranges);
                if (of is not (var zero, var unit)) return null;
                (least[shape.Start[j] + k], units[shape.Start[j] + k]) = (zero, unit);
            }
        }

        return (least, units);
    }

    private static (double Least, double Unit)? OfAnswers(string indicator, ScaleRanges? ranges) =>
        ranges?.Of(indicator) is { } range ? (range.Min, 100 / (range.Max - range.Min)) : (0, 1);

    private static (double Least, double Unit)? OfScores(Solution solution, string component, ScaleRanges? ranges)
    {
        var stage = solution.StageBefore;
        while (stage is not null && stage.Model.Constructs.All(construct => construct.Name != component)) stage = stage.StageBefore;
        if (stage?.ImportancePerformance(ranges) is not { } map) return null;
        var slope = map.Slopes[stage.Model.Constructs.Select(construct => construct.Name).ToList().IndexOf(component)];
        return (-map.Performance[component] / slope, slope);
    }
}
