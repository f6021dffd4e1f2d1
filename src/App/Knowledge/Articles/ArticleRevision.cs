using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Shouwen.App.Knowledge.Articles;

/// <summary>An article as it was saved once. It never changes, so it is a history and no audit row repeats its words.</summary>
public sealed class ArticleRevision
{
    public const int MaxBody = 50_000;
    public const int MaxNote = 300;
    public const int MaxTag = 40;
    public const int MostTags = 20;

    public required Guid Id { get; init; }
    public required int CentreId { get; init; }
    public required Guid ArticleId { get; init; }

    /// <summary>Of the article, from 1.</summary>
    public required int Number { get; init; }
    public required string Title { get; init; }

    /// <summary>Markdown.</summary>
    public required string Body { get; init; }
    public required ArticleAudience Audience { get; init; }
    public int? TopicId { get; init; }

    /// <summary>As JSON.</summary>
    public required string Tags { get; init; }

    /// <summary>What was changed and why, in a few words.</summary>
    public string? Note { get; init; }
    public required DateTimeOffset At { get; init; }
    public required Guid ById { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<ArticleRevision>
    {
        public void Configure(EntityTypeBuilder<ArticleRevision> table)
        {
            table.ToTable("article_revisions");
            table.Property(row => row.Title).HasMaxLength(Article.MaxTitle);
            table.Property(row => row.Body).HasMaxLength(MaxBody);
            table.Property(row => row.Audience).HasConversion<string>().HasMaxLength(20);
            table.Property(row => row.Note).HasMaxLength(MaxNote);
            table.HasIndex(row => new { row.ArticleId, row.Number }).IsUnique();
            table.HasIndex(row => row.CentreId);
        }
    }
}
