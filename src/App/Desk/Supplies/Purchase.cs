using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Shouwen.App.Audit.Published;
using Shouwen.App.Desk.Cases;
using Shouwen.App.Desk.Promises;
using Shouwen.App.Desk.Types;
using Shouwen.Engines.Clock;

namespace Shouwen.App.Desk.Supplies;

/// <summary>Refused by whoever approves; withdrawn by whoever asked, or called off; rejected for good by whoever verified it.</summary>
public enum PurchaseState { Asked, Refused, Withdrawn, Approved, Ordered, Delivered, Accepted, Rejected }

/// <summary>Help that is bought for a case, from the wish to the verified solution. Its contract with the supplier has a clock of its own.</summary>
public sealed class Purchase : IAudited
{
    public const int MostOfOne = 1000;

    public required Guid Id { get; init; }
    public required int CentreId { get; init; }

    /// <summary>Of the centre, from 1.</summary>
    public required int Number { get; init; }
    public required Guid CaseId { get; init; }
    public required int CaseNumber { get; init; }
    public required PurchaseState State { get; set; }

    /// <summary>Supplier, item, price and lead time as they were when it was asked for.</summary>
    public required string Supplier { get; init; }
    public required string SupplierName { get; init; }
    public required string Item { get; init; }
    public required string ItemName { get; init; }
    public required int Quantity { get; init; }
    public required long Cents { get; init; }
    public required string LeadTime { get; init; }
    public string? Calendar { get; init; }
    public required string Reason { get; init; }
    public required Guid? AskedById { get; init; }
    public required string AskedBy { get; init; }
    public required DateTimeOffset AskedAt { get; init; }
    public Guid? DecidedById { get; set; }
    public string? DecidedBy { get; set; }
    public DateTimeOffset? DecidedAt { get; set; }
    public string? DecisionReason { get; set; }

    /// <summary>The centre's date on which it was approved: the budget of that day's period pays for it.</summary>
    public DateOnly? ApprovedOn { get; set; }
    public DateTimeOffset? OrderedAt { get; set; }
    public DateTimeOffset? DeliveredAt { get; set; }

    /// <summary>Who tried last whether it helps, and what they saw.</summary>
    public string? VerifiedBy { get; set; }
    public DateTimeOffset? VerifiedAt { get; set; }
    public string? VerifyText { get; set; }

    /// <summary>How often what was delivered was not taken.</summary>
    public int Rejections { get; set; }
    public DateTimeOffset? EndedAt { get; set; }

    /// <summary>The contract's clock: the hours by which its log begins, and the log, as promises have them.</summary>
    public string? Edition { get; set; }
    public string Log { get; set; } = "[]";
    public DateTimeOffset? DueAt { get; set; }
    public DateTimeOffset? BreachedAt { get; set; }
    public int Version { get; set; } = 1;

    string IAudited.AuditName => $"#{CaseNumber} P{Number}";
    int? IAudited.AuditCentreId => CentreId;
    IReadOnlyCollection<string> IAudited.AuditSecrets => [nameof(Log), nameof(Edition), nameof(VerifyText)];

    /// <summary>Its clock, read as that of any promise.</summary>
    internal CasePromise Contract => new()
    {
        Id = Id,
        CentreId = CentreId,
        CaseId = CaseId,
        Code = "contract",
        Name = $"{ItemName}, {SupplierName}",
        Kind = PromiseKind.Step,
        Calendar = Calendar,
        Target = LeadTime,
        Levels = "[]",
        Log = Log,
        Edition = Edition,
        EndedAt = DeliveredAt ?? EndedAt,
        BreachedAt = BreachedAt,
    };

    internal bool IsOpen => State is PurchaseState.Asked or PurchaseState.Approved or PurchaseState.Ordered or PurchaseState.Delivered;

    /// <summary>Whether the supplier kept the contract; null as long as that is not decided, and where it was called off in time.</summary>
    internal bool? IsKept => State == PurchaseState.Rejected || BreachedAt is not null ? false : State == PurchaseState.Accepted ? true : null;

    internal sealed class Mapping : IEntityTypeConfiguration<Purchase>
    {
        public void Configure(EntityTypeBuilder<Purchase> table)
        {
            table.ToTable("purchases");
            table.Property(row => row.State).HasConversion<string>().HasMaxLength(20);
            table.Property(row => row.Supplier).HasMaxLength(CaseType.MaxCode);
            table.Property(row => row.SupplierName).HasMaxLength(CaseType.MaxName);
            table.Property(row => row.Item).HasMaxLength(CaseType.MaxCode);
            table.Property(row => row.ItemName).HasMaxLength(CaseType.MaxName);
            foreach (var name in new[] { nameof(AskedBy), nameof(DecidedBy), nameof(VerifiedBy) }) table.Property<string?>(name).HasMaxLength(200);
            foreach (var name in new[] { nameof(Reason), nameof(DecisionReason), nameof(VerifyText) }) table.Property<string?>(name).HasMaxLength(DeskCase.MaxReason);
            table.Property(row => row.LeadTime).HasMaxLength(40);
            table.Property(row => row.Calendar).HasMaxLength(64);
            table.Property(row => row.Edition).HasMaxLength(48);
            table.Property(row => row.Version).IsConcurrencyToken();
            table.HasIndex(row => new { row.CentreId, row.Number }).IsUnique();
            table.HasIndex(row => row.CaseId);
            // The same is not bought twice for a case at the same time, however often somebody clicks.
            table.HasIndex(row => new { row.CaseId, row.Supplier, row.Item }).IsUnique().HasFilter("state IN ('Asked', 'Approved', 'Ordered', 'Delivered')");
            table.HasIndex(row => new { row.CentreId, row.State, row.Number });
            table.HasIndex(row => new { row.CentreId, row.DueAt, row.Number }, "IX_purchases_ordered").HasFilter("state = 'Ordered'");
            table.HasIndex(row => new { row.CentreId, row.ApprovedOn });
            table.HasIndex(row => row.DueAt, "IX_purchases_running").HasFilter("state = 'Ordered' AND breached_at IS NULL");
            table.Ignore(row => row.Contract);
            table.Ignore(row => row.IsOpen);
            table.Ignore(row => row.IsKept);
        }
    }
}
