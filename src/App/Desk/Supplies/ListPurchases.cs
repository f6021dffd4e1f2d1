using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Shouwen.App.Access.Published;
using Shouwen.App.Calendars.Published;
using Shouwen.App.Data;
using Shouwen.App.Desk.Cases;
using Shouwen.App.Desk.Types;
using Shouwen.App.Http;

namespace Shouwen.App.Desk.Supplies;

/// <summary>How many purchases wait for what, counted up to a bound, and what the budget of the present period has left.</summary>
/// <param name="Late">Of those ordered, those that are past their deadline.</param>
public sealed record SupplyStanding(BudgetLeft Budget, int Asked, int Approved, int Ordered, int Late, int Delivered, bool HasSuppliers);

/// <summary>Purchases by what they wait for: a decision, an order, the supplier, a verification; and those that ended. The oldest request first, orders by when they are due, what ended newest first.</summary>
internal static class ListPurchases
{
    private const string Ended = "ended";

    private static readonly Dictionary<string, PurchaseState> Shows = new() { ["asked"] = PurchaseState.Asked, ["approved"] = PurchaseState.Approved, ["ordered"] = PurchaseState.Ordered, ["delivered"] = PurchaseState.Delivered };

    internal sealed record Query(string? Show, string? Supplier, string? After, int? Limit);

    public static async Task<Results<Ok<KeysetPage<PurchaseCard>>, ProblemHttpResult>> Handle([AsParameters] Query asked, Db db, WorkingCalendars calendars, TimeProvider time, Acting acting, CancellationToken cancel)
    {
        var (desk, size, show) = (new DeskStore(db, calendars, time, acting), KeysetPage.Limit(asked.Limit), string.IsNullOrEmpty(asked.Show) ? "asked" : asked.Show);
        if (show != Ended && !Shows.ContainsKey(show)) return Problem.Invalid("show", FieldErrors.UnknownCode);
        var rows = Of(db, acting);
        if (asked.Supplier is { Length: > 0 } supplier) rows = rows.Where(row => row.Supplier == supplier);
        if (Shows.TryGetValue(show, out var state)) rows = rows.Where(row => row.State == state);
        else rows = rows.Where(row => row.State == PurchaseState.Accepted || row.State == PurchaseState.Rejected || row.State == PurchaseState.Refused || row.State == PurchaseState.Withdrawn);
        var count = await rows.Take(KeysetPage.CountBound + 1).CountAsync(cancel);
        var page = await (show == Ended ? NewestFirst(rows, asked.After) : state == PurchaseState.Ordered ? ByDue(rows, asked.After) : OldestFirst(rows, asked.After)).Take(size + 1).ToListAsync(cancel);
        var card = await CardsAsync(desk, page, cancel);
        return TypedResults.Ok(KeysetPage.Of(page, size, count, row => state == PurchaseState.Ordered && show != Ended ? string.Create(CultureInfo.InvariantCulture, $"{row.DueAt!.Value.ToUnixTimeMilliseconds()}.{row.Number}") : $"{row.Number}").Select(card));
    }

    public static async Task<Ok<SupplyStanding>> Standing(Db db, TimeProvider time, Acting acting, CancellationToken cancel)
    {
        var (now, rules) = (StoredCases.Now(time), await KeepSupplyRules.OfAsync(db, acting.CentreId, cancel));
        Task<int> Count(IQueryable<Purchase> some) => some.Take(KeysetPage.CountBound).CountAsync(cancel);
        Task<int> In(PurchaseState state) => Count(Of(db, acting).Where(row => row.State == state));
        var budget = await SupplyBudgets.LeftAsync(db, acting.CentreId, rules, await SupplyBudgets.TodayAsync(db, acting.CentreId, now, cancel), cancel);
        return TypedResults.Ok(new SupplyStanding(
            budget, await In(PurchaseState.Asked), await In(PurchaseState.Approved), await In(PurchaseState.Ordered), await Count(Of(db, acting).Where(row => row.State == PurchaseState.Ordered && row.DueAt < now)),
            await In(PurchaseState.Delivered), rules.Suppliers.Count > 0));
    }

    /// <summary>Of the cases that whoever asks sees; whoever sees the centre needs no case to be looked at for that.</summary>
    public static IQueryable<Purchase> Of(Db db, Acting acting)
    {
        var rows = db.Set<Purchase>().AsNoTracking().Where(row => row.CentreId == acting.CentreId);
        if (acting.ScopeOf(Act.DeskView) == Scope.Centre) return rows;
        var mine = StoredCases.Of(db, acting, Act.DeskView);
        return rows.Where(row => mine.Any(one => one.Id == row.CaseId));
    }

    private static IQueryable<Purchase> OldestFirst(IQueryable<Purchase> rows, string? after)
    {
        if (NumberOf(after) is { } last) rows = rows.Where(row => row.Number > last);
        return rows.OrderBy(row => row.Number);
    }

    private static IQueryable<Purchase> NewestFirst(IQueryable<Purchase> rows, string? after)
    {
        if (NumberOf(after) is { } last) rows = rows.Where(row => row.Number < last);
        return rows.OrderByDescending(row => row.Number);
    }

    private static IQueryable<Purchase> ByDue(IQueryable<Purchase> rows, string? after)
    {
        if (after?.Split('.') is [var due, var number] && long.TryParse(due, NumberStyles.None, CultureInfo.InvariantCulture, out var at) && at <= DueCase.Never.ToUnixTimeMilliseconds() && NumberOf(number) is { } last)
        {
            var place = DateTimeOffset.FromUnixTimeMilliseconds(at);
            rows = rows.Where(row => row.DueAt > place || (row.DueAt == place && row.Number > last));
        }

        return rows.OrderBy(row => row.DueAt).ThenBy(row => row.Number);
    }

    private static int? NumberOf(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static async Task<Func<Purchase, PurchaseCard>> CardsAsync(DeskStore desk, List<Purchase> page, CancellationToken cancel)
    {
        var (db, acting, now) = (desk.Db, desk.Acting, StoredCases.Now(desk.Time));
        var ids = page.ConvertAll(row => row.CaseId);
        var cases = await db.Set<DeskCase>().AsNoTracking().Where(row => ids.Contains(row.Id)).ToDictionaryAsync(row => row.Id, cancel);
        var types = await db.Set<CaseType>().AsNoTracking().Where(row => row.CentreId == acting.CentreId).ToDictionaryAsync(row => row.Id, cancel);
        var card = await CaseCards.ForAsync(desk, [.. cases.Values], types, cancel);
        var left = await SupplyBudgets.LeftAsync(db, acting.CentreId, await KeepSupplyRules.OfAsync(db, acting.CentreId, cancel), await SupplyBudgets.TodayAsync(db, acting.CentreId, now, cancel), cancel);
        return row => new(
            row.Number, row.Version, row.State, row.SupplierName, row.ItemName, row.Quantity, row.Cents, row.State == PurchaseState.Asked ? left.Left - row.Cents : null, row.LeadTime, row.Reason, row.AskedBy, row.AskedAt, row.DecidedBy, row.DueAt == DueCase.Never ? null : row.DueAt,
            StoredPurchases.IsLate(row, now), row.IsKept, row.DeliveredAt, row.Rejections, row.EndedAt, StoredPurchases.MayDecide(row, acting), card(cases[row.CaseId]));
    }
}
