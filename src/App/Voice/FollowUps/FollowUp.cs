using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Shouwen.App.Access.Published;
using Shouwen.App.Audit.Published;
using Shouwen.App.Desk.Published;

namespace Shouwen.App.Voice.FollowUps;

public enum FollowUpState { Open, Reached, Closed }

/// <summary>What came of it. Nobody was reached, or they wished nothing more.</summary>
public enum FollowUpOutcome { Solved, Explained, Compensated, NotReached, Declined }

/// <summary>
/// Somebody gave a low mark and asked us to come back to them. It knows what they agreed to and nothing else: not their answer sheet, nor their invitation.
/// </summary>
public sealed class FollowUp : IAudited
{
    public const int MaxName = 80;
    public const int MaxReach = 200;
    public const int MaxWords = 2000;
    public const int MaxNote = 2000;

    public required Guid Id { get; init; }
    public required int CentreId { get; init; }
    public required Guid WaveId { get; init; }

    /// <summary>Of the centre, from 1: what people call it.</summary>
    public required int Number { get; init; }

    /// <summary>Hash of what the page that asked carried: sent twice it is one.</summary>
    public required string OnceHash { get; init; }

    /// <summary>The mark, of which question, on which scale.</summary>
    public required string Question { get; init; }
    public required int Score { get; init; }
    public required int Least { get; init; }
    public required int Most { get; init; }
    public required string Language { get; init; }

    public int? RegionId { get; init; }
    public int? ProductId { get; init; }
    public int? ChannelId { get; init; }
    public int? QueueId { get; init; }
    public int? TeamId { get; init; }

    /// <summary>As they were typed for this, until they are erased.</summary>
    public string? Name { get; set; }
    public string? Reach { get; set; }
    public string? Words { get; set; }

    /// <summary>What the owner wrote of the talk; erased with the rest.</summary>
    public string? Note { get; set; }

    /// <summary>Whose it was first; null where nobody has taken it yet. Of one that is a case the desk knows who has it now.</summary>
    public Guid? OwnerId { get; set; }
    public required FollowUpState State { get; set; }
    public required DateTimeOffset RaisedAt { get; init; }

    /// <summary>The promise as the customer was told: so many working hours later.</summary>
    public required DateTimeOffset DueAt { get; init; }

    /// <summary>The centre's local date of it.</summary>
    public required DateOnly DueOn { get; init; }
    public DateTimeOffset? ReachedAt { get; set; }
    public DateTimeOffset? ClosedAt { get; set; }
    public FollowUpOutcome? Outcome { get; set; }

    /// <summary>The same question asked again after the talk.</summary>
    public int? SecondScore { get; set; }

    /// <summary>When everything that was typed is erased; figures stay.</summary>
    public required DateTimeOffset EraseAt { get; set; }

    /// <summary>The case of the desk that it is, whose clock counts its promise; null for those from before there were any, and where nobody who works on cases owns it yet.</summary>
    public Guid? CaseId { get; set; }
    public int? CaseNumber { get; set; }
    public int Version { get; set; } = 1;

    string IAudited.AuditName => $"#{Number}";
    int? IAudited.AuditCentreId => CentreId;

    // A customer asked for it.
    bool IAudited.AuditsNew => false;
    IReadOnlyCollection<string> IAudited.AuditSecrets => [nameof(OnceHash), nameof(Name), nameof(Reach), nameof(Words), nameof(Note)];

    internal bool IsOverdue(DateTimeOffset now, FollowUpClock? clock) => State != FollowUpState.Closed && (clock is null ? DueAt < now : clock.IsKept(now) == false);

    /// <summary>Whether the promise was kept; null while nobody can say.</summary>
    internal bool? IsKept(DateTimeOffset now, FollowUpClock? clock) => clock is not null ? clock.IsKept(now) : ClosedAt is { } closed ? closed <= DueAt : DueAt < now ? false : null;

    internal bool IsErased(DateTimeOffset now) => EraseAt <= now;

    internal sealed class Mapping : IEntityTypeConfiguration<FollowUp>
    {
        public void Configure(EntityTypeBuilder<FollowUp> table)
        {
            table.ToTable("follow_ups");
            table.Property(row => row.OnceHash).HasMaxLength(OpaqueToken.HashLength);
            table.Property(row => row.Question).HasMaxLength(60);
            table.Property(row => row.Language).HasMaxLength(20);
            table.Property(row => row.Name).HasMaxLength(MaxName);
            table.Property(row => row.Reach).HasMaxLength(MaxReach);
            table.Property(row => row.Words).HasMaxLength(MaxWords);
            table.Property(row => row.Note).HasMaxLength(MaxNote);
            table.Property(row => row.State).HasConversion<string>().HasMaxLength(20);
            table.Property(row => row.Outcome).HasConversion<string>().HasMaxLength(20);
            table.Property(row => row.Version).IsConcurrencyToken();
            table.HasIndex(row => row.OnceHash).IsUnique();
            table.HasIndex(row => new { row.CentreId, row.Number }).IsUnique();
            table.HasIndex(row => new { row.CentreId, row.State, row.DueAt });
            table.HasIndex(row => new { row.CentreId, row.DueOn });
            table.HasIndex(row => row.CaseId).IsUnique().HasFilter("case_id IS NOT NULL");
            table.HasIndex(row => row.WaveId);
            table.HasIndex(row => row.EraseAt);
        }
    }
}
