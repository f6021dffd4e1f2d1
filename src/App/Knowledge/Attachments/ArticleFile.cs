using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Shouwen.App.Audit.Published;
using Shouwen.App.Knowledge.Articles;

namespace Shouwen.App.Knowledge.Attachments;

/// <summary>An image or a document beside an article. On disk it has the name of its id; the name it came with is only told.</summary>
public sealed class ArticleFile : IAudited
{
    public const int MaxName = 120;
    public const int MostOfArticle = 50;

    public required Guid Id { get; init; }
    public required int CentreId { get; init; }
    public required Guid ArticleId { get; init; }
    public required string Name { get; init; }
    public required string MediaType { get; init; }
    public required bool IsImage { get; init; }
    public required long Bytes { get; init; }
    public required DateTimeOffset AddedAt { get; init; }
    public required Guid AddedById { get; init; }

    string IAudited.AuditName => Name;
    int? IAudited.AuditCentreId => CentreId;

    internal ArticleFileForm Form => new(Id, Name, MediaType, IsImage, Bytes);

    /// <summary>Whether a text speaks of it.</summary>
    internal bool IsNamedIn(string body) => body.Contains($"attachment:{Id:d}", StringComparison.Ordinal);

    internal sealed class Mapping : IEntityTypeConfiguration<ArticleFile>
    {
        public void Configure(EntityTypeBuilder<ArticleFile> table)
        {
            table.ToTable("article_files");
            table.Property(row => row.Name).HasMaxLength(MaxName);
            table.Property(row => row.MediaType).HasMaxLength(100);
            table.HasIndex(row => row.ArticleId);
            table.HasIndex(row => row.CentreId);
            table.Ignore(row => row.Form);
        }
    }
}
