using NodaTime;

namespace Shouwen.Engines.Clock;

/// <summary>How a promise stands.</summary>
public enum PromiseState
{
    /// <summary>Counting, or waiting for opening hours, before its deadline.</summary>
    Running,

    /// <summary>Others have to act.</summary>
    Paused,

    /// <summary>Done at or before the deadline; also when nothing is owed.</summary>
    Kept,

    /// <summary>Not done at the deadline. Stays so whatever happens afterwards.</summary>
    Breached,
}

/// <summary>When a warning level is, or was, reached.</summary>
/// <param name="Level">The level.</param>
/// <param name="At">When it is reached if all goes on as now; null when it never is.</param>
/// <param name="IsReached">True when that has happened.</param>
public readonly record struct LevelReading(WarningLevel Level, Instant? At, bool IsReached);

/// <summary>An earlier customer message and what became of the promise to answer it.</summary>
/// <param name="Since">When the message came.</param>
/// <param name="Due">Until when it was to be answered, or null when no such moment could be found.</param>
/// <param name="EndedAt">When it was answered or the case was closed.</param>
/// <param name="BreachedAt">When the promise was broken, or null when it was kept.</param>
public sealed record EarlierRound(Instant Since, Instant? Due, Instant EndedAt, Instant? BreachedAt);

/// <summary>A promise's clock, read at one moment.</summary>
public sealed record ClockReading
{
    /// <summary>From when it counts; null when nothing is owed yet.</summary>
    public Instant? Since { get; init; }

    /// <summary>The deadline; while paused, the one there would be if the pause ended at the moment of reading. Null when there is none.</summary>
    public Instant? Due { get; init; }

    /// <summary>Why there is no deadline, or <see cref="ClockOutcome.Reached"/>.</summary>
    public ClockOutcome Outcome { get; init; }

    /// <summary>The warning levels, in the promise's order.</summary>
    public IReadOnlyList<LevelReading> Levels { get; init; } = [];

    /// <summary>How it stands.</summary>
    public required PromiseState State { get; init; }

    /// <summary>When it was broken first.</summary>
    public Instant? BreachedAt { get; init; }

    /// <summary>When it was done.</summary>
    public Instant? StoppedAt { get; init; }

    /// <summary>Working time up to the stop or the moment of reading.</summary>
    public Duration Used { get; init; }

    /// <summary>Working time past the deadline, up to the same moment.</summary>
    public Duration Overrun { get; init; }

    /// <summary>Working time left until the deadline; null when there is no deadline, nought once it has passed.</summary>
    public Duration? Left { get; init; }

    /// <summary>The next moment at which something falls due by itself, a level or the deadline; null when nothing will before another event.</summary>
    public Instant? NextAt { get; init; }

    /// <summary>Rounds of a next-reply promise that are over, oldest first.</summary>
    public IReadOnlyList<EarlierRound> Earlier { get; init; } = [];
}
