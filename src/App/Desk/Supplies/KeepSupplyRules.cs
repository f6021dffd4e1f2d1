using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Shouwen.App.Access.Published;
using Shouwen.App.Calendars.Published;
using Shouwen.App.Data;
using Shouwen.App.Desk.Types;
using Shouwen.App.Http;
using Shouwen.Engines.Clock;

namespace Shouwen.App.Desk.Supplies;

/// <summary>Suppliers, budget and limits: read, changed. What is asked for already keeps the price and the lead time that it was asked for with.</summary>
internal static partial class KeepSupplyRules
{
    public const long MostCents = 10_000_000_000;
    private const int MostOfAnything = 200;
    private const int MostPercent = 100;

    public static async Task<Ok<SupplyDocument>> Read(Db db, Acting acting, HttpContext http, CancellationToken cancel)
    {
        var row = await FindAsync(db, acting.CentreId, cancel);
        ETag.Set(http, row?.Version ?? 0);
        return TypedResults.Ok(row?.Document ?? SupplyDocument.Unsaid);
    }

    public static async Task<Results<Ok<SupplyDocument>, ProblemHttpResult>> Change(SupplyDocument given, Db db, Acting acting, HttpContext http, CancellationToken cancel)
    {
        var row = await FindAsync(db, acting.CentreId, cancel);
        if (!ETag.Matches(http, row?.Version ?? 0)) return Problem.Changed(row?.Document ?? SupplyDocument.Unsaid);
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
            return Problem.Changed(await OfAsync(db, acting.CentreId, cancel));
        }

        ETag.Set(http, row.Version);
        return TypedResults.Ok(given);
    }

    public static async Task<SupplyDocument> OfAsync(Db db, int centreId, CancellationToken cancel) =>
        (await db.Set<SupplyRules>().AsNoTracking().SingleOrDefaultAsync(row => row.CentreId == centreId, cancel))?.Document ?? SupplyDocument.Unsaid;

    private static Task<SupplyRules?> FindAsync(Db db, int centreId, CancellationToken cancel) => db.Set<SupplyRules>().SingleOrDefaultAsync(row => row.CentreId == centreId, cancel);

    private static async Task<FieldErrors> CheckAsync(Db db, int centreId, SupplyDocument given, CancellationToken cancel)
    {
        var errors = new FieldErrors();
        errors.Within("budget", given.Budget, 0, MostCents);
        errors.AddIf(given.Suppliers.Count > MostOfAnything || given.Suppliers.Any(one => one.Items.Count > MostOfAnything), "suppliers", FieldErrors.TooLong);
        errors.AddIf(given.Budgets.Count > MostOfAnything, "budgets", FieldErrors.TooLong);
        errors.AddIf(given.Limits.Count > MostOfAnything, "limits", FieldErrors.TooLong);
        if (errors.Any) return errors;
        for (var at = 0; at < given.Budgets.Count; at++)
        {
            errors.AddIf(!Period().IsMatch(given.Budgets[at].Period), $"budgets[{at}].period", CaseTypeCheck.WrongShape);
            errors.Within($"budgets[{at}].cents", given.Budgets[at].Cents, 0, MostCents);
        }

        errors.AddIf(given.Budgets.DistinctBy(one => one.Period).Count() < given.Budgets.Count, "budgets", CaseTypeCheck.Twice);
        errors.AddIf(given.Suppliers.DistinctBy(one => one.Code).Count() < given.Suppliers.Count, "suppliers", CaseTypeCheck.Twice);
        await LimitsAsync(db, centreId, given, errors, cancel);
        for (var at = 0; at < given.Suppliers.Count; at++)
        {
            var (supplier, field) = (given.Suppliers[at], $"suppliers[{at}]");
            errors.Text($"{field}.code", supplier.Code, CaseType.MaxCode);
            errors.Text($"{field}.name", supplier.Name, CaseType.MaxName);
            errors.OptionalText($"{field}.contract", supplier.Contract, CaseType.MaxName);
            errors.AddIf(supplier.Calendar is { } code && !await CalendarCodes.KnowsAsync(db, centreId, code, cancel), $"{field}.calendar", FieldErrors.UnknownCode);
            errors.AddIf(supplier.Items.DistinctBy(one => one.Code).Count() < supplier.Items.Count, $"{field}.items", CaseTypeCheck.Twice);
            for (var place = 0; place < supplier.Items.Count; place++)
            {
                var (item, name) = (supplier.Items[place], $"{field}.items[{place}]");
                errors.Text($"{name}.code", item.Code, CaseType.MaxCode);
                errors.Text($"{name}.name", item.Name, CaseType.MaxName);
                errors.Within($"{name}.cents", item.Cents, 0, MostCents);
                errors.AddIf(!PromiseTarget.TryRead(item.LeadTime, out _), $"{name}.leadTime", CaseTypeCheck.NotATarget);
            }
        }

        return errors;
    }

    private static async Task LimitsAsync(Db db, int centreId, SupplyDocument given, FieldErrors errors, CancellationToken cancel)
    {
        var kinds = await db.Set<CaseType>().AsNoTracking().Where(row => row.CentreId == centreId).ToDictionaryAsync(row => row.Code, cancel);
        errors.AddIf(given.Limits.DistinctBy(one => one.Type).Count() < given.Limits.Count, "limits", CaseTypeCheck.Twice);
        for (var at = 0; at < given.Limits.Count; at++)
        {
            var (limit, field) = (given.Limits[at], $"limits[{at}]");
            errors.AddIf(!kinds.ContainsKey(limit.Type), $"{field}.type", FieldErrors.UnknownCode);
            errors.AddIf(kinds.GetValueOrDefault(limit.Type)?.Document.Priorities.Count < limit.Percents.Count, $"{field}.percents", CaseTypeCheck.WrongShape);
            errors.AddIf(limit.Percents.Any(percent => percent is < 0 or > MostPercent), $"{field}.percents", FieldErrors.OutOfRange);
        }
    }

    [GeneratedRegex(@"^\d{4}-(0[1-9]|1[0-2]|Q[1-4])\z")]
    private static partial Regex Period();
}
