using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Shouwen.App.Knowledge.OnCases;

/// <summary>Somebody used an article, on a case or by themselves, and perhaps said whether it solved it.</summary>
public sealed class ArticleUse
{
    public const int MaxWord = 500;

    public required Guid Id { get; init; }
    public required int CentreId { get; init; }
    public required Guid ArticleId { get; init; }

    /// <summary>What was read: the published revision of that moment.</summary>
    public required int Revision { get; set; }

    /// <summary>Null for a word about the article itself.</summary>
    public Guid? CaseId { get; init; }
    public required DateTimeOffset At { get; set; }
    public required Guid ById { get; init; }

    /// <summary>Null while nobody has said.</summary>
    public bool? Solved { get; set; }
    public string? Word { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<ArticleUse>
    {
        public void Configure(EntityTypeBuilder<ArticleUse> table)
        {
            table.ToTable("article_uses");
            table.Property(row => row.Word).HasMaxLength(MaxWord);
            table.HasIndex(row => new { row.CaseId, row.ArticleId }).IsUnique();
            table.HasIndex(row => new { row.ArticleId, row.Id });
            table.HasIndex(row => new { row.CentreId, row.At });
        }
    }
}
