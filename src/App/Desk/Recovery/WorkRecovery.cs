using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Shouwen.App.Access.Published;
using Shouwen.App.Audit.Published;
using Shouwen.App.Calendars.Published;
using Shouwen.App.Centres.Published;
using Shouwen.App.Data;
using Shouwen.App.Desk.Cases;
using Shouwen.App.Desk.Promises;
using Shouwen.App.Http;
using Shouwen.App.Voice.Published;

namespace Shouwen.App.Desk.Recovery;

/// <summary>The steps of a recovery: opened by hand, apologised, put right, something given, asked again. Each stands in the case's timeline.</summary>
internal static class WorkRecovery
{
    public const int BestScore = 5;

    public static async Task<Results<Ok<RecoveryOfCase>, ProblemHttpResult>> Read(int number, Db db, WorkingCalendars calendars, TimeProvider time, Acting acting, CancellationToken cancel)
    {
        if (await StoredCases.Of(db, acting, Act.DeskView).Where(row => row.Number == number).Select(row => (Guid?)row.Id).SingleOrDefaultAsync(cancel) is not { } id) return StoredCases.NotFound(number);
        return TypedResults.Ok(await StoredRecoveries.FormAsync(new(db, calendars, time, acting), id, cancel));
    }

    public static Task<Results<Ok<RecoveryOfCase>, ProblemHttpResult>> Open(int number, NewRecovery given, Db db, WorkingCalendars calendars, TimeProvider time, Acting acting, HttpContext http, CancellationToken cancel)
    {
        var desk = new DeskStore(db, calendars, time, acting);
        return StoredRecoveries.ActAsync(desk, number, http, async opened =>
        {
            var errors = new FieldErrors();
            errors.AddIf(given.FollowUp is not null && given.Reason != RecoveryReason.LowScore, "followUp", "onlyLowScore");
            errors.AddIf(given.FollowUp is { } asked && await FollowUpMark.FindAsync(db, acting, asked, cancel) is null, "followUp", FieldErrors.UnknownCode);
            if (errors.Any) return errors.Problem();
            if (await db.Set<CaseRecovery>().AnyAsync(row => row.CaseId == opened.Row.Id, cancel)) return Problem.Conflict("desk.recoveryThere", $"Case {number} has a recovery already.");
            if (given.FollowUp is { } followUp && await db.Set<CaseRecovery>().Where(row => row.CentreId == acting.CentreId && row.FollowUp == followUp).Select(row => (int?)row.CaseNumber).SingleOrDefaultAsync(cancel) is { } other)
                return Problem.Of(409, "desk.followUpRecovered", $"Follow-up {followUp} has a recovery already, on case {other}.", ("number", other));
            db.Add(new CaseRecovery { Id = NewId.At(time), CentreId = acting.CentreId, CaseId = opened.Row.Id, CaseNumber = number, Reason = given.Reason, FollowUp = given.FollowUp, OpenedAt = StoredCases.Now(time) });
            db.Add(StoredCases.Entry(desk, opened.Row, CaseEntryKind.RecoveryOpened, about: RecoveryLines.Of(given.Reason)));
            return null;
        }, cancel);
    }

    /// <summary>A public reply: it answers the customer as any other does.</summary>
    public static Task<Results<Ok<RecoveryOfCase>, ProblemHttpResult>> Apologise(int number, RecoveryText given, Db db, WorkingCalendars calendars, TimeProvider time, Acting acting, HttpContext http, CancellationToken cancel)
    {
        var desk = new DeskStore(db, calendars, time, acting);
        return StoredRecoveries.WorkAsync(desk, number, http, async (opened, row) =>
        {
            if (row.ApologisedAt is not null) return Done("apologised", row.ApologisedBy);
            var (errors, now) = (new FieldErrors(), StoredCases.Now(time));
            var text = OpenCase.Lines(errors, given.Text);
            errors.AddIf(text is null, "text", FieldErrors.Required);
            if (errors.Any) return errors.Problem();
            (row.ApologisedAt, row.ApologisedBy) = (now, acting.Name);
            db.Add(StoredCases.Entry(desk, opened.Row, CaseEntryKind.Reply, text, RecoveryLines.Apology));
            await WindClocks.RunAsync(db, calendars, time, opened.Row, opened.Promises, now, promise => ClockLines.OfText(promise.Kind, CaseEntryKind.Reply, now, acting.Kind == ActingKind.Person), cancel);
            await PlanCallAsync(db, row, now, cancel);
            return null;
        }, cancel);
    }

