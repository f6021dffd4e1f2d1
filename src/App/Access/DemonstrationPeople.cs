using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Shouwen.App.Access.Published;
using Shouwen.App.Centres.Published;
using Shouwen.App.Data;
using Shouwen.App.Http;

namespace Shouwen.App.Access;

/// <summary>People of the demonstration, to look at the same centre with other eyes. Only they may change into one another.</summary>
internal static class DemonstrationPeople
{
    public sealed record Row(Guid Id, string Name, IReadOnlyList<Role> Roles, string? EmployeeCode, string? Team);

    public sealed record SignInRequest
    {
        public required Guid UserId { get; init; }
    }

    public static async Task<IReadOnlyList<Row>> List(SignedIn me, Db db, CancellationToken cancel)
    {
        var members = await Reachable(db, me).Include(row => row.Person).ToListAsync(cancel);
        var employees = await Staff.CardsAsync(db, [.. members.Select(row => row.EmployeeId).OfType<int>()], cancel);
        return [.. members
            .OrderBy(row => row.Roles.Min()).ThenBy(row => row.Person!.Email, StringComparer.Ordinal)
            .Select(row => Show(row, row.EmployeeId is { } id ? employees.GetValueOrDefault(id) : null))];
    }

    public static async Task<Results<NoContent, ProblemHttpResult>> Become(
        SignInRequest request, SignedIn me, Db db, Sessions sessions, HttpContext http, CancellationToken cancel)
    {
        if (!await Reachable(db, me).AnyAsync(row => row.PersonId == request.UserId, cancel))
            return Problem.Forbidden("access.forbidden", "Only people of the demonstration change into one another.");
        await sessions.StartAsync(http, request.UserId, byLink: false, cancel);
        return TypedResults.NoContent();
    }

    private static IQueryable<Membership> Reachable(Db db, SignedIn me)
    {
        var mine = db.Set<Membership>().Where(row => row.PersonId == me.PersonId && row.Person!.IsDemonstration).Select(row => row.CentreId);
        return db.Set<Membership>().AsNoTracking().Where(row => mine.Contains(row.CentreId) && row.Person!.IsDemonstration);
    }

    private static Row Show(Membership row, EmployeeCard? employee) => new(row.PersonId, row.Person!.Name, row.Roles, employee?.Code, employee?.Team);
}
