using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Shouwen.App.Access.Published;
using Shouwen.App.Centres.Published;
using Shouwen.App.Data;
using Shouwen.App.Facts.Published;
using Shouwen.App.Http;
using Shouwen.App.Lead.Published;
using Shouwen.App.Lead.Weightings;
using Shouwen.Engines.Metrics;
using Shouwen.Engines.Weighing;

namespace Shouwen.App.Lead.Cards;

/// <summary>Why a measure has no score.</summary>
public enum NoScore { NoData, NotOfAgents, NoTarget, WrongSide, FewPeers }

/// <summary>A balanced scorecard as it stands.</summary>
/// <param name="Weighting">The one that it is made by; null where none is in use.</param>
/// <param name="Code">Null for the centre, and for whoever is no employee: there is nothing to show.</param>
/// <param name="Total">0 to 100; null where less than half of the weight is known.</param>
/// <param name="Known">Share of the weight whose measures are known, 0 to 1.</param>
/// <param name="Low">Of the 95 % interval of the total, from drawing its days or weeks anew.</param>
/// <param name="FixedInInterval">Metrics known in a single day, week or month: how they would vary is not in the interval.</param>
public sealed record BalancedScorecard(
    WeightingCard? Weighting, UnitKind Kind, string? Code, string? Name, DateOnly From, DateOnly To, double? Total, double? Low, double? High, double Known,
    IReadOnlyList<CardPerspective> Perspectives, IReadOnlyList<string> FixedInInterval);

/// <param name="Weight">Per cent, as it was set.</param>
/// <param name="Score">Null where nothing is known.</param>
public sealed record CardPerspective(Perspective Perspective, double Weight, double? Score, IReadOnlyList<CardMeasure> Measures);

/// <param name="Weight">Per cent, as it was set.</param>
/// <param name="Counts">Per cent that it weighs here, with the weight of what is not known shared out.</param>
/// <param name="Previous">The value of as long a span before.</param>
/// <param name="Months">The last thirteen, the latest last.</param>
/// <param name="Immature">Some of its days are not complete yet.</param>
public sealed record CardMeasure(
    string Metric, string Unit, MeasureRole Role, ScoreScale Scale, bool HigherIsBetter, double Weight, double Counts, double? Value, double? Floor, double? Target, double? Score, NoScore? Why,
    double? Previous, IReadOnlyList<MonthValue> Months, bool Immature);

public sealed record MonthValue(string Month, double? Value);

/// <summary>The scorecard of the centre, a team or an agent.</summary>
internal static class ShowCard
{
    internal sealed record Asked
    {
        [FromQuery(Name = "from")] public DateOnly? From { get; init; }
        [FromQuery(Name = "to")] public DateOnly? To { get; init; }

        /// <summary>`centre`, `team:CODE` or `agent:CODE`; usually the widest that one may see.</summary>
        [FromQuery(Name = "unit")] public string? Unit { get; init; }

        /// <summary>Number of a weighting; usually the one in use.</summary>
        [FromQuery(Name = "weighting")] public int? Weighting { get; init; }
    }

    private const int LongestDays = 400;
    private const int TrendMonths = 12;
    private const int Draws = 500;
    private const int Seed = 1;

    public static async Task<Results<Ok<BalancedScorecard>, ProblemHttpResult>> Handle(Db db, IServiceProvider services, Acting acting, [AsParameters] Asked asked, CancellationToken cancel)
    {
        var errors = new FieldErrors();
        var card = await OfAsync(db, services, acting, asked, errors, cancel);
        return card is null ? errors.Problem() : TypedResults.Ok(card);
    }

    /// <summary>Null when `errors` says what does not make sense.</summary>
    public static async Task<BalancedScorecard?> OfAsync(Db db, IServiceProvider services, Acting acting, Asked asked, FieldErrors errors, CancellationToken cancel)
    {
        var frame = (await CentreFrame.LoadAsync(db, acting.CentreId, cancel, new HashSet<Dim> { Dim.Team, Dim.Agent }))!;
        var (from, to) = await SpanAsync(db, acting, asked, cancel);
        errors.AddIf(to < from, "to", "beforeFrom");
        errors.AddIf(to.DayNumber - from.DayNumber >= LongestDays, "to", "tooLong");
        var weighting = asked.Weighting is { } number ? await StoredWeightings.FindAsync(db, acting.CentreId, number, cancel) : await StoredWeightings.InUseAsync(db, acting.CentreId, cancel);
        errors.AddIf(asked.Weighting is not null && weighting is null, "weighting", FieldErrors.UnknownCode);
        var unit = Unit.Read(frame, acting, asked.Unit, errors);
        if (errors.Any || unit is null) return null;
        var empty = new BalancedScorecard(null, unit.Kind, unit.Member?.Code, unit.Member?.Name, from, to, null, null, null, 0, [], []);
        if (weighting is null) return empty;
        var card = new WeightingCard(weighting.Number, weighting.Name, weighting.State, weighting.InUseFrom, weighting.RetiredOn, weighting.ChangedAt);
        if (unit.IsNobody || weighting.Document.Measures.Count == 0) return empty with { Weighting = card };
        return await new Making(services, frame, unit, weighting.Document, from, to, cancel).CardAsync(empty with { Weighting = card });
    }

