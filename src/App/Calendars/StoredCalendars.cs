using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Shouwen.App.Data;
using Shouwen.App.Http;

namespace Shouwen.App.Calendars;

/// <summary>The calendars of a centre, and what is said when one is not there.</summary>
internal static class StoredCalendars
{
    public static IQueryable<Calendar> Of(Db db, int centreId) => db.Set<Calendar>().Where(row => row.CentreId == centreId);

    public static Task<Calendar?> FindAsync(Db db, int centreId, string code, CancellationToken cancel) =>
        Of(db, centreId).SingleOrDefaultAsync(row => row.Code == code, cancel);

    /// <summary>Null when saved; what to answer when somebody else changed or deleted the calendar in between.</summary>
    public static async Task<ProblemHttpResult?> SaveAsync(Db db, Calendar row, CancellationToken cancel)
    {
        try
        {
            await db.SaveChangesAsync(cancel);
            return null;
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear();
            var others = await FindAsync(db, row.CentreId, row.Code, cancel);
            return others is null ? NotFound(row.Code) : Problem.Changed(CalendarForm.Of(others));
        }
    }

    public static ProblemHttpResult NotFound(string code) =>
        Problem.NotFound("calendars.notFound", $"There is no calendar '{code}' in this centre.");
}
