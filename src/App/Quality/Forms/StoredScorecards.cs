using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Shouwen.App.Data;
using Shouwen.App.Http;

namespace Shouwen.App.Quality.Forms;

/// <summary>Scorecards of a centre in the store.</summary>
internal static class StoredScorecards
{
    public static Task<Scorecard?> FindAsync(Db db, int centreId, string code, CancellationToken cancel) =>
        db.Set<Scorecard>().SingleOrDefaultAsync(row => row.CentreId == centreId && row.Code == code, cancel);

    public static Task<ScorecardVersion?> VersionAsync(Db db, Guid scorecard, int number, CancellationToken cancel) =>
        db.Set<ScorecardVersion>().AsNoTracking().SingleOrDefaultAsync(row => row.ScorecardId == scorecard && row.Number == number, cancel);

    public static ProblemHttpResult NotFound(string code) => Problem.NotFound("quality.noForm", $"There is no scorecard {code} in this centre.");

    /// <summary>Saves a changed one; what somebody else left there, when they were first.</summary>
    public static async Task<ProblemHttpResult?> SaveAsync(Db db, Scorecard row, CancellationToken cancel)
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
            var current = await db.Set<Scorecard>().AsNoTracking().SingleOrDefaultAsync(other => other.Id == row.Id, cancel);
            return current is null ? NotFound(row.Code) : Problem.Changed(ScorecardForm.Of(current));
        }
    }
}
