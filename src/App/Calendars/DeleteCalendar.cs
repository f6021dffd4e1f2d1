using Microsoft.AspNetCore.Http.HttpResults;
using Shouwen.App.Access.Published;
using Shouwen.App.Calendars.Published;
using Shouwen.App.Centres.Published;
using Shouwen.App.Data;
using Shouwen.App.Http;

namespace Shouwen.App.Calendars;

/// <summary>A calendar goes when no queue works by it; the centre's default always stays.</summary>
internal static class DeleteCalendar
{
    public static async Task<Results<NoContent, ProblemHttpResult>> Handle(
        string code, Db db, Acting acting, HttpContext http, CancellationToken cancel)
    {
        var row = await StoredCalendars.FindAsync(db, acting.CentreId, code, cancel);
        if (row is null) return StoredCalendars.NotFound(code);
        if (!ETag.Matches(http, row.Version)) return Problem.Changed(CalendarForm.Of(row));
        if (code == DefaultCalendar.Code) return Problem.Conflict("calendars.isDefault", "The default calendar of a centre cannot be deleted.");
        if (await QueueCalendars.UseAsync(db, acting.CentreId, code, cancel))
            return Problem.Conflict("calendars.inUse", "A queue still works by this calendar.");
        db.Add(PastHours.Of(row));
        db.Remove(row);
        if (await StoredCalendars.SaveAsync(db, row, cancel) is { } problem) return problem;
        return TypedResults.NoContent();
    }
}
