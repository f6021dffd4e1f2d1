using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Shouwen.App.Access.Published;
using Shouwen.App.Data;
using Shouwen.App.Jobs.Published;
using Shouwen.App.Voice.Waves;

namespace Shouwen.App.Voice.Results;

/// <summary>Where results stand, cheap enough to be asked every few seconds.</summary>
/// <param name="Answers">Complete answers that came in.</param>
/// <param name="Shown">Those that results were made of; null before the first.</param>
/// <param name="Smallest">Fewer are shown to nobody.</param>
/// <param name="Running">The estimate under way.</param>
public sealed record WaveEstimateState(WaveState State, int Answers, int? Shown, DateTimeOffset? MadeAt, int Smallest, JobCard? Running);

internal static class EstimateState
{
    public static async Task<Results<Ok<WaveEstimateState>, ProblemHttpResult>> Handle(string code, Db db, JobRunner jobs, Acting acting, CancellationToken cancel)
    {
        if (await StoredWaves.FindAsync(db, acting.CentreId, code, cancel) is not { } wave) return StoredWaves.NotFound(code);
        var whole = await db.Set<WaveEstimate>().Where(row => row.WaveId == wave.Id && row.Cut == "" && row.Member == "").Select(row => new { row.Answers, row.MadeAt }).SingleOrDefaultAsync(cancel);
        return TypedResults.Ok(new WaveEstimateState(wave.State, await StoredWaves.AnswersAsync(db, wave, cancel), whole?.Answers, whole?.MadeAt, Wave.SmallestCell, EstimateWave.Running(jobs, wave)));
    }
}
