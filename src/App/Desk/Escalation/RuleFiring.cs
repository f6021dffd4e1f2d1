using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Shouwen.App.Desk.Cases;
using Shouwen.App.Desk.Types;

namespace Shouwen.App.Desk.Escalation;

/// <summary>That a rule acted on a case for a cause. The store lets it be there once, whoever looks at the same moment.</summary>
public sealed class RuleFiring
{
    public const int MaxCause = 150;

    public required Guid Id { get; init; }
    public required int CentreId { get; init; }
    public required Guid CaseId { get; init; }
    public required string Rule { get; init; }
    public required string Cause { get; init; }
    public required DateTimeOffset At { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<RuleFiring>
    {
        public void Configure(EntityTypeBuilder<RuleFiring> table)
        {
            table.ToTable("rule_firings");
            table.Property(row => row.Rule).HasMaxLength(CaseType.MaxCode);
            table.Property(row => row.Cause).HasMaxLength(MaxCause);
            table.HasIndex(row => new { row.CaseId, row.Rule, row.Cause }).IsUnique();
        }
    }
}

/// <summary>A review that must be done before a case may be done: why, and who found what.</summary>
public sealed class CaseReview
{
    public required Guid Id { get; init; }
    public required int CentreId { get; init; }
    public required Guid CaseId { get; init; }

    /// <summary>Name of the rule that asks for it.</summary>
    public required string Rule { get; init; }
    public required DateTimeOffset AskedAt { get; init; }
    public DateTimeOffset? DoneAt { get; set; }
    public string? By { get; set; }
    public string? Finding { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<CaseReview>
    {
        public void Configure(EntityTypeBuilder<CaseReview> table)
        {
            table.ToTable("case_reviews");
            table.Property(row => row.Rule).HasMaxLength(CaseType.MaxName);
            table.Property(row => row.By).HasMaxLength(200);
            table.Property(row => row.Finding).HasMaxLength(DeskCase.MaxReason);
            table.HasIndex(row => row.CaseId);
        }
    }
}
