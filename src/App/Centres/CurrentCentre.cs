using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Shouwen.App.Access.Published;
using Shouwen.App.Centres.Published;
using Shouwen.App.Data;
using Shouwen.App.Http;

namespace Shouwen.App.Centres;

public sealed record CentreForm(
    string Code, string Name, string Zone, string Locale, string Currency, int Size, bool KeepsPhoneNumbers,
    int RepeatWindowDays, bool IsDemonstration);

/// <summary>The centre that the caller works in: shown, and changed.</summary>
internal static class CurrentCentre
{
    public static async Task<Ok<CentreForm>> Get(HttpContext http, Db db, Acting acting, CancellationToken cancel) =>
        TypedResults.Ok(Shown(http, await RowAsync(db, acting, cancel)));

    public static async Task<Results<Ok<CentreForm>, ProblemHttpResult>> Put(
        HttpContext http, Db db, Acting acting, IEnumerable<KeepsLocalTimes> keepers, CentreForm form, CancellationToken cancel)
    {
        var centre = await RowAsync(db, acting, cancel);
        if (!ETag.Matches(http, centre.Version)) return Problem.Changed(Form(centre));
        var errors = new FieldErrors();
        var zone = CentreRules.Zone(errors, form.Zone);
        var zoneChanges = zone != centre.Zone;
        Write(errors, form, centre);
        centre.Zone = zone;
        if (errors.Any) return errors.Problem();
        if (zoneChanges && await AnyKeepsAsync(keepers, db, centre.Id, cancel)) return CentreProblems.ZoneInUse();
        centre.Version++;
        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateConcurrencyException)
        {
            await db.Entry(centre).ReloadAsync(cancel);
            return Problem.Changed(Form(centre));
        }
        return TypedResults.Ok(Shown(http, centre));
    }

    private static void Write(FieldErrors errors, CentreForm form, Centre centre)
    {
        centre.Name = errors.Text("name", form.Name, Dimension.MaxName);
        centre.Locale = CentreRules.Locale(errors, form.Locale);
        centre.Currency = CentreRules.Currency(errors, form.Currency);
        centre.Size = CentreRules.Size(errors, form.Size);
        centre.KeepsPhoneNumbers = form.KeepsPhoneNumbers;
        centre.RepeatWindowDays = errors.Within("repeatWindowDays", form.RepeatWindowDays, 1, CentreRules.LongestRepeatWindowDays);
    }

    private static async Task<bool> AnyKeepsAsync(IEnumerable<KeepsLocalTimes> keepers, Db db, int centreId, CancellationToken cancel)
    {
        foreach (var keeps in keepers)
            if (await keeps(db, centreId, cancel)) return true;
        return false;
    }

    private static Task<Centre> RowAsync(Db db, Acting acting, CancellationToken cancel) =>
        db.Set<Centre>().SingleAsync(row => row.Id == acting.CentreId, cancel);

    private static CentreForm Shown(HttpContext http, Centre centre)
    {
        ETag.Set(http, centre.Version);
        return Form(centre);
    }

    private static CentreForm Form(Centre row) => new(
        row.Code, row.Name, row.Zone, row.Locale, row.Currency, row.Size, row.KeepsPhoneNumbers, row.RepeatWindowDays, row.IsDemonstration);
}
