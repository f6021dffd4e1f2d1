using Microsoft.AspNetCore.Http.HttpResults;
using Shouwen.App.Access.Published;
using Shouwen.App.Data;
using Shouwen.App.Desk.Published;
using Shouwen.App.Http;

namespace Shouwen.App.Voice.Surveys;

/// <summary>Makes the draft the next version. A draft that equals the newest version makes none: a double click publishes once.</summary>
internal static class PublishSurvey
{
    public static async Task<Results<Ok<SurveyForm>, ProblemHttpResult>> Handle(
        string code, Db db, FollowUpCases cases, TimeProvider time, Acting acting, HttpContext http, CancellationToken cancel)
    {
        if (await StoredSurveys.FindAsync(db, acting.CentreId, code, cancel) is not { } row) return StoredSurveys.NotFound(code);
        if (ETag.Missing(http) is { } unseen) return unseen;
        if (!ETag.Matches(http, row.Version)) return Problem.Changed(SurveyForm.Of(row));
        var wrong = SurveyForm.WrongIn(row.Definition);
        if (wrong.Any) return wrong.Problem();

        var newest = await StoredSurveys.VersionAsync(db, row, row.Published, cancel);
        if (newest?.Definition != row.Draft)
        {
            row.Published++;
            db.Add(new SurveyVersion { Id = NewId.At(time), CentreId = row.CentreId, SurveyId = row.Id, Number = row.Published, Definition = row.Draft, PublishedAt = time.GetUtcNow() });
            if (await StoredSurveys.SaveAsync(db, row, cancel) is { } problem) return problem;
            // Its first low mark is not the moment to find out what kind of case it is.
            if (row.Definition.FollowUp is not null) await cases.SeedAsync(acting.CentreId, cancel);
        }

        ETag.Set(http, row.Version);
        return TypedResults.Ok(SurveyForm.Of(row));
    }
}
