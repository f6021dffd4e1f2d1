using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Shouwen.App.Audit.Published;
using Shouwen.App.Facts.Metrics;
using Shouwen.Engines.Metrics;

namespace Shouwen.App.Facts.Watches;

/// <summary>A metric, at a cut and a grain, that is looked at after each import, so that nobody need do it.</summary>
internal sealed class Watch : IAudited
{
    public const int MaxFilter = 400;

    /// <summary>A set and a length of its own for each of its rules.</summary>
    public const int MaxRules = 120;

    public required Guid Id { get; init; }
    public required int CentreId { get; init; }
    public required string Metric { get; init; }

    /// <summary>As an address writes it, in one order, so that the same is the same; empty for the whole centre.</summary>
    public string Filter { get; init; } = "";
    public required Grain Grain { get; init; }
    public required string Rules { get; set; }

    /// <summary>Limits come from the periods up to this date; null: from all but the recent ones.</summary>
    public DateOnly? BaselineTo { get; set; }

    string IAudited.AuditName => $"{Metric} {Filter} {Grains.NameOf(Grain)}".Replace("  ", " ", StringComparison.Ordinal);
    int? IAudited.AuditCentreId => CentreId;

    internal sealed class Mapping : IEntityTypeConfiguration<Watch>
    {
        public void Configure(EntityTypeBuilder<Watch> table)
        {
            table.ToTable("watches");
            table.Property(row => row.Metric).HasMaxLength(50);
            table.Property(row => row.Filter).HasMaxLength(MaxFilter);
            table.Property(row => row.Grain).HasConversion<string>().HasMaxLength(20);
            table.Property(row => row.Rules).HasMaxLength(MaxRules);
            table.HasIndex(row => new { row.CentreId, row.Metric, row.Filter, row.Grain }).IsUnique();
        }
    }
}
