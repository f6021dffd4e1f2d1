using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Shouwen.App.Access.Published;
using Shouwen.App.Data;
using Shouwen.App.Facts.Metrics;
using Shouwen.App.Http;
using Shouwen.Engines.ControlCharts;
using Shouwen.Engines.Metrics;

namespace Shouwen.App.Facts.Charts;

/// <summary>A metric as a control chart: whether it changed, and where, or whether it does what it always does.</summary>
internal static class ShowChart
{
    internal sealed record Asked
    {
        [FromQuery(Name = "rules")] public string? Rules { get; init; }

        /// <summary>Limits from the periods that end by this date only.</summary>
        [FromQuery(Name = "baselineTo")] public string? BaselineTo { get; init; }
    }

    /// <param name="Dispersion">How many times chance alone the counts scatter.</param>
    /// <param name="Together">How much a point goes with the one before it, -1 to 1; null where that is no more than chance. Then the limits are too narrow.</param>
    internal sealed record Response(
        string Unit, string Grain, ChartKind Kind, ChartReason Reason, double? Dispersion, double? Centre, ChartProblem? Problem, double? Together,
        IReadOnlyList<Point> Points, IReadOnlyList<Signal> Signals, bool? RunsAreUnlikely);

    /// <param name="Excluded">Why it does not count: `partial` or `immature`.</param>
    internal sealed record Point(string Period, double? Value, double? Centre, double? Lower, double? Upper, string? Excluded);

    /// <param name="Completing">Points at which the pattern is complete, from 0.</param>
    internal sealed record Signal(string Rule, Pattern Pattern, int Length, int Of, IReadOnlyList<int> Completing, IReadOnlyList<int> Points);

    private static readonly Dictionary<string, IReadOnlyList<ChartRule>> RuleSets = new()
    {
        ["nelson"] = ChartRule.Nelson,
        ["western"] = ChartRule.WesternElectric,
        ["nhs"] = ChartRule.MakingDataCount,
    };

    public static async Task<Results<Ok<Response>, ProblemHttpResult>> Handle(
        Db db, FactsReader facts, TimeProvider time, Acting acting, [AsParameters] MetricRequest metric, [AsParameters] Asked asked, CancellationToken cancel)
    {
        var errors = new FieldErrors();
        if (MetricQuery.Read(metric, errors) is not { } query) return errors.Problem();
        errors.AddIf(query.Metrics.Count + query.Staff.Count + query.Surveys.Count != 1, "metric", "oneOnly");
        errors.AddIf(query.Grain is not (Grain.Day or Grain.Week or Grain.Month), "grain", "notForChart");
        errors.AddIf(query.By.Count > 0, "by", "notForChart");
        errors.AddIf(!RuleSets.TryGetValue(asked.Rules ?? "nelson", out var rules), "rules", "unknownRules");
        DateOnly? baselineTo = null;
        if (asked.BaselineTo is not null)
        {
            if (DateOnly.TryParseExact(asked.BaselineTo, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) baselineTo = day;
            else errors.Add("baselineTo", "notADate");
        }

        if (errors.Any || await QueryMetrics.RunAsync(db, facts, time, acting, query, errors, cancel) is not { } answer) return errors.Problem();
        var last = (await FactsReader.SpanAsync(db, acting.CentreId, cancel))?.To ?? query.To;
        var series = ChartSeries.Of(query, answer.Metrics[0], last < query.To ? last : query.To);
        return TypedResults.Ok(Of(series, answer.Metrics[0].Unit, Grains.NameOf(query.Grain), rules!, baselineTo));
    }

    private static Response Of(ChartSeries series, string unit, string grain, IReadOnlyList<ChartRule> rules, DateOnly? baselineTo)
    {
        var excluded = series.Excluded.Keys.ToHashSet();
        var baseline = baselineTo is { } to ? series.Ends.Count(end => end <= to) : 0;
        if (baseline == series.Points.Count) baseline = 0;

        // What happened after the baseline must not make its own limits wider.
        var chosen = ChooseChart.Of(series.Metric, series.Points, baseline == 0 ? excluded : [.. excluded, .. Enumerable.Range(baseline, series.Points.Count - baseline)]);
        var chart = DrawChart.Of(series.Points, new(chosen.Kind)
        {
            Rules = rules,
            Excluded = excluded,
            Phases = baseline > 0 ? [new(0, series.Points.Count, baseline)] : [],
        });
        var phase = chart.Phases.Count > 0 ? chart.Phases[^1] : null;
        return new(
            unit, grain, chosen.Kind, chosen.Reason, chosen.Dispersion?.Ratio, phase?.Centre, phase?.Problem, Autocorrelation.Of(chart, excluded),
            [.. series.Labels.Select((label, i) => new Point(label, Number(chart.Values[i]), Number(chart.Centre[i]), Number(chart.Lower[i]), Number(chart.Upper[i]), series.Excluded.GetValueOrDefault(i)))],
            [.. chart.Signals.Select(signal => new Signal(signal.Rule.Code, signal.Rule.Pattern, signal.Rule.Length, signal.Rule.Of, signal.Completing, signal.Points))],
            chart.Runs?.IsSignal);
    }

    private static double? Number(double value) => double.IsFinite(value) ? value : null;
}
