using System.Text.Json;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Shouwen.App.Access.Published;
using Shouwen.App.Centres.Published;
using Shouwen.App.Data;
using Shouwen.App.Voice.Definitions;
using Shouwen.App.Voice.Waves;
using Shouwen.Engines.Satisfaction;

namespace Shouwen.App.Voice.Results;

/// <summary>One wave among those of the same survey.</summary>
/// <param name="On">When it began: its first date, else the day of its first answer.</param>
public sealed record WaveInTime(string Code, string Name, DateOnly? On, int Answers, IReadOnlyList<IndexInTime> Indices, IReadOnlyList<MeasureInTime> Measures, IReadOnlyList<PairInTime> Pairs);

/// <param name="Change">Against the wave before in which the construct was measured.</param>
public sealed record IndexInTime(string Construct, Estimated Index, Estimated? Change);

/// <param name="Figure">The net promoter score, the mean effort, else the share that is satisfied or resolved.</param>
/// <param name="Change">Against the wave before in which it was asked.</param>
public sealed record MeasureInTime(Measures Measure, string Field, Estimated Figure, Estimated? Change);

/// <summary>What was expected and what was perceived.</summary>
/// <param name="Code">Of the dimension or, of an index, of the perceived construct; empty for all pairs together.</param>
/// <param name="Expectation">Of an index, the construct that is expected.</param>
/// <param name="Change">Of the gap, against the wave before in which it was asked.</param>
public sealed record PairInTime(string Code, string? Expectation, int Answers, double Expected, double Perceived, Estimated Gap, Estimated? Change);

/// <summary>The waves of a wave's survey up to it and after, oldest first, with what each of them found in all or in one group.</summary>
internal static class ShowHistory
{
    private const int Most = 24;

    public static async Task<Results<Ok<IReadOnlyList<WaveInTime>>, ProblemHttpResult>> Handle(
        string code, string? cut, string? member, Db db, Acting acting, CancellationToken cancel)
    {
        if (await StoredWaves.FindAsync(db, acting.CentreId, code, cancel) is not { } wave) return StoredWaves.NotFound(code);
        var (wantedCut, wantedMember) = (cut ?? "", member ?? "");
        if (!ShowResults.Sees(acting, (await CentreFrame.LoadAsync(db, acting.CentreId, cancel))!, wantedCut, wantedMember)) return ShowResults.NoGroup();
        var found = await (from estimate in db.Set<WaveEstimate>().AsNoTracking()
                           join of in db.Set<Wave>() on estimate.WaveId equals of.Id
                           where of.SurveyId == wave.SurveyId && of.CentreId == acting.CentreId && estimate.Cut == wantedCut && estimate.Member == wantedMember
                           orderby of.Id descending
                           select new { of.Code, of.Name, of.OpensOn, estimate.Result }).Take(Most).ToListAsync(cancel);
        var waves = found.ConvertAll(row => InTime(row.Code, row.Name, row.OpensOn, JsonSerializer.Deserialize<WaveResult>(row.Result, ResultJson.Options)!));
        waves.Reverse();
        return TypedResults.Ok<IReadOnlyList<WaveInTime>>([.. WithChanges([.. waves.OrderBy(one => one.On ?? DateOnly.MinValue)])]);
    }

    private static WaveInTime InTime(string code, string name, DateOnly? opensOn, WaveResult result) => new(
        code, name, opensOn ?? (result.Days.Count > 0 ? DateOnly.ParseExact(result.Days[0].Answer, "yyyy-MM-dd") : null), result.Answers,
        [.. (result.Model?.Constructs ?? []).Where(construct => construct.Index is not null).Select(construct => new IndexInTime(construct.Code, construct.Index!, null))],
        [.. from measure in result.Measures
            let figure = measure.Measure == Measures.Effort ? measure.Mean : measure.Net ?? measure.Share
            where figure is not null
            select new MeasureInTime(measure.Measure, measure.Field, figure, null)],
        [.. PairsOf(result)]);

    /// <summary>Gaps of pairs in all and by dimension, or of an index what is perceived against what is expected.</summary>
    public static IEnumerable<PairInTime> PairsOf(WaveResult result)
    {
        if (result.Gaps?.All is { } all) yield return Of("", null, all);
        foreach (var gap in result.Gaps?.Dimensions ?? []) yield return Of(gap.Code, null, gap);
        foreach (var gap in result.Expected) yield return Of(gap.Code, gap.Construct, gap);
    }

    private static PairInTime Of(string code, string? expectation, GapResult gap) => new(code, expectation, gap.Answers, gap.Expectation, gap.Perception, gap.Gap, null);

    private static IEnumerable<WaveInTime> WithChanges(List<WaveInTime> waves)
    {
        var (indices, measures, gaps) = (new Dictionary<string, Estimated>(), new Dictionary<string, Estimated>(), new Dictionary<string, Estimated>());
        foreach (var wave in waves)
        {
            yield return wave with
            {
                Indices = [.. wave.Indices.Select(one => one with { Change = Between(one.Index, indices.GetValueOrDefault(one.Construct)) })],
                Measures = [.. wave.Measures.Select(one => one with { Change = Between(one.Figure, measures.GetValueOrDefault(one.Field)) })],
                Pairs = [.. wave.Pairs.Select(one => one with { Change = Between(one.Gap, gaps.GetValueOrDefault(one.Code)) })],
            };
            foreach (var one in wave.Indices) indices[one.Construct] = one.Index;
            foreach (var one in wave.Measures) measures[one.Field] = one.Figure;
            foreach (var one in wave.Pairs) gaps[one.Code] = one.Gap;
        }
    }

    private static Estimated? Between(Estimated now, Estimated? before)
    {
        if (before is null) return null;
        var difference = Difference.Of(now.Value, IntervalOf(now), before.Value, IntervalOf(before));
        return new(difference.Value, difference.Interval?.Low, difference.Interval?.High);
    }

    private static Interval? IntervalOf(Estimated figure) => figure is { Low: { } low, High: { } high } ? new(low, high) : null;
}
