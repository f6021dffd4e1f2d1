using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Shouwen.App.Desk.Cases;

public enum CaseLinkKind { RepeatOf, DuplicateOf, CausedBy, PartOf }

/// <summary>How a case stands to another one.</summary>
public sealed class CaseLink
{
    public required Guid Id { get; init; }
    public required int CentreId { get; init; }
    public required Guid CaseId { get; init; }
    public required Guid OtherId { get; init; }
    public required CaseLinkKind Kind { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<CaseLink>
    {
        public void Configure(EntityTypeBuilder<CaseLink> table)
        {
            table.ToTable("case_links");
            table.Property(row => row.Kind).HasConversion<string>().HasMaxLength(20);
            table.HasIndex(row => new { row.CaseId, row.OtherId, row.Kind }).IsUnique();
            table.HasIndex(row => row.OtherId);
            table.HasIndex(row => row.CentreId);
        }
    }
}
