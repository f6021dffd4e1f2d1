using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Shouwen.App.Arena.Games;

namespace Shouwen.App.Arena.Debrief;

/// <summary>What a team wrote down after a round: plan, do, check, act, and the questions it was asked.</summary>
public sealed class PdcaSheet
{
    public const int MaxText = 4000;

    public required Guid GameId { get; init; }
    public required int Round { get; init; }
    public string Plan { get; set; } = "";
    public string Do { get; set; } = "";
    public string Check { get; set; } = "";
    public string Act { get; set; } = "";
    public string Questions { get; set; } = "";

    /// <summary>0 is a sheet that nobody has written on.</summary>
    public int Version { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<PdcaSheet>
    {
        public void Configure(EntityTypeBuilder<PdcaSheet> table)
        {
            table.ToTable("arena_pdca");
            table.HasKey(row => new { row.GameId, row.Round });
            foreach (var text in new[] { nameof(Plan), nameof(Do), nameof(Check), nameof(PdcaSheet.Act), nameof(Questions) }) table.Property<string>(text).HasMaxLength(MaxText);
            table.Property(row => row.Version).IsConcurrencyToken();
            table.HasOne<ArenaGame>().WithMany().HasForeignKey(row => row.GameId).OnDelete(DeleteBehavior.Cascade);
        }
    }
}
