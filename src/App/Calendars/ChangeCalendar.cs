using Microsoft.AspNetCore.Http.HttpResults;
using Shouwen.App.Access.Published;
using Shouwen.App.Data;
using Shouwen.App.Http;

namespace Shouwen.App.Calendars;

/// <summary>Replaces a calendar, except its code, by which others know it.</summary>
internal static class ChangeCalendar
{
    public const string CodeIsFixed = "codeIsFixed";

    public static async Task<Results<Ok<CalendarForm>, ProblemHttpResult>> Handle(
        string code, CalendarForm form, Db db, TimeProvider time, Acting acting, HttpContext http, CancellationToken cancel)
    {
        var row = await StoredCalendars.FindAsync(db, acting.CentreId, code, cancel);
        if (row is null) return StoredCalendars.NotFound(code);
        if (!ETag.Matches(http, row.Version)) return Problem.Changed(CalendarForm.Of(row));

        var errors = new FieldErrors();
        var wished = new CalendarCheck(errors).Form(form);
        errors.AddIf(!string.IsNullOrEmpty(form.Code) && form.Code != row.Code, "code", CodeIsFixed);
        if (errors.Any) return errors.Problem();

        if (!CalendarForm.Of(row).HasHoursOf(wished))
        {
            db.Add(PastHours.Of(row));
            (row.HoursVersion, row.HoursSince) = (row.HoursVersion + 1, DateTimeOffset.FromUnixTimeMilliseconds(time.GetUtcNow().ToUnixTimeMilliseconds()));
        }

        Replace(row, wished);
        if (await StoredCalendars.SaveAsync(db, row, cancel) is { } problem) return problem;
        ETag.Set(http, row.Version);
        return TypedResults.Ok(CalendarForm.Of(row));
    }

    private static void Replace(Calendar row, CalendarForm wished)
    {
        row.Name = wished.Name;
        row.Zone = wished.Zone;
        row.OfficialDaysOff = wished.OfficialDaysOff;
        row.Week = wished.Week!;
        row.Exceptions = wished.Exceptions!;
        row.MakeUpDaysFollow = wished.MakeUpDaysFollow;
        row.Version++;
    }
}
