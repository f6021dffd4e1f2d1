using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Shouwen.App.Arena.Games;

namespace Shouwen.App.Arena.Debrief;

/// <summary>What a trainer noted at a moment of the game.</summary>
public sealed class ArenaNote
{
    public const int MaxText = 1000;

    public required Guid Id { get; init; }
    public required Guid GameId { get; init; }
    public required int Round { get; init; }

    /// <summary>Milliseconds in the round.</summary>
    public required int At { get; init; }
    public required string Text { get; init; }
    public required string By { get; init; }
    public required DateTimeOffset CreatedAt { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<ArenaNote>
    {
        public void Configure(EntityTypeBuilder<ArenaNote> table)
        {
            table.ToTable("arena_notes");
            table.Property(row => row.Text).HasMaxLength(MaxText);
            table.Property(row => row.By).HasMaxLength(ArenaGame.MaxBy);
            table.HasOne<ArenaGame>().WithMany().HasForeignKey(row => row.GameId).OnDelete(DeleteBehavior.Cascade);
            table.HasIndex(row => new { row.GameId, row.Id });
        }
    }
}
