using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Shouwen.App.Access.Published;
using Shouwen.App.Data;

namespace Shouwen.App.Access;

/// <summary>Takes a place in the centre away. Whoever has none left is signed out everywhere.</summary>
internal static class RemoveMember
{
    public static async Task<Results<NoContent, ProblemHttpResult>> Handle(
        Guid id, Db db, Acting acting, Memberships memberships, Sessions sessions, CancellationToken cancel)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        await memberships.HoldAsync(acting.CentreId, cancel);
        if (await memberships.FindAsync(acting.CentreId, id, cancel) is not { } member) return PeopleProblems.NotAMember();
        if (await memberships.IsLastAdministratorAsync(member, cancel)) return PeopleProblems.LastAdministrator();
        db.Remove(member);
        await db.SaveChangesAsync(cancel);
        if (!await db.Set<Membership>().AnyAsync(row => row.PersonId == id, cancel))
        {
            await sessions.EndAllAsync(id, except: null, cancel);
            await db.Set<OneTimeLink>().Where(row => row.PersonId == id).ExecuteDeleteAsync(cancel);
        }
        await transaction.CommitAsync(cancel);
        return TypedResults.NoContent();
    }
}
