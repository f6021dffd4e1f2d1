using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Shouwen.App.Audit.Published;

namespace Shouwen.App.Calendars;

/// <summary>When a centre, or a part of it, works.</summary>
public sealed class Calendar : IAudited
{
    public const int MaxCode = 64;
    public const int MaxName = 200;

    public required Guid Id { get; init; }
    public required int CentreId { get; init; }
    public required string Code { get; init; }
    public required string Name { get; set; }
    public required string Zone { get; set; }

    /// <summary>Whose official days off it follows, see <see cref="OfficialDays"/>; null for nobody's.</summary>
    public string? OfficialDaysOff { get; set; }

    public IReadOnlyList<WeekWindow> Week { get; set; } = [];
    public IReadOnlyList<ExceptionDate> Exceptions { get; set; } = [];

    /// <summary>The weekday (1 is Monday) whose windows a make-up working day has.</summary>
    public int MakeUpDaysFollow { get; set; } = 1;

    public int Version { get; set; } = 1;

    /// <summary>Which edition of its hours this is, and since when: what counts by a calendar remembers by which.</summary>
    public int HoursVersion { get; set; } = 1;
    public DateTimeOffset? HoursSince { get; set; }

    string IAudited.AuditName => $"{Code} {Name}";
    int? IAudited.AuditCentreId => CentreId;

    internal sealed class Mapping : IEntityTypeConfiguration<Calendar>
    {
        public void Configure(EntityTypeBuilder<Calendar> table)
        {
            table.ToTable("calendars");
            table.HasIndex(row => new { row.CentreId, row.Code }).IsUnique();
            table.Property(row => row.Code).HasMaxLength(MaxCode);
            table.Property(row => row.Name).HasMaxLength(MaxName);
            table.Property(row => row.Zone).HasMaxLength(64);
            table.Property(row => row.OfficialDaysOff).HasMaxLength(16);
            table.Property(row => row.Version).IsConcurrencyToken();
            table.Property(row => row.HoursVersion).HasDefaultValue(1);
            AsJson(table.Property(row => row.Week));
            AsJson(table.Property(row => row.Exceptions));
        }

        // The lists are replaced whole, never changed in place, so a snapshot is the list itself.
        private static void AsJson<T>(PropertyBuilder<IReadOnlyList<T>> property) => property.HasConversion(
            list => Text(list),
            text => JsonSerializer.Deserialize<List<T>>(text, JsonSerializerOptions.Web)!,
            new ValueComparer<IReadOnlyList<T>>((a, b) => Text(a) == Text(b), list => Text(list).GetHashCode(StringComparison.Ordinal), list => list));

        private static string Text<T>(IReadOnlyList<T>? list) => JsonSerializer.Serialize(list, JsonSerializerOptions.Web);
    }
}
