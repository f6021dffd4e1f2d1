using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Shouwen.App.Data;
using Shouwen.App.Http;

namespace Shouwen.App.Voice.Surveys;

/// <summary>Surveys of a centre in the store.</summary>
internal static class StoredSurveys
{
    public static Task<Survey?> FindAsync(Db db, int centreId, string code, CancellationToken cancel) =>
        db.Set<Survey>().SingleOrDefaultAsync(row => row.CentreId == centreId && row.Code == code, cancel);

    public static Task<SurveyVersion?> VersionAsync(Db db, Survey survey, int number, CancellationToken cancel) =>
        db.Set<SurveyVersion>().AsNoTracking().SingleOrDefaultAsync(row => row.SurveyId == survey.Id && row.Number == number, cancel);

    public static ProblemHttpResult NotFound(string code) => Problem.NotFound("voice.noSurvey", $"There is no survey {code} in this centre.");

    /// <summary>Saves a changed survey; what somebody else left there, when they were first.</summary>
    public static async Task<ProblemHttpResult?> SaveAsync(Db db, Survey row, CancellationToken cancel)
    {
        row.Version++;
        try
        {
            await db.SaveChangesAsync(cancel);
            return null;
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear();
            var current = await db.Set<Survey>().AsNoTracking().SingleOrDefaultAsync(other => other.Id == row.Id, cancel);
            return current is null ? NotFound(row.Code) : Problem.Changed(SurveyForm.Of(current));
        }
    }
}
