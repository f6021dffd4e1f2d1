using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http.HttpResults;
using Shouwen.App.Access.Published;
using Shouwen.App.Audit.Published;
using Shouwen.App.Calendars.Published;
using Shouwen.App.Data;
using Shouwen.App.Desk.Cases;
using Shouwen.App.Http;

namespace Shouwen.App.Desk.Promises;

/// <summary>Somebody answers, by name and with a reason, for a broken promise not counting against whoever worked on it. What was broken stays broken.</summary>
internal static class ExcuseBreach
{
    public sealed record Request([property: JsonRequired] string Reason);

    public static Task<Results<Ok<CaseForm>, ProblemHttpResult>> Handle(int number, string promise, Request given, Db db, WorkingCalendars calendars, TimeProvider time, Acting acting, HttpContext http, CancellationToken cancel)
    {
        var desk = new DeskStore(db, calendars, time, acting);
        return StoredCases.WorkAsync(desk, number, http, async opened =>
        {
            if (opened.Promises.FirstOrDefault(one => one.Code == promise) is not { } broken) return Problem.NotFound("desk.noPromise", $"Case {number} has no promise '{promise}'.");
            // One that has passed and that nobody has looked at yet is found here.
            await WindClocks.RunAsync(db, calendars, time, opened.Row, opened.Promises, StoredCases.Now(time), _ => [], cancel);
            if (broken.BreachedAt is null) return Problem.Conflict("desk.notBroken", $"“{broken.Name}” has not been broken; there is nothing to excuse.");
            if (broken.ExcusedAt is not null) return Problem.Conflict("desk.excusedAlready", $"“{broken.Name}” has been excused by {broken.ExcusedBy}: look at the case again.");
            var errors = new FieldErrors();
            var reason = errors.Text("reason", given.Reason, DeskCase.MaxReason);
            if (errors.Any) return errors.Problem();
            (broken.ExcusedAt, broken.ExcusedBy, broken.ExcuseReason) = (StoredCases.Now(time), acting.Name, reason);
            WindClocks.Sum(opened.Row, opened.Promises);
            opened.Row.Version++;
            db.Add(StoredCases.Entry(desk, opened.Row, CaseEntryKind.Excused, reason, broken.Code));
            AuditLog.Write(db, time, acting, "casePromise", $"#{number} {broken.Name}", "excused", new Change("breachedAt", null, broken.BreachedAt), new Change("reason", null, reason));
            return null;
        }, cancel, Act.DeskExcuse);
    }
}
