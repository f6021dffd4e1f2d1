using Microsoft.EntityFrameworkCore;
using NodaTime;
using Shouwen.App.Calendars.Published;
using Shouwen.App.Data;
using Shouwen.App.Desk.Cases;
using Shouwen.App.Desk.Promises;
using Shouwen.App.Desk.Types;
using Shouwen.App.Jobs.Published;
using Shouwen.Engines.Clock;

namespace Shouwen.App.Desk.Escalation;

/// <summary>
/// Looks at cases on which nobody did anything for as long as a rule allows. Each case carries when to look at it next, in an index of its own: what is not due is not read. Whoever holds
/// a row looks at it, as with promises.
/// </summary>
internal sealed class WatchIdle(IServiceScopeFactory scopes, WorkingCalendars calendars, TimeProvider time, ILogger<WatchIdle> log) : Rounds(time, log)
{
    private const int AtOnce = 50;

    protected override TimeSpan Pause => TimeSpan.FromSeconds(30);

    protected override Task RoundAsync(CancellationToken cancel) => RunAsync(cancel);

    /// <summary>How many were looked at.</summary>
    public async Task<int> RunAsync(CancellationToken cancel)
    {
        var (looked, now) = (0, StoredCases.Now(Time));
        for (var some = 1; some > 0; looked += some) some = await SomeAsync(now, cancel);
        return looked;
    }

    /// <summary>When to look at a case on which something was done now; null where no rule waits for it. Saved with the caller's changes.</summary>
    public static async Task WindAsync(DeskStore desk, DeskCase row, string type, CancellationToken cancel)
    {
        var plan = row.StateKind == CaseStateKind.Done ? EscalationDefinition.None : await EscalationPlan.OfAsync(desk.Db, row.CentreId, cancel);
        row.IdleAt = await NextAsync(desk.Db, desk.Calendars, row.CentreId, plan, type, StoredCases.Now(desk.Time), DateTimeOffset.MinValue, cancel);
    }

    private async Task<int> SomeAsync(DateTimeOffset now, CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<Db>();
        await using var together = await db.Database.BeginTransactionAsync(cancel);
        var due = await Due(db, now).ToListAsync(cancel);
        if (due.Count == 0) return 0;
        var ids = due.ConvertAll(row => row.Id);
        var typeIds = due.Select(row => row.TypeId).Distinct().ToList();
        var types = await db.Set<CaseType>().AsNoTracking().Where(type => typeIds.Contains(type.Id)).ToDictionaryAsync(type => type.Id, cancel);
        var promises = (await db.Set<CasePromise>().Where(promise => ids.Contains(promise.CaseId)).ToListAsync(cancel)).ToLookup(promise => promise.CaseId);
        var last = await db.Set<CaseEntry>().Where(entry => ids.Contains(entry.CaseId) && entry.By != null).GroupBy(entry => entry.CaseId).Select(group => new { group.Key, At = group.Max(entry => entry.At) }).ToDictionaryAsync(group => group.Key, group => group.At, cancel);
        var plans = new Dictionary<int, EscalationDefinition>();
        var idle = new List<RuledCase>();
        foreach (var row in due)
        {
            if (!plans.TryGetValue(row.CentreId, out var plan)) plans[row.CentreId] = plan = await EscalationPlan.OfAsync(db, row.CentreId, cancel);
            var (since, type) = (last.GetValueOrDefault(row.Id, row.OpenedAt), types[row.TypeId]);
            if (row.StateKind == CaseStateKind.Done) plan = EscalationDefinition.None;
            var passed = await PassedAsync(db, row.CentreId, plan, type.Code, since, now, cancel);
            if (passed.Count > 0) idle.Add(new(row, type, [.. promises[row.Id]], [RuleCause.Idle(since)]) { Rules = passed });
            row.IdleAt = await NextAsync(db, calendars, row.CentreId, plan, type.Code, since, now, cancel);
        }

        await new FireRules(db, calendars, Time).RunAsync(idle, cancel);
        await db.SaveChangesAsync(cancel);
        // An edited calendar may have moved deadlines since they were read.
        await DueFirst.CountAsync(db, idle.ConvertAll(one => one.Row.Id), cancel);
        await together.CommitAsync(cancel);
        return due.Count;
    }

    /// <summary>Codes of the rules whose time has passed since somebody did something.</summary>
    private async Task<IReadOnlySet<string>> PassedAsync(Db db, int centreId, EscalationDefinition plan, string type, DateTimeOffset since, DateTimeOffset now, CancellationToken cancel)
    {
        var passed = new HashSet<string>();
        foreach (var rule in plan.On(RuleTrigger.Idle, type))
            if (await AtAsync(db, calendars, centreId, plan, rule, since, cancel) is { } at && at <= now) passed.Add(rule.Code);
        return passed;
    }

    /// <summary>The first moment after one at which a rule's time will have passed.</summary>
    private static async Task<DateTimeOffset?> NextAsync(Db db, WorkingCalendars calendars, int centreId, EscalationDefinition plan, string type, DateTimeOffset since, DateTimeOffset after, CancellationToken cancel)
    {
        DateTimeOffset? next = null;
        foreach (var rule in plan.On(RuleTrigger.Idle, type))
            if (await AtAsync(db, calendars, centreId, plan, rule, since, cancel) is { } at && at > after && (next is null || at < next)) next = at;
        return next;
    }

    private static async Task<DateTimeOffset?> AtAsync(Db db, WorkingCalendars calendars, int centreId, EscalationDefinition plan, EscalationRule rule, DateTimeOffset since, CancellationToken cancel)
    {
        if (EscalationCheck.IdleOf(rule) is not { } time) return null;
        var calendar = await calendars.FindAsync(db, centreId, plan.Calendar, cancel) ?? await calendars.FindAsync(db, centreId, null, cancel) ?? ClockHours.Unbounded.Calendar;
        return calendar.AddWorkingTime(Instant.FromDateTimeOffset(since), time) is { Outcome: ClockOutcome.Reached } reach ? reach.At.ToDateTimeOffset() : null;
    }

    /// <summary>SQLite has one writer, and this is it.</summary>
    private static IQueryable<DeskCase> Due(Db db, DateTimeOffset now) => db.Kind == StoreKind.Sqlite
        ? db.Set<DeskCase>().Where(row => row.IdleAt <= now).OrderBy(row => row.IdleAt).Take(AtOnce)
        : db.Set<DeskCase>().FromSql($"SELECT * FROM cases WHERE idle_at <= {now} ORDER BY idle_at LIMIT {AtOnce} FOR UPDATE SKIP LOCKED");
}
