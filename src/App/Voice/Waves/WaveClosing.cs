using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Shouwen.App.Voice.Waves;

/// <summary>A wave that is closed, and of which not everything is tidied up yet: letters that wait, invitations. It stands until that is done, also by another program than the one that began.</summary>
public sealed class WaveClosing
{
    public required Guid WaveId { get; init; }
    public required int CentreId { get; init; }

    /// <summary>Who works at it: another once that one's time is up.</summary>
    public required Guid Owner { get; init; }
    public required DateTimeOffset Until { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<WaveClosing>
    {
        public void Configure(EntityTypeBuilder<WaveClosing> table)
        {
            table.ToTable("wave_closings");
            table.HasKey(row => row.WaveId);
            table.Property(row => row.WaveId).ValueGeneratedNever();
        }
    }
}
