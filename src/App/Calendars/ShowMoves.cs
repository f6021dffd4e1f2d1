using Microsoft.AspNetCore.Http.HttpResults;
using Shouwen.App.Access.Published;
using Shouwen.App.Calendars.Published;
using Shouwen.App.Data;
using Shouwen.App.Desk.Published;
using Shouwen.App.Http;

namespace Shouwen.App.Calendars;

/// <summary>What saving a calendar as it is on the page would do to deadlines that run.</summary>
internal static class ShowMoves
{
    public static async Task<Results<Ok<CalendarMoves>, ProblemHttpResult>> Handle(string code, CalendarForm form, Db db, WorkingCalendars calendars, TimeProvider time, Acting acting, CancellationToken cancel)
    {
        if (await StoredCalendars.FindAsync(db, acting.CentreId, code, cancel) is not { } row) return StoredCalendars.NotFound(code);
        var errors = new FieldErrors();
        var wished = new CalendarCheck(errors).Form(form);
        if (errors.Any) return errors.Problem();
        if (CalendarForm.Of(row).HasHoursOf(wished)) return TypedResults.Ok(new CalendarMoves(0, false, 0, 0, null, null, []));
        return TypedResults.Ok(await PreviewMoves.RunAsync(db, calendars, acting, code, new(CalendarRulesOf.Form(wished)), time.GetUtcNow(), cancel));
    }
}
