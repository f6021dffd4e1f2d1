using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Shouwen.Engines.Metrics;

namespace Shouwen.App.Facts.Intervals;

/// <summary>One queue in one interval, as a switch or a report counts it. Null: the source does not say.</summary>
internal sealed class IntervalFact
{
    public long Id { get; private set; }
    public required int CentreId { get; init; }
    public required int QueueId { get; init; }
    public required DateTimeOffset Started { get; init; }
    public required DateOnly LocalDate { get; init; }
    public required short LocalMinute { get; init; }
    public required short Minutes { get; set; }

    /// <summary>The seconds that the two "within" counts were made with.</summary>
    public int? WithinSeconds { get; set; }
    public int? Offered { get; set; }
    public int? Answered { get; set; }
    public int? AnsweredWithin { get; set; }
    public int? Abandoned { get; set; }
    public int? AbandonedWithin { get; set; }
    public int? AbandonedShort { get; set; }
    public int? SelfServed { get; set; }
    public int? Blocked { get; set; }
    public long? WaitSeconds { get; set; }
    public int? LongestWaitSeconds { get; set; }
    public long? TalkSeconds { get; set; }
    public long? HoldSeconds { get; set; }
    public long? WrapSeconds { get; set; }
    public long? StaffedSeconds { get; set; }
    public long? LoggedInSeconds { get; set; }
    public int ImportId { get; set; }
    public int Line { get; set; }

    public long? this[IntervalValue value] => value switch
    {
        IntervalValue.Offered => Offered,
        IntervalValue.Answered => Answered,
        IntervalValue.AnsweredWithin => AnsweredWithin,
        IntervalValue.Abandoned => Abandoned,
        IntervalValue.AbandonedWithin => AbandonedWithin,
        IntervalValue.AbandonedShort => AbandonedShort,
        IntervalValue.SelfServed => SelfServed,
        IntervalValue.Blocked => Blocked,
        IntervalValue.WaitSeconds => WaitSeconds,
        IntervalValue.LongestWaitSeconds => LongestWaitSeconds,
        IntervalValue.TalkSeconds => TalkSeconds,
        IntervalValue.HoldSeconds => HoldSeconds,
        IntervalValue.WrapSeconds => WrapSeconds,
        IntervalValue.StaffedSeconds => StaffedSeconds,
        IntervalValue.LoggedInSeconds => LoggedInSeconds,
        _ => throw new ArgumentOutOfRangeException(nameof(value)),
    };

    public bool SaysTheSame(IntervalFact other) =>
        Minutes == other.Minutes && WithinSeconds == other.WithinSeconds &&
        Enum.GetValues<IntervalValue>().All(value => this[value] == other[value]);

    /// <summary>A later report of the same interval replaces what was known.</summary>
    public void TakeOver(IntervalFact other)
    {
        (Minutes, WithinSeconds, ImportId, Line) = (other.Minutes, other.WithinSeconds, other.ImportId, other.Line);
        (Offered, Answered, AnsweredWithin) = (other.Offered, other.Answered, other.AnsweredWithin);
        (Abandoned, AbandonedWithin, AbandonedShort) = (other.Abandoned, other.AbandonedWithin, other.AbandonedShort);
        (SelfServed, Blocked, WaitSeconds, LongestWaitSeconds) = (other.SelfServed, other.Blocked, other.WaitSeconds, other.LongestWaitSeconds);
        (TalkSeconds, HoldSeconds, WrapSeconds) = (other.TalkSeconds, other.HoldSeconds, other.WrapSeconds);
        (StaffedSeconds, LoggedInSeconds) = (other.StaffedSeconds, other.LoggedInSeconds);
    }

    internal sealed class Mapping : IEntityTypeConfiguration<IntervalFact>
    {
        public void Configure(EntityTypeBuilder<IntervalFact> table)
        {
            table.ToTable("intervals");
            table.HasIndex(row => new { row.CentreId, row.QueueId, row.Started }).IsUnique();
            table.HasIndex(row => new { row.CentreId, row.LocalDate });
        }
    }
}
