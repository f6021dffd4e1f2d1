using Microsoft.EntityFrameworkCore;
using Shouwen.App.Data;

namespace Shouwen.App.Access.Published;

/// <summary>Somebody who has a place in a centre.</summary>
public sealed record MemberCard(Guid Id, string Name);

/// <summary>Where somebody gets mail, and in which language.</summary>
public sealed record MemberAddress(string Name, string Email, string Locale);

/// <summary>Members of a centre, for words that give them something to do.</summary>
public static class Members
{
    /// <summary>Those whose roles allow an act, however far, by name.</summary>
    public static async Task<IReadOnlyList<MemberCard>> WhoMayAsync(Db db, int centreId, string act, CancellationToken cancel)
    {
        var members = await db.Set<Membership>().AsNoTracking().Where(row => row.CentreId == centreId).Include(row => row.Person).ToListAsync(cancel);
        return [.. members.Where(row => Rights.Of(row.Roles).ContainsKey(act)).Select(row => new MemberCard(row.PersonId, row.Person!.Name)).OrderBy(card => card.Name, StringComparer.Ordinal)];
    }

    /// <summary>What somebody is in a centre; nothing for who has no place there.</summary>
    public static async Task<IReadOnlyList<Role>> RolesAsync(Db db, int centreId, Guid person, CancellationToken cancel) =>
        await db.Set<Membership>().Where(row => row.CentreId == centreId && row.PersonId == person).Select(row => row.Roles).SingleOrDefaultAsync(cancel) ?? [];

    /// <summary>Also of people who have left the centre since.</summary>
    public static Task<Dictionary<Guid, string>> NamesAsync(Db db, IReadOnlyCollection<Guid> ids, CancellationToken cancel) =>
        db.Set<Person>().Where(row => ids.Contains(row.Id)).ToDictionaryAsync(row => row.Id, row => row.Name, cancel);

    /// <summary>Addresses of those who are these employees; people of a demonstration have none.</summary>
    public static async Task<ILookup<int, MemberAddress>> AddressesAsync(Db db, int centreId, IReadOnlyCollection<int> employees, CancellationToken cancel) =>
        (await db.Set<Membership>().AsNoTracking().Where(row => row.CentreId == centreId && row.EmployeeId != null && employees.Contains(row.EmployeeId.Value) && !row.Person!.IsDemonstration)
            .Include(row => row.Person).ToListAsync(cancel)).ToLookup(row => row.EmployeeId!.Value, row => new MemberAddress(row.Person!.Name, row.Person.Email!, row.Person.Locale));

    /// <summary>Those of them who have a place in the centre now.</summary>
    public static async Task<IReadOnlySet<Guid>> AmongAsync(Db db, int centreId, IReadOnlyCollection<Guid> ids, CancellationToken cancel) =>
        ids.Count == 0 ? new HashSet<Guid>() : (await db.Set<Membership>().Where(row => row.CentreId == centreId && ids.Contains(row.PersonId)).Select(row => row.PersonId).ToListAsync(cancel)).ToHashSet();

    /// <summary>Where these members get mail; people of a demonstration get none.</summary>
    public static async Task<Dictionary<Guid, MemberAddress>> MailOfAsync(Db db, int centreId, IReadOnlyCollection<Guid> ids, CancellationToken cancel) =>
        (await db.Set<Membership>().AsNoTracking().Where(row => row.CentreId == centreId && ids.Contains(row.PersonId) && !row.Person!.IsDemonstration).Include(row => row.Person).ToListAsync(cancel))
            .ToDictionary(row => row.PersonId, row => new MemberAddress(row.Person!.Name, row.Person.Email!, row.Person.Locale));

    /// <summary>Members who are these employees.</summary>
    public static async Task<IReadOnlyList<Guid>> WhoAreAsync(Db db, int centreId, IReadOnlyCollection<int> employees, CancellationToken cancel) =>
        await db.Set<Membership>().Where(row => row.CentreId == centreId && row.EmployeeId != null && employees.Contains(row.EmployeeId.Value)).Select(row => row.PersonId).ToListAsync(cancel);

    /// <summary>Which employee each of these members is; those who are none are left out.</summary>
    public static Task<Dictionary<Guid, int>> EmployeesAsync(Db db, int centreId, IReadOnlyCollection<Guid> ids, CancellationToken cancel) =>
        db.Set<Membership>().Where(row => row.CentreId == centreId && row.EmployeeId != null && ids.Contains(row.PersonId)).ToDictionaryAsync(row => row.PersonId, row => row.EmployeeId!.Value, cancel);
}
