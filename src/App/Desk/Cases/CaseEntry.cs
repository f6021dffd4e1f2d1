using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Shouwen.App.Desk.Cases;

public enum CaseEntryKind
{
    Opened, Message, Reply, Note, Moved, Changed, HandedOver, OwnershipOffered, OwnershipTaken, OwnershipDeclined, Warned, Breached, Linked, Unlinked, ArticleUsed, ArticleProposed, ArticleLinked, Excused, Escalated, RuleFired, ReviewAsked, Reviewed, FileAdded, LinkMade, LinkRevoked, MailSent, MailFailed, RecoveryOpened, RecoveryFixed, RecoveryClosed, CompensationAsked, CompensationGiven, CompensationRefused, ContactLinked, ContactUnlinked, Corrected,
    SupplyAsked, SupplyApproved, SupplyRefused, SupplyWithdrawn, SupplyOrdered, SupplyOverdue, SupplyDelivered, SupplyVerified, SupplyAccepted, SupplyReturned, SupplyRejected, Imported, FollowUpClosed,
}

/// <summary>One line of a case's timeline, which is only ever added to.</summary>
public sealed class CaseEntry
{
    public const int MaxText = 20_000;
    public const int MaxAbout = 400;

    public long Id { get; init; }
    public required int CentreId { get; init; }
    public required Guid CaseId { get; init; }
    public required DateTimeOffset At { get; init; }
    public required CaseEntryKind Kind { get; init; }

    /// <summary>Who did it; null for the clock.</summary>
    public Guid? ById { get; init; }
    public string? By { get; init; }
    public string? Text { get; init; }

    /// <summary>What it was about: a transition, a promise, a person.</summary>
    public string? About { get; init; }

    /// <summary>Id of the line whose text this one takes the place of; the line itself stays as it was.</summary>
    public long? CorrectsId { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<CaseEntry>
    {
        public void Configure(EntityTypeBuilder<CaseEntry> table)
        {
            table.ToTable("case_entries");
            table.Property(row => row.Kind).HasConversion<string>().HasMaxLength(30);
            table.Property(row => row.By).HasMaxLength(200);
            table.Property(row => row.Text).HasMaxLength(MaxText);
            table.Property(row => row.About).HasMaxLength(MaxAbout);
            table.HasIndex(row => new { row.CaseId, row.Id });
        }
    }
}
