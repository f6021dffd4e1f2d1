namespace Shouwen.App.Facts.Published;

/// <summary>One queue in one interval as it comes from outside. Null: the source does not say.</summary>
public sealed class IntervalDraft
{
    /// <summary>Where in the source it stands, from 1.</summary>
    public int Line { get; init; }
    public required string Queue { get; init; }
    public DateTimeOffset Started { get; init; }
    public short Minutes { get; init; } = 15;
    public int? WithinSeconds { get; init; }
    public int? Offered { get; init; }
    public int? Answered { get; init; }
    public int? AnsweredWithin { get; init; }
    public int? Abandoned { get; init; }
    public int? AbandonedWithin { get; init; }
    public int? AbandonedShort { get; init; }
    public int? SelfServed { get; init; }
    public int? Blocked { get; init; }
    public long? WaitSeconds { get; init; }
    public int? LongestWaitSeconds { get; init; }
    public long? TalkSeconds { get; init; }
    public long? HoldSeconds { get; init; }
    public long? WrapSeconds { get; init; }
    public long? StaffedSeconds { get; init; }
    public long? LoggedInSeconds { get; init; }
}
