using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Shouwen.App.Centres.Published;
using Shouwen.App.Data;
using Shouwen.App.Knowledge.Articles;
using Shouwen.App.Knowledge.Reading;
using Shouwen.Engines.Metrics;

namespace Shouwen.App.Knowledge.Searching;

/// <summary>
/// What readers can search: the published revision of an article as tokens. The stores index it by themselves: SQLite in the table article_words by triggers, PostgreSQL in a column
/// that is generated; both are made by the migration.
/// </summary>
public sealed class ArticleText
{
    public long Id { get; init; }
    public required int CentreId { get; init; }
    public required Guid ArticleId { get; init; }
    public required ArticleAudience Audience { get; init; }
    public int? TopicId { get; init; }
    public required string Title { get; init; }

    /// <summary>Topic, the topic above it, and tags.</summary>
    public required string About { get; init; }
    public required string Body { get; init; }

    /// <summary>Makes it what is published now; nothing for what is not. Inside the caller's transaction.</summary>
    internal static async Task RenewAsync(Db db, Article row, CancellationToken cancel)
    {
        await db.Set<ArticleText>().Where(text => text.ArticleId == row.Id).ExecuteDeleteAsync(cancel);
        if (row.PublishedRevision is not { } published) return;
        var frame = await StoredArticles.FrameAsync(db, row.CentreId, cancel);
        db.Add(Of(await StoredArticles.RevisionAsync(db, row.Id, published, cancel), frame));
        await db.SaveChangesAsync(cancel);
    }

    internal static ArticleText Of(ArticleRevision revision, CentreFrame frame)
    {
        var topics = frame.Members[Dim.Topic];
        var topic = topics.FirstOrDefault(member => member.Id == revision.TopicId);
        var above = topic?.ParentId is { } parent ? topics.FirstOrDefault(member => member.Id == parent) : null;
        return new()
        {
            CentreId = revision.CentreId,
            ArticleId = revision.ArticleId,
            Audience = revision.Audience,
            TopicId = revision.TopicId,
            Title = Kept(revision.Title),
            About = Kept(string.Join(' ', [.. KnowledgeJson.Read(revision.Tags), topic?.Name, topic?.Code, above?.Name])),
            Body = Kept(SafeMarkdown.Words(revision.Body)),
        };
    }

    private static string Kept(string text) => string.Join(' ', SearchTokens.Of(text));

    internal sealed class Mapping : IEntityTypeConfiguration<ArticleText>
    {
        public void Configure(EntityTypeBuilder<ArticleText> table)
        {
            table.ToTable("article_texts");
            table.Property(row => row.Audience).HasConversion<string>().HasMaxLength(20);
            table.HasIndex(row => row.ArticleId);
            table.HasIndex(row => row.CentreId);
        }
    }
}
