using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Shouwen.App.Audit.Published;
using Shouwen.Engines.Metrics;

namespace Shouwen.App.Facts.Metrics;

/// <summary>What a metric should be, for the centre or for one member of a cut, and who answers for it.</summary>
internal sealed class MetricTarget : IAudited
{
    public required Guid Id { get; init; }
    public required int CentreId { get; init; }
    public required string Metric { get; init; }

    /// <summary>Null: the whole centre.</summary>
    public Dim? CutDim { get; init; }
    public string CutCode { get; init; } = "";
    public double Value { get; set; }
    public string? OwnerCode { get; set; }

    string IAudited.AuditName => CutDim is null ? Metric : $"{Metric} {MetricQuery.NameOf(CutDim.Value)}={CutCode}";
    int? IAudited.AuditCentreId => CentreId;

    internal sealed class Mapping : IEntityTypeConfiguration<MetricTarget>
    {
        public void Configure(EntityTypeBuilder<MetricTarget> table)
        {
            table.ToTable("metric_targets");
            table.Property(row => row.Metric).HasMaxLength(50);
            table.Property(row => row.CutCode).HasMaxLength(64);
            table.Property(row => row.OwnerCode).HasMaxLength(64);
            table.HasIndex(row => new { row.CentreId, row.Metric, row.CutDim, row.CutCode }).IsUnique();
        }
    }
}
