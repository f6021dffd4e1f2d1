using Microsoft.AspNetCore.Http.HttpResults;
using Shouwen.App.Access.Published;
using Shouwen.App.Data;
using Shouwen.App.Http;

namespace Shouwen.App.Quality.Forms;

/// <summary>Makes the draft the next version. A draft that equals the newest version makes none: a double click publishes once.</summary>
internal static class PublishScorecard
{
    public static async Task<Results<Ok<ScorecardForm>, ProblemHttpResult>> Handle(
        string code, Db db, TimeProvider time, Acting acting, HttpContext http, CancellationToken cancel)
    {
        if (await StoredScorecards.FindAsync(db, acting.CentreId, code, cancel) is not { } row) return StoredScorecards.NotFound(code);
        if (!ETag.Matches(http, row.Version)) return Problem.Changed(ScorecardForm.Of(row));
        var wrong = ScorecardCheck.Of(row.Definition);
        if (wrong.Any) return wrong.Problem();
        if ((await StoredScorecards.VersionAsync(db, row.Id, row.Published, cancel))?.Definition != row.Draft)
        {
            row.Published++;
            db.Add(new ScorecardVersion { Id = NewId.At(time), CentreId = row.CentreId, ScorecardId = row.Id, Number = row.Published, Definition = row.Draft, PublishedAt = time.GetUtcNow() });
            if (await StoredScorecards.SaveAsync(db, row, cancel) is { } problem) return problem;
        }

        ETag.Set(http, row.Version);
        return TypedResults.Ok(ScorecardForm.Of(row));
    }
}
