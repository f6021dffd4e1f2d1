using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Shouwen.App.Data;

namespace Shouwen.App.Access;

/// <summary>When sessions and tokens were last used, written in the background: no request waits for it, none fails by it.</summary>
internal sealed partial class LastSeen(IServiceScopeFactory scopes, TimeProvider time, ILogger<LastSeen> log) : BackgroundService
{
    private static readonly TimeSpan Fresh = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(1);

    private readonly ConcurrentDictionary<Guid, DateTimeOffset> sessions = new();
    private readonly ConcurrentDictionary<Guid, DateTimeOffset> tokens = new();

    public void NoteSession(Guid id, DateTimeOffset stored) => Note(sessions, id, stored);

    public void NoteToken(Guid id, DateTimeOffset? stored) => Note(tokens, id, stored ?? DateTimeOffset.MinValue);

    public DateTimeOffset OfSession(Guid id, DateTimeOffset stored) =>
        sessions.TryGetValue(id, out var noted) && noted > stored ? noted : stored;

    public async Task WriteAsync(CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<Db>();
        foreach (var (id, at) in sessions)
        {
            await db.Set<Session>().Where(row => row.Id == id).ExecuteUpdateAsync(row => row.SetProperty(session => session.LastSeenAt, at), cancel);
            sessions.TryRemove(new(id, at));
        }
        foreach (var (id, at) in tokens)
        {
            await db.Set<ApiToken>().Where(row => row.Id == id).ExecuteUpdateAsync(row => row.SetProperty(token => token.LastUsedAt, at), cancel);
            tokens.TryRemove(new(id, at));
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await WriteAsync(stoppingToken);
            }
            catch (Exception problem) when (problem is not OperationCanceledException)
            {
                LogPostponed(log, problem);
            }
        }
    }

    private void Note(ConcurrentDictionary<Guid, DateTimeOffset> noted, Guid id, DateTimeOffset stored)
    {
        var now = time.GetUtcNow();
        if (now - stored >= Fresh) noted[id] = now;
    }

    [LoggerMessage(LogLevel.Warning, "When sessions and tokens were last used could not be written; the next round will.")]
    private static partial void LogPostponed(ILogger log, Exception problem);
}
