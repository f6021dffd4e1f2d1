using Microsoft.AspNetCore.Http.HttpResults;
using Shouwen.App.Access.Published;
using Shouwen.App.Data;
using Shouwen.App.Http;

namespace Shouwen.App.Quality.Forms;

/// <summary>Keeps a draft as it stands, also an incomplete one: what is wrong with it comes back beside it.</summary>
internal static class ChangeScorecard
{
    public static async Task<Results<Ok<ScorecardForm>, ProblemHttpResult>> Handle(
        string code, ScorecardChange form, Db db, TimeProvider time, Acting acting, HttpContext http, CancellationToken cancel)
    {
        if (await StoredScorecards.FindAsync(db, acting.CentreId, code, cancel) is not { } row) return StoredScorecards.NotFound(code);
        if (!ETag.Matches(http, row.Version)) return Problem.Changed(ScorecardForm.Of(row));
        var errors = new FieldErrors();
        var name = errors.Text("name", form.Name, Scorecard.MaxName);
        if (errors.Any) return errors.Problem();
        (row.Name, row.Draft, row.ChangedAt) = (name, QualityJson.Text(form.Definition), time.GetUtcNow());
        if (await StoredScorecards.SaveAsync(db, row, cancel) is { } problem) return problem;
        ETag.Set(http, row.Version);
        return TypedResults.Ok(ScorecardForm.Of(row));
    }
}
