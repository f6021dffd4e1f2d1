using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Shouwen.App.Voice.Kiosks;

/// <summary>How much a device holds that we refused, and why, as it said last. What was answered stays on the device.</summary>
public sealed class KioskRefusal
{
    public const int MaxCode = 60;

    public required int CentreId { get; init; }
    public required Guid KioskId { get; init; }

    /// <summary>Random, made by the device: one address may stand on several.</summary>
    public required string Device { get; init; }

    /// <summary>Of the problem.</summary>
    public required string Code { get; init; }
    public required int Answers { get; init; }

    /// <summary>Of customers who want to be got back to.</summary>
    public required int Asked { get; init; }

    /// <summary>To the hour: since when something is refused for that.</summary>
    public required DateTimeOffset Since { get; init; }
    public required DateTimeOffset ToldAt { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<KioskRefusal>
    {
        public void Configure(EntityTypeBuilder<KioskRefusal> table)
        {
            table.ToTable("kiosk_refusals");
            table.HasKey(row => new { row.KioskId, row.Device, row.Code });
            table.Property(row => row.Device).HasMaxLength(64);
            table.Property(row => row.Code).HasMaxLength(MaxCode);
        }
    }
}
