using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Shouwen.App.Audit.Published;

namespace Shouwen.App.Voice.Benchmarks;

public enum BenchmarkKind { Industry, Competitor, National, Other }

/// <summary>What others reach in a construct, on 0 to 100, with where that is known from and of when it is.</summary>
internal sealed class Benchmark : IAudited
{
    public const int MaxConstruct = 60;
    public const int MaxName = 100;
    public const int MaxSource = 300;

    public required Guid Id { get; init; }
    public required int CentreId { get; init; }
    public required string Construct { get; set; }
    public required BenchmarkKind Kind { get; set; }
    public required string Name { get; set; }
    public required double Value { get; set; }
    public required string Source { get; set; }
    public required DateOnly On { get; set; }

    string IAudited.AuditName => $"{Construct} {Name}";
    int? IAudited.AuditCentreId => CentreId;

    internal sealed class Mapping : IEntityTypeConfiguration<Benchmark>
    {
        public void Configure(EntityTypeBuilder<Benchmark> table)
        {
            table.ToTable("benchmarks");
            table.Property(row => row.Construct).HasMaxLength(MaxConstruct);
            table.Property(row => row.Kind).HasConversion<string>().HasMaxLength(20);
            table.Property(row => row.Name).HasMaxLength(MaxName);
            table.Property(row => row.Source).HasMaxLength(MaxSource);
            table.HasIndex(row => new { row.CentreId, row.Construct });
        }
    }
}
