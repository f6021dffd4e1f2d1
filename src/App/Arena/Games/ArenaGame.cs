using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Shouwen.App.Audit.Published;
using Shouwen.Engines.Arena;

namespace Shouwen.App.Arena.Games;

/// <summary>Where a game is, as lists show it.</summary>
public enum GameState { Lobby, Playing, Over }

/// <summary>A game that people play: what it is made from, and how far its log has come.</summary>
public sealed class ArenaGame : IAudited
{
    public const int MaxName = 80;
    public const int MaxCohort = 60;
    public const int CodeLength = 6;
    public const int MaxBy = 200;

    public required Guid Id { get; init; }
    public required int CentreId { get; init; }

    /// <summary>What people type to join.</summary>
    public required string Code { get; init; }
    public required string Name { get; init; }
    public required string Scenario { get; init; }

    /// <summary>Of the scenario's rules when it was made: a game is played to its end by the rules that it began with, or not at all.</summary>
    public required string Digest { get; init; }

    /// <summary>Length of a round; null is the scenario's own.</summary>
    public required int? Minutes { get; init; }

    /// <summary>Game time for a unit of real time.</summary>
    public required int Speed { get; init; }

    /// <summary>By what games are compared, such as the class of an autumn.</summary>
    public string? Cohort { get; init; }

    /// <summary>Seats are dealt by lot, not chosen.</summary>
    public required bool SeatsDealt { get; init; }

    /// <summary>Whose it is who plays alone; null where a team plays.</summary>
    public Guid? SoloPersonId { get; init; }

    /// <summary>Bits of the unsigned seed.</summary>
    public required long Seed { get; init; }
    public required DateTimeOffset CreatedAt { get; init; }
    public required string By { get; init; }
    public GameState State { get; set; }

    /// <summary>Of the seating: whoever changes it says which they saw.</summary>
    public int Version { get; set; } = 1;

    /// <summary>The clock as it was last kept, with the round that it belongs to.</summary>
    public GamePhase Phase { get; set; }
    public int Round { get; set; }
    public int Now { get; set; }

    /// <summary>Commands in the log.</summary>
    public int LogCount { get; set; }

    /// <summary>The server process that writes this game, and until when (Unix milliseconds by the store's clock).</summary>
    public Guid? Owner { get; set; }
    public long OwnedUntil { get; set; }

    internal bool IsSolo => SoloPersonId is not null;

    internal ulong SeedBits => unchecked((ulong)Seed);

    string IAudited.AuditName => Name;
    int? IAudited.AuditCentreId => CentreId;

    // Who knows the code may join; who knows the seed knows every fault to come.
    IReadOnlyCollection<string> IAudited.AuditSecrets => [nameof(Code), nameof(Seed), nameof(Digest)];

    internal sealed class Mapping : IEntityTypeConfiguration<ArenaGame>
    {
        public void Configure(EntityTypeBuilder<ArenaGame> table)
        {
            table.ToTable("arena_games");
            table.Ignore(row => row.SeedBits);
            table.Ignore(row => row.IsSolo);
            table.Property(row => row.Code).HasMaxLength(CodeLength);
            table.Property(row => row.Name).HasMaxLength(MaxName);
            table.Property(row => row.Scenario).HasMaxLength(60);
            table.Property(row => row.Digest).HasMaxLength(64);
            table.Property(row => row.Cohort).HasMaxLength(MaxCohort);
            table.Property(row => row.By).HasMaxLength(MaxBy);
            table.HasIndex(row => row.Code).IsUnique();
            table.HasIndex(row => new { row.CentreId, row.Id });
            table.HasIndex(row => new { row.Phase, row.OwnedUntil });
            table.HasIndex(row => row.SoloPersonId);
        }
    }
}
