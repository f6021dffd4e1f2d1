using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Shouwen.App.Knowledge.OnCases;

public enum ArticleCaseKind { ProposedFrom, KnownErrorOf }

/// <summary>How an article stands to a case: it came of it, or tells of the known error that the case is.</summary>
public sealed class ArticleCase
{
    public required Guid Id { get; init; }
    public required int CentreId { get; init; }
    public required Guid ArticleId { get; init; }
    public required Guid CaseId { get; init; }
    public required ArticleCaseKind Kind { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<ArticleCase>
    {
        public void Configure(EntityTypeBuilder<ArticleCase> table)
        {
            table.ToTable("article_cases");
            table.Property(row => row.Kind).HasConversion<string>().HasMaxLength(20);
            table.HasIndex(row => new { row.CaseId, row.ArticleId, row.Kind }).IsUnique();
            table.HasIndex(row => new { row.ArticleId, row.Id });
            table.HasIndex(row => row.CentreId);
        }
    }
}
