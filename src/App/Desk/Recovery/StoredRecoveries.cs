using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Shouwen.App.Access.Published;
using Shouwen.App.Centres.Published;
using Shouwen.App.Data;
using Shouwen.App.Desk.Cases;
using Shouwen.App.Http;

namespace Shouwen.App.Desk.Recovery;

/// <summary>A case's recovery in the store, and the way every act on one goes: the case is loaded as far as the right reaches, and saved with it.</summary>
internal static class StoredRecoveries
{
    public static ProblemHttpResult None(int number) => Problem.NotFound("desk.noRecovery", $"Case {number} has no recovery; open one first.");

    /// <summary>What one may give by oneself; nothing for a program.</summary>
    public static async Task<long> LimitAsync(Db db, Acting acting, RecoveryDocument rules, CancellationToken cancel) =>
        acting.UserId is { } me ? rules.LimitOf(await Members.RolesAsync(db, acting.CentreId, me, cancel)) : 0;

    public static async Task<RecoveryOfCase> FormAsync(DeskStore desk, Guid caseId, CancellationToken cancel)
    {
        var (db, now) = (desk.Db, StoredCases.Now(desk.Time));
        var rules = await KeepRecoveryRules.OfAsync(db, desk.Acting.CentreId, cancel);
        var limit = await LimitAsync(db, desk.Acting, rules, cancel);
        var currency = (await CentreCard.ListAsync(db, [desk.Acting.CentreId], cancel)).Single().Currency;
        var row = await db.Set<CaseRecovery>().AsNoTracking().SingleOrDefaultAsync(one => one.CaseId == caseId, cancel);
        return new(row is null ? null : Of(row, desk.Acting, limit, now), rules.Catalogue, limit, currency, rules.CallDays);
    }

    public static bool MayDecide(CaseRecovery row, Acting acting, long limit) =>
        row.Compensation == CompensationState.Asked && row.ClosedAt is null && acting.UserId is { } me && row.AskedById != me && limit >= row.CompensationCents && acting.ScopeOf(Act.DeskWork) != Scope.None;

    public static bool IsCallDue(CaseRecovery row, DateTimeOffset now) => row.ClosedAt is null && row.CallDueAt <= now;

    /// <summary>An act on a recovery that is open.</summary>
    public static async Task<Results<Ok<RecoveryOfCase>, ProblemHttpResult>> WorkAsync(DeskStore desk, int number, HttpContext http, Func<OpenedCase, CaseRecovery, Task<ProblemHttpResult?>> work, CancellationToken cancel)
    {
        return await ActAsync(desk, number, http, async opened =>
        {
            if (await desk.Db.Set<CaseRecovery>().SingleOrDefaultAsync(one => one.CaseId == opened.Row.Id, cancel) is not { } row) return None(number);
            if (row.ClosedAt is not null) return Problem.Conflict("desk.recoveryClosed", $"The recovery of case {number} was closed by {row.ClosedBy}: look at it again.");
            row.Version++;
            return await work(opened, row);
        }, cancel);
    }

    /// <summary>What is done for the customer makes nobody's edit of the case late: whoever edits it and whoever apologises are both right.</summary>
    public static async Task<Results<Ok<RecoveryOfCase>, ProblemHttpResult>> ActAsync(DeskStore desk, int number, HttpContext http, Func<OpenedCase, Task<ProblemHttpResult?>> work, CancellationToken cancel)
    {
        var id = Guid.Empty;
        var answer = await StoredCases.WorkAsync(desk, number, http, opened =>
        {
            id = opened.Row.Id;
            return work(opened);
        }, cancel);
        if (answer.Result is ProblemHttpResult problem) return problem;
        return TypedResults.Ok(await FormAsync(desk, id, cancel));
    }

    private static RecoveryForm Of(CaseRecovery row, Acting acting, long limit, DateTimeOffset now) => new(
        row.CaseNumber, row.Reason, row.FollowUp, row.OpenedAt, row.ApologisedAt, row.ApologisedBy, row.FixedAt, row.FixedBy, row.Fix, row.Compensation, row.CompensationName, row.CompensationCents, row.AskedBy,
        row.DecidedBy, row.DecidedAt, MayDecide(row, acting, limit), row.CallDueAt, IsCallDue(row, now), row.Outcome, row.Note, row.Score, row.ClosedAt, row.ClosedBy);
}