    /// <summary>The last whole month with facts, where nothing is asked for.</summary>
    private static async Task<(DateOnly From, DateOnly To)> SpanAsync(Db db, Acting acting, Asked asked, CancellationToken cancel)
    {
        var last = (await FactSpan.OfAsync(db, acting.CentreId, cancel))?.To ?? DateOnly.MinValue.AddYears(2000);
        var whole = last.AddDays(1).Day == 1 ? last : new DateOnly(last.Year, last.Month, 1).AddDays(-1);
        var to = asked.To ?? (asked.From is { } begin && begin > whole ? last : whole);
        return (asked.From ?? new(to.Year, to.Month, 1), to);
    }

    private sealed class Making(IServiceProvider services, CentreFrame frame, Unit unit, WeightingDocument document, DateOnly from, DateOnly to, CancellationToken cancel)
    {
        public async Task<BalancedScorecard> CardAsync(BalancedScorecard empty)
        {
            var measured = await MeasuredUnits.LoadAsync(services, frame, unit.Kind, [.. document.Measures.Select(measure => measure.Metric)], from, to, cancel);
            var at = Enumerable.Range(0, measured.Units.Count).FirstOrDefault(place => measured.Units[place]?.Code == unit.Member?.Code, -1);
            var weighed = at < 0 ? null : measured.Under(document, 1);
            var rolled = weighed?.Rolled[at] ?? RollUp.Of([.. document.Measures.Select(measure => measure.Weighed)], [.. document.Measures.Select(_ => (double?)null)], Enum.GetValues<Perspective>().Length);
            var noise = weighed is null ? null : RankingNoise.Of(weighed, Draws, Seed).Units[at];
            var (previous, months) = (await BeforeAsync(), await MonthsAsync());
            var measures = document.Measures.Select((measure, m) => (measure.Perspective, Card: Of(measure, m))).ToList();
            return empty with
            {
                Total = rolled.Total,
                Low = noise?.Low,
                High = noise?.High,
                Known = rolled.Known,
                Perspectives = [.. Enum.GetValues<Perspective>().Select(perspective => new CardPerspective(
                    perspective, document.Measures.Where(measure => measure.Perspective == perspective).Sum(measure => measure.Weight), rolled.Parts[(int)perspective],
                    [.. measures.Where(one => one.Perspective == perspective).Select(one => one.Card)]))],
                FixedInInterval = weighed is null ? [] : [.. document.Measures.Where((measure, m) => weighed.Score(m, at) is not null && weighed.BlocksKnown(m, at) < 2).Select(measure => measure.Metric)],
            };

            CardMeasure Of(WeightedMeasure measure, int m)
            {
                var (value, score, target) = (weighed?.Value(m, at), weighed?.Score(m, at), measured.TargetOf(measure, unit.Member));
                return new(
                    measure.Metric, WeighableMetric.Find(measure.Metric)!.Unit, measure.Role, measure.Scale, measure.HigherIsBetter, measure.Weight, rolled.Weights[m] * WeightingCheck.All,
                    value, measured.FloorOf(measure), measure.Scale == ScoreScale.Target ? target : null, score, score is null ? WhyOf(measure, value, target) : null,
                    previous.GetValueOrDefault(measure.Metric), months.GetValueOrDefault(measure.Metric) ?? [], measured.IsImmature(measure.Metric));
            }
        }

        private NoScore WhyOf(WeightedMeasure measure, double? value, double? target) =>
            unit.Kind == UnitKind.Agent && !WeighableMetric.Find(measure.Metric)!.ByAgent ? NoScore.NotOfAgents
            : value is null ? NoScore.NoData
            : measure.Scale != ScoreScale.Target ? NoScore.FewPeers
            : target is null || measure.Floor is null ? NoScore.NoTarget
            : NoScore.WrongSide;

        private async Task<Dictionary<string, double?>> BeforeAsync() =>
            (await AskAsync(from, to, "total", "previous")).ToDictionary(series => series.Code, series => series.Rows.Count == 1 ? series.Rows[0].Compare : null);

        private async Task<Dictionary<string, IReadOnlyList<MonthValue>>> MonthsAsync()
        {
            var first = new DateOnly(to.Year, to.Month, 1).AddMonths(-TrendMonths);
            string[] months = [.. Enumerable.Range(0, TrendMonths + 1).Select(month => first.AddMonths(month).ToString("yyyy-MM", CultureInfo.InvariantCulture))];
            return (await AskAsync(first, to, "month", null)).ToDictionary(series => series.Code, series =>
            {
                var known = series.Rows.ToLookup(row => row.Period);
                return (IReadOnlyList<MonthValue>)[.. months.Select(month => new MonthValue(month, known[month].FirstOrDefault()?.Value))];
            });
        }

        private async Task<IReadOnlyList<MetricsQuerySeries>> AskAsync(DateOnly first, DateOnly last, string grain, string? compare)
        {
            var codes = document.Measures.Select(measure => measure.Metric).Distinct().Where(code => unit.Kind != UnitKind.Agent || WeighableMetric.Find(code)!.ByAgent).ToList();
            if (codes.Count == 0) return [];
            var answer = await AskMetrics.RunAsync(services, Acting.Console(frame.CentreId, frame.Code), new(
                string.Join(',', codes), $"{first:yyyy-MM-dd}", $"{last:yyyy-MM-dd}", grain, null, null, unit.Filter is { } filter ? [filter] : [], compare, null), new FieldErrors(), cancel);
            return answer?.Metrics ?? throw new InvalidOperationException("Metrics were not asked for as they can be answered.");
        }
    }
}
