using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Shouwen.App.Access.Published;
using Shouwen.App.Data;

namespace Shouwen.App.Access;

/// <summary>Starts, finds and ends sessions.</summary>
internal sealed class Sessions(Db db, TimeProvider time, LastSeen lastSeen, IOptions<AccessOptions> options)
{
    /// <summary>Always a new token: one that was there before signing in is worth nothing afterwards.</summary>
    public async Task StartAsync(HttpContext http, Guid personId, bool byLink, CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        var token = OpaqueToken.Create();
        db.Add(new Session
        {
            Id = NewId.At(time),
            Hash = OpaqueToken.HashOf(token),
            PersonId = personId,
            StartedAt = now,
            LastSeenAt = now,
            ExpiresAt = now + options.Value.SessionLife,
            PasswordGraceEndsAt = byLink ? now + options.Value.PasswordGrace : null,
            Device = Device.Describe(http.Request.Headers.UserAgent.ToString()),
            Address = http.Connection.RemoteIpAddress?.ToString() ?? "",
        });
        await db.SaveChangesAsync(cancel);
        await db.Set<Session>().Where(row => row.ExpiresAt < now).ExecuteDeleteAsync(cancel);
        if (SessionCookie.Read(http) is { } old) await EndAsync(old, cancel);
        SessionCookie.Write(http, token);
    }

    public async Task<SignedIn?> FindAsync(string token, CancellationToken cancel)
    {
        var hash = OpaqueToken.HashOf(token);
        var found = await (
            from session in db.Set<Session>()
            join person in db.Set<Person>() on session.PersonId equals person.Id
            where session.Hash == hash
            select new SignedIn(
                session.Id, person.Id, person.Name, person.Email!, person.Locale, person.TwoFactorEnabled, person.PasswordHash != null, person.IsDemonstration,
                session.LastSeenAt, session.ExpiresAt, session.PasswordGraceEndsAt)).SingleOrDefaultAsync(cancel);
        if (found is null || !IsAlive(found.ExpiresAt, LastSeenOf(found.SessionId, found.LastSeenAt))) return null;
        lastSeen.NoteSession(found.SessionId, found.LastSeenAt);
        return found;
    }

    public Task EndAsync(string token, CancellationToken cancel)
    {
        var hash = OpaqueToken.HashOf(token);
        return db.Set<Session>().Where(row => row.Hash == hash).ExecuteDeleteAsync(cancel);
    }

    /// <summary>Ends a person's sessions, all but the one that is to stay; the number ended.</summary>
    public Task<int> EndAllAsync(Guid personId, Guid? except, CancellationToken cancel) =>
        db.Set<Session>().Where(row => row.PersonId == personId && row.Id != except).ExecuteDeleteAsync(cancel);

    public DateTimeOffset LastSeenOf(Guid id, DateTimeOffset stored) => lastSeen.OfSession(id, stored);

    public bool IsAlive(DateTimeOffset expiresAt, DateTimeOffset seen)
    {
        var now = time.GetUtcNow();
        return now < expiresAt && now < seen + options.Value.SessionIdle;
    }
}
