using Shouwen.Engines.Satisfaction;

namespace Shouwen.App.Voice.Results;

/// <summary>The path model of a table of answers, with intervals from resampling.</summary>
internal static class ModelResults
{
    private const int Resamples = 1000;
    private const ulong Seed = 1;

    /// <summary>
    /// Fewer answers than this have no path model of their own. Ten for each path into a construct are the least that is held to be enough (Barclay, Higgins and
    /// Thompson 1995); with so few, weights of both signs are common, and take an index beyond 0 and 100.
    /// </summary>
    private const int SmallestModel = 100;
    private const string SmallGroup = "smallGroup";

    /// <param name="Basis">What answers every what-if; null where there are no paths.</param>
    public sealed record Outcome(ModelResult Result, WhatIfBasis? Basis);

    /// <summary>Of a whole wave. The table gets every respondent's scores.</summary>
    public static Outcome Of(PathModel model, ScaleRanges ranges, AnswerTable table, CancellationToken cancel)
    {
        var outcome = Estimate(model, table);
        if (outcome is not PlsEstimate estimate) return No(table, (EstimateRefused)outcome);
        var scores = estimate.Scores(ranges);
        var result = Of(estimate, ranges, table, cancel);
        foreach (var construct in result.Result.Constructs.Where(construct => construct.Index is not null)) table.Score(construct.Code, scores.RowNumbers, scores.Points![construct.Code]);
        return result;
    }

    /// <summary>
    /// Of a group: its index is the mean of its respondents' scores, weighted as in the whole wave, so that groups differ by their answers and by nothing else.
    /// Paths and drivers are its own, where it is large enough.
    /// </summary>
    public static Outcome OfGroup(PathModel model, ScaleRanges ranges, AnswerTable table, CancellationToken cancel)
    {
        var index = table.Scores.ToDictionary(score => score.Key, score => Within(FieldResults.Of(AnswerMean.Of(score.Value, table.Weights))));
        var rows = table.Scores.Count == 0 ? 0 : table.Scores.Values.First().Count(double.IsFinite);
        var own = rows >= SmallestModel && Estimate(model, table) is PlsEstimate estimate ? Of(estimate, ranges, table, cancel) : null;
        if (own is null) return new(ModelResult.No(rows, SmallGroup, []) with { Constructs = [.. index.Select(score => new ConstructResult(score.Key, score.Value, null, null, null, null, []))] }, null);
        return own with { Result = own.Result with { Constructs = [.. own.Result.Constructs.Select(construct => construct with { Index = index.GetValueOrDefault(construct.Code) })] } };
    }

    private static EstimateOutcome Estimate(PathModel model, AnswerTable table)
    {
        IReadOnlyList<string> indicators = [.. model.Constructs.SelectMany(construct => construct.Indicators)];
        return EstimatePls.From(model, new IndicatorData(indicators, [.. indicators.Select(indicator => table.Figures[indicator])], MeanOne(table.Weights)));
    }

    private static Outcome Of(PlsEstimate estimate, ScaleRanges ranges, AnswerTable table, CancellationToken cancel)
    {
        var plan = new ResamplingPlan { Resamples = Resamples, Seed = Seed, Accelerated = false, Ranges = ranges, Statistics = [Statistic.Paths, Statistic.Performance, Statistic.Importance] };
        var resampled = Bootstrap.Of(estimate, plan, cancel);
        return resampled is BootstrapResult result ? new(Of(estimate, ranges, result) with { Quality = QualityOf.Model(estimate, table, cancel) }, WhatIfBasis.Of(result, ranges)) : No(table, (EstimateRefused)resampled);
    }

    private static ModelResult Of(PlsEstimate estimate, ScaleRanges ranges, BootstrapResult resampled)
    {
        var map = estimate.ImportancePerformance(ranges);
        return new(
            estimate.RowsUsed, null, [],
            [.. estimate.Model.Constructs.Select(construct => Of(construct, estimate, map, resampled))],
            [.. estimate.Model.Paths.Select(path => Of(path, estimate, resampled))],
            map is null ? [] : [.. DriversOf(estimate.Model, map, resampled)],
            estimate.Reversed, resampled.Usable)
        {
            Items = map is null ? [] : [.. map.IndicatorImportance.SelectMany(target => target.Value.Select(item => new ItemResult(target.Key, item.Key, item.Value, map.IndicatorPerformance[item.Key])))],
        };
    }

    private static ConstructResult Of(Construct construct, PlsEstimate estimate, ImportancePerformance? map, BootstrapResult resampled) => new(
        construct.Name, map is null ? null : Within(Index(resampled.Of(Statistic.Performance)[construct.Name])),
        Find(estimate.R2, construct.Name), Find(estimate.Alpha, construct.Name), Find(estimate.RhoC, construct.Name), Find(estimate.Ave, construct.Name),
        [.. construct.Indicators.Select(indicator => new IndicatorResult(
            indicator, estimate.Weights[construct.Name][indicator], estimate.Loadings[construct.Name][indicator], map?.IndicatorPerformance[indicator])
        {
            Vif = construct.Indicators.Count > 1 ? Find(estimate.OuterVif[construct.Name], indicator) : null,
        })])
    {
        RhoA = construct.Indicators.Count > 1 && construct.Mode == OuterMode.A ? Find(estimate.RhoA, construct.Name) : null,
    };

    private static PathResult Of(ModelPath path, PlsEstimate estimate, BootstrapResult resampled)
    {
        var figure = resampled.Of(Statistic.Paths)[$"{path}"];
        return new(path.From, path.To, Sure(figure)!, figure.P, Find(estimate.F2, $"{path}"))
        {
            Vif = estimate.InnerVif.TryGetValue(path.To, out var inflated) ? Find(inflated, path.From) : null,
        };
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

    private static Outcome No(AnswerTable table, EstimateRefused refused)
    {
        var reason = refused.Reason.ToString();
        return new(ModelResult.No(table.Rows, char.ToLowerInvariant(reason[0]) + reason[1..], refused.Names), null);
    }

    private static Estimated? Sure(BootstrapFigure figure) => figure.Estimate is { } estimate ? new(estimate, figure.Percentile?.Low, figure.Percentile?.High) : null;

    /// <summary>Weights of both signs can lead out of 0 to 100: that is no index.</summary>
    private static Estimated? Index(BootstrapFigure figure) => Sure(figure) is { Value: >= 0 and <= 100 } index ? index : null;

    /// <summary>Of few answers an interval can reach beyond what is possible.</summary>
    private static Estimated? Within(Estimated? index) => index is null ? null : index with { Low = Bound(index.Low), High = Bound(index.High) };

    private static double? Bound(double? end) => end is { } points ? Math.Clamp(points, 0, 100) : null;

    private static double? Find(Named<double> values, string name) => values.TryGetValue(name, out var value) && double.IsFinite(value) ? value : null;

    private static double[] MeanOne(double[] weights)
    {
        var mean = weights.Length == 0 ? 1 : weights.Average();
        return mean > 0 ? Array.ConvertAll(weights, weight => weight / mean) : weights;
    }
}
