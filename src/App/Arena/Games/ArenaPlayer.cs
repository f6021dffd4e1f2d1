using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Shouwen.App.Access.Published;
using Role = Shouwen.Engines.Arena.Role;

namespace Shouwen.App.Arena.Games;

/// <summary>Somebody who joined a game by its code; no account, a name that they chose.</summary>
public sealed class ArenaPlayer
{
    public const int MaxName = 30;
    public const int MostInAGame = 60;

    public required Guid Id { get; init; }
    public required Guid GameId { get; init; }
    public required string Name { get; init; }

    /// <summary>The role they asked for.</summary>
    public Role? Wants { get; init; }
    public int? Seat { get; set; }

    /// <summary>Of the token in their browser.</summary>
    public required string TokenHash { get; set; }
    public required DateTimeOffset JoinedAt { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<ArenaPlayer>
    {
        public void Configure(EntityTypeBuilder<ArenaPlayer> table)
        {
            table.ToTable("arena_players");
            table.Property(row => row.Name).HasMaxLength(MaxName);
            table.Property(row => row.TokenHash).HasMaxLength(OpaqueToken.HashLength);
            table.HasOne<ArenaGame>().WithMany().HasForeignKey(row => row.GameId).OnDelete(DeleteBehavior.Cascade);
            table.HasIndex(row => row.TokenHash).IsUnique();
            table.HasIndex(row => new { row.GameId, row.Seat }).IsUnique();
        }
    }
}
