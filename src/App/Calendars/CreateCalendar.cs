using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Shouwen.App.Access.Published;
using Shouwen.App.Data;
using Shouwen.App.Http;

namespace Shouwen.App.Calendars;

internal static class CreateCalendar
{
    public const string CodeTaken = "codeTaken";
    public const int MostOfACentre = 200;

    public static async Task<Results<Created<CalendarForm>, ProblemHttpResult>> Handle(
        CalendarForm form, Db db, TimeProvider time, Acting acting, HttpContext http, CancellationToken cancel)
    {
        var errors = new FieldErrors();
        var wished = new CalendarCheck(errors).Form(form) with { Code = errors.Text("code", form.Code, Calendar.MaxCode) };
        var codes = await StoredCalendars.Of(db, acting.CentreId).Select(row => row.Code).ToListAsync(cancel);
        errors.AddIf(codes.Contains(wished.Code), "code", CodeTaken);
        if (errors.Any) return errors.Problem();
        if (codes.Count >= MostOfACentre) return Problem.Conflict("calendars.tooMany", $"A centre has at most {MostOfACentre} calendars.");

        var row = new Calendar
        {
            Id = NewId.At(time),
            CentreId = acting.CentreId,
            Code = wished.Code,
            Name = wished.Name,
            Zone = wished.Zone,
            OfficialDaysOff = wished.OfficialDaysOff,
            Week = wished.Week!,
            Exceptions = wished.Exceptions!,
            MakeUpDaysFollow = wished.MakeUpDaysFollow,
        };
        db.Add(row);
        await db.SaveChangesAsync(cancel);
        ETag.Set(http, row.Version);
        return TypedResults.Created($"/api/calendars/{Uri.EscapeDataString(row.Code)}", CalendarForm.Of(row));
    }
}
