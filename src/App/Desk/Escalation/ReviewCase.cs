using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Shouwen.App.Access.Published;
using Shouwen.App.Calendars.Published;
using Shouwen.App.Data;
using Shouwen.App.Desk.Cases;
using Shouwen.App.Http;

namespace Shouwen.App.Desk.Escalation;

public sealed record ReviewDone([property: JsonRequired] string Finding);

/// <summary>Somebody who leads looks at a case that a rule asked to be reviewed, and says what they found. Until then it cannot be done.</summary>
internal static class ReviewCase
{
    public static Task<Results<Ok<CaseForm>, ProblemHttpResult>> Handle(int number, Guid review, ReviewDone given, Db db, WorkingCalendars calendars, TimeProvider time, Acting acting, HttpContext http, CancellationToken cancel)
    {
        var desk = new DeskStore(db, calendars, time, acting);
        return StoredCases.WorkAsync(desk, number, http, async opened =>
        {
            var (row, errors) = (opened.Row, new FieldErrors());
            if (await db.Set<CaseReview>().SingleOrDefaultAsync(one => one.Id == review && one.CaseId == row.Id, cancel) is not { } asked) return Problem.NotFound("desk.noReview", $"Case {number} has no such review.");
            if (asked.DoneAt is not null) return Problem.Conflict("desk.reviewedAlready", $"{asked.By} has reviewed it already: look at the case again.");
            var finding = errors.Text("finding", given.Finding, DeskCase.MaxReason);
            if (errors.Any) return errors.Problem();
            (asked.DoneAt, asked.By, asked.Finding, row.Version) = (StoredCases.Now(time), acting.Name, finding, row.Version + 1);
            db.Add(StoredCases.Entry(desk, row, CaseEntryKind.Reviewed, finding, asked.Rule));
            return null;
        }, cancel, Act.DeskReview);
    }

    /// <summary>Whether any is asked for and not done.</summary>
    public static Task<bool> IsDueAsync(Db db, Guid caseId, CancellationToken cancel) => db.Set<CaseReview>().AnyAsync(one => one.CaseId == caseId && one.DoneAt == null, cancel);
}
