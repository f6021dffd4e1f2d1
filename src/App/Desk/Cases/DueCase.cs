using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Shouwen.App.Desk.Types;

namespace Shouwen.App.Desk.Cases;

/// <summary>
/// A case that is not done, as lists and boards look for it: what they are cut by, and what is due of it first. It stands beside the case because an edited calendar moves
/// every deadline, and whatever moves is a new row in each index of its table: of this one there are few. <see cref="DueCaseWriter"/> keeps it with every save.
/// </summary>
public sealed class DueCase : IListedCase
{
    /// <summary>When nothing is due: later than anything that is.</summary>
    public static readonly DateTimeOffset Never = new(9999, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Of the case.</summary>
    public required Guid Id { get; init; }
    public required int CentreId { get; init; }
    public required int Number { get; init; }

    /// <summary>The earliest deadline that still counts, or <see cref="Never"/>.</summary>
    public required DateTimeOffset DueAt { get; init; }
    public required Guid TypeId { get; init; }
    public required CaseStateKind StateKind { get; init; }
    public required int Priority { get; init; }
    public required Guid OwnerId { get; init; }
    public required Guid? OfferedTo { get; init; }
    public required Guid? WorkerId { get; init; }
    public required int? TeamId { get; init; }
    public required int? TopicId { get; init; }
    public required string? Tier { get; init; }
    public required int Repeats { get; init; }

    internal static DueCase Of(DeskCase row) => new()
    {
        Id = row.Id,
        CentreId = row.CentreId,
        Number = row.Number,
        DueAt = row.DueAt ?? Never,
        TypeId = row.TypeId,
        StateKind = row.StateKind,
        Priority = row.Priority,
        OwnerId = row.OwnerId,
        OfferedTo = row.OfferedTo,
        WorkerId = row.WorkerId,
        TeamId = row.TeamId,
        TopicId = row.TopicId,
        Tier = row.Tier,
        Repeats = row.Repeats,
    };

    /// <summary>For new cases that are written many at a time, past <see cref="DueCaseWriter"/>.</summary>
    internal static IEnumerable<DueCase> Of(IEnumerable<DeskCase> rows) => rows.Where(row => row.StateKind != CaseStateKind.Done).Select(Of);

    internal sealed class Mapping : IEntityTypeConfiguration<DueCase>
    {
        public void Configure(EntityTypeBuilder<DueCase> table)
        {
            table.ToTable("due_cases");
            table.Property(row => row.Id).ValueGeneratedNever();
            table.Property(row => row.StateKind).HasConversion<string>().HasMaxLength(20);
            table.Property(row => row.Tier).HasMaxLength(CaseType.MaxCode);
            // By what is due first. What is counted and filtered by stands in the index itself.
            table.HasIndex(row => new { row.CentreId, row.DueAt, row.Number, row.Priority, row.TypeId, row.StateKind }, "IX_due_cases");
            table.HasIndex(row => new { row.CentreId, row.TeamId, row.DueAt, row.Number, row.Priority, row.StateKind }, "IX_due_cases_team");
            table.HasIndex(row => new { row.CentreId, row.TopicId, row.DueAt, row.Number, row.Priority, row.StateKind }, "IX_due_cases_topic");
            table.HasIndex(row => new { row.CentreId, row.Tier, row.DueAt, row.Number }, "IX_due_cases_tier");
            // One person's are few enough to be put in order when they are asked for, and to be found without their deadlines, which move.
            table.HasIndex(row => new { row.CentreId, row.OwnerId, row.StateKind }, "IX_due_cases_owner");
            table.HasIndex(row => new { row.CentreId, row.WorkerId, row.StateKind }, "IX_due_cases_worker");
            table.HasIndex(row => new { row.CentreId, row.OfferedTo }, "IX_due_cases_offered").HasFilter("offered_to IS NOT NULL");
            table.HasIndex(row => new { row.CentreId, row.DueAt, row.Number }, "IX_due_cases_repeats").HasFilter("repeats > 0");
        }
    }
}