    public static Task<Results<Ok<RecoveryOfCase>, ProblemHttpResult>> Fix(int number, RecoveryText given, Db db, WorkingCalendars calendars, TimeProvider time, Acting acting, HttpContext http, CancellationToken cancel)
    {
        var desk = new DeskStore(db, calendars, time, acting);
        return StoredRecoveries.WorkAsync(desk, number, http, async (opened, row) =>
        {
            if (row.FixedAt is not null) return Done("fixed", row.FixedBy);
            var (errors, now) = (new FieldErrors(), StoredCases.Now(time));
            var text = OpenCase.Lines(errors, given.Text);
            errors.AddIf(text is null, "text", FieldErrors.Required);
            errors.AddIf(text?.Length > CaseRecovery.MaxNote, "text", FieldErrors.TooLong);
            if (errors.Any) return errors.Problem();
            (row.FixedAt, row.FixedBy, row.Fix) = (now, acting.Name, text);
            db.Add(StoredCases.Entry(desk, opened.Row, CaseEntryKind.RecoveryFixed, text));
            await PlanCallAsync(db, row, now, cancel);
            return null;
        }, cancel);
    }

    /// <summary>Within one's limit it is given at once; above it somebody else has to agree.</summary>
    public static Task<Results<Ok<RecoveryOfCase>, ProblemHttpResult>> Compensate(int number, CompensationAsked given, Db db, WorkingCalendars calendars, TimeProvider time, Acting acting, HttpContext http, CancellationToken cancel)
    {
        var desk = new DeskStore(db, calendars, time, acting);
        return StoredRecoveries.WorkAsync(desk, number, http, async (opened, row) =>
        {
            if (row.Compensation is CompensationState.Asked or CompensationState.Given) return Done(row.Compensation == CompensationState.Given ? "given" : "asked", row.AskedBy);
            if (acting.UserId is null) return Problem.Forbidden("desk.onlyPeopleGive", "Only a person gives a customer something; a program has no limit.");
            var errors = new FieldErrors();
            var rules = await KeepRecoveryRules.OfAsync(db, acting.CentreId, cancel);
            var chosen = rules.Catalogue.FirstOrDefault(one => one.Code == given.Code);
            errors.AddIf(chosen is null, "code", FieldErrors.UnknownCode);
            var reason = errors.OptionalText("reason", given.Reason, DeskCase.MaxReason);
            var isWithin = chosen is not null && chosen.Cents <= await StoredRecoveries.LimitAsync(db, acting, rules, cancel);
            errors.AddIf(chosen is not null && !isWithin && reason is null, "reason", FieldErrors.Required);
            if (errors.Any) return errors.Problem();
            (row.CompensationCode, row.CompensationName, row.CompensationCents) = (chosen!.Code, chosen.Name, chosen.Cents);
            (row.AskedById, row.AskedBy, row.Compensation) = (acting.UserId, acting.Name, isWithin ? CompensationState.Given : CompensationState.Asked);
            (row.DecidedBy, row.DecidedAt) = isWithin ? (acting.Name, (DateTimeOffset?)StoredCases.Now(time)) : ((string?)null, null);
            await TellAsync(desk, opened, row, isWithin ? CaseEntryKind.CompensationGiven : CaseEntryKind.CompensationAsked, reason, cancel);
            return null;
        }, cancel);
    }

