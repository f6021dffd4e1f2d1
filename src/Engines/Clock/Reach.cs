using NodaTime;

namespace Shouwen.Engines.Clock;

/// <summary>How a search along a calendar ended.</summary>
public enum ClockOutcome
{
    /// <summary>Found.</summary>
    Reached,

    /// <summary>There is no open time from the start to the search horizon.</summary>
    NeverOpen,

    /// <summary>Once open, there is no break up to the search horizon, so there is no closing.</summary>
    NeverCloses,

    /// <summary>There is some open time, but what was asked for lies beyond the search horizon.</summary>
    BeyondHorizon,
}

/// <summary>An instant on a calendar, or why there is none.</summary>
public readonly record struct Reach
{
    private readonly Instant at;

    private Reach(ClockOutcome outcome, Instant at) => (Outcome, this.at) = (outcome, at);

    /// <summary>How the search ended.</summary>
    public ClockOutcome Outcome { get; }

    /// <summary>The instant that was found.</summary>
    /// <exception cref="InvalidOperationException">The outcome is not <see cref="ClockOutcome.Reached"/>.</exception>
    public Instant At => Outcome == ClockOutcome.Reached ? at : throw new InvalidOperationException($"Not reached: {Outcome}");

    internal static Reach Found(Instant at) => new(ClockOutcome.Reached, at);

    internal static Reach Failed(ClockOutcome outcome) => new(outcome, default);
}

/// <summary>A date on a calendar, or why there is none.</summary>
public readonly record struct DayReach
{
    private readonly LocalDate on;

    private DayReach(ClockOutcome outcome, LocalDate on) => (Outcome, this.on) = (outcome, on);

    /// <summary>How the search ended.</summary>
    public ClockOutcome Outcome { get; }

    /// <summary>The date that was found.</summary>
    /// <exception cref="InvalidOperationException">The outcome is not <see cref="ClockOutcome.Reached"/>.</exception>
    public LocalDate On => Outcome == ClockOutcome.Reached ? on : throw new InvalidOperationException($"Not reached: {Outcome}");

    internal static DayReach Found(LocalDate on) => new(ClockOutcome.Reached, on);

    internal static DayReach Failed(ClockOutcome outcome) => new(outcome, default);
}
