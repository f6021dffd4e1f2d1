using Microsoft.EntityFrameworkCore;
using Shouwen.App.Access.Published;
using Shouwen.App.Centres.Published;
using Shouwen.App.Data;
using Shouwen.App.Notices.Published;
using Shouwen.App.Notices.Settings;

namespace Shouwen.App.Notices.Sending;

/// <summary>Sends notices by mail: to one person all that is due as one mail, and nothing in their quiet hours.</summary>
internal sealed class MailSender(PostOffice office, TimeProvider time)
{
    private const int Together = 100;

    public async Task<int> RunAsync(Db db, CancellationToken cancel)
    {
        var now = TellPeople.Now(time);
        var waiting = db.Set<NoticePost>().Where(row => row.Way == PostWay.Mail && row.State == PostState.Waiting && row.DueAt <= now);
        if (office.Sender is null)
        {
            // A mail server that is set up later must not send what is no news any more.
            await waiting.ExecuteUpdateAsync(set => set.SetProperty(row => row.State, PostState.Skipped), cancel);
            return 0;
        }

        var due = await waiting.OrderBy(row => row.DueAt).Take(Together).ToListAsync(cancel);
        var sent = 0;
        PostBag? bag = null;
        try
        {
            foreach (var ofPerson in due.GroupBy(post => (post.CentreId, PersonId: post.PersonId!.Value)))
            {
                var centre = (await CentreCard.ListAsync(db, [ofPerson.Key.CentreId], cancel)).Single();
                if (await MineAsync(db, ofPerson.Key.PersonId, centre, [.. ofPerson], now, cancel) is not { Count: > 0 } mine) continue;
                var to = (await Members.MailOfAsync(db, centre.Id, [ofPerson.Key.PersonId], cancel)).GetValueOrDefault(ofPerson.Key.PersonId);
                string? why = null;
                if (to is not null && bag is not { IsOpen: true }) (bag, why) = await office.OpenAsync(cancel);
                var outcome = to is null ? null : bag is null ? new(PostFate.Later, why) : await bag.SendAsync(MailOf(to, centre, mine), cancel);
                foreach (var post in mine)
                {
                    if (outcome is null) post.State = PostState.Skipped;
                    else PostClaim.Note(post, outcome, TellPeople.Now(time));
                }

                await db.SaveChangesAsync(cancel);
                if (outcome?.Fate != PostFate.Sent) continue;
                sent += mine.Count;
                if (office.Pace is { Ticks: > 0 } pace) await Task.Delay(pace, cancel);
            }
        }
        finally
        {
            bag?.Dispose();
        }

        return sent;
    }

    /// <summary>Those that may be sent now, taken; the others are put off to the end of the quiet hours.</summary>
    private static async Task<List<NoticePost>> MineAsync(Db db, Guid person, CentreCard centre, IReadOnlyList<NoticePost> posts, DateTimeOffset now, CancellationToken cancel)
    {
        var wishes = await db.Set<NoticeSettings>().AsNoTracking().SingleOrDefaultAsync(row => row.PersonId == person && row.CentreId == centre.Id, cancel) ?? NoticeSettings.Usual(person, centre.Id);
        var mine = new List<NoticePost>();
        foreach (var post in posts)
        {
            if (wishes.QuietUntil(now, centre.Zone, post.IsUrgent) is { } end) await PostClaim.MoveAsync(db, post, end, cancel);
            else if (await PostClaim.TakeAsync(db, post, now, cancel)) mine.Add(post);
        }

        return mine;
    }

    private Mail MailOf(MemberAddress to, CentreCard centre, IReadOnlyList<NoticePost> posts)
    {
        var words = NoticeWords.In(to.Locale);
        var told = posts.OrderByDescending(post => post.IsUrgent).ThenBy(post => post.At).Select(post => (Words: words.Of(post.Kind, post.Params, centre.Zone), post.Path)).ToList();
        var lines = told.Select(one => $"{one.Words.Title}\n{one.Words.Text}{(office.Site is { } site ? $"\n{NoticeLink.Of(site, centre.Code, one.Path)}" : "")}");
        return new(to.Email, words.Subject(told[0].Words.Title, told.Count - 1), words.Letter(to.Name, string.Join("\n\n", lines)), null);
    }
}
