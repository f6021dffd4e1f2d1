using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Shouwen.App.Access.Published;
using Shouwen.App.Data;
using Shouwen.App.Http;

namespace Shouwen.App.Calendars;

internal static class CreateCalendar
{
    public const string CodeTaken = "codeTaken";
    public const string NotACode = "notACode";
    public const int MostOfACentre = 200;

    public static async Task<Results<Created<CalendarForm>, ProblemHttpResult>> Handle(
        CalendarForm form, Db db, TimeProvider time, Acting acting, HttpContext http, CancellationToken cancel)
    {
        var errors = new FieldErrors();
        var wished = new CalendarCheck(errors).Form(form) with { Code = errors.Text("code", form.Code, Calendar.MaxCode) };
        // A code is a part of addresses, where a slash or dots would mean something else.
        errors.AddIf(wished.Code.Any(c => !char.IsLetterOrDigit(c) && c is not ('-' or '_')), "code", NotACode);
        errors.AddIf(await IsTakenAsync(db, acting, wished.Code, cancel), "code", CodeTaken);
        if (errors.Any) return errors.Problem();
        if (await StoredCalendars.Of(db, acting.CentreId).CountAsync(cancel) >= MostOfACentre)
            return Problem.Conflict("calendars.tooMany", $"A centre has at most {MostOfACentre} calendars.");

        var row = New(wished, acting.CentreId, NewId.At(time));
        db.Add(row);
        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateException)
        {
            // Somebody may have taken the code between the question and the answer.
            if (!await IsTakenAsync(db, acting, wished.Code, cancel)) throw;
            return Problem.Invalid("code", CodeTaken);
        }
        ETag.Set(http, row.Version);
        return TypedResults.Created($"/api/calendars/{Uri.EscapeDataString(row.Code)}", CalendarForm.Of(row));
    }

    private static Calendar New(CalendarForm wished, int centreId, Guid id) => new()
    {
        Id = id,
        CentreId = centreId,
        Code = wished.Code,
        Name = wished.Name,
        Zone = wished.Zone,
        OfficialDaysOff = wished.OfficialDaysOff,
        Week = wished.Week!,
        Exceptions = wished.Exceptions!,
        MakeUpDaysFollow = wished.MakeUpDaysFollow,
    };

    private static Task<bool> IsTakenAsync(Db db, Acting acting, string code, CancellationToken cancel) =>
        StoredCalendars.Of(db, acting.CentreId).AnyAsync(row => row.Code == code, cancel);
}
