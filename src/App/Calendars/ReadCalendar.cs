using Microsoft.AspNetCore.Http.HttpResults;
using Shouwen.App.Access.Published;
using Shouwen.App.Data;
using Shouwen.App.Http;

namespace Shouwen.App.Calendars;

internal static class ReadCalendar
{
    public static async Task<Results<Ok<CalendarForm>, ProblemHttpResult>> Handle(
        string code, Db db, Acting acting, HttpContext http, CancellationToken cancel)
    {
        var row = await StoredCalendars.FindAsync(db, acting.CentreId, code, cancel);
        if (row is null) return StoredCalendars.NotFound(code);
        ETag.Set(http, row.Version);
        return TypedResults.Ok(CalendarForm.Of(row));
    }
}
