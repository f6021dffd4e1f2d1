using NodaTime;

namespace Shouwen.Engines.Clock;

/// <summary>What a line of a clock's ledger tells.</summary>
public enum LedgerKind
{
    /// <summary>Something happened, and what it did.</summary>
    Event,

    /// <summary>Working time that counts.</summary>
    Counted,

    /// <summary>Closed hours of a day that has hours.</summary>
    OutsideHours,

    /// <summary>A day without hours, or several.</summary>
    ClosedDay,

    /// <summary>Others had to act.</summary>
    Paused,

    /// <summary>Done, until it was reopened.</summary>
    Resolved,

    /// <summary>A round of a next-reply promise that is over.</summary>
    Round,

    /// <summary>More time than is worth telling day by day.</summary>
    Rest,

    /// <summary>A warning level.</summary>
    Level,

    /// <summary>The deadline.</summary>
    Due,

    /// <summary>The promise was broken.</summary>
    Breached,
}

/// <summary>On which side of the deadline and of the moment of reading a stretch lies.</summary>
public enum LedgerPhase
{
    /// <summary>Up to the moment of reading and to the deadline.</summary>
    Used,

    /// <summary>Past the deadline.</summary>
    Over,

    /// <summary>Still to come, if all goes on as it stands.</summary>
    Ahead,
}

/// <summary>What an event did.</summary>
public enum LedgerEffect
{
    /// <summary>The clock began.</summary>
    Started,

    /// <summary>The clock paused.</summary>
    Paused,

    /// <summary>The clock went on.</summary>
    Resumed,

    /// <summary>The promise was done.</summary>
    Stopped,

    /// <summary>The clock went on; the time since it was done counts as a pause.</summary>
    Reopened,

    /// <summary>The new target counts from the beginning.</summary>
    TargetFromStart,

    /// <summary>The new target, counted from the beginning, had passed: it counts from the change.</summary>
    TargetFromChange,

    /// <summary>The deadline that was there stays.</summary>
    OldDeadlineStays,

    /// <summary>Everything was counted anew by the new calendar.</summary>
    Recounted,

    /// <summary>By the new calendar the deadline would have passed before the change: what was left of the promise goes on from there.</summary>
    GoesOnFromChange,

    /// <summary>It holds for what comes.</summary>
    Changed,

    /// <summary>Nothing: that was so already.</summary>
    Already,

    /// <summary>Nothing: the clock had not begun.</summary>
    NotStarted,

    /// <summary>Nothing while it is done; a target or calendar holds once it is reopened.</summary>
    Closed,

    /// <summary>Nothing: a first response never pauses.</summary>
    NeverPauses,

    /// <summary>Nothing: only a person's public reply ends a first response.</summary>
    OnlyAReply,

    /// <summary>Nothing: the oldest message without an answer counts.</summary>
    OldestCounts,

    /// <summary>Nothing: no message was waiting.</summary>
    NothingOwed,

    /// <summary>Nothing: this promise does not depend on it.</summary>
    DoesNotConcern,

    /// <summary>Nothing yet: it lies after the moment of reading.</summary>
    AfterNow,
}

/// <summary>One line of a clock's ledger.</summary>
/// <param name="Kind">What it tells.</param>
/// <param name="From">From when; the moment, for what takes no time.</param>
/// <param name="To">Until when.</param>
public sealed record LedgerEntry(LedgerKind Kind, Instant From, Instant To)
{
    /// <summary>On which side of deadline and moment of reading; null for what takes no time.</summary>
    public LedgerPhase? Phase { get; init; }

    /// <summary>Working time that counts in it.</summary>
    public Duration Counted { get; init; }

    /// <summary>Where the hours of the day come from, for counted time and closed days.</summary>
    public ResolvedDay? Day { get; init; }

    /// <summary>The event.</summary>
    public ClockEventKind? Event { get; init; }

    /// <summary>What the event did.</summary>
    public LedgerEffect? Effect { get; init; }

    /// <summary>Why, in the words of whoever did it.</summary>
    public string? Reason { get; init; }

    /// <summary>The new target of a retarget.</summary>
    public PromiseTarget? Target { get; init; }

    /// <summary>The warning level.</summary>
    public WarningLevel? Level { get; init; }

    /// <summary>The deadline of an earlier round.</summary>
    public Instant? Due { get; init; }

    /// <summary>When an earlier round was broken.</summary>
    public Instant? BreachedAt { get; init; }
}
