using Microsoft.AspNetCore.Http.HttpResults;
using Shouwen.App.Access.Published;
using Shouwen.App.Data;
using Shouwen.App.Http;

namespace Shouwen.App.Voice.Surveys;

/// <summary>Keeps a draft as it stands, also an incomplete one: what is wrong with it comes back beside it.</summary>
internal static class ChangeSurvey
{
    public static async Task<Results<Ok<SurveyForm>, ProblemHttpResult>> Handle(
        string code, SurveyChange form, Db db, TimeProvider time, Acting acting, HttpContext http, CancellationToken cancel)
    {
        if (await StoredSurveys.FindAsync(db, acting.CentreId, code, cancel) is not { } row) return StoredSurveys.NotFound(code);
        if (ETag.Missing(http) is { } unseen) return unseen;
        if (!ETag.Matches(http, row.Version)) return Problem.Changed(SurveyForm.Of(row));
        var errors = new FieldErrors();
        var name = errors.Text("name", form.Name, Survey.MaxName);
        if (errors.Any) return errors.Problem();

        (row.Name, row.Draft, row.ChangedAt) = (name, Survey.Text(form.Definition), time.GetUtcNow());
        if (await StoredSurveys.SaveAsync(db, row, cancel) is { } problem) return problem;
        ETag.Set(http, row.Version);
        return TypedResults.Ok(SurveyForm.Of(row));
    }
}
