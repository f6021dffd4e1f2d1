using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Shouwen.App.Data;
using Shouwen.App.Voice.Waves;

namespace Shouwen.App.Voice.Letters;

public enum LetterWay { Mail, Machine }

public enum LetterState { Waiting, Done, Failed }

/// <summary>
/// An invitation on its way to somebody: by mail, or handed to the centre's own system. To whom, and the token, are sealed, and erased as soon as nothing more
/// is to be sent.
/// </summary>
public sealed class Letter
{
    public const int MaxFailure = 200;

    public required Guid Id { get; init; }
    public required int CentreId { get; init; }
    public required Guid WaveId { get; init; }
    public required Guid InvitationId { get; init; }
    public required LetterWay Way { get; init; }
    public required LetterState State { get; set; }
    public required DateTimeOffset DueAt { get; set; }

    /// <summary>How often it was sent: once, and once for each reminder.</summary>
    public int Sent { get; set; }

    /// <summary>Since it was last sent.</summary>
    public int Tries { get; set; }
    public string? Failure { get; set; }
    public string? Sealed { get; set; }

    /// <summary>Due at once.</summary>
    internal static Letter To(Invitation invitation, LetterWay way, string sealedEnvelope, TimeProvider time) => new()
    {
        Id = NewId.At(time),
        CentreId = invitation.CentreId,
        WaveId = invitation.WaveId,
        InvitationId = invitation.Id,
        Way = way,
        State = LetterState.Waiting,
        DueAt = time.GetUtcNow(),
        Sealed = sealedEnvelope,
    };

    internal sealed class Mapping : IEntityTypeConfiguration<Letter>
    {
        public void Configure(EntityTypeBuilder<Letter> table)
        {
            table.ToTable("letters");
            table.Property(row => row.Way).HasConversion<string>().HasMaxLength(20);
            table.Property(row => row.State).HasConversion<string>().HasMaxLength(20);
            table.Property(row => row.Failure).HasMaxLength(MaxFailure);
            table.HasIndex(row => new { row.State, row.Way, row.DueAt });
            table.HasIndex(row => new { row.WaveId, row.State, row.Id });
            table.HasIndex(row => row.InvitationId);
        }
    }
}
