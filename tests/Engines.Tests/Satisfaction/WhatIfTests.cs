using Shouwen.Engines.Satisfaction;
using static Shouwen.Engines.Tests.Satisfaction.Surveys;

namespace Shouwen.Engines.Tests.Satisfaction;

public class WhatIfTests
{
    private static readonly IndicatorData Data = Answers(Diamond(), 200, 31);
    private static readonly ScaleRanges Ranges = new(new(1, 10));

    [Fact]
    public void A_raised_driver_moves_what_comes_after_by_its_total_effects()
    {
        var estimate = Estimate(Diamond(), Data);
        var (map, whatIf) = (estimate.ImportancePerformance(Ranges)!, WhatIf.Of(estimate, new Dictionary<string, double> { ["B"] = 5 }, Ranges)!);
        Assert.Equal(["B", "C", "D"], whatIf.Effects.Keys);
        Assert.Equal(5, whatIf.Effects["B"].Change);
        Assert.Equal(5 * map.Importance["B -> D"], whatIf.Effects["D"].Change, 1e-12);
        Assert.Equal(map.Performance["D"] + whatIf.Effects["D"].Change, whatIf.Effects["D"].After, 1e-12);
        Assert.Empty(whatIf.Warnings);
    }

    /// <summary>Points of a score in the units of a regression of scores on scores.</summary>
    [Fact]
    public void Importance_is_what_a_regression_of_scores_in_points_says()
    {
        var estimate = Estimate(Diamond(), Data);
        var points = estimate.Scores(Ranges).Points!;
        var b = MathNet.Numerics.LinearRegression.MultipleRegression.QR(Enumerable.Range(0, 200).Select(row => new[] { points["B"][row], points["C"][row] }).ToArray(), points["D"], intercept: true);
        var direct = estimate.ImportancePerformance(Ranges)!.Importance;
        var viaC = MathNet.Numerics.LinearRegression.MultipleRegression.QR(Enumerable.Range(0, 200).Select(row => new[] { points["A"][row], points["B"][row] }).ToArray(), points["C"], intercept: true);
        Assert.Equal(b[2], direct["C -> D"], 1e-10);
        Assert.Equal(b[1] + (b[2] * viaC[2]), direct["B -> D"], 1e-10);
    }

    [Fact]
    public void Several_raises_add_up()
    {
        var estimate = Estimate(Diamond(), Data);
        double Of(params (string Name, double Points)[] raises) => WhatIf.Of(estimate, raises.ToDictionary(raise => raise.Name, raise => raise.Points), Ranges)!.Effects["D"].Change;
        Assert.Equal(Of(("A", 4)) + Of(("C", -2)), Of(("A", 4), ("C", -2)), 1e-12);
    }

    [Fact]
    public void Intervals_come_from_resamples_and_hold_the_change()
    {
        var estimate = Estimate(Diamond(), Data);
        var resampled = Assert.IsType<BootstrapResult>(Bootstrap.Of(estimate, new() { Resamples = 500, Statistics = [Statistic.Importance], Ranges = Ranges }, TestContext.Current.CancellationToken));
        var effect = WhatIf.Of(resampled, new Dictionary<string, double> { ["A"] = 10, ["B"] = 3 }, Ranges)!.Effects["D"];
        Assert.True(effect.Interval!.Contains(effect.Change));
        var replicates = resampled.Of(Statistic.Importance)["A -> D"].Replicates.Zip(resampled.Of(Statistic.Importance)["B -> D"].Replicates, (a, b) => (10 * a) + (3 * b)).Order().ToArray();
        Assert.InRange(effect.Interval.Low, replicates[11], replicates[13]);
        Assert.Equal(new Interval(3, 3), WhatIf.Of(resampled, new Dictionary<string, double> { ["D"] = 3 }, Ranges)!.Effects["D"].Interval);
    }

    [Fact]
    public void Beyond_what_was_seen_and_beyond_the_scale_is_told()
    {
        var estimate = Estimate(Diamond(), Change(Data, (_, column) => [.. column.Select(x => Math.Clamp(x, 3, 7))]));
        Assert.Contains(new(WhatIfWarningKind.BeyondObserved, "A"), WhatIf.Of(estimate, new Dictionary<string, double> { ["A"] = 30 }, Ranges)!.Warnings);
        Assert.Contains(new(WhatIfWarningKind.BeyondScale, "A"), WhatIf.Of(estimate, new Dictionary<string, double> { ["A"] = 60 }, Ranges)!.Warnings);
        Assert.Contains(new(WhatIfWarningKind.ManyBeyondScale, "A"), WhatIf.Of(estimate, new Dictionary<string, double> { ["A"] = 45 }, Ranges)!.Warnings);
    }

    [Fact]
    public void A_construct_that_is_not_there_has_no_what_if() => Assert.Null(WhatIf.Of(Estimate(Diamond(), Data), new Dictionary<string, double> { ["E"] = 1 }));
}
