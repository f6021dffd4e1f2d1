using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Shouwen.App.Data;
using Shouwen.App.Http;

namespace Shouwen.App.Access;

internal static class RevokeSession
{
    public static async Task<Results<NoContent, ProblemHttpResult>> Handle(
        Guid id, SignedIn me, Db db, PersonEvents events, CancellationToken cancel)
    {
        var ended = await db.Set<Session>().Where(row => row.Id == id && row.PersonId == me.PersonId).ExecuteDeleteAsync(cancel);
        if (ended == 0) return Problem.NotFound("access.sessionNotFound", "This session has ended already.");
        await events.WriteAsync(await db.Set<Person>().SingleAsync(row => row.Id == me.PersonId, cancel), "sessionRevoked", cancel);
        return TypedResults.NoContent();
    }
}
