using Shouwen.Engines.Satisfaction;

namespace Shouwen.App.Voice.Results;

/// <summary>The path model of a table of answers, with intervals from resampling.</summary>
internal static class ModelResults
{
    private const int Resamples = 1000;
    private const ulong Seed = 1;

    public static ModelResult Of(PathModel model, ScaleRanges ranges, AnswerTable table, CancellationToken cancel)
    {
        IReadOnlyList<string> indicators = [.. model.Constructs.SelectMany(construct => construct.Indicators)];
        var data = new IndicatorData(indicators, [.. indicators.Select(indicator => table.Figures[indicator])], MeanOne(table.Weights));
        var outcome = EstimatePls.From(model, data);
        if (outcome is not PlsEstimate estimate) return No(table, (EstimateRefused)outcome);
        var plan = new ResamplingPlan { Resamples = Resamples, Seed = Seed, Accelerated = false, Ranges = ranges, Statistics = [Statistic.Paths, Statistic.Performance, Statistic.Importance] };
        var resampled = Bootstrap.Of(estimate, plan, cancel);
        return resampled is BootstrapResult result ? Of(estimate, ranges, result) : No(table, (EstimateRefused)resampled);
    }

    private static ModelResult Of(PlsEstimate estimate, ScaleRanges ranges, BootstrapResult resampled)
    {
        var map = estimate.ImportancePerformance(ranges);
        return new(
            estimate.RowsUsed, null, [],
            [.. estimate.Model.Constructs.Select(construct => Of(construct, estimate, map, resampled))],
            [.. estimate.Model.Paths.Select(path => Of(path, estimate, resampled))],
            map is null ? [] : [.. DriversOf(estimate.Model, map, resampled)],
            estimate.Reversed, resampled.Usable);
    }

    private static ConstructResult Of(Construct construct, PlsEstimate estimate, ImportancePerformance? map, BootstrapResult resampled) => new(
        construct.Name, map is null ? null : Sure(resampled.Of(Statistic.Performance)[construct.Name]),
        Find(estimate.R2, construct.Name), Find(estimate.Alpha, construct.Name), Find(estimate.RhoC, construct.Name), Find(estimate.Ave, construct.Name),
        [.. construct.Indicators.Select(indicator => new IndicatorResult(
            indicator, estimate.Weights[construct.Name][indicator], estimate.Loadings[construct.Name][indicator], map?.IndicatorPerformance[indicator]))]);

    private static PathResult Of(ModelPath path, PlsEstimate estimate, BootstrapResult resampled)
    {
        var figure = resampled.Of(Statistic.Paths)[$"{path}"];
        return new(path.From, path.To, Sure(figure)!, figure.P, Find(estimate.F2, $"{path}"));
    }

    private static IEnumerable<DriverResult> DriversOf(PathModel model, ImportancePerformance map, BootstrapResult resampled)
    {
        var importance = resampled.Of(Statistic.Importance);
        foreach (var target in model.Constructs)
        {
            foreach (var driver in model.Constructs)
            {
                if (importance.TryGetValue($"{driver.Name} -> {target.Name}", out var figure) && Sure(figure) is { } sure)
                    yield return new(target.Name, driver.Name, sure, map.Performance[driver.Name]);
            }
        }
    }

    private static ModelResult No(AnswerTable table, EstimateRefused refused)
    {
        var reason = refused.Reason.ToString();
        return ModelResult.No(table.Rows, char.ToLowerInvariant(reason[0]) + reason[1..], refused.Names);
    }

    private static Estimated? Sure(BootstrapFigure figure) => figure.Estimate is { } estimate ? new(estimate, figure.Percentile?.Low, figure.Percentile?.High) : null;

    private static double? Find(Named<double> values, string name) => values.TryGetValue(name, out var value) && double.IsFinite(value) ? value : null;

    private static double[] MeanOne(double[] weights)
    {
        var mean = weights.Length == 0 ? 1 : weights.Average();
        return mean > 0 ? Array.ConvertAll(weights, weight => weight / mean) : weights;
    }
}
