using Microsoft.AspNetCore.Http.HttpResults;
using Shouwen.App.Access.Published;
using Shouwen.App.Calendars.Published;
using Shouwen.App.Data;
using Shouwen.App.Desk.Cases;
using Shouwen.App.Http;
using Shouwen.App.Notices.Published;
using Shouwen.Engines.Clock;

namespace Shouwen.App.Desk.Supplies;

/// <summary>Help that was asked for is approved within the budget, ordered, delivered, verified, and taken or not. Each step stands in the case's timeline.</summary>
internal static class WorkPurchase
{
    /// <summary>Within what is left of the period's budget, by somebody who did not ask.</summary>
    public static Task<Results<Ok<PurchasesOfCase>, ProblemHttpResult>> Decide(int number, int purchase, PurchaseDecision given, Db db, WorkingCalendars calendars, TimeProvider time, Acting acting, HttpContext http, CancellationToken cancel)
    {
        var desk = new DeskStore(db, calendars, time, acting);
        return StoredPurchases.WorkAsync(desk, number, purchase, http, Act.DeskApprove, async (opened, row) =>
        {
            if (!StoredPurchases.MayDecide(row, acting)) return Problem.Forbidden("desk.notOneself", "Nobody approves what they asked for themselves.");
            var (errors, now) = (new FieldErrors(), StoredCases.Now(time));
            var reason = errors.OptionalText("reason", given.Reason, DeskCase.MaxReason);
            errors.AddIf(reason is null && !given.Approve, "reason", FieldErrors.Required);
            if (errors.Any) return errors.Problem();
            if (given.Approve && await SupplyBudgets.TakeAsync(db, row, now, cancel) is { } over) return over;
            (row.State, row.DecidedById, row.DecidedBy, row.DecidedAt, row.DecisionReason) = (given.Approve ? PurchaseState.Approved : PurchaseState.Refused, acting.UserId, acting.Name, now, reason);
            if (!given.Approve) row.EndedAt = now;
            await StoredPurchases.TellAsync(desk, opened.Row, row, given.Approve ? CaseEntryKind.SupplyApproved : CaseEntryKind.SupplyRefused, given.Approve ? NoticeKind.SupplyApproved : NoticeKind.SupplyRefused, reason, cancel);
            return null;
        }, cancel, PurchaseState.Asked);
    }

    /// <summary>From here on the supplier's contract counts.</summary>
    public static Task<Results<Ok<PurchasesOfCase>, ProblemHttpResult>> Order(int number, int purchase, Db db, WorkingCalendars calendars, TimeProvider time, Acting acting, HttpContext http, CancellationToken cancel)
    {
        var desk = new DeskStore(db, calendars, time, acting);
        return StoredPurchases.WorkAsync(desk, number, purchase, http, Act.DeskWork, async (opened, row) =>
        {
            (row.State, row.OrderedAt) = (PurchaseState.Ordered, StoredCases.Now(time));
            await WindAsync(desk, row, row.OrderedAt.Value, ClockEventKind.Start, null, cancel);
            await StoredPurchases.TellAsync(desk, opened.Row, row, CaseEntryKind.SupplyOrdered, NoticeKind.SupplyOrdered, null, cancel);
            return null;
        }, cancel, PurchaseState.Approved);
    }

    public static Task<Results<Ok<PurchasesOfCase>, ProblemHttpResult>> Deliver(int number, int purchase, Delivery given, Db db, WorkingCalendars calendars, TimeProvider time, Acting acting, HttpContext http, CancellationToken cancel)
    {
        var desk = new DeskStore(db, calendars, time, acting);
        return StoredPurchases.WorkAsync(desk, number, purchase, http, Act.DeskWork, async (opened, row) =>
        {
            var (errors, now) = (new FieldErrors(), StoredCases.Now(time));
            var text = errors.OptionalText("text", given.Text, DeskCase.MaxReason);
            if (errors.Any) return errors.Problem();
            await WindAsync(desk, row, now, ClockEventKind.Stop, null, cancel);
            (row.State, row.DeliveredAt) = (PurchaseState.Delivered, now);
            await StoredPurchases.TellAsync(desk, opened.Row, row, CaseEntryKind.SupplyDelivered, NoticeKind.SupplyDelivered, text, cancel);
            return null;
        }, cancel, PurchaseState.Ordered);
    }

    /// <summary>
    /// First it is tried, then taken or not. What is not taken goes back to the supplier, whose clock goes on from where the delivery stopped it: the time that trying it took is ours; or it ends
    /// here, counts as not delivered, and is not paid.
    /// </summary>
    public static Task<Results<Ok<PurchasesOfCase>, ProblemHttpResult>> Verify(int number, int purchase, Verification given, Db db, WorkingCalendars calendars, TimeProvider time, Acting acting, HttpContext http, CancellationToken cancel)
    {
        var desk = new DeskStore(db, calendars, time, acting);
        return StoredPurchases.WorkAsync(desk, number, purchase, http, Act.DeskWork, async (opened, row) =>
        {
            if (!StoredPurchases.MayVerify(row, opened.Row, acting)) return Problem.Forbidden("desk.notYoursToVerify", "Whoever works on the case or answers for it says whether the delivery helps, not whoever approved the money.");
            var (errors, now) = (new FieldErrors(), StoredCases.Now(time));
            var text = errors.Text("text", given.Text, DeskCase.MaxReason);
            errors.AddIf(given.Accept && !given.Works, "accept", "doesNotWork");
            errors.AddIf(given.Accept && given.Again, "again", FieldErrors.OutOfRange);
            if (errors.Any) return errors.Problem();
            db.Add(StoredCases.Entry(desk, opened.Row, CaseEntryKind.SupplyVerified, text, SupplyLines.Tried(row, given.Works)));
            (row.VerifiedBy, row.VerifiedAt, row.VerifyText) = (acting.Name, now, text);
            row.State = given.Accept ? PurchaseState.Accepted : given.Again ? PurchaseState.Ordered : PurchaseState.Rejected;
            if (!given.Accept) row.Rejections++;
            if (row.State == PurchaseState.Ordered)
            {
                row.DeliveredAt = null;
                await WindAsync(desk, row, now, ClockEventKind.Reopen, text, cancel);
            }
            else row.EndedAt = now;
            var kind = given.Accept ? CaseEntryKind.SupplyAccepted : given.Again ? CaseEntryKind.SupplyReturned : CaseEntryKind.SupplyRejected;
            await StoredPurchases.TellAsync(desk, opened.Row, row, kind, given.Accept ? NoticeKind.SupplyAccepted : NoticeKind.SupplyRejected, null, cancel);
            return null;
        }, cancel, PurchaseState.Delivered);
    }

    private static async Task WindAsync(DeskStore desk, Purchase row, DateTimeOffset now, ClockEventKind happened, string? reason, CancellationToken cancel)
    {
        if (await ContractClock.WindAsync(desk.Db, desk.Calendars, row, await StoredPurchases.CurrencyAsync(desk.Db, row.CentreId, cancel), now, happened, reason, cancel) is { } late) desk.Db.Add(late);
    }
}
