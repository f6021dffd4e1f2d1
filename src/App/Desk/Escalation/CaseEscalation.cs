using Microsoft.EntityFrameworkCore;
using NodaTime;
using Shouwen.App.Access.Published;
using Shouwen.App.Desk.Cases;

namespace Shouwen.App.Desk.Escalation;

/// <param name="Rule">What asked for it.</param>
public sealed record ReviewForm(Guid Id, string Rule, DateTimeOffset AskedAt, DateTimeOffset? DoneAt, string? By, string? Finding);

/// <summary>Where a case stands in the tiers of its centre, and what has to be reviewed before it can be done.</summary>
/// <param name="Tier">Null where the centre has no tiers.</param>
/// <param name="Next">The tier after it; null where it is in the last.</param>
/// <param name="Contact">Who is to be spoken to now; null in a gap of the rota.</param>
public sealed record CaseEscalation(string? Tier, string? Next, CasePerson? Contact, DateTimeOffset? ContactUntil, IReadOnlyList<ReviewForm> Reviews)
{
    internal static async Task<CaseEscalation> OfAsync(DeskStore desk, DeskCase row, DateTimeZone zone, string? team, CancellationToken cancel)
    {
        var plan = await EscalationPlan.OfAsync(desk.Db, row.CentreId, cancel);
        var tier = plan.TierOf(row.Tier);
        var duty = Rota.At(tier, team, zone, Instant.FromDateTimeOffset(desk.Time.GetUtcNow()));
        var name = duty is null ? null : (await Members.NamesAsync(desk.Db, [duty.Contact], cancel)).GetValueOrDefault(duty.Contact);
        var reviews = await desk.Db.Set<CaseReview>().AsNoTracking().Where(one => one.CaseId == row.Id).OrderBy(one => one.AskedAt).Select(one => new ReviewForm(one.Id, one.Rule, one.AskedAt, one.DoneAt, one.By, one.Finding)).ToListAsync(cancel);
        return new(tier?.Name, plan.After(tier)?.Name, duty is null ? null : new(duty.Contact, name ?? ""), duty?.Until.ToDateTimeOffset(), reviews);
    }
}
