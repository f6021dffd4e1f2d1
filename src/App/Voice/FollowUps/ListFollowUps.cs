using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Shouwen.App.Access.Published;
using Shouwen.App.Data;
using Shouwen.App.Desk.Published;
using Shouwen.App.Http;
using Shouwen.App.Voice.Waves;

namespace Shouwen.App.Voice.FollowUps;

/// <summary>Follow-ups that are still to be closed (all, or `overdue`), by what is due first; or those that are `closed`, the newest first.</summary>
internal static class ListFollowUps
{
    private const string Open = "open";
    private const string Overdue = "overdue";
    private const string Closed = "closed";

    public static async Task<Results<Ok<KeysetPage<FollowUpCard>>, ProblemHttpResult>> Handle(
        Db db, TimeProvider time, Acting acting, string? state, bool? mine, string? wave, string? after, int? limit, CancellationToken cancel)
    {
        var (size, now, asked) = (KeysetPage.Limit(limit), time.GetUtcNow(), string.IsNullOrEmpty(state) ? Open : state);
        if (asked is not (Open or Overdue or Closed)) return Problem.Invalid("state", FieldErrors.UnknownCode);
        var rows = Asked(db, StoredFollowUps.Of(db, acting).AsNoTracking(), asked, now);
        if (mine == true) rows = StoredFollowUps.MineOf(db, rows, acting);
        var all = from row in rows
                  join asking in db.Set<Wave>() on row.WaveId equals asking.Id
                  where wave == null || asking.Code == wave
                  select new Found { Row = row, Wave = asking.Code, WaveName = asking.Name };
        var count = await all.OrderBy(found => found.Row.Number).Take(KeysetPage.CountBound + 1).CountAsync(cancel);
        var page = await (asked == Closed ? Newest(all, after) : Soonest(all, after)).Take(size + 1).ToListAsync(cancel);
        var clocks = await StoredFollowUps.ClocksAsync(db, page.Select(found => found.Row), cancel);
        var owners = await Members.NamesAsync(db, [.. page.Select(found => found.Row.OwnerId).OfType<Guid>().Concat(clocks.Values.Select(clock => clock.OwnerId)).Distinct()], cancel);
        return TypedResults.Ok(KeysetPage.Of(page, size, count, found => Cursor(asked == Closed ? found.Row.ClosedAt!.Value : found.Row.DueAt, found.Row.Number))
            .Select(found => Card(found, clocks.ClockOf(found.Row), owners, now)));
    }

    private static IQueryable<FollowUp> Asked(Db db, IQueryable<FollowUp> rows, string asked, DateTimeOffset now) => asked switch
    {
        Closed => rows.Where(row => row.State == FollowUpState.Closed),
        Overdue => Late(rows.Where(row => row.State != FollowUpState.Closed), FollowUpClock.Of(db), now),
        _ => rows.Where(row => row.State != FollowUpState.Closed),
    };

    /// <summary>As the desk's clock says of those that are cases.</summary>
    private static IQueryable<FollowUp> Late(IQueryable<FollowUp> rows, IQueryable<FollowUpClock> clocks, DateTimeOffset now) => rows.Where(row =>
        (row.CaseId == null && row.DueAt < now) || (row.CaseId != null && clocks.Any(clock => clock.CaseId == row.CaseId && (clock.BreachedAt != null || (clock.EndedAt == null && !clock.IsPaused && clock.DueAt < now)))));

    private static IQueryable<Found> Soonest(IQueryable<Found> all, string? after)
    {
        if (Place(after) is var (at, number)) all = all.Where(found => found.Row.DueAt > at || (found.Row.DueAt == at && found.Row.Number > number));
        return all.OrderBy(found => found.Row.DueAt).ThenBy(found => found.Row.Number);
    }

    private static IQueryable<Found> Newest(IQueryable<Found> all, string? after)
    {
        if (Place(after) is var (at, number)) all = all.Where(found => found.Row.ClosedAt < at || (found.Row.ClosedAt == at && found.Row.Number < number));
        return all.OrderByDescending(found => found.Row.ClosedAt).ThenByDescending(found => found.Row.Number);
    }

    private static string Cursor(DateTimeOffset at, int number) => string.Create(CultureInfo.InvariantCulture, $"{at.UtcTicks}.{number}");

    private static (DateTimeOffset At, int Number)? Place(string? cursor) =>
        cursor?.Split('.') is [var ticks, var number] && long.TryParse(ticks, NumberStyles.None, CultureInfo.InvariantCulture, out var at) && at <= DateTime.MaxValue.Ticks
            && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var last)
            ? (new DateTimeOffset(at, TimeSpan.Zero), last)
            : null;

    private static FollowUpCard Card(Found found, FollowUpClock? clock, Dictionary<Guid, string> owners, DateTimeOffset now)
    {
        var row = found.Row;
        var (erased, ownerId) = (row.IsErased(now), clock?.OwnerId ?? row.OwnerId);
        return new(
            row.Number, found.Wave, found.WaveName, row.Score, row.Least, row.Most, row.State, row.RaisedAt, clock?.DueAt ?? row.DueAt, row.IsOverdue(now, clock), row.IsKept(now, clock),
            row.ClosedAt, row.Outcome, row.SecondScore, ownerId, ownerId is { } owner ? owners.GetValueOrDefault(owner) : null,
            erased ? null : Covered(row.Name), erased ? null : Covered(row.Reach), row.CaseNumber);
    }

    /// <summary>Enough to know again whom one has spoken to, too little to call them.</summary>
    internal static string? Covered(string? text)
    {
        if (text is null) return null;
        var letters = text.EnumerateRunes().Select(rune => rune.ToString()).ToList();
        return letters.Count < 7 ? $"{letters[0]}**" : $"{string.Concat(letters.Take(3))}****{string.Concat(letters.TakeLast(2))}";
    }

    private sealed class Found
    {
        public required FollowUp Row { get; init; }
        public required string Wave { get; init; }
        public required string WaveName { get; init; }
    }
}
