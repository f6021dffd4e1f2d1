using Microsoft.EntityFrameworkCore;
using Shouwen.App.Data;

namespace Shouwen.App.Voice.FollowUps;

/// <summary>Erases what was typed in follow-ups whose time is over: who it was, how to reach them, their words, the note. Nothing shows it even before.</summary>
internal sealed partial class EraseTyped(IServiceScopeFactory scopes, TimeProvider time, ILogger<EraseTyped> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromHours(1);

    public async Task<int> RunAsync(CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        var now = time.GetUtcNow();
        return await scope.ServiceProvider.GetRequiredService<Db>().Set<FollowUp>()
            .Where(row => row.EraseAt <= now && (row.Reach != null || row.Name != null || row.Words != null || row.Note != null))
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.Name, (string?)null).SetProperty(row => row.Reach, (string?)null)
                .SetProperty(row => row.Words, (string?)null).SetProperty(row => row.Note, (string?)null), cancel);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause, time);
        do
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
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    [LoggerMessage(LogLevel.Warning, "What was typed in old follow-ups could not be erased; the next round will.")]
    private static partial void LogPostponed(ILogger log, Exception problem);
}
