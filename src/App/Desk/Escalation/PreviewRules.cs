using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Shouwen.App.Access.Published;
using Shouwen.App.Calendars.Published;
using Shouwen.App.Data;
using Shouwen.App.Desk.Cases;
using Shouwen.App.Desk.Promises;
using Shouwen.App.Desk.Types;
using Shouwen.Engines.Clock;

namespace Shouwen.App.Desk.Escalation;

/// <param name="Cases">In how many cases it would have acted.</param>
/// <param name="Times">How often.</param>
/// <param name="Newest">Numbers of some of them.</param>
public sealed record RulePreview(string Code, int Cases, int Times, IReadOnlyList<int> Newest);

/// <param name="Looked">The newest cases of the days before now; not more than are looked at.</param>
/// <param name="IsAll">Whether those are all of them.</param>
public sealed record EscalationPreview(int Days, int Looked, bool IsAll, IReadOnlyList<RulePreview> Rules);

/// <summary>What rules would have done with the cases of the last ninety days, as those went: priorities as they are now, and nothing that the rules themselves would have changed.</summary>
internal static class PreviewRules
{
    private const int Days = 90;
    private const int Most = 3000;
    private const int Told = 10;

    private sealed record Line(Guid CaseId, DateTimeOffset At, CaseEntryKind Kind, string? By, string? About);

    public static async Task<Results<Ok<EscalationPreview>, ProblemHttpResult>> Handle(EscalationDefinition given, Db db, WorkingCalendars calendars, TimeProvider time, Acting acting, CancellationToken cancel)
    {
        var types = await db.Set<CaseType>().AsNoTracking().Where(type => type.CentreId == acting.CentreId).ToListAsync(cancel);
        var errors = await EscalationCheck.OfAsync(db, acting.CentreId, given, types, cancel);
        if (errors.Any) return errors.Problem();
        var (now, since) = (StoredCases.Now(time), StoredCases.Now(time).AddDays(-Days));
        var cases = await db.Set<DeskCase>().AsNoTracking().Where(row => row.CentreId == acting.CentreId && row.OpenedAt >= since).OrderByDescending(row => row.OpenedAt).Take(Most + 1).ToListAsync(cancel);
        var isAll = cases.Count <= Most;
        if (!isAll) cases.RemoveAt(Most);
        var calendar = await calendars.FindAsync(db, acting.CentreId, given.Calendar, cancel) ?? ClockHours.Unbounded.Calendar;
        var codes = types.ToDictionary(type => type.Id, type => type.Code);
        var counts = given.Rules.ToDictionary(rule => rule.Code, _ => new List<(int Number, int Times)>());
        foreach (var some in cases.Chunk(500))
        {
            var ids = some.Select(row => row.Id).ToList();
            var lines = (await db.Set<CaseEntry>().AsNoTracking().Where(entry => ids.Contains(entry.CaseId)).Select(entry => new Line(entry.CaseId, entry.At, entry.Kind, entry.By, entry.About)).ToListAsync(cancel)).ToLookup(line => line.CaseId);
            foreach (var row in some)
                foreach (var rule in given.Rules.Where(rule => rule.IsOn && (rule.Types.Count == 0 || rule.Types.Contains(codes[row.TypeId]))))
                    if (Times(rule, row, [.. lines[row.Id].OrderBy(line => line.At)], calendar, now) is > 0 and var times) counts[rule.Code].Add((row.Number, times));
        }

        return TypedResults.Ok(new EscalationPreview(Days, cases.Count, isAll, [.. given.Rules.Select(rule => new RulePreview(rule.Code, counts[rule.Code].Count, counts[rule.Code].Sum(one => one.Times), [.. counts[rule.Code].Take(Told).Select(one => one.Number)]))]));
    }

    private static int Times(EscalationRule rule, DeskCase row, IReadOnlyList<Line> lines, WorkingCalendar calendar, DateTimeOffset now) => rule.When switch
    {
        RuleTrigger.Level or RuleTrigger.Breach => lines.Where(line => line.Kind == (rule.When == RuleTrigger.Level ? CaseEntryKind.Warned : CaseEntryKind.Breached))
            .Select(line => RuleCause.Of(new() { CentreId = row.CentreId, CaseId = row.Id, At = line.At, Kind = line.Kind, About = line.About })).Count(cause => cause.Meets(rule, row.Priority, row.Repeats)),
        RuleTrigger.Repeat => row.Repeats > 0 && RuleCause.Repeat.Meets(rule, row.Priority, row.Repeats) ? 1 : 0,
        RuleTrigger.Priority => RuleCause.PriorityOf(row).Meets(rule, row.Priority, row.Repeats) ? 1 : 0,
        _ => rule.Priority is { } least && row.Priority > least ? 0 : Pauses(EscalationCheck.IdleOf(rule)!.Value, row, lines, calendar, now),
    };

    /// <summary>How often nobody did anything for as long, up to the end or to now.</summary>
    private static int Pauses(Duration longest, DeskCase row, IReadOnlyList<Line> lines, WorkingCalendar calendar, DateTimeOffset now)
    {
        var (count, before, end) = (0, row.OpenedAt, row.DoneAt ?? now);
        foreach (var at in lines.Where(line => line.By is not null && line.At < end).Select(line => line.At).Append(end))
        {
            if (at - before >= longest.ToTimeSpan() && calendar.WorkingTimeBetween(Instant.FromDateTimeOffset(before), Instant.FromDateTimeOffset(at)) >= longest) count++;
            before = at;
        }

        return count;
    }
}
