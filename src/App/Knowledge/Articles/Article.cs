using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Shouwen.App.Audit.Published;

namespace Shouwen.App.Knowledge.Articles;

public enum ArticleState { Draft, InReview, Approved, Published, Retired }

/// <summary>Whom an article is for: what may be told to customers word by word, what the first line needs beside it, what only experts should act on.</summary>
public enum ArticleAudience { Public, FirstLine, Experts }

/// <summary>
/// Something that was found out and written down. Its words stand in revisions: the newest is worked on, and readers see the published one meanwhile. The state is that of the newest.
/// </summary>
public sealed class Article : IAudited
{
    public const int MaxTitle = 200;
    public const int MaxReason = 1000;

    public required Guid Id { get; init; }
    public required int CentreId { get; init; }

    /// <summary>Of the centre, from 1: what people call it.</summary>
    public required int Number { get; init; }

    /// <summary>Of the newest revision.</summary>
    public required string Title { get; set; }
    public ArticleState State { get; set; } = ArticleState.Draft;

    /// <summary>Why it was sent back, or retired.</summary>
    public string? Reason { get; set; }

    /// <summary>The revision that is worked on.</summary>
    public int Revision { get; set; } = 1;

    /// <summary>The revision that readers see; null for none.</summary>
    public int? PublishedRevision { get; set; }

    /// <summary>Of the published revision.</summary>
    public ArticleAudience? PublishedAudience { get; set; }
    public int? PublishedTopicId { get; set; }
    public DateTimeOffset? PublishedAt { get; set; }

    /// <summary>Who sees to it that it stays right.</summary>
    public required Guid OwnerId { get; set; }

    /// <summary>Who wrote the newest revision.</summary>
    public required Guid AuthorId { get; set; }

    /// <summary>Who approved what is approved or published.</summary>
    public Guid? ApproverId { get; set; }

    /// <summary>By when somebody looks again whether it is still right.</summary>
    public DateOnly? ReviewOn { get; set; }
    public required DateTimeOffset ChangedAt { get; set; }
    public int Version { get; set; } = 1;

    string IAudited.AuditName => $"#{Number} {Title}";
    int? IAudited.AuditCentreId => CentreId;

    internal sealed class Mapping : IEntityTypeConfiguration<Article>
    {
        public void Configure(EntityTypeBuilder<Article> table)
        {
            table.ToTable("articles");
            table.Property(row => row.Title).HasMaxLength(MaxTitle);
            table.Property(row => row.State).HasConversion<string>().HasMaxLength(20);
            table.Property(row => row.PublishedAudience).HasConversion<string>().HasMaxLength(20);
            table.Property(row => row.Reason).HasMaxLength(MaxReason);
            table.Property(row => row.Version).IsConcurrencyToken();
            table.HasIndex(row => new { row.CentreId, row.Number }).IsUnique();
            table.HasIndex(row => new { row.CentreId, row.PublishedAt, row.Number });
            table.HasIndex(row => new { row.CentreId, row.State, row.ChangedAt, row.Number });
            table.HasIndex(row => new { row.CentreId, row.ReviewOn, row.Number });
            table.HasIndex(row => new { row.CentreId, row.PublishedTopicId });
        }
    }
}
