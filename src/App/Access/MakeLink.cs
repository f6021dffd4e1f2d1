using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;
using Shouwen.App.Access.Published;
using Shouwen.App.Audit.Published;
using Shouwen.App.Data;

namespace Shouwen.App.Access;

/// <summary>A one-time link for a member who forgot their password or never set one.</summary>
internal static class MakeLink
{
    public sealed record Response(string Link);

    public static async Task<Results<Ok<Response>, ProblemHttpResult>> Handle(
        Guid id, Db db, TimeProvider time, Acting acting, Memberships memberships, IOptions<AccessOptions> options, CancellationToken cancel)
    {
        if (await memberships.FindAsync(acting.CentreId, id, cancel) is not { Person: { } person }) return PeopleProblems.NotAMember();
        if (!await memberships.AllUnderAsync(acting, id, cancel)) return PeopleProblems.OfOtherCentres();
        AuditLog.Write(db, time, acting, "person", $"{person.Name} {person.Email}", "linkMade");
        return TypedResults.Ok(new Response(await OneTimeLinks.CreateAsync(db, time, id, options.Value.InvitationLife, cancel)));
    }
}
