using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Shouwen.App.Data;
using Shouwen.App.Http;

namespace Shouwen.App.Lead.Weightings;

/// <summary>Weightings of a centre in the store.</summary>
internal static class StoredWeightings
{
    public static Task<Weighting?> FindAsync(Db db, int centreId, int number, CancellationToken cancel) =>
        db.Set<Weighting>().SingleOrDefaultAsync(row => row.CentreId == centreId && row.Number == number, cancel);

    public static Task<Weighting?> InUseAsync(Db db, int centreId, CancellationToken cancel) =>
        db.Set<Weighting>().SingleOrDefaultAsync(row => row.InUseIn == centreId, cancel);

    public static async Task<int> NextNumberAsync(Db db, int centreId, CancellationToken cancel) =>
        1 + (await db.Set<Weighting>().Where(row => row.CentreId == centreId).MaxAsync(row => (int?)row.Number, cancel) ?? 0);

    public static ProblemHttpResult NotFound(int number) => Problem.NotFound("lead.noWeighting", $"There is no weighting {number} in this centre.");

    public static ProblemHttpResult NotADraft() => Problem.Conflict("lead.notADraft", "A weighting that is in use, or was, stays as it is; copy it to change it.");

    /// <summary>Saves a changed one; what somebody else left there, when they were first.</summary>
    public static async Task<ProblemHttpResult?> SaveAsync(Db db, Weighting row, CancellationToken cancel)
    {
        row.Version++;
        try
        {
            await db.SaveChangesAsync(cancel);
            return null;
        }
        catch (DbUpdateException)
        {
            db.ChangeTracker.Clear();
            var current = await db.Set<Weighting>().AsNoTracking().SingleOrDefaultAsync(other => other.Id == row.Id, cancel);
            return current is null ? NotFound(row.Number) : Problem.Changed(await WeightingForm.OfAsync(db, current, cancel));
        }
    }
}
