using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Shouwen.App.Access.Published;
using Shouwen.App.Data;

namespace Shouwen.App.Access;

internal enum Verdict { Right, Wrong, LockedOut }

/// <summary>Checks passwords, so many wrong ones at most. A try is taken before it is checked, in one statement: guessing in parallel buys nothing.</summary>
internal sealed class PasswordTries(
    Db db, IPasswordHasher<Person> hasher, TimeProvider time, UnknownEmails unknown, PersonEvents events, IOptions<AccessOptions> options)
{
    private static readonly Person Nobody = new() { Name = "", CreatedAt = DateTimeOffset.MinValue };
    private static readonly string NobodysHash = new PasswordHasher<Person>().HashPassword(Nobody, OpaqueToken.Create());

    /// <summary>An unknown e-mail takes as long as a wrong password, and is locked out like one.</summary>
    public async Task<(Verdict Verdict, Person? Person, DateTimeOffset? Until)> TryAsync(string email, string password, CancellationToken cancel)
    {
        var normalized = Person.Normalize(email);
        var person = await db.Set<Person>().SingleOrDefaultAsync(row => row.NormalizedEmail == normalized, cancel);
        if (person is not null) return await TryAsync(person, password, cancel);
        var lockedUntil = unknown.Try(normalized);
        hasher.VerifyHashedPassword(Nobody, NobodysHash, password);
        return (lockedUntil is null ? Verdict.Wrong : Verdict.LockedOut, null, lockedUntil);
    }

    public async Task<(Verdict Verdict, Person? Person, DateTimeOffset? Until)> TryAsync(Person person, string password, CancellationToken cancel)
    {
        var taken = await TakeAsync(person.Id, cancel);
        await db.Entry(person).ReloadAsync(cancel);
        var verified = hasher.VerifyHashedPassword(person, person.PasswordHash ?? NobodysHash, password);
        if (!taken) return (Verdict.LockedOut, person, person.LockoutEnd);
        return verified == PasswordVerificationResult.Failed ? (await FailAsync(person, cancel), person, person.LockoutEnd) : (Verdict.Right, person, null);
    }

    /// <summary>After a try was wrong, in its password or in what came with it.</summary>
    public async Task<Verdict> FailAsync(Person person, CancellationToken cancel)
    {
        if (person.LockoutEnd is null) return Verdict.Wrong;
        await events.WriteAsync(person, "lockedOut", cancel);
        return Verdict.LockedOut;
    }

    /// <summary>After all that was asked for was right.</summary>
    public async Task ForgiveAsync(Person person, CancellationToken cancel)
    {
        await One(person.Id).ExecuteUpdateAsync(set => set
            .SetProperty(row => row.AccessFailedCount, 0)
            .SetProperty(row => row.LockoutEnd, (DateTimeOffset?)null), cancel);
        await db.Entry(person).ReloadAsync(cancel);
    }

    /// <summary>The password was right but something else is still missing: this try counts neither way.</summary>
    public Task GiveBackAsync(Person person, CancellationToken cancel) => One(person.Id).ExecuteUpdateAsync(set => set
        .SetProperty(row => row.AccessFailedCount, row => row.AccessFailedCount - 1)
        .SetProperty(row => row.LockoutEnd, (DateTimeOffset?)null), cancel);

    private async Task<bool> TakeAsync(Guid personId, CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        DateTimeOffset? until = now + options.Value.Lockout;
        var last = options.Value.WrongPasswords;
        var taken = await One(personId).Where(row => row.LockoutEnd == null || row.LockoutEnd <= now).ExecuteUpdateAsync(set => set
            .SetProperty(row => row.AccessFailedCount, row => row.LockoutEnd == null ? row.AccessFailedCount + 1 : 1)
            .SetProperty(row => row.LockoutEnd, row => row.LockoutEnd == null && row.AccessFailedCount + 1 >= last ? until : null), cancel);
        return taken == 1;
    }

    private IQueryable<Person> One(Guid id) => db.Set<Person>().Where(row => row.Id == id);
}
