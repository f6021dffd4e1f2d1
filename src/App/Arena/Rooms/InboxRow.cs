using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Shouwen.App.Arena.Games;
using Shouwen.Engines.Arena;

namespace Shouwen.App.Arena.Rooms;

/// <summary>A command, or a sign of life, on its way from a server that follows a game to the one that writes it; the answer comes back on the row.</summary>
public sealed class InboxRow
{
    public required Guid Id { get; init; }
    public required Guid GameId { get; init; }

    /// <summary>Null is the trainer.</summary>
    public Guid? PlayerId { get; init; }

    /// <summary>Null: the player is here, nothing else.</summary>
    public CommandKind? Kind { get; init; }
    public int Target { get; init; }
    public int A { get; init; }
    public int B { get; init; }
    public long Form { get; init; }

    /// <summary>The client's own id of the command.</summary>
    public Guid SentAs { get; init; }

    /// <summary>What became of it; null while it waits.</summary>
    public string? Answer { get; set; }
    public required DateTimeOffset At { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<InboxRow>
    {
        public void Configure(EntityTypeBuilder<InboxRow> table)
        {
            table.ToTable("arena_inbox");
            table.Property(row => row.Answer).HasMaxLength(40);
            table.HasOne<ArenaGame>().WithMany().HasForeignKey(row => row.GameId).OnDelete(DeleteBehavior.Cascade);
            table.HasIndex(row => new { row.GameId, row.Answer });
        }
    }
}
