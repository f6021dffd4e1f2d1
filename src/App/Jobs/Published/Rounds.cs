namespace Shouwen.App.Jobs.Published;

/// <summary>Work that is done again and again while the server runs. What fails is told, and the next round tries it again.</summary>
public abstract partial class Rounds(TimeProvider time, ILogger log) : BackgroundService
{
    protected TimeProvider Time { get; } = time;

    protected ILogger Log { get; } = log;

    protected abstract TimeSpan Pause { get; }

    /// <summary>Whether the first round is made when the server starts, and not after the first pause.</summary>
    protected virtual bool BeginsAtOnce => false;

    protected abstract Task RoundAsync(CancellationToken cancel);

    protected sealed override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause, Time);
        if (BeginsAtOnce) await TryAsync(() => RoundAsync(stoppingToken));
        while (await timer.WaitForNextTickAsync(stoppingToken)) await TryAsync(() => RoundAsync(stoppingToken));
    }

    /// <summary>A part of a round that may fail without the others; false when it did.</summary>
    protected async Task<bool> TryAsync(Func<Task> part)
    {
        try
        {
            await part();
            return true;
        }
        catch (Exception problem) when (problem is not OperationCanceledException)
        {
            LogPostponed(Log, problem, GetType().Name);
            return false;
        }
    }

    [LoggerMessage(LogLevel.Warning, "{Work} has failed in part; the next round tries again.")]
    private static partial void LogPostponed(ILogger log, Exception problem, string work);
}
