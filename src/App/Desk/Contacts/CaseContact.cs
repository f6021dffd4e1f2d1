using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Shouwen.App.Desk.Contacts;

/// <summary>A call, chat or visit that a case came of or was spoken about in, by the name that its own system gave it: it may be imported only tomorrow.</summary>
public sealed class CaseContact
{
    public const int MaxName = 100;
    public const int MostOfCase = 50;

    public required Guid CaseId { get; init; }
    public required string Name { get; init; }
    public required int CentreId { get; init; }
    public required DateTimeOffset At { get; init; }

    /// <summary>When it was known what the contact was about; null while no import has brought it.</summary>
    public DateTimeOffset? FoundAt { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<CaseContact>
    {
        public void Configure(EntityTypeBuilder<CaseContact> table)
        {
            table.ToTable("case_contacts");
            table.HasKey(row => new { row.CaseId, row.Name });
            table.Property(row => row.Name).HasMaxLength(MaxName);
            table.HasIndex(row => new { row.CentreId, row.Name });
            table.HasIndex(row => new { row.CaseId, row.Name }, "IX_case_contacts_unfound").HasFilter("found_at IS NULL");
        }
    }
}
