using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Shouwen.App.Access.Published;
using Shouwen.App.Calendars.Published;
using Shouwen.App.Data;
using Shouwen.App.Desk.Cases;
using Shouwen.App.Desk.Types;
using Shouwen.App.Http;
using Shouwen.App.Notices.Published;

namespace Shouwen.App.Desk.Supplies;

/// <summary>Whoever works on a case asks for help that costs money, or takes that back.</summary>
internal static class AskForHelp
{
    public static async Task<Results<Ok<PurchasesOfCase>, ProblemHttpResult>> Read(int number, Db db, WorkingCalendars calendars, TimeProvider time, Acting acting, CancellationToken cancel) =>
        await StoredCases.LoadAsync(db, acting, Act.DeskView, number, cancel) is { } opened ? TypedResults.Ok(await StoredPurchases.FormAsync(new(db, calendars, time, acting), opened, cancel)) : StoredCases.NotFound(number);

    public static Task<Results<Ok<PurchasesOfCase>, ProblemHttpResult>> Ask(int number, NewPurchase given, Db db, WorkingCalendars calendars, TimeProvider time, Acting acting, CancellationToken cancel)
    {
        var desk = new DeskStore(db, calendars, time, acting);
        return StoredPurchases.ActAsync(desk, number, Act.DeskWork, async opened =>
        {
            if (opened.Row.StateKind == CaseStateKind.Done) return Problem.Conflict("desk.nothingForDone", $"Case {number} is done: reopen it before help is bought for it.");
            var (errors, rules, now) = (new FieldErrors(), await KeepSupplyRules.OfAsync(db, acting.CentreId, cancel), StoredCases.Now(time));
            if (await SupplyLimits.OfAsync(desk, opened, rules, cancel) is { Now: false } early) return TooEarly(early);
            var supplier = rules.Suppliers.FirstOrDefault(one => one.Code == given.Supplier);
            var item = supplier?.Items.FirstOrDefault(one => one.Code == given.Item);
            errors.AddIf(supplier is null, "supplier", FieldErrors.UnknownCode);
            errors.AddIf(supplier is not null && item is null, "item", FieldErrors.UnknownCode);
            errors.AddIf(supplier?.IsOver(await SupplyBudgets.TodayAsync(db, acting.CentreId, now, cancel)) == true, "supplier", "contractOver");
            errors.Within("quantity", given.Quantity, 1, Purchase.MostOfOne);
            var reason = errors.Text("reason", given.Reason, DeskCase.MaxReason);
            if (errors.Any) return errors.Problem();
            var same = await db.Set<Purchase>().Where(one => one.CaseId == opened.Row.Id && one.Supplier == given.Supplier && one.Item == given.Item).ToListAsync(cancel);
            if (same.Find(one => one.IsOpen) is { } open) return Problem.Of(409, "desk.boughtAlready", $"{open.AskedBy} has asked for that already, purchase {open.Number}: it is {SupplyLines.Of(open.State)}.", ("by", open.AskedBy), ("purchase", open.Number));
            var row = new Purchase
            {
                Id = NewId.At(time),
                CentreId = acting.CentreId,
                // Two who ask at once are told apart by the index; whoever is second is tried again.
                Number = (await db.Set<Purchase>().Where(one => one.CentreId == acting.CentreId).MaxAsync(one => (int?)one.Number, cancel) ?? 0) + 1,
                CaseId = opened.Row.Id,
                CaseNumber = number,
                State = PurchaseState.Asked,
                Supplier = supplier!.Code,
                SupplierName = supplier.Name,
                Item = item!.Code,
                ItemName = item.Name,
                Quantity = given.Quantity,
                Cents = item.Cents * given.Quantity,
                LeadTime = item.LeadTime,
                Calendar = supplier.Calendar,
                Reason = reason,
                AskedById = acting.UserId,
                AskedBy = acting.Name,
                AskedAt = now,
            };
            db.Add(row);
            // Whoever closes the case at this moment looks at it again, and finds that something is on its way.
            opened.Row.Version++;
            await StoredPurchases.TellAsync(desk, opened.Row, row, CaseEntryKind.SupplyAsked, NoticeKind.SupplyAsked, reason, cancel);
            return null;
        }, cancel);
    }

    /// <summary>What was not ordered yet, by whoever works on the case; an order, by who may approve one. What was set aside for it is free again.</summary>
    public static Task<Results<Ok<PurchasesOfCase>, ProblemHttpResult>> Withdraw(int number, int purchase, Withdrawal given, Db db, WorkingCalendars calendars, TimeProvider time, Acting acting, HttpContext http, CancellationToken cancel)
    {
        var desk = new DeskStore(db, calendars, time, acting);
        return StoredPurchases.WorkAsync(desk, number, purchase, http, Act.DeskWork, async (opened, row) =>
        {
            if (!StoredPurchases.MayWithdraw(row, acting)) return Problem.Forbidden("desk.orderStands", "An order is called off by somebody who may approve purchases: ask them.");
            var (errors, now) = (new FieldErrors(), StoredCases.Now(time));
            var reason = errors.Text("reason", given.Reason, DeskCase.MaxReason);
            if (errors.Any) return errors.Problem();
            if (row.State == PurchaseState.Ordered && await ContractClock.WindAsync(db, calendars, row, await StoredPurchases.CurrencyAsync(db, row.CentreId, cancel), now, Engines.Clock.ClockEventKind.Stop, reason, cancel) is { } late) db.Add(late);
            (row.State, row.EndedAt) = (PurchaseState.Withdrawn, now);
            await StoredPurchases.TellAsync(desk, opened.Row, row, CaseEntryKind.SupplyWithdrawn, NoticeKind.SupplyWithdrawn, reason, cancel);
            return null;
        }, cancel, PurchaseState.Asked, PurchaseState.Approved, PurchaseState.Ordered);
    }

    private static ProblemHttpResult TooEarly(MayBuy may) => may.From is { } from
        ? Problem.Of(409, "desk.tooEarly", $"Help may be bought once {may.Percent} % of the time for “{may.Promise}” is used up, from {from:u}.", ("percent", may.Percent), ("promise", may.Promise), ("from", from))
        : Problem.Of(409, "desk.tooEarlyPaused", $"Help may be bought once {may.Percent} % of the time for “{may.Promise}” is used up, and its clock stands still.", ("percent", may.Percent), ("promise", may.Promise));
}
