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
internal sealed partial class KeepEstimates(IServiceScopeFactory scopes, JobRunner jobs, TimeProvider time, ILogger<KeepEstimates> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan WhileOpen = TimeSpan.FromHours(1);

    /// <summary>One round; how many waves were computed.</summary>
    public async Task<int> RunAsync(CancellationToken cancel)
    {
        var due = await DueAsync(cancel);
        foreach (var wave in due) await EstimateWave.RunAsync(scopes, wave, null, cancel);
        return due.Count;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await RunAsync(stoppingToken);
            }
            catch (Exception problem) when (problem is not OperationCanceledException)
            {
                LogPostponed(log, problem);
            }
        }
    }

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
        var before = time.GetUtcNow() - WhileOpen;
        return [.. from one in waves
                   where one.Answers >= Wave.SmallestCell && one.Answers != one.Made?.Answers
                   where one.Made is null || one.Wave.State == WaveState.Closed || one.Made.MadeAt < before
                   where EstimateWave.Running(jobs, one.Wave) is null
                   select one.Wave.Id];
    }

    [LoggerMessage(LogLevel.Warning, "Results of waves could not be computed; the next round will.")]
    private static partial void LogPostponed(ILogger log, Exception problem);
}
