using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Shouwen.App.Access.Published;
using Shouwen.App.Data;
using Shouwen.App.Desk.Types;
using Shouwen.App.Http;

namespace Shouwen.App.Desk.Recovery;

/// <summary>Rules of recovery: read, changed.</summary>
internal static class KeepRecoveryRules
{
    private const int MostOfAnything = 100;
    private const int MostDays = 366;

    /// <summary>Of one compensation: a hundred million, in cents.</summary>
    public const long MostCents = 10_000_000_000;

    public static async Task<Ok<RecoveryDocument>> Read(Db db, Acting acting, HttpContext http, CancellationToken cancel)
    {
        var row = await FindAsync(db, acting.CentreId, cancel);
        ETag.Set(http, row?.Version ?? 0);
        return TypedResults.Ok(row?.Document ?? RecoveryDocument.Unsaid);
    }

    public static async Task<Results<Ok<RecoveryDocument>, ProblemHttpResult>> Change(RecoveryDocument given, Db db, Acting acting, HttpContext http, CancellationToken cancel)
    {
        var row = await FindAsync(db, acting.CentreId, cancel);
        if (!ETag.Matches(http, row?.Version ?? 0)) return Problem.Changed(row?.Document ?? RecoveryDocument.Unsaid);
        var errors = await CheckAsync(db, acting.CentreId, given, cancel);
        if (errors.Any) return errors.Problem();
        if (row is null) db.Add(row = new() { CentreId = acting.CentreId, Definition = DeskJson.Text(given) });
        else (row.Definition, row.Version) = (DeskJson.Text(given), row.Version + 1);
        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateException)
        {
            db.ChangeTracker.Clear();
            return await FindAsync(db, acting.CentreId, cancel) is { } current ? Problem.Changed(current.Document) : throw new InvalidOperationException("Rules of recovery were neither there nor could be made.");
        }

        ETag.Set(http, row.Version);
        return TypedResults.Ok(given);
    }

    public static async Task<RecoveryDocument> OfAsync(Db db, int centreId, CancellationToken cancel) =>
        (await db.Set<RecoveryRules>().AsNoTracking().SingleOrDefaultAsync(row => row.CentreId == centreId, cancel))?.Document ?? RecoveryDocument.Unsaid;

    private static Task<RecoveryRules?> FindAsync(Db db, int centreId, CancellationToken cancel) => db.Set<RecoveryRules>().SingleOrDefaultAsync(row => row.CentreId == centreId, cancel);

    private static async Task<FieldErrors> CheckAsync(Db db, int centreId, RecoveryDocument given, CancellationToken cancel)
    {
        var errors = new FieldErrors();
        var kinds = await db.Set<CaseType>().Where(row => row.CentreId == centreId).Select(row => row.Code).ToListAsync(cancel);
        errors.AddIf(given.Every.Except(kinds).Any(), "every", FieldErrors.UnknownCode);
        errors.AddIf(given.Broken.Except(kinds).Any(), "broken", FieldErrors.UnknownCode);
        errors.Within("callDays", given.CallDays, 1, MostDays);
        errors.Within("returnDays", given.ReturnDays, 1, MostDays);
        errors.AddIf(given.Catalogue.Count > MostOfAnything, "catalogue", FieldErrors.TooLong);
        errors.AddIf(given.Limits.Count > MostOfAnything, "limits", FieldErrors.TooLong);
        for (var at = 0; at < given.Catalogue.Count && !errors.Any; at++)
        {
            var (one, field) = (given.Catalogue[at], $"catalogue[{at}]");
            errors.Text($"{field}.code", one.Code, CaseType.MaxCode);
            errors.Text($"{field}.name", one.Name, CaseType.MaxName);
            errors.Within($"{field}.cents", one.Cents, 0, MostCents);
        }

        errors.AddIf(given.Catalogue.DistinctBy(one => one.Code).Count() < given.Catalogue.Count, "catalogue", CaseTypeCheck.Twice);
        errors.AddIf(given.Limits.DistinctBy(one => one.Role).Count() < given.Limits.Count, "limits", CaseTypeCheck.Twice);
        for (var at = 0; at < given.Limits.Count; at++) errors.Within($"limits[{at}].cents", given.Limits[at].Cents, 0, MostCents);
        return errors;
    }
}