    /// <summary>By somebody whose limit suffices, and who did not ask.</summary>
    public static Task<Results<Ok<RecoveryOfCase>, ProblemHttpResult>> Decide(int number, CompensationDecision given, Db db, WorkingCalendars calendars, TimeProvider time, Acting acting, HttpContext http, CancellationToken cancel)
    {
        var desk = new DeskStore(db, calendars, time, acting);
        return StoredRecoveries.WorkAsync(desk, number, http, async (opened, row) =>
        {
            if (row.Compensation != CompensationState.Asked) return Problem.Conflict("desk.nothingAsked", "Nothing waits for approval here: somebody has decided, or nobody asked.");
            if (row.AskedById == acting.UserId) return Problem.Forbidden("desk.notOneself", "Nobody approves what they asked for themselves.");
            var limit = await StoredRecoveries.LimitAsync(db, acting, await KeepRecoveryRules.OfAsync(db, acting.CentreId, cancel), cancel);
            if (limit < row.CompensationCents) return Problem.Of(403, "desk.aboveLimit", $"It costs {row.CompensationCents} cents and your limit is {limit}: somebody with a higher limit has to decide.", ("cents", row.CompensationCents), ("limit", limit));
            var errors = new FieldErrors();
            var reason = errors.OptionalText("reason", given.Reason, DeskCase.MaxReason);
            errors.AddIf(reason is null && !given.Approve, "reason", FieldErrors.Required);
            if (errors.Any) return errors.Problem();
            (row.Compensation, row.DecidedBy, row.DecidedAt) = (given.Approve ? CompensationState.Given : CompensationState.Refused, acting.Name, StoredCases.Now(time));
            await TellAsync(desk, opened, row, given.Approve ? CaseEntryKind.CompensationGiven : CaseEntryKind.CompensationRefused, reason, cancel);
            return null;
        }, cancel);
    }

    public static Task<Results<Ok<RecoveryOfCase>, ProblemHttpResult>> Close(int number, RecoveryEnd given, Db db, WorkingCalendars calendars, TimeProvider time, Acting acting, HttpContext http, CancellationToken cancel)
    {
        var desk = new DeskStore(db, calendars, time, acting);
        return StoredRecoveries.WorkAsync(desk, number, http, (opened, row) =>
        {
            if (row.ApologisedAt is null) return Task.FromResult<ProblemHttpResult?>(Problem.Conflict("desk.notApologised", "Apologise first: there is nothing yet to ask the customer about."));
            if (row.Compensation == CompensationState.Asked) return Task.FromResult<ProblemHttpResult?>(Problem.Conflict("desk.stillAsked", "A compensation waits for approval: it has to be decided before the recovery ends."));
            var errors = new FieldErrors();
            var note = OpenCase.Lines(errors, given.Note);
            errors.AddIf(note?.Length > CaseRecovery.MaxNote, "note", FieldErrors.TooLong);
            errors.AddIf(note is null && given.Outcome == RecoveryOutcome.Dissatisfied, "note", FieldErrors.Required);
            if (given.Score is { } score) errors.Within("score", score, 1, BestScore);
            errors.AddIf(given.Score is not null && given.Outcome == RecoveryOutcome.NotReached, "score", FieldErrors.OutOfRange);
            if (errors.Any) return Task.FromResult<ProblemHttpResult?>(errors.Problem());
            (row.Outcome, row.Note, row.Score, row.ClosedAt, row.ClosedBy) = (given.Outcome, note, given.Score, StoredCases.Now(time), acting.Name);
            db.Add(StoredCases.Entry(desk, opened.Row, CaseEntryKind.RecoveryClosed, note, RecoveryLines.Of(given.Outcome)));
            return Task.FromResult<ProblemHttpResult?>(null);
        }, cancel);
    }

    private static async Task PlanCallAsync(Db db, CaseRecovery row, DateTimeOffset now, CancellationToken cancel)
    {
        if (row.ApologisedAt is not null) row.CallDueAt = now.AddDays((await KeepRecoveryRules.OfAsync(db, row.CentreId, cancel)).CallDays);
    }

    private static async Task TellAsync(DeskStore desk, OpenedCase opened, CaseRecovery row, CaseEntryKind kind, string? reason, CancellationToken cancel)
    {
        var currency = (await CentreCard.ListAsync(desk.Db, [row.CentreId], cancel)).Single().Currency;
        desk.Db.Add(StoredCases.Entry(desk, opened.Row, kind, reason, RecoveryLines.Of(row.CompensationCents, currency, row.CompensationName!)));
        AuditLog.Write(desk.Db, desk.Time, desk.Acting, "caseRecovery", $"#{row.CaseNumber}", RecoveryLines.Of(kind), new Change("cents", null, row.CompensationCents), new Change("reason", null, reason));
    }

    private static ProblemHttpResult Done(string step, string? by) => Problem.Of(409, $"desk.recovery.{step}", $"{by} has done that already: look at the case again.", ("by", by));
}
