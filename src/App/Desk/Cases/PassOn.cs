using Microsoft.AspNetCore.Http.HttpResults;
using Shouwen.App.Access.Published;
using Shouwen.App.Calendars.Published;
using Shouwen.App.Data;
using Shouwen.App.Http;
using Shouwen.App.Notices.Published;

namespace Shouwen.App.Desk.Cases;

/// <summary>Work goes to whoever can do it. Answering to the customer stays where it is, until somebody has accepted to take it over.</summary>
internal static class PassOn
{
    public static async Task<Ok<IReadOnlyList<MemberCard>>> People(Db db, Acting acting, CancellationToken cancel) => TypedResults.Ok(await Members.WhoMayAsync(db, acting.CentreId, Act.DeskWork, cancel));

    public static Task<Results<Ok<CaseForm>, ProblemHttpResult>> Work(int number, CaseGiven given, Db db, WorkingCalendars calendars, TimeProvider time, Acting acting, HttpContext http, CancellationToken cancel)
    {
        var desk = new DeskStore(db, calendars, time, acting);
        return StoredCases.WorkAsync(desk, number, http, async opened =>
        {
            var (row, errors) = (opened.Row, new FieldErrors());
            var (to, reason) = await ToAsync(desk, given, errors, cancel);
            if (errors.Any) return errors.Problem();
            (row.WorkerId, row.Version) = (given.To, row.Version + 1);
            row.TeamId = await OpenCase.TeamOfAsync(db, row.CentreId, given.To, cancel) ?? row.TeamId;
            db.Add(StoredCases.Entry(desk, row, CaseEntryKind.HandedOver, reason, to));
            await TellAsync(desk, row, NoticeKind.WorkGiven, given.To, reason, cancel);
            return null;
        }, cancel);
    }

    /// <summary>Whoever answers for it, or leads those who do, may ask somebody to take over; with a reason.</summary>
    public static Task<Results<Ok<CaseForm>, ProblemHttpResult>> Offer(int number, CaseGiven given, Db db, WorkingCalendars calendars, TimeProvider time, Acting acting, HttpContext http, CancellationToken cancel)
    {
        var desk = new DeskStore(db, calendars, time, acting);
        return StoredCases.WorkAsync(desk, number, http, async opened =>
        {
            var (row, errors) = (opened.Row, new FieldErrors());
            if (acting.ScopeOf(Act.DeskWork) == Scope.Own && row.OwnerId != acting.UserId) return Problem.Forbidden("desk.notYoursToGive", "Only whoever answers for a case, or their leader, asks somebody to take it over.");
            var (to, reason) = await ToAsync(desk, given, errors, cancel);
            errors.AddIf(reason is null, "reason", FieldErrors.Required);
            errors.AddIf(given.To == row.OwnerId, "to", "answersAlready");
            if (errors.Any) return errors.Problem();
            (row.OfferedTo, row.OfferReason, row.Version) = (given.To, reason, row.Version + 1);
            db.Add(StoredCases.Entry(desk, row, CaseEntryKind.OwnershipOffered, reason, to));
            await TellAsync(desk, row, NoticeKind.OwnershipOffered, given.To, reason, cancel);
            return null;
        }, cancel);
    }

    /// <summary>Only whoever was asked says yes or no.</summary>
    public static Task<Results<Ok<CaseForm>, ProblemHttpResult>> Answer(int number, OfferAnswer given, Db db, WorkingCalendars calendars, TimeProvider time, Acting acting, HttpContext http, CancellationToken cancel)
    {
        var desk = new DeskStore(db, calendars, time, acting);
        return StoredCases.WorkAsync(desk, number, http, async opened =>
        {
            var (row, errors) = (opened.Row, new FieldErrors());
            if (row.OfferedTo is null || row.OfferedTo != acting.UserId) return Problem.Conflict("desk.notAsked", "You have not been asked to answer for this case.");
            var reason = errors.OptionalText("reason", given.Reason, DeskCase.MaxReason);
            errors.AddIf(reason is null && !given.Accept, "reason", FieldErrors.Required);
            if (errors.Any) return errors.Problem();
            db.Add(StoredCases.Entry(desk, row, given.Accept ? CaseEntryKind.OwnershipTaken : CaseEntryKind.OwnershipDeclined, reason ?? row.OfferReason));
            var before = row.OwnerId;
            if (given.Accept) row.OwnerId = acting.UserId!.Value;
            (row.OfferedTo, row.OfferReason, row.Version) = (null, null, row.Version + 1);
            await TellAsync(desk, row, given.Accept ? NoticeKind.OwnershipTaken : NoticeKind.OwnershipDeclined, before, reason, cancel);
            return null;
        }, cancel);
    }

    /// <summary>Each hand-over is news of its own: the version that it makes is its key, and the one it is told by.</summary>
    private static Task TellAsync(DeskStore desk, DeskCase row, NoticeKind kind, Guid to, string? reason, CancellationToken cancel) =>
        TellPeople.AddAsync(desk.Db, desk.Time, [CaseNews.Of(row, kind, [to], $"{kind} {row.Version}", ("by", desk.Acting.Name), ("reason", reason)) with { By = desk.Acting.UserId, IsForChannels = false }], cancel);

    private static async Task<(string? Name, string? Reason)> ToAsync(DeskStore desk, CaseGiven given, FieldErrors errors, CancellationToken cancel)
    {
        var to = (await Members.WhoMayAsync(desk.Db, desk.Acting.CentreId, Act.DeskWork, cancel)).FirstOrDefault(member => member.Id == given.To);
        errors.AddIf(to is null, "to", OpenCase.MayNot);
        return (to?.Name, errors.OptionalText("reason", given.Reason, DeskCase.MaxReason));
    }
}
