using Microsoft.EntityFrameworkCore;
using NodaTime;
using Shouwen.App.Access.Published;
using Shouwen.App.Centres.Published;
using Shouwen.App.Data;
using Shouwen.App.Desk.Cases;
using Shouwen.App.Facts.Published;
using Shouwen.Engines.Metrics;

namespace Shouwen.App.Desk.Published;

/// <summary>Cases for words that judge them one by one.</summary>
internal static class CasesToJudge
{
    /// <summary>Cases that were done on dates, whose owners are employees: by number, with the hours until they were done as their length; over-long is one that broke a promise, and came back one that repeats an earlier.</summary>
    public static async Task<List<JudgedContact>> ReadAsync(Db db, CentreFrame frame, DateOnly from, DateOnly to, IReadOnlyDictionary<Dim, IReadOnlySet<string>> filters, CancellationToken cancel)
    {
        var zone = DateTimeZoneProviders.Tzdb[frame.Zone];
        DateTimeOffset Midnight(DateOnly date) => zone.AtStartOfDay(LocalDate.FromDateOnly(date)).ToInstant().ToDateTimeOffset();
        var (begin, end) = (Midnight(from), Midnight(to.AddDays(1)));
        var rows = await db.Set<DeskCase>().AsNoTracking().Where(row => row.CentreId == frame.CentreId && row.DoneAt >= begin && row.DoneAt < end).OrderBy(row => row.Number)
            .Select(row => new { row.Number, row.OwnerId, row.TeamId, row.TopicId, row.ChannelId, row.OpenedAt, row.DoneAt, row.IsBreached, row.Repeats }).ToListAsync(cancel);
        var owners = await Members.EmployeesAsync(db, frame.CentreId, [.. rows.Select(row => row.OwnerId).Distinct()], cancel);
        var passes = ContactsToJudge.Passes(frame, filters);
        var found = new List<JudgedContact>();
        foreach (var row in rows)
        {
            if (!owners.TryGetValue(row.OwnerId, out var owner)) continue;
            var opened = Instant.FromDateTimeOffset(row.OpenedAt).InZone(zone);
            var done = Instant.FromDateTimeOffset(row.DoneAt!.Value).InZone(zone);
            var one = new JudgedContact(
                row.Number, done.Date.ToDateOnly(), (opened.Hour * 60) + opened.Minute, row.OpenedAt, (int)(row.DoneAt.Value - row.OpenedAt).TotalHours, owner, row.TeamId ?? 0, row.TopicId ?? 0, 0, 0, row.ChannelId ?? 0, 0,
                row.IsBreached, row.Repeats > 0);
            if (passes.TrueForAll(pass => pass.Ids.Contains(one.Of(pass.Dim)))) found.Add(one);
        }

        return found;
    }
}
