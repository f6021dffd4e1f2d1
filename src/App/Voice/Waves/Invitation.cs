using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Shouwen.App.Access.Published;

namespace Shouwen.App.Voice.Waves;

public enum InvitationState { Made, Sent, Reminded, Answered, OptedOut }

/// <summary>
/// One person asked once, by a token of their own. It knows that an answer came and never which one; no time of answering is kept.
/// </summary>
public sealed class Invitation
{
    public required Guid Id { get; init; }
    public required int CentreId { get; init; }
    public required Guid WaveId { get; init; }
    public required string TokenHash { get; init; }
    public required InvitationState State { get; set; }

    /// <summary>The draw that they were asked by, or the addresses that were made together; null after a contact.</summary>
    public Guid? DrawId { get; init; }

    /// <summary>Local date; whoever was asked lately is left alone. Null where it was not kept.</summary>
    public DateOnly? AskedOn { get; init; }

    /// <summary>Keyed hash of the customer, so that nobody is asked again too soon; null for others.</summary>
    public long? Customer { get; init; }

    /// <summary>What the answer will be cut by.</summary>
    public int? RegionId { get; init; }
    public int? ProductId { get; init; }
    public int? ChannelId { get; init; }
    public int? QueueId { get; init; }
    public int? TeamId { get; init; }

    /// <summary>Who served and about what, where the wave counts months by them; an answer does not learn of it.</summary>
    public int? AgentId { get; init; }
    public int? TopicId { get; init; }

    internal CutMembers Cuts => new(RegionId, ProductId, ChannelId, QueueId, TeamId);

    internal sealed class Mapping : IEntityTypeConfiguration<Invitation>
    {
        public void Configure(EntityTypeBuilder<Invitation> table)
        {
            table.ToTable("invitations");
            table.Ignore(row => row.Cuts);
            table.Property(row => row.TokenHash).HasMaxLength(OpaqueToken.HashLength);
            table.Property(row => row.State).HasConversion<string>().HasMaxLength(20);
            table.HasIndex(row => row.TokenHash).IsUnique();
            table.HasIndex(row => new { row.WaveId, row.State });
            table.HasIndex(row => new { row.CentreId, row.AskedOn });
            table.HasIndex(row => new { row.CentreId, row.Customer, row.AskedOn }).HasFilter("customer IS NOT NULL");
        }
    }
}
