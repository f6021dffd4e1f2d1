using Microsoft.EntityFrameworkCore;
using Shouwen.App.Data;
using Shouwen.App.Jobs.Published;
using Shouwen.App.Notices.Channels;
using Shouwen.App.Notices.Inbox;
using Shouwen.App.Notices.Published;

namespace Shouwen.App.Notices.Sending;

/// <summary>Sends what is due, by mail and to channels, and forgets what is old.</summary>
internal sealed class SendNotices(IServiceScopeFactory scopes, MailSender mail, ChannelSender channels, TimeProvider time, ILogger<SendNotices> log) : Rounds(time, log)
{
    private const int MostForgotten = 5000;
    private static readonly TimeSpan Forgetting = TimeSpan.FromHours(1);
    private static readonly TimeSpan Kept = TimeSpan.FromDays(180);
    private static readonly TimeSpan SentKept = TimeSpan.FromDays(60);

    private DateTimeOffset forgetAt;

    protected override TimeSpan Pause => TimeSpan.FromSeconds(4);

    protected override Task RoundAsync(CancellationToken cancel) => RunAsync(cancel);

    /// <summary>One round; how many notices went out.</summary>
    public async Task<int> RunAsync(CancellationToken cancel)
    {
        var sent = 0;
        // What the one way cannot do now keeps the other from nothing.
        await TryAsync(async () => sent += await InScopeAsync(db => mail.RunAsync(db, cancel)));
        foreach (var channel in await InScopeAsync(db => WaitedForAsync(db, cancel)))
            await TryAsync(async () => sent += await InScopeAsync(db => channels.RunAsync(db, channel, cancel)));
        if (Time.GetUtcNow() < forgetAt) return sent;
        await TryAsync(() => InScopeAsync(db => ForgetAsync(db, cancel)));
        forgetAt = Time.GetUtcNow() + Forgetting;
        return sent;
    }

    private async Task<T> InScopeAsync<T>(Func<Db, Task<T>> work)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<Db>());
    }

    private async Task<List<NoticeChannel>> WaitedForAsync(Db db, CancellationToken cancel)
    {
        var now = TellPeople.Now(Time);
        var due = db.Set<NoticePost>().Where(row => row.Way == PostWay.Channel && row.State == PostState.Waiting && row.DueAt <= now).Select(row => row.ChannelId);
        return await db.Set<NoticeChannel>().AsNoTracking().Where(row => row.IsOn && row.NextAt <= now && due.Contains(row.Id)).ToListAsync(cancel);
    }

    private async Task<int> ForgetAsync(Db db, CancellationToken cancel)
    {
        var (old, sent) = (TellPeople.Now(Time) - Kept, TellPeople.Now(Time) - SentKept);
        var notices = await db.Set<Notice>().Where(row => row.At < old).OrderBy(row => row.At).Take(MostForgotten).Select(row => row.Id).ToListAsync(cancel);
        await db.Set<Notice>().Where(row => notices.Contains(row.Id)).ExecuteDeleteAsync(cancel);
        var posts = await db.Set<NoticePost>().Where(row => row.At < sent).OrderBy(row => row.At).Take(MostForgotten).Select(row => row.Id).ToListAsync(cancel);
        return await db.Set<NoticePost>().Where(row => posts.Contains(row.Id)).ExecuteDeleteAsync(cancel);
    }
}
