using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Shouwen.App.Access.Published;
using Shouwen.App.Data;
using Shouwen.App.Http;

namespace Shouwen.App.Voice.Surveys;

/// <summary>Takes away a survey that was never published; answers keep their questions for good.</summary>
internal static class DeleteSurvey
{
    public static async Task<Results<NoContent, ProblemHttpResult>> Handle(string code, Db db, Acting acting, HttpContext http, CancellationToken cancel)
    {
        if (await StoredSurveys.FindAsync(db, acting.CentreId, code, cancel) is not { } row) return StoredSurveys.NotFound(code);
        if (ETag.Missing(http) is { } unseen) return unseen;
        if (!ETag.Matches(http, row.Version)) return Problem.Changed(SurveyForm.Of(row));
        if (row.Published > 0) return Problem.Conflict("voice.published", "A published survey stays, with the answers it has.");
        db.Remove(row);
        try
        {
            await db.SaveChangesAsync(cancel);
            return TypedResults.NoContent();
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear();
            return await StoredSurveys.FindAsync(db, acting.CentreId, code, cancel) is { } current ? Problem.Changed(SurveyForm.Of(current)) : TypedResults.NoContent();
        }
    }
}
