using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Shouwen.App.Calendars;

/// <summary>A calendar as it was before its hours were changed: what was counted by it then is not counted anew.</summary>
public sealed class PastHours
{
    public required Guid CalendarId { get; init; }
    public required int HoursVersion { get; init; }
    public required int CentreId { get; init; }

    /// <summary>The whole calendar, as JSON.</summary>
    public required string Form { get; init; }

    internal static PastHours Of(Calendar row) => new() { CalendarId = row.Id, HoursVersion = row.HoursVersion, CentreId = row.CentreId, Form = CalendarForm.Of(row).Text };

    internal sealed class Mapping : IEntityTypeConfiguration<PastHours>
    {
        public void Configure(EntityTypeBuilder<PastHours> table)
        {
            table.ToTable("calendar_past_hours");
            table.HasKey(row => new { row.CalendarId, row.HoursVersion });
        }
    }
}
