using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Shouwen.App.Audit.Published;

namespace Shouwen.App.Facts.Benchmarks;

/// <summary>Whose figure it is.</summary>
internal enum MetricBenchmarkKind { Industry, Competitor, Other }

/// <summary>What others reach in a metric, who says so, and of when.</summary>
internal sealed class MetricBenchmark : IAudited
{
    public const int MaxName = 100;
    public const int MaxSource = 300;

    public required Guid Id { get; init; }
    public required int CentreId { get; init; }
    public required string Metric { get; init; }
    public MetricBenchmarkKind Kind { get; set; }
    public required string Name { get; set; }
    public double Value { get; set; }
    public required string Source { get; set; }

    /// <summary>The day that the figure is of, or was published.</summary>
    public DateOnly AsOf { get; set; }

    string IAudited.AuditName => $"{Metric} {Name}";
    int? IAudited.AuditCentreId => CentreId;

    internal sealed class Mapping : IEntityTypeConfiguration<MetricBenchmark>
    {
        public void Configure(EntityTypeBuilder<MetricBenchmark> table)
        {
            table.ToTable("metric_benchmarks");
            table.Property(row => row.Metric).HasMaxLength(50);
            table.Property(row => row.Kind).HasConversion<string>().HasMaxLength(20);
            table.Property(row => row.Name).HasMaxLength(MaxName);
            table.Property(row => row.Source).HasMaxLength(MaxSource);
            table.HasIndex(row => new { row.CentreId, row.Metric });
        }
    }
}
