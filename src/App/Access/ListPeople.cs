using Microsoft.EntityFrameworkCore;
using Shouwen.App.Access.Published;
using Shouwen.App.Centres.Published;
using Shouwen.App.Data;
using Shouwen.App.Http;

namespace Shouwen.App.Access;

internal static class ListPeople
{
    public sealed record Row(
        Guid Id, string Name, string Email, IReadOnlyList<Role> Roles, string? EmployeeCode, bool LockedOut, bool TwoFactor, int Version);

    public static async Task<KeysetPage<Row>> Handle(
        Db db, TimeProvider time, Acting acting, string? search, string? after, int? limit, CancellationToken cancel)
    {
        var size = KeysetPage.Limit(limit);
        var members = Found(db, acting.CentreId, db.Set<Membership>().AsNoTracking().Where(row => row.CentreId == acting.CentreId), search);
        var count = await members.Take(KeysetPage.CountBound + 1).CountAsync(cancel);
        var page = await After(members, after).Include(row => row.Person).OrderBy(row => row.Person!.NormalizedEmail).Take(size + 1).ToListAsync(cancel);
        var employees = await Staff.CardsAsync(db, [.. page.Select(row => row.EmployeeId).OfType<int>()], cancel);
        return KeysetPage.Of(page, size, count, row => row.Person!.NormalizedEmail!).Select(row => Show(row, employees, time.GetUtcNow()));
    }

    public static Row Show(Membership row, IReadOnlyDictionary<int, EmployeeCard> employees, DateTimeOffset now) => new(
        row.PersonId, row.Person!.Name, row.Person.Email!, row.Roles,
        row.EmployeeId is { } id ? employees.GetValueOrDefault(id)?.Code : null,
        row.Person.LockoutEnd > now, row.Person.TwoFactorEnabled, row.Version);

    private static IQueryable<Membership> Found(Db db, int centreId, IQueryable<Membership> members, string? search)
    {
        if (SearchPattern.Of(search) is not { } pattern) return members;
        var employees = Staff.WithCodeLike(db, centreId, pattern);
        return db.Kind == StoreKind.Postgres
            ? members.Where(row => EF.Functions.ILike(row.Person!.Name, pattern, SearchPattern.Escape)
                || EF.Functions.ILike(row.Person.Email!, pattern, SearchPattern.Escape) || employees.Contains(row.EmployeeId))
            : members.Where(row => EF.Functions.Like(row.Person!.Name, pattern, SearchPattern.Escape)
                || EF.Functions.Like(row.Person.Email!, pattern, SearchPattern.Escape) || employees.Contains(row.EmployeeId));
    }

#pragma warning disable CA1309 // The database compares, by the same order as it sorts.
    private static IQueryable<Membership> After(IQueryable<Membership> members, string? email) =>
        email is null ? members : members.Where(row => string.Compare(row.Person!.NormalizedEmail, email) > 0);
#pragma warning restore CA1309
}
