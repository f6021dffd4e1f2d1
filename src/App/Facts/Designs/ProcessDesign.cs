using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Shouwen.App.Audit.Published;

namespace Shouwen.App.Facts.Designs;

/// <summary>How work should flow, under a name; what that is stands in its revisions.</summary>
internal sealed class ProcessDesign : IAudited
{
    public const int MaxName = 100;

    public required Guid Id { get; init; }
    public required int CentreId { get; init; }
    public required string Name { get; set; }

    /// <summary>Number of the newest revision, from 1.</summary>
    public required int Revision { get; set; }
    public required DateTimeOffset ChangedAt { get; set; }
    public required string ChangedBy { get; set; }
    public int Version { get; set; } = 1;

    string IAudited.AuditName => Name;
    int? IAudited.AuditCentreId => CentreId;

    internal sealed class Mapping : IEntityTypeConfiguration<ProcessDesign>
    {
        public void Configure(EntityTypeBuilder<ProcessDesign> table)
        {
            table.ToTable("process_designs");
            table.Property(row => row.Name).HasMaxLength(MaxName);
            table.Property(row => row.ChangedBy).HasMaxLength(200);
            table.Property(row => row.Version).IsConcurrencyToken();
            table.HasIndex(row => new { row.CentreId, row.Name }).IsUnique();
        }
    }
}

/// <summary>A design as it was saved once; it never changes, so what was found against it can be found again.</summary>
internal sealed class DesignRevision
{
    public required Guid DesignId { get; init; }
    public required int Number { get; init; }

    /// <summary>As JSON.</summary>
    public required string Process { get; init; }
    public required DateTimeOffset SavedAt { get; init; }
    public required string By { get; init; }

    internal DesignPart Read() => DesignPart.Read(Process);

    internal sealed class Mapping : IEntityTypeConfiguration<DesignRevision>
    {
        public void Configure(EntityTypeBuilder<DesignRevision> table)
        {
            table.ToTable("process_design_revisions");
            table.HasKey(row => new { row.DesignId, row.Number });
            table.Property(row => row.By).HasMaxLength(200);
            table.HasOne<ProcessDesign>().WithMany().HasForeignKey(row => row.DesignId).OnDelete(DeleteBehavior.Cascade);
        }
    }
}
