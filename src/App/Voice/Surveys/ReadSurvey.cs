using Microsoft.AspNetCore.Http.HttpResults;
using Shouwen.App.Access.Published;
using Shouwen.App.Data;
using Shouwen.App.Http;
using Shouwen.App.Voice.Definitions;

namespace Shouwen.App.Voice.Surveys;

internal static class ReadSurvey
{
    public static async Task<Results<Ok<SurveyForm>, ProblemHttpResult>> Handle(string code, Db db, Acting acting, HttpContext http, CancellationToken cancel)
    {
        if (await StoredSurveys.FindAsync(db, acting.CentreId, code, cancel) is not { } row) return StoredSurveys.NotFound(code);
        ETag.Set(http, row.Version);
        return TypedResults.Ok(SurveyForm.Of(row));
    }

    /// <summary>A version as it was published.</summary>
    public static async Task<Results<Ok<SurveyDefinition>, ProblemHttpResult>> Version(string code, int number, Db db, Acting acting, CancellationToken cancel)
    {
        if (await StoredSurveys.FindAsync(db, acting.CentreId, code, cancel) is not { } row) return StoredSurveys.NotFound(code);
        return await StoredSurveys.VersionAsync(db, row, number, cancel) is { } version
            ? TypedResults.Ok(version.Read())
            : Problem.NotFound("voice.noVersion", $"The survey {code} has no version {number}.");
    }
}
