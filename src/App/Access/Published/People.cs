using Microsoft.EntityFrameworkCore;
using Shouwen.App.Data;

namespace Shouwen.App.Access.Published;

/// <summary>Somebody who gets a place in a centre.</summary>
public sealed record NewPerson(
    string Name, string Email, int CentreId, IReadOnlyList<Role> Roles, int? EmployeeId = null, string Locale = "zh-CN", bool IsDemonstration = false);

/// <summary>People for other words: the demonstration centre has some.</summary>
public static class People
{
    /// <summary>Adds a person who is new here; saved with the caller's other changes. They have no password yet: a one-time link lets them in.</summary>
    public static Guid Add(Db db, TimeProvider time, NewPerson draft)
    {
        var person = Person.Create(time, draft.Name, draft.Email, draft.Locale, draft.IsDemonstration);
        db.Add(new Membership
        {
            Id = NewId.At(time),
            PersonId = person.Id,
            Person = person,
            CentreId = draft.CentreId,
            Roles = draft.Roles,
            EmployeeId = draft.EmployeeId,
        });
        return person.Id;
    }

    public static Task<Guid?> FindAsync(Db db, string email, CancellationToken cancel)
    {
        var normalized = Person.Normalize(email);
        return db.Set<Person>().Where(row => row.NormalizedEmail == normalized).Select(row => (Guid?)row.Id).SingleOrDefaultAsync(cancel);
    }

    /// <summary>Takes a centre away from everybody: memberships and tokens, and demonstration people who belong nowhere else.</summary>
    public static async Task ForgetCentreAsync(Db db, int centreId, CancellationToken cancel)
    {
        var people = await db.Set<Membership>()
            .Where(row => row.CentreId == centreId && row.Person!.IsDemonstration)
            .Where(row => !db.Set<Membership>().Any(other => other.PersonId == row.PersonId && other.CentreId != centreId))
            .Select(row => row.PersonId).ToListAsync(cancel);
        await db.Set<Membership>().Where(row => row.CentreId == centreId).ExecuteDeleteAsync(cancel);
        await db.Set<ApiToken>().Where(row => row.CentreId == centreId).ExecuteDeleteAsync(cancel);
        await db.Set<Session>().Where(row => people.Contains(row.PersonId)).ExecuteDeleteAsync(cancel);
        await db.Set<OneTimeLink>().Where(row => people.Contains(row.PersonId)).ExecuteDeleteAsync(cancel);
        await db.Set<Person>().Where(row => people.Contains(row.Id)).ExecuteDeleteAsync(cancel);
    }
}
