using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Shouwen.App.Audit.Published;
using Shouwen.App.Desk.Types;

namespace Shouwen.App.Desk.Cases;

/// <summary>What a customer brought up, who answers to them for it, and who works on it.</summary>
public sealed class DeskCase : IAudited, IListedCase
{
    public const int MaxTitle = 200;
    public const int MaxTag = 40;
    public const int MostTags = 20;
    public const int MaxReason = 1000;

    public required Guid Id { get; init; }
    public required int CentreId { get; init; }

    /// <summary>Of the centre, from 1: what people call it.</summary>
    public required int Number { get; init; }
    public required Guid TypeId { get; init; }
    public required string Title { get; set; }

    /// <summary>Answers to the type's form, as JSON.</summary>
    public required string Fields { get; set; }

    /// <summary>As JSON.</summary>
    public required string Tags { get; set; }
    public required int Impact { get; set; }
    public required int Urgency { get; set; }

    /// <summary>Counted from 0, the most urgent.</summary>
    public required int Priority { get; set; }
    public required string State { get; set; }
    public required CaseStateKind StateKind { get; set; }

    /// <summary>As contacts know the customer: a keyed hash, and what people may see.</summary>
    public long? Customer { get; init; }
    public string? CustomerLabel { get; init; }
    public int? TopicId { get; init; }
    public int? ChannelId { get; init; }

    /// <summary>As whoever opened it said, or as the first contact that was linked has them.</summary>
    public int? RegionId { get; set; }
    public int? ProductId { get; set; }
    public int? QueueId { get; set; }

    /// <summary>Whoever took it first keeps answering to the customer, until somebody else has accepted to.</summary>
    public required Guid OwnerId { get; set; }
    public Guid? OfferedTo { get; set; }
    public string? OfferReason { get; set; }

    /// <summary>Who works on it now, and their team.</summary>
    public Guid? WorkerId { get; set; }
    public int? TeamId { get; set; }
    public required DateTimeOffset OpenedAt { get; init; }
    public DateTimeOffset? DoneAt { get; set; }

    /// <summary>What is due of it first, where whoever saves it has counted that; it is kept in <see cref="DueCase"/>.</summary>
    internal DateTimeOffset? DueAt { get; set; }

    /// <summary>Whether any of its promises was ever broken.</summary>
    public bool IsBreached { get; set; }

    /// <summary>Whether somebody has excused all of them.</summary>
    public bool IsExcused { get; set; }

    /// <summary>How many earlier cases of the customer this one repeats, and by how many steps that, and rules, raised its priority.</summary>
    public int Repeats { get; init; }
    public int Raised { get; set; }

    /// <summary>Code of the tier that it was escalated to last; null for one that never was, which is in the first.</summary>
    public string? Tier { get; set; }

    /// <summary>When somebody has to look whether anything was done since; null where no rule waits for that.</summary>
    public DateTimeOffset? IdleAt { get; set; }
    public int Version { get; set; } = 1;

    /// <summary>How often something happened since what figures count of it was told; 0 when they know all.</summary>
    public int FactsDue { get; set; } = 1;

    string IAudited.AuditName => $"#{Number}";
    int? IAudited.AuditCentreId => CentreId;

    // What customers say of themselves is on the case, for whoever works on it, and not in the audit.
    IReadOnlyCollection<string> IAudited.AuditSecrets => [nameof(Fields), nameof(Customer), nameof(CustomerLabel)];

    internal sealed class Mapping : IEntityTypeConfiguration<DeskCase>
    {
        public void Configure(EntityTypeBuilder<DeskCase> table)
        {
            table.ToTable("cases");
            table.Property(row => row.Title).HasMaxLength(MaxTitle);
            table.Property(row => row.State).HasMaxLength(CaseType.MaxCode);
            table.Property(row => row.StateKind).HasConversion<string>().HasMaxLength(20);
            table.Property(row => row.Tier).HasMaxLength(CaseType.MaxCode);
            table.Property(row => row.CustomerLabel).HasMaxLength(200);
            table.Property(row => row.OfferReason).HasMaxLength(MaxReason);
            table.Property(row => row.Version).IsConcurrencyToken();
            table.HasIndex(row => new { row.CentreId, row.Number }).IsUnique();
            // All of somebody's, a team's, a topic's or a kind's, the newest first; what is not done, by what is due first, is in its own table.
            table.HasIndex(row => new { row.CentreId, row.OwnerId, row.Number });
            table.HasIndex(row => new { row.CentreId, row.WorkerId, row.Number });
            table.HasIndex(row => new { row.CentreId, row.TeamId, row.Number });
            table.HasIndex(row => new { row.CentreId, row.TopicId, row.Number });
            table.HasIndex(row => new { row.TypeId, row.StateKind, row.Number });
            table.HasIndex(row => new { row.CentreId, row.Customer });
            table.HasIndex(row => new { row.CentreId, row.OpenedAt });
            table.HasIndex(row => new { row.CentreId, row.OfferedTo }).HasFilter("offered_to IS NOT NULL");
            table.HasIndex(row => new { row.CentreId, row.Number }, "IX_cases_repeats").HasFilter("repeats > 0");
            table.HasIndex(row => new { row.CentreId, row.DoneAt }).HasFilter("done_at IS NOT NULL");
            // What is done, the newest first: among all of them the newest are not done, and would be passed over one by one.
            table.HasIndex(row => new { row.CentreId, row.Number }, "IX_cases_done").HasFilter("state_kind = 'Done'");
            table.HasIndex(row => row.CentreId, "IX_cases_facts_due").HasFilter("facts_due > 0");
            // Cases from before figures were counted are told too.
            table.Property(row => row.FactsDue).HasDefaultValue(1).HasSentinel(-1);
            table.HasIndex(row => row.IdleAt).HasFilter("idle_at IS NOT NULL");
        }
    }
}
