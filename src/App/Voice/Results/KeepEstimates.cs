using Microsoft.EntityFrameworkCore;
using Shouwen.App.Data;
using Shouwen.App.Jobs.Published;
using Shouwen.App.Voice.Answers;
using Shouwen.App.Voice.Waves;

namespace Shouwen.App.Voice.Results;

/// <summary>
/// Computes results that nobody has asked for: metrics and Today are made of them. A closed wave's when answers have come in or it has just been closed, an open
/// wave's once an hour while answers come.
/// </summary>
internal sealed class KeepEstimates(IServiceScopeFactory scopes, JobRunner jobs, TimeProvider time, ILogger<KeepEstimates> log) : Rounds(time, log)
{
    private static readonly TimeSpan WhileOpen = TimeSpan.FromHours(1);

    /// <summary>One round; how many waves were computed.</summary>
    public async Task<int> RunAsync(CancellationToken cancel)
    {
        var computed = 0;
        foreach (var wave in await DueAsync(cancel))
        {
            // One that cannot be computed keeps no other waiting.
            if (await TryAsync(() => EstimateWave.RunAsync(scopes, wave, null, cancel))) computed++;
        }

        return computed;
    }

    protected override TimeSpan Pause => TimeSpan.FromMinutes(5);

    protected override Task RoundAsync(CancellationToken cancel) => RunAsync(cancel);

    private async Task<List<Guid>> DueAsync(CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<Db>();
        var waves = await (from wave in db.Set<Wave>().AsNoTracking()
                           where wave.State != WaveState.Draft
                           select new
                           {
                               Wave = wave,
                               Answers = wave.State == WaveState.Open ? db.Set<AnswerSheet>().Count(row => row.WaveId == wave.Id && row.Complete) : wave.Answers,
                               Made = db.Set<WaveEstimate>().Where(row => row.WaveId == wave.Id && row.Cut == "").Select(row => new { row.Answers, row.MadeAt }).FirstOrDefault(),
                           }).ToListAsync(cancel);
        var before = Time.GetUtcNow() - WhileOpen;
        return [.. from one in waves
                   where one.Answers >= Wave.SmallestCell && one.Answers != one.Made?.Answers
                   where one.Made is null || one.Wave.State == WaveState.Closed || one.Made.MadeAt < before
                   where EstimateWave.Running(jobs, one.Wave) is null
                   select one.Wave.Id];
    }
}
