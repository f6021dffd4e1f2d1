using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Shouwen.App.Access.Published;
using Shouwen.App.Calendars.Published;
using Shouwen.App.Data;
using Shouwen.App.Desk.Cases;
using Shouwen.App.Desk.Promises;
using Shouwen.App.Desk.Types;
using Shouwen.App.Http;

namespace Shouwen.App.Desk.Escalation;

/// <param name="Gaps">Working time of the two weeks to come in which nobody is the contact.</param>
public sealed record EscalationForm(EscalationDefinition Definition, IReadOnlyList<RotaGap> Gaps);

/// <summary>Tiers, rota and rules of a centre: read, and changed as a whole.</summary>
internal static class KeepEscalation
{
    private const int DaysAhead = 14;
    private const int MostGaps = 100;

    public static async Task<Ok<EscalationForm>> Read(Db db, WorkingCalendars calendars, TimeProvider time, Acting acting, HttpContext http, CancellationToken cancel)
    {
        var row = await FindAsync(db, acting.CentreId, cancel);
        ETag.Set(http, row?.Version ?? 0);
        return TypedResults.Ok(await FormAsync(db, calendars, time, acting.CentreId, row?.Document ?? EscalationDefinition.None, cancel));
    }

    public static async Task<Results<Ok<EscalationForm>, ProblemHttpResult>> Change(EscalationDefinition given, Db db, WorkingCalendars calendars, TimeProvider time, Acting acting, HttpContext http, CancellationToken cancel)
    {
        async Task<ProblemHttpResult> ChangedAsync(EscalationPlan? current) => Problem.Changed(await FormAsync(db, calendars, time, acting.CentreId, current?.Document ?? EscalationDefinition.None, cancel));
        var row = await FindAsync(db, acting.CentreId, cancel);
        if (!ETag.Matches(http, row?.Version ?? 0)) return await ChangedAsync(row);
        var types = await db.Set<CaseType>().AsNoTracking().Where(type => type.CentreId == acting.CentreId).ToListAsync(cancel);
        var errors = await EscalationCheck.OfAsync(db, acting.CentreId, given, types, cancel);
        if (errors.Any) return errors.Problem();
        if (row is null) db.Add(row = new() { CentreId = acting.CentreId, Definition = "{}", Version = 0 });
        (row.Definition, row.Version) = (DeskJson.Text(given), row.Version + 1);
        try
        {
            await using var together = await db.Database.BeginTransactionAsync(cancel);
            await db.SaveChangesAsync(cancel);
            await LookAgainAsync(db, acting.CentreId, StoredCases.Now(time), cancel);
            await together.CommitAsync(cancel);
        }
        catch (DbUpdateException)
        {
            db.ChangeTracker.Clear();
            return await ChangedAsync(await FindAsync(db, acting.CentreId, cancel));
        }

        ETag.Set(http, row.Version);
        return TypedResults.Ok(await FormAsync(db, calendars, time, acting.CentreId, given, cancel));
    }

    /// <summary>Rules about idle time may be others now: each open case is looked at once, and says then when to look next.</summary>
    public static Task LookAgainAsync(Db db, int centreId, DateTimeOffset now, CancellationToken cancel) =>
        db.Set<DeskCase>().Where(row => db.Set<DueCase>().Where(open => open.CentreId == centreId).Select(open => open.Id).Contains(row.Id)).ExecuteUpdateAsync(set => set.SetProperty(row => row.IdleAt, now), cancel);

    private static Task<EscalationPlan?> FindAsync(Db db, int centreId, CancellationToken cancel) => db.Set<EscalationPlan>().SingleOrDefaultAsync(row => row.CentreId == centreId, cancel);

    private static async Task<EscalationForm> FormAsync(Db db, WorkingCalendars calendars, TimeProvider time, int centreId, EscalationDefinition plan, CancellationToken cancel)
    {
        var calendar = await calendars.FindAsync(db, centreId, plan.Calendar, cancel) ?? ClockHours.Unbounded.Calendar;
        var now = Instant.FromDateTimeOffset(StoredCases.Now(time));
        return new(plan, [.. plan.Tiers.SelectMany(tier => Rota.Gaps(tier, calendar, now, DaysAhead)).OrderBy(gap => gap.From).Take(MostGaps)]);
    }
}
