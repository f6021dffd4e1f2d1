using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Shouwen.App.Audit.Published;
using Shouwen.App.Desk.Types;

namespace Shouwen.App.Desk.Recovery;

public enum RecoveryReason { Breach, Complaint, LowScore }

public enum CompensationState { None, Asked, Given, Refused }

public enum RecoveryOutcome { Satisfied, Dissatisfied, NotReached }

/// <summary>What is done so that a customer whom we failed thinks well of us again: one for a case, whatever opens it.</summary>
public sealed class CaseRecovery : IAudited
{
    public const int MaxNote = 2000;

    public required Guid Id { get; init; }
    public required int CentreId { get; init; }
    public required Guid CaseId { get; init; }
    public required int CaseNumber { get; init; }
    public required RecoveryReason Reason { get; init; }

    /// <summary>Number of the follow-up of a low score.</summary>
    public int? FollowUp { get; init; }
    public required DateTimeOffset OpenedAt { get; init; }
    public DateTimeOffset? ApologisedAt { get; set; }
    public string? ApologisedBy { get; set; }
    public DateTimeOffset? FixedAt { get; set; }
    public string? FixedBy { get; set; }
    public string? Fix { get; set; }

    /// <summary>As the catalogue had it then.</summary>
    public string? CompensationCode { get; set; }
    public string? CompensationName { get; set; }
    public long CompensationCents { get; set; }
    public CompensationState Compensation { get; set; }
    public Guid? AskedById { get; set; }
    public string? AskedBy { get; set; }
    public string? DecidedBy { get; set; }
    public DateTimeOffset? DecidedAt { get; set; }

    /// <summary>When to ask the customer again; null until there is something to ask about.</summary>
    public DateTimeOffset? CallDueAt { get; set; }
    public RecoveryOutcome? Outcome { get; set; }
    public string? Note { get; set; }

    /// <summary>What the customer gives it when asked again, 1 to 5.</summary>
    public int? Score { get; set; }
    public DateTimeOffset? ClosedAt { get; set; }
    public string? ClosedBy { get; set; }
    public int Version { get; set; } = 1;

    string IAudited.AuditName => $"#{CaseNumber}";
    int? IAudited.AuditCentreId => CentreId;

    // Opened by rule, by nobody.
    bool IAudited.AuditsNew => false;
    IReadOnlyCollection<string> IAudited.AuditSecrets => [nameof(Note), nameof(Fix)];

    internal sealed class Mapping : IEntityTypeConfiguration<CaseRecovery>
    {
        public void Configure(EntityTypeBuilder<CaseRecovery> table)
        {
            table.ToTable("case_recoveries");
            foreach (var name in new[] { nameof(ApologisedBy), nameof(FixedBy), nameof(AskedBy), nameof(DecidedBy), nameof(ClosedBy) }) table.Property<string?>(name).HasMaxLength(200);
            table.Property(row => row.Reason).HasConversion<string>().HasMaxLength(20);
            table.Property(row => row.Compensation).HasConversion<string>().HasMaxLength(20);
            table.Property(row => row.Outcome).HasConversion<string>().HasMaxLength(20);
            table.Property(row => row.CompensationCode).HasMaxLength(CaseType.MaxCode);
            table.Property(row => row.CompensationName).HasMaxLength(CaseType.MaxName);
            table.Property(row => row.Fix).HasMaxLength(MaxNote);
            table.Property(row => row.Note).HasMaxLength(MaxNote);
            table.Property(row => row.Version).IsConcurrencyToken();
            table.HasIndex(row => row.CaseId).IsUnique();
            table.HasIndex(row => new { row.CentreId, row.FollowUp }).IsUnique().HasFilter("follow_up IS NOT NULL");
            table.HasIndex(row => new { row.CentreId, row.CaseNumber });
            table.HasIndex(row => new { row.CentreId, row.OpenedAt });
            table.HasIndex(row => new { row.CentreId, row.CaseNumber }, "IX_case_recoveries_open").HasFilter("closed_at IS NULL");
            table.HasIndex(row => new { row.CentreId, row.CallDueAt, row.CaseNumber }, "IX_case_recoveries_calls").HasFilter("closed_at IS NULL AND call_due_at IS NOT NULL");
            table.HasIndex(row => new { row.CentreId, row.CaseNumber }, "IX_case_recoveries_asked").HasFilter("compensation = 'Asked'");
        }
    }
}
