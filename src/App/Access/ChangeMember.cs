using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Shouwen.App.Access.Published;
using Shouwen.App.Centres.Published;
using Shouwen.App.Data;
using Shouwen.App.Http;

namespace Shouwen.App.Access;

/// <summary>Other roles for a member, or another employee. It holds from their next request on.</summary>
internal static class ChangeMember
{
    public sealed record Request
    {
        public required IReadOnlyList<Role> Roles { get; init; }
        public string? EmployeeCode { get; init; }
    }

    public static async Task<Results<NoContent, ProblemHttpResult>> Handle(
        Guid id, Request request, Db db, TimeProvider time, Acting acting, Memberships memberships, HttpContext http, CancellationToken cancel)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        await memberships.HoldAsync(acting.CentreId, cancel);
        if (await memberships.FindAsync(acting.CentreId, id, cancel) is not { } member) return PeopleProblems.NotAMember();
        if (!ETag.Matches(http, member.Version))
            return Problem.Changed(ListPeople.Show(member, await Staff.CardsAsync(db, [member.EmployeeId ?? 0], cancel), time.GetUtcNow()));
        var errors = new FieldErrors();
        var (roles, employeeId) = await memberships.ReadAsync(errors, acting.CentreId, request.Roles, request.EmployeeCode, cancel);
        if (errors.Any) return errors.Problem();
        if (!roles.Contains(Role.Administrator) && await memberships.IsLastAdministratorAsync(member, cancel)) return PeopleProblems.LastAdministrator();
        (member.Roles, member.EmployeeId) = (roles, employeeId);
        member.Version++;
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return TypedResults.NoContent();
    }
}
