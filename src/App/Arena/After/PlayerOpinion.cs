using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Shouwen.App.Arena.Games;

namespace Shouwen.App.Arena.After;

/// <summary>What somebody says of the session afterwards, from 1 to 5 and in words.</summary>
public sealed class PlayerOpinion
{
    public const int Least = 1;
    public const int Most = 5;
    public const int MaxText = 1000;

    public required Guid PlayerId { get; init; }
    public required Guid GameId { get; init; }

    /// <summary>Whether it was worth the time.</summary>
    public required int Worth { get; set; }

    /// <summary>Whether they will do something differently at work.</summary>
    public required int Transfer { get; set; }

    /// <summary>The pace: 1 too slow, 3 right, 5 too fast.</summary>
    public required int Pace { get; set; }
    public string? Learned { get; set; }
    public string? Wish { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<PlayerOpinion>
    {
        public void Configure(EntityTypeBuilder<PlayerOpinion> table)
        {
            table.ToTable("arena_opinions");
            table.HasKey(row => row.PlayerId);
            table.Property(row => row.PlayerId).ValueGeneratedNever();
            table.Property(row => row.Learned).HasMaxLength(MaxText);
            table.Property(row => row.Wish).HasMaxLength(MaxText);
            table.HasIndex(row => row.GameId);
            table.HasOne<ArenaPlayer>().WithMany().HasForeignKey(row => row.PlayerId).OnDelete(DeleteBehavior.Cascade);
        }
    }
}
