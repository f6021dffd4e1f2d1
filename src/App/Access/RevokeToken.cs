using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Shouwen.App.Access.Published;
using Shouwen.App.Data;
using Shouwen.App.Http;

namespace Shouwen.App.Access;

internal static class RevokeToken
{
    public static async Task<Results<NoContent, ProblemHttpResult>> Handle(Guid id, Db db, Acting acting, CancellationToken cancel)
    {
        if (await db.Set<ApiToken>().SingleOrDefaultAsync(row => row.Id == id && row.CentreId == acting.CentreId, cancel) is not { } token)
            return Problem.NotFound("access.tokenNotFound", "There is no such token; it may have been revoked already.");
        db.Remove(token);
        await db.SaveChangesAsync(cancel);
        return TypedResults.NoContent();
    }
}
