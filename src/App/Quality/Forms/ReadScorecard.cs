using Microsoft.AspNetCore.Http.HttpResults;
using Shouwen.App.Access.Published;
using Shouwen.App.Data;
using Shouwen.App.Http;

namespace Shouwen.App.Quality.Forms;

internal static class ReadScorecard
{
    public static async Task<Results<Ok<ScorecardForm>, ProblemHttpResult>> Handle(string code, Db db, Acting acting, HttpContext http, CancellationToken cancel)
    {
        if (await StoredScorecards.FindAsync(db, acting.CentreId, code, cancel) is not { } row) return StoredScorecards.NotFound(code);
        ETag.Set(http, row.Version);
        return TypedResults.Ok(ScorecardForm.Of(row));
    }

    /// <summary>A version as it was published.</summary>
    public static async Task<Results<Ok<ScorecardDefinition>, ProblemHttpResult>> Version(string code, int number, Db db, Acting acting, CancellationToken cancel)
    {
        if (await StoredScorecards.FindAsync(db, acting.CentreId, code, cancel) is not { } row) return StoredScorecards.NotFound(code);
        return await StoredScorecards.VersionAsync(db, row.Id, number, cancel) is { } version
            ? TypedResults.Ok(version.Read())
            : Problem.NotFound("quality.noVersion", $"The scorecard {code} has no version {number}.");
    }
}
