using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Shouwen.App.Audit.Published;
using Shouwen.App.Voice.Waves;

namespace Shouwen.App.Voice.Kiosks;

/// <summary>A device that stands in a hall and asks one person after another.</summary>
public sealed class Kiosk : IAudited
{
    public const int MaxName = 100;

    public required Guid Id { get; init; }
    public required int CentreId { get; init; }
    public required Guid WaveId { get; init; }
    public required string Name { get; init; }

    /// <summary>The end of its address.</summary>
    public required string Link { get; init; }

    /// <summary>What the answers given there are cut by.</summary>
    public int? RegionId { get; init; }
    public int? ProductId { get; init; }
    public int? ChannelId { get; init; }
    public int? QueueId { get; init; }
    public int? TeamId { get; init; }

    /// <summary>Taken away: it asks nobody any more, and may still tell what it holds.</summary>
    public DateTimeOffset? RemovedAt { get; set; }

    internal CutMembers Cuts => new(RegionId, ProductId, ChannelId, QueueId, TeamId);

    string IAudited.AuditName => Name;
    int? IAudited.AuditCentreId => CentreId;
    IReadOnlyCollection<string> IAudited.AuditSecrets => [nameof(Link)];

    internal sealed class Mapping : IEntityTypeConfiguration<Kiosk>
    {
        public void Configure(EntityTypeBuilder<Kiosk> table)
        {
            table.ToTable("kiosks");
            table.Ignore(row => row.Cuts);
            table.Property(row => row.Name).HasMaxLength(MaxName);
            table.Property(row => row.Link).HasMaxLength(Wave.LinkLength);
            table.HasIndex(row => row.Link).IsUnique();
            table.HasIndex(row => row.WaveId);
        }
    }
}
