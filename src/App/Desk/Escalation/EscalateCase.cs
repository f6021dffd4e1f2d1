using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http.HttpResults;
using NodaTime;
using Shouwen.App.Access.Published;
using Shouwen.App.Calendars.Published;
using Shouwen.App.Centres.Published;
using Shouwen.App.Data;
using Shouwen.App.Desk.Cases;
using Shouwen.App.Http;
using Shouwen.App.Notices.Published;
using Shouwen.Engines.Metrics;

namespace Shouwen.App.Desk.Escalation;

/// <param name="HandOver">Whether the work goes to the contact of the next tier.</param>
public sealed record EscalationAsked([property: JsonRequired] string Reason, [property: JsonRequired] bool HandOver);

/// <summary>Takes a case to the next tier, by hand and with a reason. Whoever answers for it keeps answering.</summary>
internal static class EscalateCase
{
    public static Task<Results<Ok<CaseForm>, ProblemHttpResult>> Handle(int number, EscalationAsked given, Db db, WorkingCalendars calendars, TimeProvider time, Acting acting, HttpContext http, CancellationToken cancel)
    {
        var desk = new DeskStore(db, calendars, time, acting);
        return StoredCases.WorkAsync(desk, number, http, async opened =>
        {
            var (row, plan, errors) = (opened.Row, await EscalationPlan.OfAsync(db, acting.CentreId, cancel), new FieldErrors());
            var reason = errors.Text("reason", given.Reason, DeskCase.MaxReason);
            if (errors.Any) return errors.Problem();
            if (row.StateKind == Types.CaseStateKind.Done) return Problem.Conflict("desk.doneAlready", "The case is done; open it again before it is escalated.");
            if (plan.TierOf(row.Tier) is not { } tier || plan.After(tier) is not { } next) return Problem.Conflict("desk.lastTier", "There is no tier after this one.");
            (row.Tier, row.Version) = (next.Code, row.Version + 1);
            db.Add(StoredCases.Entry(desk, row, CaseEntryKind.Escalated, reason, $"{tier.Name} → {next.Name}"));
            var frame = (await CentreFrame.LoadAsync(db, acting.CentreId, cancel, new HashSet<Dim> { Dim.Team }))!;
            var contact = Rota.At(next, frame.Members[Dim.Team].FirstOrDefault(team => team.Id == row.TeamId)?.Code, DateTimeZoneProviders.Tzdb[frame.Zone], Instant.FromDateTimeOffset(time.GetUtcNow()))?.Contact;
            if (contact is { } to && given.HandOver && to != row.WorkerId)
            {
                row.WorkerId = to;
                row.TeamId = await OpenCase.TeamOfAsync(db, row.CentreId, to, cancel) ?? row.TeamId;
                db.Add(StoredCases.Entry(desk, row, CaseEntryKind.HandedOver, null, (await Members.NamesAsync(db, [to], cancel)).GetValueOrDefault(to)));
            }

            await TellPeople.AddAsync(db, time, [CaseNews.Of(row, NoticeKind.CaseEscalated, [contact], $"escalated {row.Version}", ("tier", next.Name), ("by", acting.Name), ("reason", reason)) with { IsUrgent = true, By = acting.UserId }], cancel);
            return null;
        }, cancel);
    }
}
