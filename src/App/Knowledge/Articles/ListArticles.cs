using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Shouwen.App.Access.Published;
using Shouwen.App.Data;
using Shouwen.App.Http;
using Shouwen.App.Knowledge.Searching;
using Shouwen.Engines.Metrics;

namespace Shouwen.App.Knowledge.Articles;

/// <summary>An article in a list.</summary>
/// <param name="Quote">Where the words that were looked for stand; else how it begins.</param>
/// <param name="Cases">On how many cases it was used.</param>
public sealed record ArticleCard(
    int Number, string Title, string Quote, ArticleAudience Audience, string? TopicName, IReadOnlyList<string> Tags, ArticleState State, bool IsPublished, string Owner, string Author, DateTimeOffset At, DateOnly? ReviewOn,
    bool IsOverdue, int Cases, int SolvedYes, int SolvedNo);

/// <summary>Articles: what readers find, best first; and what is worked on, waits for approval, is overdue, or retired.</summary>
internal static class ListArticles
{
    private const string Read = "read";
    private const string Review = "review";
    private const string Work = "work";
    private const string Overdue = "overdue";
    private const string Retired = "retired";

    internal sealed record Asked(string? Show, string? Q, string? Topic, string? Audience, string? After, int? Limit);

    public static async Task<Results<Ok<KeysetPage<ArticleCard>>, ProblemHttpResult>> Handle([AsParameters] Asked asked, Db db, TimeProvider time, Acting acting, CancellationToken cancel)
    {
        var (errors, show, size) = (new FieldErrors(), string.IsNullOrEmpty(asked.Show) ? Read : asked.Show, KeysetPage.Limit(asked.Limit));
        errors.AddIf(show is not (Read or Review or Work or Overdue or Retired), "show", FieldErrors.UnknownCode);
        var frame = await StoredArticles.FrameAsync(db, acting.CentreId, cancel);
        var topic = StoredArticles.Topic(errors, frame, asked.Topic);
        ArticleAudience? audience = Enum.TryParse<ArticleAudience>(asked.Audience, ignoreCase: true, out var known) && Enum.IsDefined(known) ? known : null;
        errors.AddIf(audience is null && !string.IsNullOrEmpty(asked.Audience), "audience", FieldErrors.UnknownCode);
        if (errors.Any) return errors.Problem();
        var today = StoredArticles.Today(frame.Zone, time);
        var rows = Shown(db, acting, show, today).AsNoTracking();
        if (topic is not null)
        {
            var within = frame.Members[Dim.Topic].Where(member => member.Id == topic || member.ParentId == topic).Select(member => (int?)member.Id).ToList();
            rows = rows.Where(row => within.Contains(row.PublishedTopicId) || (row.PublishedRevision == null && db.Set<ArticleRevision>().Any(one => one.ArticleId == row.Id && one.Number == row.Revision && within.Contains(one.TopicId))));
        }

        if (audience is not null) rows = rows.Where(row => row.PublishedAudience == audience || (row.PublishedRevision == null && db.Set<ArticleRevision>().Any(one => one.ArticleId == row.Id && one.Number == row.Revision && one.Audience == audience)));
        var cards = new ArticleCards(db, frame, today, show == Read);
        if (show == Read && SearchTokens.Typed(asked.Q).Count > 0)
        {
            var found = await FindArticles.TypedAsync(db, acting, asked.Q!, cancel);
            var there = await rows.Where(row => found.Contains(row.Id)).ToDictionaryAsync(row => row.Id, cancel);
            List<Article> best = [.. found.Where(there.ContainsKey).Select(id => there[id])];
            return TypedResults.Ok(new KeysetPage<ArticleCard>(await cards.OfAsync(best, asked.Q, cancel), null, best.Count, best.Count == FindArticles.Most));
        }

        if (SearchPattern.Of(asked.Q) is { } pattern) rows = rows.Where(row => EF.Functions.Like(row.Title, pattern, SearchPattern.Escape));
        var count = await rows.Take(KeysetPage.CountBound + 1).CountAsync(cancel);
        var page = await Sorted(rows, show, asked.After).Take(size + 1).ToListAsync(cancel);
        var made = KeysetPage.Of(page, size, count, row => Cursor(row, show));
        return TypedResults.Ok(new KeysetPage<ArticleCard>(await cards.OfAsync(made.Items, null, cancel), made.Next, made.Count, made.CountIsCapped));
    }

    private static IQueryable<Article> Shown(Db db, Acting acting, string show, DateOnly today)
    {
        var worked = StoredArticles.Worked(db, acting);
        return show switch
        {
            Review => worked.Where(row => row.State == ArticleState.InReview),
            Work => worked.Where(row => row.State == ArticleState.Draft || row.State == ArticleState.InReview || row.State == ArticleState.Approved),
            Overdue => worked.Where(row => row.PublishedRevision != null && row.ReviewOn < today),
            Retired => worked.Where(row => row.State == ArticleState.Retired),
            _ => StoredArticles.Published(db, acting),
        };
    }

    /// <summary>The newest first; overdue ones by how long they have been.</summary>
    private static IQueryable<Article> Sorted(IQueryable<Article> rows, string show, string? after)
    {
        var place = after?.Split('.') is [var value, var number] && long.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var key) && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var last) ? (Key: key, Last: last) : ((long Key, int Last)?)null;
        if (show == Overdue)
        {
            if (place is { Key: <= 3_652_058 } day)
            {
                var (date, from) = (DateOnly.FromDayNumber((int)day.Key), day.Last);
                rows = rows.Where(row => row.ReviewOn > date || (row.ReviewOn == date && row.Number > from));
            }

            return rows.OrderBy(row => row.ReviewOn).ThenBy(row => row.Number);
        }

        var instant = place is { Key: <= 253_402_300_799_999 } at ? DateTimeOffset.FromUnixTimeMilliseconds(at.Key) : DateTimeOffset.MaxValue;
        var least = place?.Last ?? 0;
        if (show == Read) return (place is null ? rows : rows.Where(row => row.PublishedAt < instant || (row.PublishedAt == instant && row.Number < least))).OrderByDescending(row => row.PublishedAt).ThenByDescending(row => row.Number);
        return (place is null ? rows : rows.Where(row => row.ChangedAt < instant || (row.ChangedAt == instant && row.Number < least))).OrderByDescending(row => row.ChangedAt).ThenByDescending(row => row.Number);
    }

    private static string Cursor(Article row, string show) => string.Create(CultureInfo.InvariantCulture,
        $"{(show == Overdue ? row.ReviewOn!.Value.DayNumber : (show == Read ? row.PublishedAt!.Value : row.ChangedAt).ToUnixTimeMilliseconds())}.{row.Number}");
}
