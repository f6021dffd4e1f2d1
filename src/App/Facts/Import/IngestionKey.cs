using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Shouwen.App.Facts.Import;

/// <summary>A post of a machine that has been answered: the same again gets the same answer.</summary>
internal sealed class IngestionKey
{
    public const int MaxKey = 200;
    public static readonly TimeSpan Kept = TimeSpan.FromDays(7);

    public required Guid Id { get; init; }
    public required int CentreId { get; init; }
    public required string Key { get; init; }
    public required string BodyHash { get; init; }
    public required string Answer { get; init; }
    public required DateTimeOffset At { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<IngestionKey>
    {
        public void Configure(EntityTypeBuilder<IngestionKey> table)
        {
            table.ToTable("ingestion_keys");
            table.Property(row => row.Key).HasMaxLength(MaxKey);
            table.Property(row => row.BodyHash).HasMaxLength(64);
            table.HasIndex(row => new { row.CentreId, row.Key }).IsUnique();
            table.HasIndex(row => row.At);
        }
    }
}
