using System.Globalization;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Shouwen.App.Centres.Published;
using Shouwen.App.Data;
using Shouwen.App.Jobs.Published;
using Shouwen.App.Notices.Published;

namespace Shouwen.App.Knowledge.Articles;

/// <summary>Tells owners of the published articles whose review date has come; each date once.</summary>
internal sealed class RemindReviews(IServiceScopeFactory scopes, TimeProvider time, ILogger<RemindReviews> log) : Rounds(time, log)
{
    /// <summary>Older ones are no news; they stay listed as overdue.</summary>
    private const int News = 7;
    private const int AtOnce = 500;

    protected override TimeSpan Pause => TimeSpan.FromHours(1);

    protected override Task RoundAsync(CancellationToken cancel) => RunAsync(cancel);

    public async Task RunAsync(CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<Db>();
        foreach (var centre in await CentreCard.AllAsync(db, cancel)) await TryAsync(() => TellAsync(db, centre, cancel));
    }

    private async Task TellAsync(Db db, CentreCard centre, CancellationToken cancel)
    {
        var today = Instant.FromDateTimeOffset(Time.GetUtcNow()).InZone(DateTimeZoneProviders.Tzdb[centre.Zone]).Date.ToDateOnly();
        var since = today.AddDays(-News);
        var due = await db.Set<Article>().AsNoTracking().Where(row => row.CentreId == centre.Id && row.ReviewOn <= today && row.ReviewOn > since && row.PublishedRevision != null).OrderBy(row => row.ReviewOn).ThenBy(row => row.Number).Take(AtOnce).ToListAsync(cancel);
        await TellPeople.AddAsync(db, Time, [.. due.Select(row =>
        {
            var day = row.ReviewOn!.Value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
            return new NewNotice(centre.Id, NoticeKind.ArticleReviewDue, [row.OwnerId], $"knowledge/articles/{row.Number}", $"article {row.Id:n} review {day}", new Dictionary<string, string> { ["number"] = row.Number.ToString(CultureInfo.InvariantCulture), ["title"] = row.Title, ["due"] = day }) { IsForChannels = false };
        })], cancel);
        await db.SaveChangesAsync(cancel);
    }
}
