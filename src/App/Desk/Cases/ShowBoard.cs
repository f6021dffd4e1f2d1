using Microsoft.EntityFrameworkCore;
using NodaTime;
using Shouwen.App.Access.Published;
using Shouwen.App.Calendars.Published;
using Shouwen.App.Centres.Published;
using Shouwen.App.Data;
using Shouwen.App.Desk.Escalation;
using Shouwen.App.Desk.Types;
using Shouwen.Engines.Clock;
using Shouwen.Engines.Metrics;

namespace Shouwen.App.Desk.Cases;

/// <summary>How much is about to break. Each case is in one of them.</summary>
/// <param name="Hour">Within one working hour.</param>
/// <param name="HalfDay">Within four.</param>
public sealed record BoardCounts(int Open, int Overdue, int Hour, int HalfDay)
{
    internal static BoardCounts Sum(IEnumerable<BoardCounts> all) => all.Aggregate(new BoardCounts(0, 0, 0, 0), (one, other) => new(one.Open + other.Open, one.Overdue + other.Overdue, one.Hour + other.Hour, one.HalfDay + other.HalfDay));
}

/// <param name="Person">Null for what nobody works on.</param>
/// <param name="NextLeftSeconds">Working time until their next deadline.</param>
public sealed record BoardPerson(CasePerson? Person, BoardCounts Counts, int? NextNumber, double? NextLeftSeconds);

/// <param name="Code">Null for those who are in no team.</param>
public sealed record BoardTeam(string? Code, string? Name, BoardCounts Counts, IReadOnlyList<BoardPerson> People);

/// <param name="Soon">What breaks next, nearest first.</param>
/// <param name="HourEndsAt">One working hour from now.</param>
public sealed record Board(DateTimeOffset At, DateTimeOffset HourEndsAt, DateTimeOffset HalfDayEndsAt, BoardCounts Counts, IReadOnlyList<CaseCard> Soon, IReadOnlyList<BoardTeam> Teams, IReadOnlyList<BoardTier> Tiers);

/// <summary>What is about to break, by whom, and how much working time is left.</summary>
internal static class ShowBoard
{
    private const int MostSoon = 20;

    public static async Task<Board> Handle(Db db, WorkingCalendars calendars, TimeProvider time, Acting acting, CancellationToken cancel)
    {
        var now = StoredCases.Now(time);
        var calendar = await calendars.FindAsync(db, acting.CentreId, null, cancel);
        var (hour, halfDay) = (After(calendar, now, 1), After(calendar, now, 4));
        var open = StoredCases.OpenOf(db, acting, Act.DeskView);
        var counted = await open.GroupBy(row => new { row.TeamId, row.WorkerId }).Select(group => new
        {
            group.Key.TeamId,
            group.Key.WorkerId,
            Open = group.Count(),
            Overdue = group.Count(row => row.DueAt < now),
            Hour = group.Count(row => row.DueAt >= now && row.DueAt <= hour),
            HalfDay = group.Count(row => row.DueAt > hour && row.DueAt <= halfDay),
        }).ToListAsync(cancel);
        var soon = await open.Where(row => row.DueAt >= now && row.DueAt < DueCase.Never).OrderBy(row => row.DueAt).ThenBy(row => row.Number).Select(row => row.Id).Take(MostSoon).ToListAsync(cancel);
        var near = await StoredCases.InOrderAsync(db, soon, cancel);
        var types = await db.Set<CaseType>().AsNoTracking().Where(type => type.CentreId == acting.CentreId).ToDictionaryAsync(type => type.Id, cancel);
        var card = await CaseCards.ForAsync(new(db, calendars, time, acting), near, types, cancel);
        var nexts = await open.Where(row => row.DueAt >= now && row.DueAt < DueCase.Never).GroupBy(row => new { row.TeamId, row.WorkerId })
            .Select(group => new { group.Key.TeamId, group.Key.WorkerId, DueAt = group.Min(row => row.DueAt) }).ToListAsync(cancel);
        var dues = nexts.Select(next => next.DueAt).Distinct().ToList();
        var numbers = (await open.Where(row => dues.Contains(row.DueAt)).Select(row => new { row.TeamId, row.WorkerId, row.DueAt, row.Number }).ToListAsync(cancel)).ToLookup(row => (row.TeamId, row.WorkerId, row.DueAt), row => row.Number);
        var people = await Members.NamesAsync(db, [.. counted.Select(row => row.WorkerId).OfType<Guid>().Distinct()], cancel);
        var teams = (await CentreFrame.LoadAsync(db, acting.CentreId, cancel, new HashSet<Dim> { Dim.Team }))!.Members[Dim.Team].ToDictionary(team => team.Id);
        return new(now, hour, halfDay, BoardCounts.Sum(counted.Select(row => new BoardCounts(row.Open, row.Overdue, row.Hour, row.HalfDay))), [.. near.Select(card)],
            [.. counted.GroupBy(row => row.TeamId).Select(group => new BoardTeam(
                group.Key is { } id ? teams.GetValueOrDefault(id)?.Code : null, group.Key is { } known ? teams.GetValueOrDefault(known)?.Name : null,
                BoardCounts.Sum(group.Select(row => new BoardCounts(row.Open, row.Overdue, row.Hour, row.HalfDay))),
                [.. group.OrderByDescending(row => row.Overdue).ThenByDescending(row => row.Hour).ThenByDescending(row => row.HalfDay).ThenByDescending(row => row.Open).Select(row =>
                {
                    var next = nexts.FirstOrDefault(one => one.TeamId == row.TeamId && one.WorkerId == row.WorkerId);
                    return new BoardPerson(
                        row.WorkerId is { } worker ? new(worker, people.GetValueOrDefault(worker) ?? "") : null, new(row.Open, row.Overdue, row.Hour, row.HalfDay),
                        next is null ? null : numbers[(row.TeamId, row.WorkerId, next.DueAt)].DefaultIfEmpty().Min(), next is null ? null : Left(calendar, now, next.DueAt));
                })]))
                .OrderByDescending(team => team.Counts.Overdue).ThenByDescending(team => team.Counts.Hour).ThenByDescending(team => team.Counts.Open)],
            await BoardTiers.OfAsync(new(db, calendars, time, acting), open, types, (now, hour, halfDay), cancel));
    }

    private static DateTimeOffset After(WorkingCalendar? calendar, DateTimeOffset now, int hours) =>
        calendar?.AddWorkingTime(Instant.FromDateTimeOffset(now), Duration.FromHours(hours)) is { Outcome: ClockOutcome.Reached } reach ? reach.At.ToDateTimeOffset() : now.AddHours(hours);

    private static double Left(WorkingCalendar? calendar, DateTimeOffset now, DateTimeOffset due) =>
        calendar?.WorkingTimeBetween(Instant.FromDateTimeOffset(now), Instant.FromDateTimeOffset(due)).TotalSeconds ?? (due - now).TotalSeconds;
}
