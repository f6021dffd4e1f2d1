using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Shouwen.App.Voice.Results;

/// <summary>What was computed of a wave, for all of its answers or for one group, from how many answers and when.</summary>
public sealed class WaveEstimate
{
    public const int MaxCut = 20;
    public const int MaxMember = 64;

    public required Guid Id { get; init; }
    public required int CentreId { get; init; }
    public required Guid WaveId { get; init; }

    /// <summary>Such as `region`, with the member's code; both empty for the whole wave.</summary>
    public required string Cut { get; init; }
    public required string Member { get; init; }
    public required int Answers { get; set; }
    public required DateTimeOffset MadeAt { get; set; }
    public required string Result { get; set; }

    /// <summary>What answers every what-if, packed; null where there is no model.</summary>
    public byte[]? Basis { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<WaveEstimate>
    {
        public void Configure(EntityTypeBuilder<WaveEstimate> table)
        {
            table.ToTable("wave_estimates");
            table.Property(row => row.Cut).HasMaxLength(MaxCut);
            table.Property(row => row.Member).HasMaxLength(MaxMember);
            table.HasIndex(row => new { row.WaveId, row.Cut, row.Member }).IsUnique();
        }
    }
}
