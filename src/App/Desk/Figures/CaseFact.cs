using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Shouwen.App.Desk.Figures;

/// <summary>What figures count of a case: told from its timeline and clocks, and told anew after each act. Dates are the centre's own.</summary>
public sealed class CaseFact
{
    public const int NotKnown = -1;

    public required Guid CaseId { get; init; }
    public required int CentreId { get; init; }
    public required Guid TypeId { get; init; }
    public required int Priority { get; init; }

    /// <summary>Whoever answers for it, as an employee, and their team at that time.</summary>
    public int? AgentId { get; init; }
    public int? TeamId { get; init; }
    public int? TopicId { get; init; }
    public int? ChannelId { get; init; }
    public int? RegionId { get; init; }
    public int? ProductId { get; init; }
    public int? QueueId { get; init; }
    public required DateOnly OpenedOn { get; init; }

    /// <summary>Null while it is not done.</summary>
    public DateOnly? DoneOn { get; init; }

    /// <summary>Whether it brings up an earlier one again; null where its kind does not look for that, or the customer is not known.</summary>
    public bool? IsRepeat { get; init; }

    /// <summary>How often its work, or the answering for it, went to somebody else; below 0 where nobody knows, because it came in from elsewhere: then what follows up to the times is not known either.</summary>
    public required int HandOvers { get; init; }
    public required int Reopened { get; init; }

    /// <summary>Done by whoever took it first, who still answered for it.</summary>
    public required bool ByFirstOwner { get; init; }

    /// <summary>Done within the first owner's team.</summary>
    public required bool AtFirstLine { get; init; }

    /// <summary>Done at the first contact: the customer had to say nothing more, nobody else was needed, and it stayed done.</summary>
    public required bool AtOnce { get; init; }

    /// <summary>Seconds until the first reply of a person, by the clock of its promise and by the wall's; null where there was none.</summary>
    public int? ReplyWorking { get; init; }
    public int? ReplyElapsed { get; init; }

    /// <summary>Seconds until it was done; waiting for others does not count as working time.</summary>
    public int? ResolveWorking { get; init; }
    public int? ResolveElapsed { get; init; }

    /// <summary>Seconds of opening hours in which it lay with somebody who had not begun.</summary>
    public required int Unattended { get; init; }

    /// <summary>When it was decided whether each kind of promise was kept, and whether all of that kind were.</summary>
    public DateOnly? FirstResponseOn { get; init; }
    public bool? FirstResponseKept { get; init; }
    public DateOnly? NextReplyOn { get; init; }
    public bool? NextReplyKept { get; init; }
    public DateOnly? ResolutionOn { get; init; }
    public bool? ResolutionKept { get; init; }

    /// <summary>When the customer was asked again after a recovery, and whether they were satisfied; null where there was none, or they were not reached.</summary>
    public DateOnly? RecoveredOn { get; init; }
    public bool? IsRecovered { get; init; }

    /// <summary>What was paid for help from suppliers that was accepted, in cents.</summary>
    public required long SupplyCents { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<CaseFact>
    {
        public void Configure(EntityTypeBuilder<CaseFact> table)
        {
            table.ToTable("case_facts");
            table.HasKey(row => row.CaseId);
            table.HasIndex(row => new { row.CentreId, row.OpenedOn });
            table.HasIndex(row => new { row.CentreId, row.DoneOn });
            table.HasIndex(row => new { row.CentreId, row.FirstResponseOn });
            table.HasIndex(row => new { row.CentreId, row.NextReplyOn });
            table.HasIndex(row => new { row.CentreId, row.ResolutionOn });
            table.HasIndex(row => new { row.CentreId, row.RecoveredOn }).HasFilter("recovered_on IS NOT NULL");
        }
    }
}
