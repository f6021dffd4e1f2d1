using Microsoft.EntityFrameworkCore;
using Shouwen.App.Access.Published;
using Shouwen.App.Centres.Published;
using Shouwen.App.Data;
using Shouwen.App.Notices.Channels;
using Shouwen.App.Notices.Inbox;
using Shouwen.App.Notices.Sending;
using Shouwen.App.Notices.Settings;

namespace Shouwen.App.Notices.Published;

/// <summary>
/// Puts notices beside what caused them, to be saved with it: for each person one to read, and what goes out by mail or to a channel as a row that waits to be sent. Whoever
/// was told the same once is left out; of two who tell it at the same moment the store refuses the later.
/// </summary>
public static class TellPeople
{
    private const int LongestParam = 200;

    public static async Task AddAsync(Db db, TimeProvider time, IReadOnlyCollection<NewNotice> notices, CancellationToken cancel)
    {
        foreach (var ofCentre in notices.GroupBy(notice => notice.CentreId)) await AddAsync(db, time, ofCentre.Key, [.. ofCentre], cancel);
    }

    private static async Task AddAsync(Db db, TimeProvider time, int centreId, IReadOnlyList<NewNotice> notices, CancellationToken cancel)
    {
        var keys = notices.Select(notice => notice.OnceKey).Distinct().ToList();
        var to = await Members.AmongAsync(db, centreId, [.. notices.SelectMany(notice => notice.To).Distinct()], cancel);
        var told = (await db.Set<Notice>().Where(row => row.CentreId == centreId && to.Contains(row.PersonId) && keys.Contains(row.OnceKey)).Select(row => new { row.PersonId, row.OnceKey }).ToListAsync(cancel))
            .Select(row => (row.PersonId, row.OnceKey)).ToHashSet();
        var settings = (await db.Set<NoticeSettings>().AsNoTracking().Where(row => row.CentreId == centreId && to.Contains(row.PersonId)).ToListAsync(cancel)).ToDictionary(row => row.PersonId);
        var channels = await db.Set<NoticeChannel>().AsNoTracking().Where(row => row.CentreId == centreId && row.IsOn).ToListAsync(cancel);
        var posted = channels.Count == 0 ? [] : (await db.Set<NoticePost>().Where(row => row.CentreId == centreId && row.ChannelId != null && keys.Contains(row.OnceKey)).Select(row => new { row.ChannelId, row.OnceKey }).ToListAsync(cancel))
            .Select(row => (row.ChannelId!.Value, row.OnceKey)).ToHashSet();
        var (now, zone) = (Now(time), (await CentreCard.ListAsync(db, [centreId], cancel)).FirstOrDefault()?.Zone ?? "UTC");
        foreach (var notice in notices)
        {
            var texts = NoticeJson.Text(notice.Params.ToDictionary(entry => entry.Key, entry => Short(entry.Value)));
            foreach (var person in notice.To.Where(person => person != notice.By && to.Contains(person) && told.Add((person, notice.OnceKey))))
            {
                var wishes = settings.GetValueOrDefault(person) ?? NoticeSettings.Usual(person, centreId);
                db.Add(Notice.Of(notice, person, now, texts, wishes.Shows(notice.Kind)));
                if (wishes.Mails(notice.Kind)) db.Add(NoticePost.ToPerson(time, notice, person, now, texts, wishes.MailedAt(now, zone, notice.IsUrgent)));
            }

            if (!notice.IsForChannels) continue;
            foreach (var channel in channels.Where(channel => channel.Hears(notice.Kind, notice.TeamId) && posted.Add((channel.Id, notice.OnceKey)))) db.Add(NoticePost.ToChannel(time, notice, channel.Id, now, texts));
        }
    }

    /// <summary>To the millisecond, as every store keeps it.</summary>
    internal static DateTimeOffset Now(TimeProvider time) => DateTimeOffset.FromUnixTimeMilliseconds(time.GetUtcNow().ToUnixTimeMilliseconds());

    private static string Short(string text) => text.Length <= LongestParam ? text : $"{text[..(LongestParam - 1)]}…";
}
