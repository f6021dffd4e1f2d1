using Microsoft.EntityFrameworkCore;
using Shouwen.App.Access.Published;
using Shouwen.App.Calendars.Published;
using Shouwen.App.Data;
using Shouwen.App.Desk.Cases;
using Shouwen.App.Desk.Promises;
using Shouwen.Engines.Clock;

namespace Shouwen.App.Desk.Published;

/// <summary>A deadline that an edit moves.</summary>
public sealed record MovedDeadline(int Number, string Title, string Promise, DateTimeOffset From, DateTimeOffset To);

/// <summary>What an edit of a calendar would do to deadlines of promises that are open and not broken.</summary>
/// <param name="Looked">How many were looked at: those of the cases that are due first.</param>
/// <param name="IsCapped">Whether there are more of them, which were not looked at.</param>
/// <param name="Later">How many move to a later moment; the others of `Moved` to an earlier one.</param>
/// <param name="MedianHours">By how much the middle one of them moves, whichever way; null when none does.</param>
/// <param name="MostHours">By how much the one moves that moves most; null when none does.</param>
/// <param name="Examples">Some that move most; only of cases that whoever asks may open.</param>
public sealed record CalendarMoves(int Looked, bool IsCapped, int Moved, int Later, double? MedianHours, double? MostHours, IReadOnlyList<MovedDeadline> Examples);

/// <summary>Counts what other hours would move, and changes nothing.</summary>
public static class PreviewMoves
{
    private const int MostCases = 4000;
    private const int MostExamples = 5;

    /// <param name="code">Of the calendar.</param>
    /// <param name="changed">Its hours as they would be.</param>
    public static async Task<CalendarMoves> RunAsync(Db db, WorkingCalendars calendars, Acting acting, string code, WorkingCalendar changed, DateTimeOffset now, CancellationToken cancel)
    {
        var rows = await db.Set<DueCase>().Where(row => row.CentreId == acting.CentreId).OrderBy(row => row.DueAt).ThenBy(row => row.Number).Select(row => new { row.Id, row.Number }).Take(MostCases + 1).ToListAsync(cancel);
        var numbers = rows.Take(MostCases).ToDictionary(row => row.Id, row => row.Number);
        var ids = numbers.Keys.ToList();
        var promises = (await db.Set<CasePromise>().AsNoTracking().Where(row => EF.Parameter(ids).Contains(row.CaseId)).ToListAsync(cancel)).Where(OpenClocks.IsOpen).ToList();
        var hours = await ClockHours.OfAsync(db, calendars, promises, cancel);
        var current = (await calendars.EditionOfAsync(db, acting.CentreId, code, cancel))?.Edition;
        var looked = promises.Where(promise => hours.Now(promise).Edition == current).ToList();
        var moved = looked.Select(promise => (Promise: promise, From: hours.Read(promise, now).Due, To: hours.ReadAfter(promise, changed, now).Due))
            .Where(one => one.From is not null && one.To is not null && one.From != one.To).Select(one => (one.Promise, From: one.From!.Value, To: one.To!.Value)).ToList();
        var by = moved.Select(one => Math.Abs((one.To - one.From).TotalHours)).Order().ToList();
        var may = await StoredCases.Among(db, ids, acting, Act.DeskView).Select(row => row.Id).ToHashSetAsync(cancel);
        var examples = moved.Where(one => may.Contains(one.Promise.CaseId)).OrderByDescending(one => Math.Abs((one.To - one.From).TotalHours)).ThenBy(one => numbers[one.Promise.CaseId]).DistinctBy(one => one.Promise.CaseId).Take(MostExamples).ToList();
        var shown = await StoredCases.InOrderAsync(db, [.. examples.Select(one => one.Promise.CaseId)], cancel);
        return new(looked.Count, rows.Count > MostCases, moved.Count, moved.Count(one => one.To > one.From), by.Count == 0 ? null : (by[(by.Count - 1) / 2] + by[by.Count / 2]) / 2, by.Count == 0 ? null : by[^1],
            [.. examples.Zip(shown, (one, row) => new MovedDeadline(row.Number, row.Title, one.Promise.Name, one.From.ToDateTimeOffset(), one.To.ToDateTimeOffset()))]);
    }
}
