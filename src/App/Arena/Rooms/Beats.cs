namespace Shouwen.App.Arena.Rooms;

/// <summary>Looks again and again, a pause after each look has ended, on the timers that rooms run on. What fails is told, and the next look tries it again.</summary>
internal abstract partial class Beats(TimeProvider time, ILogger log) : BackgroundService
{
    protected TimeProvider Time { get; } = time;

    protected ILogger Log { get; } = log;

    protected abstract TimeSpan Pause { get; }

    protected abstract Task LookAsync(CancellationToken cancel);

    protected sealed override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            await TryAsync(() => LookAsync(stoppingToken));
            await Task.Delay(Pause, Time, stoppingToken);
        }
    }

    protected async Task TryAsync(Func<Task> part)
    {
        try
        {
            await part();
        }
        catch (Exception problem) when (problem is not OperationCanceledException)
        {
            LogPostponed(Log, problem, GetType().Name);
        }
    }

    [LoggerMessage(LogLevel.Warning, "{Work} has failed in part; the next look tries again.")]
    private static partial void LogPostponed(ILogger log, Exception problem, string work);
}
