using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Shouwen.App.Data;
using Shouwen.App.Jobs.Published;

namespace Shouwen.App.Access;

/// <summary>When sessions and tokens were last used, written in the background: no request waits for it, none fails by it.</summary>
internal sealed class LastSeen(IServiceScopeFactory scopes, TimeProvider time, ILogger<LastSeen> log) : Rounds(time, log)
{
    private static readonly TimeSpan Fresh = TimeSpan.FromMinutes(2);

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

    protected override TimeSpan Pause => TimeSpan.FromMinutes(1);

    protected override Task RoundAsync(CancellationToken cancel) => WriteAsync(cancel);

    private void Note(ConcurrentDictionary<Guid, DateTimeOffset> noted, Guid id, DateTimeOffset stored)
    {
        var now = Time.GetUtcNow();
        if (now - stored >= Fresh) noted[id] = now;
    }
}
