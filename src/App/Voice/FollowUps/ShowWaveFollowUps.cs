using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Shouwen.App.Access.Published;
using Shouwen.App.Data;
using Shouwen.App.Desk.Published;
using Shouwen.App.Voice.Definitions;
using Shouwen.App.Voice.Results;
using Shouwen.App.Voice.Waves;
using Shouwen.Engines.Satisfaction;

namespace Shouwen.App.Voice.FollowUps;

/// <summary>What became of a wave's low marks.</summary>
/// <param name="Rule">Null where the wave's survey raises none.</param>
/// <param name="Figures">Null where there are fewer than five.</param>
public sealed record WaveFollowUps(FollowUpRule? Rule, FollowUpFigures? Figures);

/// <param name="Due">Whose promise has come due.</param>
/// <param name="Kept">Of these, closed in time.</param>
public sealed record FollowUpFigures(int Raised, int Open, int Overdue, int Due, int Kept, IReadOnlyList<OutcomeCount> Outcomes, SecondScores? Second);

public sealed record OutcomeCount(FollowUpOutcome Outcome, int Count);

/// <summary>Marks before and after, of those who gave both; null where these are fewer than five.</summary>
/// <param name="Change">Second less first, with the interval of paired differences.</param>
public sealed record SecondScores(int Pairs, double First, double Second, Estimated Change);

internal static class ShowWaveFollowUps
{
    public static async Task<Results<Ok<WaveFollowUps>, ProblemHttpResult>> Handle(string code, Db db, TimeProvider time, Acting acting, CancellationToken cancel)
    {
        if (await StoredWaves.FindAsync(db, acting.CentreId, code, cancel) is not { } wave) return StoredWaves.NotFound(code);
        var survey = await StoredWaves.DefinitionAsync(db, wave, cancel);
        var rows = await db.Set<FollowUp>().AsNoTracking().Where(row => row.WaveId == wave.Id).ToListAsync(cancel);
        return TypedResults.Ok(new WaveFollowUps(survey.FollowUp, rows.Count < Wave.SmallestCell ? null : Of(rows, await StoredFollowUps.ClocksAsync(db, rows, cancel), time.GetUtcNow())));
    }

    private static FollowUpFigures Of(List<FollowUp> rows, Dictionary<Guid, FollowUpClock> clocks, DateTimeOffset now)
    {
        var due = rows.FindAll(row => row.DueAt < now && row.IsKept(now, clocks.ClockOf(row)) is not null);
        var ended = rows.Where(row => row.Outcome is not null).CountBy(row => row.Outcome!.Value).ToDictionary();
        return new(
            rows.Count, rows.Count(row => row.State != FollowUpState.Closed), rows.Count(row => row.IsOverdue(now, clocks.ClockOf(row))), due.Count, due.Count(row => row.IsKept(now, clocks.ClockOf(row)) == true),
            [.. Enum.GetValues<FollowUpOutcome>().Where(ended.ContainsKey).Select(outcome => new OutcomeCount(outcome, ended[outcome]))],
            SecondOf(rows.FindAll(row => row.SecondScore is not null)));
    }

    private static SecondScores? SecondOf(List<FollowUp> asked)
    {
        if (asked.Count < Wave.SmallestCell) return null;
        var change = AnswerMean.Of([.. asked.Select(row => (double)(row.SecondScore!.Value - row.Score))])!;
        return new(asked.Count, asked.Average(row => row.Score), asked.Average(row => row.SecondScore!.Value), FieldResults.Of(change)!);
    }
}
