using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Shouwen.App.Knowledge.Searching;

/// <summary>How often some words were searched for on a day, and how often nothing was found. Not by whom.</summary>
public sealed class ArticleSearch
{
    public const int MaxWords = 60;

    public required Guid Id { get; init; }
    public required int CentreId { get; init; }
    public required DateOnly Date { get; init; }
    public required string Words { get; init; }
    public int Times { get; set; }
    public int Empty { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<ArticleSearch>
    {
        public void Configure(EntityTypeBuilder<ArticleSearch> table)
        {
            table.ToTable("article_searches");
            table.Property(row => row.Words).HasMaxLength(MaxWords);
            table.HasIndex(row => new { row.CentreId, row.Date, row.Words }).IsUnique();
        }
    }
}
