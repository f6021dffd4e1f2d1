using Microsoft.EntityFrameworkCore;
using Shouwen.App.Centres.Published;
using Shouwen.App.Data;
using Shouwen.App.Notices.Channels;
using Shouwen.App.Notices.Published;

namespace Shouwen.App.Notices.Sending;

/// <summary>Sends to one channel: a message at a time, several notices in it where they wait, and never faster than robots take them.</summary>
internal sealed class ChannelSender(ChannelSeal seal, Webhooks webhooks, PostOffice office, TimeProvider time)
{
    private const int Together = 10;

    /// <summary>Twenty a minute are allowed; whichever minute one looks at, there are not more.</summary>
    private static readonly TimeSpan Pace = TimeSpan.FromMilliseconds(3200);

    /// <summary>Of several processes one has the turn.</summary>
    public async Task<bool> TakeTurnAsync(Db db, Guid channel, CancellationToken cancel)
    {
        var now = TellPeople.Now(time);
        var next = now + Pace;
        return await db.Set<NoticeChannel>().Where(row => row.Id == channel && row.NextAt <= now).ExecuteUpdateAsync(set => set.SetProperty(row => row.NextAt, next), cancel) > 0;
    }

    public async Task<PostOutcome> TryAsync(Db db, NoticeChannel channel, CancellationToken cancel)
    {
        var (words, now, centre) = (NoticeWords.In(channel.Language), TellPeople.Now(time), (await CentreCard.ListAsync(db, [channel.CentreId], cancel)).Single());
        return await SendAsync(db, channel, centre, [new(NewId.At(time), "trial", now, false, words.Trial, words.TrialText, "", UrlOf(centre, ""))], cancel);
    }

    /// <summary>How many notices were sent.</summary>
    public async Task<int> RunAsync(Db db, NoticeChannel channel, CancellationToken cancel)
    {
        var now = TellPeople.Now(time);
        var due = await db.Set<NoticePost>().Where(row => row.Way == PostWay.Channel && row.State == PostState.Waiting && row.ChannelId == channel.Id && row.DueAt <= now).OrderBy(row => row.DueAt).ThenBy(row => row.Id).Take(Together).ToListAsync(cancel);
        if (due.Count == 0 || !await TakeTurnAsync(db, channel.Id, cancel)) return 0;
        var (words, centre) = (NoticeWords.In(channel.Language), (await CentreCard.ListAsync(db, [channel.CentreId], cancel)).Single());
        RobotLine Line(NoticePost post)
        {
            var (title, text) = words.Of(post.Kind, post.Params, centre.Zone);
            return new(post.Id, NoticeJson.Text(post.Kind).Trim('"'), post.At, post.IsUrgent, title, text, post.Path, UrlOf(centre, post.Path));
        }

        var mine = new List<NoticePost>();
        foreach (var post in due.Take(RobotMessage.Fitting(words, due.ConvertAll(Line))))
            if (await PostClaim.TakeAsync(db, post, now, cancel)) mine.Add(post);
        if (mine.Count == 0) return 0;
        var outcome = await SendAsync(db, channel, centre, mine.ConvertAll(Line), cancel);
        foreach (var post in mine) PostClaim.Note(post, outcome, TellPeople.Now(time));
        await db.SaveChangesAsync(cancel);
        return outcome.Fate == PostFate.Sent ? mine.Count : 0;
    }

    private async Task<PostOutcome> SendAsync(Db db, NoticeChannel channel, CentreCard centre, IReadOnlyList<RobotLine> lines, CancellationToken cancel)
    {
        var outcome = seal.Open(channel.Sealed) is { } to
            ? await webhooks.PostAsync(channel.Kind, RobotMessage.Of(channel.Kind, to, time.GetUtcNow(), centre.Code, NoticeWords.In(channel.Language), lines), cancel)
            : new(PostFate.Never, "the key that sealed the address is gone; enter it again");
        var why = outcome.Why;
        var (id, sentAt) = (channel.Id, TellPeople.Now(time));
        await (outcome.Fate == PostFate.Sent
            ? db.Set<NoticeChannel>().Where(row => row.Id == id).ExecuteUpdateAsync(set => set.SetProperty(row => row.SentAt, sentAt).SetProperty(row => row.Failure, (string?)null), cancel)
            : db.Set<NoticeChannel>().Where(row => row.Id == id).ExecuteUpdateAsync(set => set.SetProperty(row => row.Failure, why), cancel));
        return outcome;
    }

    private string? UrlOf(CentreCard centre, string path) => office.Site is { } site ? NoticeLink.Of(site, centre.Code, path) : null;
}
