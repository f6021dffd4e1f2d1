using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Shouwen.Engines.Arena;

namespace Shouwen.App.Arena.Games;

/// <summary>A command of a game's log, people's and bots' alike: with scenario and seed, the log is the game.</summary>
public sealed class LoggedCommand
{
    public required Guid GameId { get; init; }

    /// <summary>From 1, without gaps.</summary>
    public required int Number { get; init; }
    public required int Round { get; init; }

    /// <summary>Milliseconds in the round.</summary>
    public required int At { get; init; }
    public required CommandKind Kind { get; init; }
    public required int Seat { get; init; }
    public required int Target { get; init; }
    public required int A { get; init; }
    public required int B { get; init; }
    public required long Form { get; init; }

    /// <summary>Whose it was; null of bots, the trainer and the room.</summary>
    public Guid? PlayerId { get; init; }

    /// <summary>The client's own id: sent again, it is not done again.</summary>
    public Guid? SentAs { get; init; }

    internal LogEntry Entry => new(At, new(Kind, Seat, Target, A, B, Form));

    internal static LoggedCommand Of(Guid game, int number, int round, in LogEntry entry, Guid? player, Guid? sentAs) => new()
    {
        GameId = game,
        Number = number,
        Round = round,
        At = entry.At,
        Kind = entry.Command.Kind,
        Seat = entry.Command.Seat,
        Target = entry.Command.Target,
        A = entry.Command.A,
        B = entry.Command.B,
        Form = entry.Command.Form,
        PlayerId = player,
        SentAs = sentAs,
    };

    internal sealed class Mapping : IEntityTypeConfiguration<LoggedCommand>
    {
        public void Configure(EntityTypeBuilder<LoggedCommand> table)
        {
            table.ToTable("arena_commands");
            table.HasKey(row => new { row.GameId, row.Number });
            table.Ignore(row => row.Entry);
            table.HasOne<ArenaGame>().WithMany().HasForeignKey(row => row.GameId).OnDelete(DeleteBehavior.Cascade);
        }
    }
}
