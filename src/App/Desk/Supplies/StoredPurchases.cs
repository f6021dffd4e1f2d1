using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Shouwen.App.Access.Published;
using Shouwen.App.Centres.Published;
using Shouwen.App.Data;
using Shouwen.App.Desk.Cases;
using Shouwen.App.Desk.Promises;
using Shouwen.App.Desk.Types;
using Shouwen.App.Http;
using Shouwen.App.Notices.Published;

namespace Shouwen.App.Desk.Supplies;

/// <summary>Purchases in the store, and the way every act on one goes: with its case, as far as the right reaches; guarded by the purchase's own version, so that nobody's edit of the case comes late.</summary>
internal static class StoredPurchases
{
    /// <summary>Whoever is second is tried again, on what the other left.</summary>
    public static async Task<Results<Ok<PurchasesOfCase>, ProblemHttpResult>> ActAsync(DeskStore desk, int number, string act, Func<OpenedCase, Task<ProblemHttpResult?>> work, CancellationToken cancel)
    {
        if (await StoredCases.Of(desk.Db, desk.Acting, act).Where(row => row.Number == number).Select(row => (Guid?)row.Id).SingleOrDefaultAsync(cancel) is not { } id) return StoredCases.NotFound(number);
        (OpenedCase? last, ProblemHttpResult? problem) = (null, null);
        await StoredCases.AddAsync(desk, id, async opened => (problem = await work(last = opened)) is null, cancel);
        return problem is not null ? problem : TypedResults.Ok(await FormAsync(desk, last!, cancel));
    }

    /// <summary>An act on a purchase that stands where the act begins.</summary>
    public static Task<Results<Ok<PurchasesOfCase>, ProblemHttpResult>> WorkAsync(
        DeskStore desk, int number, int purchase, HttpContext http, string act, Func<OpenedCase, Purchase, Task<ProblemHttpResult?>> work, CancellationToken cancel, params PurchaseState[] from) => ActAsync(desk, number, act, async opened =>
        {
            if (await desk.Db.Set<Purchase>().SingleOrDefaultAsync(one => one.CaseId == opened.Row.Id && one.Number == purchase, cancel) is not { } row) return Problem.NotFound("desk.noPurchase", $"Case {number} has no purchase {purchase}.");
            if (!ETag.Matches(http, row.Version)) return Problem.Changed(await FormAsync(desk, opened, cancel));
            if (!from.Contains(row.State)) return Problem.Of(409, "desk.purchaseElsewhere", $"Purchase {purchase} is {SupplyLines.Of(row.State)} by now: look at it again.", ("state", SupplyLines.Of(row.State)), ("purchase", purchase));
            row.Version++;
            return await work(opened, row);
        }, cancel);

    /// <summary>The line of the timeline, and the news of it.</summary>
    public static async Task TellAsync(DeskStore desk, DeskCase of, Purchase row, CaseEntryKind kind, NoticeKind? news, string? text, CancellationToken cancel)
    {
        var currency = await CurrencyAsync(desk.Db, row.CentreId, cancel);
        desk.Db.Add(StoredCases.Entry(desk, of, kind, text, SupplyLines.About(row, currency)));
        if (news is { } notice) await SupplyNews.TellAsync(desk, of, row, notice, currency, text, cancel);
    }

    public static async Task<string> CurrencyAsync(Db db, int centreId, CancellationToken cancel) => (await CentreCard.ListAsync(db, [centreId], cancel)).Single().Currency;

    public static async Task<PurchasesOfCase> FormAsync(DeskStore desk, OpenedCase opened, CancellationToken cancel)
    {
        var (db, acting, now) = (desk.Db, desk.Acting, StoredCases.Now(desk.Time));
        var rules = await KeepSupplyRules.OfAsync(db, acting.CentreId, cancel);
        var today = await SupplyBudgets.TodayAsync(db, acting.CentreId, now, cancel);
        var rows = await db.Set<Purchase>().AsNoTracking().Where(row => row.CaseId == opened.Row.Id).OrderByDescending(row => row.Number).ToListAsync(cancel);
        var contracts = rows.ToDictionary(row => row.Id, row => row.Contract);
        var hours = await ClockHours.OfAsync(db, desk.Calendars, contracts.Values, cancel);
        return new(
            [.. rows.Select(row => Of(row, row.OrderedAt is null ? null : StoredCases.PromiseOf(contracts[row.Id], hours, now), rules, opened.Row, acting, now))], [.. rules.Suppliers.Where(one => !one.IsOver(today))],
            await SupplyBudgets.LeftAsync(db, acting.CentreId, rules, today, cancel), await SupplyLimits.OfAsync(desk, opened, rules, cancel), opened.Row.StateKind == CaseStateKind.Done);
    }

    /// <summary>The purchase that is not ended yet and keeps its case from being done; null where there is none.</summary>
    public static Task<int?> OpenOfAsync(Db db, Guid caseId, CancellationToken cancel) => db.Set<Purchase>()
        .Where(row => row.CaseId == caseId && (row.State == PurchaseState.Asked || row.State == PurchaseState.Approved || row.State == PurchaseState.Ordered || row.State == PurchaseState.Delivered)).MinAsync(row => (int?)row.Number, cancel);

    public static bool IsLate(Purchase row, DateTimeOffset now) => row.State == PurchaseState.Ordered && row.DueAt < now;

    /// <summary>Nobody approves what they asked for themselves, and no program does.</summary>
    public static bool MayDecide(Purchase row, Acting acting) => row.State == PurchaseState.Asked && acting.ScopeOf(Act.DeskApprove) != Scope.None && acting.UserId is { } me && me != row.AskedById;

    /// <summary>Whoever works on the case, answers for it, or leads those who do: but not whoever approved the money.</summary>
    public static bool MayVerify(Purchase row, DeskCase of, Acting acting) =>
        row.State == PurchaseState.Delivered && acting.UserId is { } me && me != row.DecidedById && (me == of.WorkerId || me == of.OwnerId || acting.ScopeOf(Act.DeskWork) is Scope.Team or Scope.Centre);

    /// <summary>An order is called off by who may approve one; before that, by whoever works on the case.</summary>
    public static bool MayWithdraw(Purchase row, Acting acting) => row.State switch
    {
        PurchaseState.Asked or PurchaseState.Approved => acting.ScopeOf(Act.DeskWork) != Scope.None,
        PurchaseState.Ordered => acting.ScopeOf(Act.DeskApprove) != Scope.None,
        _ => false,
    };

    private static PurchaseForm Of(Purchase row, PromiseForm? contract, SupplyDocument rules, DeskCase of, Acting acting, DateTimeOffset now) => new(
        row.Number, row.Version, row.State, row.Supplier, row.SupplierName, row.ItemName, row.Quantity, row.Cents, rules.Find(row.Supplier, row.Item)?.Cents * row.Quantity, row.LeadTime, row.Reason, row.AskedBy, row.AskedAt, row.DecidedBy,
        row.DecidedAt, row.DecisionReason, row.OrderedAt, row.DeliveredAt, row.VerifiedBy, row.VerifiedAt, row.VerifyText, row.Rejections, row.EndedAt, IsLate(row, now), row.IsKept,
        MayDecide(row, acting), MayVerify(row, of, acting), MayWithdraw(row, acting), contract);
}
