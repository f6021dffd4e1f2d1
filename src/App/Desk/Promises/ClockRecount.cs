using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Shouwen.App.Desk.Promises;

/// <summary>How far the clocks of an edited calendar have been counted anew. Whoever holds the row works at it; where it stops, anybody goes on.</summary>
public sealed class ClockRecount
{
    public required Guid CalendarId { get; init; }
    public required int CentreId { get; init; }

    /// <summary>The edition of the calendar's hours that is being counted by, or was counted by last.</summary>
    public required int HoursVersion { get; set; }

    /// <summary>The last case that is done; null at the beginning.</summary>
    public Guid? LastCaseId { get; set; }
    public int Looked { get; set; }
    public int Moved { get; set; }
    public DateTimeOffset StartedAt { get; set; }
    public DateTimeOffset? EndedAt { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<ClockRecount>
    {
        public void Configure(EntityTypeBuilder<ClockRecount> table)
        {
            table.ToTable("clock_recounts");
            table.HasKey(row => row.CalendarId);
            table.Property(row => row.CalendarId).ValueGeneratedNever();
        }
    }
}
