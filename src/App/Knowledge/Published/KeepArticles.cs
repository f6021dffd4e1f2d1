using Shouwen.App.Data;
using Shouwen.App.Knowledge.Articles;
using Shouwen.App.Knowledge.OnCases;
using Shouwen.App.Knowledge.Searching;
using Shouwen.Engines.Metrics;

namespace Shouwen.App.Knowledge.Published;

/// <summary>Takes articles of the past into a centre that has none: numbered from 1, in their order.</summary>
public static class KeepArticles
{
    public static async Task RunAsync(IServiceProvider services, int centreId, IReadOnlyList<KeptArticle> articles, IEnumerable<KeptSearch> searches, CancellationToken cancel)
    {
        await using var scope = services.CreateAsyncScope();
        var (db, time) = (scope.ServiceProvider.GetRequiredService<Db>(), scope.ServiceProvider.GetRequiredService<TimeProvider>());
        await using var together = await db.Database.BeginTransactionAsync(cancel);
        var frame = await StoredArticles.FrameAsync(db, centreId, cancel);
        var topics = frame.Members[Dim.Topic].ToDictionary(topic => topic.Code, topic => topic.Id);
        var rows = articles.Select((kept, at) => Row(kept, at + 1, centreId, topics[kept.Topic], time)).ToList();
        var revisions = rows.Zip(articles).SelectMany(pair => Revisions(pair.First, pair.Second, topics[pair.Second.Topic], time)).ToList();
        var published = rows.ToDictionary(row => row.Id, row => row.PublishedRevision);
        await BulkInsert.RunAsync(db, rows, cancel);
        await BulkInsert.RunAsync(db, revisions, cancel);
        await BulkInsert.RunAsync(db, revisions.Where(revision => published[revision.ArticleId] == revision.Number).Select(revision => ArticleText.Of(revision, frame)), cancel);
        await BulkInsert.RunAsync(db, searches.Select(kept => new ArticleSearch { Id = NewId.At(time), CentreId = centreId, Date = kept.Date, Words = kept.Words, Times = kept.Times, Empty = kept.Empty }), cancel);
        await together.CommitAsync(cancel);
    }

    public static async Task UsesAsync(IServiceProvider services, int centreId, IEnumerable<KeptUse> uses, CancellationToken cancel)
    {
        await using var scope = services.CreateAsyncScope();
        var (db, time) = (scope.ServiceProvider.GetRequiredService<Db>(), scope.ServiceProvider.GetRequiredService<TimeProvider>());
        var articles = db.Set<Article>().Where(row => row.CentreId == centreId).ToDictionary(row => row.Number, row => (row.Id, row.PublishedRevision));
        await using var together = await db.Database.BeginTransactionAsync(cancel);
        await BulkInsert.RunAsync(db, uses.Select(use => new ArticleUse
        {
            Id = NewId.At(time),
            CentreId = centreId,
            ArticleId = articles[use.Article].Id,
            Revision = articles[use.Article].PublishedRevision ?? 1,
            CaseId = use.CaseId,
            At = use.At.ToUniversalTime(),
            ById = use.By,
            Solved = use.Solved,
            Word = use.Word,
        }), cancel);
        await together.CommitAsync(cancel);
    }

    private static Article Row(KeptArticle kept, int number, int centreId, int topic, TimeProvider time)
    {
        var isRead = kept.PublishedAt is not null && kept.State != KeptArticleState.Retired;
        return new()
        {
            Id = NewId.At(time),
            CentreId = centreId,
            Number = number,
            Title = kept.Title,
            State = Enum.Parse<ArticleState>(kept.State.ToString()),
            Revision = kept.Revisions.Count,
            PublishedRevision = isRead ? kept.Published : null,
            PublishedAudience = isRead ? AudienceOf(kept) : null,
            PublishedTopicId = isRead ? topic : null,
            PublishedAt = isRead ? kept.PublishedAt!.Value.ToUniversalTime() : null,
            OwnerId = kept.Owner,
            AuthorId = kept.Author,
            ApproverId = kept.PublishedAt is not null || kept.State == KeptArticleState.Approved ? kept.Approver : null,
            ReviewOn = kept.ReviewOn,
            ChangedAt = kept.Revisions[^1].At.ToUniversalTime(),
        };
    }

    private static IEnumerable<ArticleRevision> Revisions(Article row, KeptArticle kept, int topic, TimeProvider time) => kept.Revisions.Select((revision, at) => new ArticleRevision
    {
        Id = NewId.At(time),
        CentreId = row.CentreId,
        ArticleId = row.Id,
        Number = at + 1,
        Title = kept.Title,
        Body = revision.Body,
        Audience = AudienceOf(kept),
        TopicId = topic,
        Tags = KnowledgeJson.Text(kept.Tags),
        Note = revision.Note,
        At = revision.At.ToUniversalTime(),
        ById = kept.Author,
    });

    private static ArticleAudience AudienceOf(KeptArticle kept) => Enum.Parse<ArticleAudience>(kept.Audience.ToString());
}
