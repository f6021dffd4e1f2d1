using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Shouwen.App.Audit.Published;
using Shouwen.Engines.Metrics;

namespace Shouwen.App.Facts.Annotations;

public enum AnnotationKind { Campaign, Outage, RuleChange, Other }

/// <summary>Something that happened, and shows on every chart that it touches.</summary>
internal sealed class Annotation : IAudited
{
    public const int MaxText = 200;

    public required Guid Id { get; init; }
    public required int CentreId { get; init; }
    public required AnnotationKind Kind { get; set; }
    public required DateOnly From { get; set; }
    public required DateOnly To { get; set; }
    public required string Text { get; set; }

    /// <summary>What it touches; null: everything.</summary>
    public Dim? CutDim { get; set; }
    public string CutCode { get; set; } = "";
    public int Version { get; set; } = 1;

    string IAudited.AuditName => Text;
    int? IAudited.AuditCentreId => CentreId;

    internal sealed class Mapping : IEntityTypeConfiguration<Annotation>
    {
        public void Configure(EntityTypeBuilder<Annotation> table)
        {
            table.ToTable("annotations");
            table.Property(row => row.Kind).HasConversion<string>().HasMaxLength(20);
            table.Property(row => row.Text).HasMaxLength(MaxText);
            table.Property(row => row.CutCode).HasMaxLength(64);
            table.Property(row => row.Version).IsConcurrencyToken();
            table.HasIndex(row => new { row.CentreId, row.From, row.Id });
        }
    }
}
