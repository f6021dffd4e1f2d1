using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Shouwen.App.Access.Published;
using Shouwen.App.Centres.Published;
using Shouwen.App.Data;
using Shouwen.App.Facts.Annotations;
using Shouwen.App.Facts.Metrics;
using Shouwen.App.Facts.Watches;
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

        /// <summary>The least that is allowed, in the metric's unit.</summary>
        [FromQuery(Name = "least")] public double? Least { get; init; }

        /// <summary>The most that is allowed.</summary>
        [FromQuery(Name = "most")] public double? Most { get; init; }
    }

    /// <param name="Dispersion">How many times chance alone the counts scatter.</param>
    /// <param name="Together">How much a point goes with the one before it, -1 to 1; null where that is no more than chance. Then the limits are too narrow.</param>
    /// <param name="Fit">How well it keeps within what is allowed: what was asked for, else the target; null without either.</param>
    /// <param name="ReadBy">The rules of the set, those that are off too.</param>
    /// <param name="TargetIsOfWhole">The target shown is the whole centre's; this part has none of its own.</param>
    /// <param name="Watch">How this view is watched; null where it is not.</param>
    internal sealed record Response(
        string Unit, string Grain, ChartKind Kind, ChartReason Reason, double? Dispersion, double? Centre, ChartProblem? Problem, double? Together,
        IReadOnlyList<Point> Points, IReadOnlyList<Signal> Signals, IReadOnlyList<Stretch> Episodes, bool? RunsAreUnlikely, Fitness? Fit, IReadOnlyList<NamedRule> ReadBy,
        IReadOnlyList<AnnotationMark> Annotations, WatchForm? Watch, bool TargetIsOfWhole = false);

    /// <param name="End">Its last date.</param>
    /// <param name="Excluded">Why it does not count: `partial` or `immature`.</param>
    internal sealed record Point(string Period, DateOnly End, double? Value, double? Centre, double? Lower, double? Upper, double? Target, string? Excluded);

    /// <param name="IsOn">Whether the chart is read by it.</param>
    internal sealed record NamedRule(string Code, Pattern Pattern, int Length, int Of, int UsualLength, int UsualOf, int Shortest, bool IsOn);

    /// <param name="Completing">Points at which the pattern is complete, from 0.</param>
    internal sealed record Signal(string Rule, Pattern Pattern, int Length, int Of, IReadOnlyList<int> Completing, IReadOnlyList<int> Points);

    /// <summary>Points, from 0, that are not like chance, whatever rules say so.</summary>
    /// <param name="Side">1 above the centre, -1 below, 0 neither.</param>
    internal sealed record Stretch(int From, int To, int Side, IReadOnlyList<string> Rules);

    public static async Task<Results<Ok<Response>, ProblemHttpResult>> Handle(
        Db db, FactsReader facts, TimeProvider time, Acting acting, [AsParameters] MetricRequest metric, [AsParameters] Asked asked, CancellationToken cancel)
    {
        var errors = new FieldErrors();
        if (MetricQuery.Read(metric, errors) is not { } query) return errors.Problem();
        errors.AddIf(query.Codes.Count != 1, "metric", "oneOnly");
        errors.AddIf(query.Grain == Grain.Total, "grain", "notForChart");
        errors.AddIf(ChartPeriods.Count(query) > ChartPeriods.Most, "to", "tooManyPoints");
        errors.AddIf(query.By.Count > 0, "by", "notForChart");
        var rules = WrittenRules.Read(asked.Rules ?? WrittenRules.Usual);
        errors.AddIf(rules is null, "rules", "unknownRules");
        errors.AddIf(asked.Least > asked.Most || !double.IsFinite(asked.Least ?? 0), "least", FieldErrors.OutOfRange);
        errors.AddIf(!double.IsFinite(asked.Most ?? 0), "most", FieldErrors.OutOfRange);
        DateOnly? baselineTo = null;
        if (asked.BaselineTo is not null)
        {
            if (DateOnly.TryParseExact(asked.BaselineTo, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) baselineTo = day;
            else errors.Add("baselineTo", "notADate");
        }

        if (errors.Any || await QueryMetrics.RunAsync(db, facts, time, acting, query, errors, cancel) is not { } answer) return errors.Problem();
        var last = (await FactsReader.SpanAsync(db, acting.CentreId, cancel))?.To ?? query.To;
        var rows = answer.Metrics[0];
        var frame = (await CentreFrame.LoadAsync(db, acting.CentreId, cancel, query.Dims))!;
        var open = ChartPeriods.NeedsOpen(query) && acting.ScopeOf(Act.FactsView) != Scope.Own ? await ChartPeriods.OpenAsync(db, facts, frame, query, cancel) : null;
        var drawn = SeriesChart.Of(ChartSeries.Of(query, rows, last < query.To ? last : query.To, open), rules!.Rules, baselineTo);
        var ofWhole = (await TargetBook.LoadAsync(db, frame, cancel)).IsOfWhole(rows.Code, query);
        return TypedResults.Ok(Of(drawn, rows, Grains.NameOf(query.Grain)) with
        {
            Fit = FitOf(drawn, rows, asked, ofWhole),
            TargetIsOfWhole = ofWhole,
            ReadBy = [.. rules.Named.Select(rule => NamedOf(rule, rules.Rules.FirstOrDefault(own => own.Code == rule.Code)))],
            Annotations = query.Grain == Grain.WeekdayHour ? [] : await ChartAnnotations.OfAsync(db, frame, query, cancel),
            Watch = await WatchForm.FindAsync(db, acting, query, cancel),
        });
    }

    /// <summary>The last target counts: those of people are of the period's length. A part is not held to what the whole is to reach.</summary>
    private static Fitness? FitOf(SeriesChart drawn, MetricRows rows, Asked asked, bool ofWhole)
    {
        if (asked.Least is not null || asked.Most is not null) return Fitness.Of(drawn, asked.Least, asked.Most, false);
        if (ofWhole) return null;
        var target = rows.Rows.LastOrDefault(row => row.Target is not null)?.Target;
        return Catalogue.DirectionOf(rows.Code) switch
        {
            "up" => Fitness.Of(drawn, target, null, true),
            "down" => Fitness.Of(drawn, null, target, true),
            _ => null,
        };
    }

    private static NamedRule NamedOf(ChartRule usual, ChartRule? own) => new(
        usual.Code, usual.Pattern, own?.Length ?? usual.Length, own?.Of ?? usual.Of, usual.Length, usual.Of, WrittenRules.Shortest(usual.Pattern), own is not null);

    private static Response Of(SeriesChart drawn, MetricRows rows, string grain)
    {
        var targets = rows.Rows.ToDictionary(row => row.Period, row => row.Target);
        var (series, chart, phase) = (drawn.Series, drawn.Chart, drawn.Phase);
        return new(
            rows.Unit, grain, drawn.Chosen.Kind, drawn.Chosen.Reason, drawn.Chosen.Dispersion?.Ratio, phase?.Centre, phase?.Problem, drawn.Together,
            [.. series.Labels.Select((label, i) => new Point(label, series.Ends[i], Number(chart.Values[i]), Number(chart.Centre[i]), Number(series.Floor is { } floor ? Math.Max(floor, chart.Lower[i]) : chart.Lower[i]), Number(chart.Upper[i]), targets.GetValueOrDefault(label), series.Excluded.GetValueOrDefault(i)))],
            [.. chart.Signals.Select(signal => new Signal(signal.Rule.Code, signal.Rule.Pattern, signal.Rule.Length, signal.Rule.Of, signal.Completing, signal.Points))],
            [.. drawn.Episodes.Select(one => new Stretch(one.From, one.To, one.Side, [.. one.Rules.Select(rule => rule.Code)]))],
            chart.Runs?.IsSignal, null, [], [], null);
    }

    private static double? Number(double value) => double.IsFinite(value) ? value : null;
}
