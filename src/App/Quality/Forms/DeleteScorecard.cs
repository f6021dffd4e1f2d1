using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Shouwen.App.Access.Published;
using Shouwen.App.Data;
using Shouwen.App.Http;

namespace Shouwen.App.Quality.Forms;

/// <summary>Takes away a scorecard that was never published; what was judged keeps its form for good.</summary>
internal static class DeleteScorecard
{
    public static async Task<Results<NoContent, ProblemHttpResult>> Handle(string code, Db db, Acting acting, HttpContext http, CancellationToken cancel)
    {
        if (await StoredScorecards.FindAsync(db, acting.CentreId, code, cancel) is not { } row) return StoredScorecards.NotFound(code);
        if (!ETag.Matches(http, row.Version)) return Problem.Changed(ScorecardForm.Of(row));
        if (row.Published > 0) return Problem.Conflict("quality.published", "A published scorecard stays, with the evaluations it has.");
        db.Remove(row);
        try
        {
            await db.SaveChangesAsync(cancel);
            return TypedResults.NoContent();
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear();
            return await StoredScorecards.FindAsync(db, acting.CentreId, code, cancel) is { } current ? Problem.Changed(ScorecardForm.Of(current)) : TypedResults.NoContent();
        }
    }
}
