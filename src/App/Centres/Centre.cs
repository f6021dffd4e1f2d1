using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Shouwen.App.Audit.Published;

namespace Shouwen.App.Centres;

/// <summary>A contact centre: the border of everything that its people see.</summary>
public sealed class Centre : IAudited
{
    public int Id { get; private set; }
    public required string Code { get; init; }
    public required string Name { get; set; }
    public required string Zone { get; set; }
    public string Locale { get; set; } = "zh-CN";
    public string Currency { get; set; } = "CNY";
    public int Size { get; set; }

    /// <summary>Phone numbers are masked on the way in unless the centre says otherwise.</summary>
    public bool KeepsPhoneNumbers { get; set; }

    /// <summary>Days within which the same customer's next contact on the same topic counts as a repeat.</summary>
    public int RepeatWindowDays { get; set; } = 7;

    public bool IsDemonstration { get; init; }
    public required DateTimeOffset CreatedAt { get; init; }
    public int Version { get; set; } = 1;

    string IAudited.AuditName => $"{Code} {Name}";
    int? IAudited.AuditCentreId => Id == 0 ? null : Id;

    internal sealed class Mapping : IEntityTypeConfiguration<Centre>
    {
        public void Configure(EntityTypeBuilder<Centre> table)
        {
            table.ToTable("centres");
            table.HasIndex(row => row.Code).IsUnique();
            table.Property(row => row.Code).HasMaxLength(Dimension.MaxCode);
            table.Property(row => row.Name).HasMaxLength(Dimension.MaxName);
            table.Property(row => row.Zone).HasMaxLength(64);
            table.Property(row => row.Locale).HasMaxLength(16);
            table.Property(row => row.Currency).HasMaxLength(3);
            table.Property(row => row.Version).IsConcurrencyToken();
        }
    }
}
