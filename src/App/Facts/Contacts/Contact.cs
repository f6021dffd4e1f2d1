using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Shouwen.App.Facts.Contacts;

/// <summary>One call, chat, mail or visit, as it is stored. Written in bulk; read by id.</summary>
internal sealed class Contact
{
    public long Id { get; init; }
    public int CentreId { get; init; }
    public int SourceId { get; init; }
    public required string ExternalId { get; init; }
    public DateTimeOffset Started { get; init; }
    public DateOnly LocalDate { get; init; }
    public short LocalMinute { get; init; }
    public byte Outcome { get; init; }
    public byte Flags { get; init; }
    public int? Wait { get; init; }
    public int? Talk { get; init; }
    public int? Hold { get; init; }
    public int? Wrap { get; init; }
    public int? QueueId { get; init; }
    public int? TopicId { get; init; }
    public int? ChannelId { get; init; }
    public int? RegionId { get; init; }
    public int? ProductId { get; init; }
    public int? CampaignId { get; init; }
    public int? TeamId { get; init; }
    public int? AgentId { get; init; }

    /// <summary>Keyed hash of the customer, shortened to 64 bits.</summary>
    public long? Customer { get; init; }

    /// <summary>What people may see of the customer: a masked number, or nothing.</summary>
    public string? CustomerLabel { get; init; }
    public string? Recording { get; init; }
    public int ImportId { get; init; }
    public int Line { get; init; }

    /// <summary>Tells whether a row that comes again has changed.</summary>
    public long ContentHash { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<Contact>
    {
        public void Configure(EntityTypeBuilder<Contact> table)
        {
            table.ToTable("contacts");
            foreach (var property in ContactColumns.ByProperty) table.Property(property.Key).HasColumnName(property.Value);
            table.Property(row => row.ExternalId).HasMaxLength(ContactColumns.MaxExternalId);
            table.HasIndex(row => new { row.SourceId, row.ExternalId }).IsUnique();
            table.HasIndex(row => new { row.CentreId, row.LocalDate });
        }
    }
}
