using Shouwen.App.Access.Published;
using Shouwen.App.Centres.Published;
using Shouwen.App.Data;
using Shouwen.App.Facts.Published;
using Shouwen.App.Lead.Cards;
using Shouwen.App.Lead.Published;
using Shouwen.App.Lead.Weightings;
using Shouwen.Engines.Metrics;
using Shouwen.Engines.Weighing;

namespace Shouwen.App.Lead.Rehearsals;

/// <summary>Ranks last year's teams and agents by a weighting and by the one in use. All are ranked; who asks sees of them whom they may see.</summary>
internal sealed class Rehearse(IServiceProvider services, CentreFrame frame, Acting acting, CancellationToken cancel)
{
    private const int Days = 364;
    private const int Draws = 500;
    private const int Seed = 1;

    /// <summary>In fewer weeks or months a figure does not show how it varies.</summary>
    private const int FewestBlocks = 4;

    public static async Task<Rehearsal> OfAsync(Db db, IServiceProvider services, Acting acting, Weighting proposed, CancellationToken cancel)
    {
        var frame = (await CentreFrame.LoadAsync(db, acting.CentreId, cancel, new HashSet<Dim> { Dim.Team, Dim.Agent }))!;
        var current = await StoredWeightings.InUseAsync(db, acting.CentreId, cancel);
        if (current?.Id == proposed.Id) current = null;
        var isOwn = acting.ScopeOf(Act.LeadView) == Scope.Own;
        var bare = new Rehearsal(null, null, current is null ? null : CardOf(current), CardOf(proposed), null, null, isOwn);
        var document = proposed.Document;
        if (document.Measures.Sum(measure => measure.Weight) <= 0 || await FactSpan.OfAsync(db, acting.CentreId, cancel) is not { } span) return bare;
        var codes = document.Measures.Concat(current?.Document.Measures ?? []).Select(measure => measure.Metric).Distinct().ToList();
        if (SpanOf(span, codes, frame.RepeatWindowDays) is not { } year) return bare;
        var one = new Rehearse(services, frame, acting, cancel);
        return bare with
        {
            From = year.From,
            To = year.To,
            Teams = isOwn ? null : await one.CutAsync(UnitKind.Team, codes, current?.Document, document, year),
            Agents = await one.CutAsync(UnitKind.Agent, codes, current?.Document, document, year),
        };
    }

    /// <summary>52 whole weeks, or as many as there are, up to the last Sunday by which everything is known.</summary>
    private static (DateOnly From, DateOnly To)? SpanOf((DateOnly From, DateOnly To) facts, IReadOnlyList<string> codes, int repeatDays)
    {
        var last = codes.Any(code => WeighableMetric.Find(code)?.Matures == true) ? facts.To.AddDays(-repeatDays) : facts.To;
        var to = last.AddDays(-(int)last.DayOfWeek);
        var from = to.AddDays(1 - Days);
        if (facts.From > from) from = facts.From;
        return from > to ? null : (from, to);
    }

    private async Task<CutRehearsal?> CutAsync(UnitKind kind, IReadOnlyList<string> codes, WeightingDocument? current, WeightingDocument proposed, (DateOnly From, DateOnly To) year)
    {
        var measured = await MeasuredUnits.LoadAsync(services, frame, kind, codes, year.From, year.To, cancel);
        if (measured.Units.Count == 0) return null;
        var (now, then) = (current is { Measures.Count: > 0 } ? new Ranked(measured, current) : null, new Ranked(measured, proposed));
        int[] both = now is null ? [] : [.. Enumerable.Range(0, measured.Units.Count).Where(unit => now.Units.Places[unit] is not null && then.Units.Places[unit] is not null)];
        return new(
            kind, then.Units.Places.Count(place => place is not null),
            now is null ? null : both.Count(unit => now.Units.Places[unit] != then.Units.Places[unit]), now is null ? null : both.Count(unit => AreApart(now.Noise.Units[unit]!, then.Noise.Units[unit]!)),
            now?.Side, then.Side, Rows(kind, measured, now, then));
    }

    private static bool AreApart(UnitNoise one, UnitNoise other) => one.WorstPlace < other.BestPlace || other.WorstPlace < one.BestPlace;

    private List<RehearsedUnit> Rows(UnitKind kind, MeasuredUnits measured, Ranked? now, Ranked then)
    {
        var teams = frame.Members[Dim.Team].ToDictionary(team => team.Id, team => team.Name);
        var seen = Enumerable.Range(0, measured.Units.Count).Where(unit => Unit.MaySee(acting, kind, measured.Units[unit]!) && (now?.Units.Places[unit] is not null || then.Units.Places[unit] is not null));
        return [.. seen.OrderBy(unit => then.Units.Places[unit] ?? int.MaxValue).ThenBy(unit => measured.Units[unit]!.Code, StringComparer.Ordinal).Select(unit => new RehearsedUnit(
            measured.Units[unit]!.Code, measured.Units[unit]!.Name, kind == UnitKind.Agent ? teams.GetValueOrDefault(measured.Units[unit]!.ParentId ?? 0) : null, StandingOf(now, unit), StandingOf(then, unit)))];
    }

    private Standing? StandingOf(Ranked? ranked, int unit)
    {
        if (ranked?.Noise.Units[unit] is not { } noise) return null;
        var total = ranked.Units.Rolled[unit].Total!.Value;
        return acting.ScopeOf(Act.LeadView) == Scope.Own
            ? new(total, noise.Low, noise.High, null, null, null, null)
            : new(total, noise.Low, noise.High, ranked.Units.Places[unit], noise.BestPlace, noise.WorstPlace, noise.StaysAbove);
    }

    internal static WeightingCard CardOf(Weighting row) => new(row.Number, row.Name, row.State, row.InUseFrom, row.RetiredOn, row.ChangedAt);

    /// <summary>All units under one weighting, with how much of it is chance.</summary>
    private sealed class Ranked
    {
        public Ranked(MeasuredUnits measured, WeightingDocument document)
        {
            Units = measured.Under(document, FewestBlocks);
            Noise = RankingNoise.Of(Units, Draws, Seed);
            Side = SideOf(document);
        }

        public WeighedUnits Units { get; }

        public RankingNoise Noise { get; }

        public Side Side { get; }

        private Side SideOf(WeightingDocument document)
        {
            var (decides, worth) = (Decides.Of(Units), TradeOff.WorthOf(Units));
            var ranked = Enumerable.Range(0, Units.Places.Count).Where(unit => Units.Places[unit] is not null).ToList();
            return new(
                Noise.Reliability,
                [.. Noise.Alike.Select(group => new PlacesAlike(group.Min(unit => Units.Places[unit]!.Value), group.Max(unit => Units.Places[unit]!.Value)))],
                [.. document.Measures.Select((measure, m) => new MeasureEffect(
                    measure.Metric, WeighableMetric.Find(measure.Metric)!.Unit, measure.Perspective, measure.HigherIsBetter, measure.Weight, decides[m].Share * WeightingCheck.All, Noise.Measures[m], worth[m],
                    decides[m].AtFull, decides[m].AtNothing, decides[m].IsDead, ranked.Count(unit => Units.Score(m, unit) is null)))],
                [.. TradeOff.Of(Units).Select(pair => new Trade(
                    document.Measures[pair.First].Metric, document.Measures[pair.Second].Metric, pair.Rate, pair.Correlation, pair.P, pair.Loss, pair.IsRisk))]);
        }
    }
}
