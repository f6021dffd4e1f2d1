using Microsoft.EntityFrameworkCore;
using Shouwen.App.Access.Published;
using Shouwen.App.Centres.Published;
using Shouwen.App.Data;
using Shouwen.App.Http;

namespace Shouwen.App.Access;

/// <summary>What must hold when people are given and taken places in a centre.</summary>
internal sealed class Memberships(Db db)
{
    public async Task<(IReadOnlyList<Role> Roles, int? EmployeeId)> ReadAsync(
        FieldErrors errors, int centreId, IReadOnlyList<Role> roles, string? employeeCode, CancellationToken cancel)
    {
        errors.AddIf(roles.Count == 0, "roles", FieldErrors.Required);
        var employee = string.IsNullOrWhiteSpace(employeeCode) ? null : await Staff.FindAsync(db, centreId, employeeCode.Trim(), cancel);
        errors.AddIf(!string.IsNullOrWhiteSpace(employeeCode) && employee is null, "employeeCode", FieldErrors.UnknownCode);
        return ([.. roles.Distinct().Order()], employee?.Id);
    }

    public Task<Membership?> FindAsync(int centreId, Guid personId, CancellationToken cancel) =>
        db.Set<Membership>().Include(row => row.Person).SingleOrDefaultAsync(row => row.CentreId == centreId && row.PersonId == personId, cancel);

    /// <summary>
    /// Whether every centre of a person is one that the acting person administers. Otherwise whoever administers one centre
    /// could let themselves into another by resetting how a shared colleague signs in.
    /// </summary>
    public async Task<bool> AllUnderAsync(Acting acting, Guid personId, CancellationToken cancel)
    {
        var theirs = await db.Set<Membership>().Where(row => row.PersonId == personId).Select(row => row.CentreId).ToListAsync(cancel);
        if (theirs.TrueForAll(centre => centre == acting.CentreId)) return true;
        var mine = await db.Set<Membership>().AsNoTracking().Where(row => row.PersonId == acting.UserId).ToListAsync(cancel);
        var under = mine.Where(row => Rights.Of(row.Roles).ContainsKey(Act.AccessPeople)).Select(row => row.CentreId).ToHashSet();
        return theirs.TrueForAll(under.Contains);
    }

    /// <summary>Lets nobody else change who administers the centre until the transaction ends.</summary>
    public Task HoldAsync(int centreId, CancellationToken cancel) => db.Set<Membership>()
        .Where(row => row.CentreId == centreId)
        .ExecuteUpdateAsync(set => set.SetProperty(row => row.Version, row => row.Version), cancel);

    public async Task<bool> IsLastAdministratorAsync(Membership member, CancellationToken cancel)
    {
        if (!member.Roles.Contains(Role.Administrator)) return false;
        var others = await db.Set<Membership>().Where(row => row.CentreId == member.CentreId && row.Id != member.Id).Select(row => row.Roles).ToListAsync(cancel);
        return !others.Exists(roles => roles.Contains(Role.Administrator));
    }
}
