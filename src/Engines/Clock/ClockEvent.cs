using NodaTime;

namespace Shouwen.Engines.Clock;

/// <summary>What can happen to a promise's clock.</summary>
public enum ClockEventKind
{
    /// <summary>Received: the case was created.</summary>
    Start,

    /// <summary>Others have to act: working time does not count.</summary>
    Pause,

    /// <summary>Working time counts again.</summary>
    Resume,

    /// <summary>The customer wrote.</summary>
    Message,

    /// <summary>A person replied to the customer. What a machine sends by itself is no reply and does not belong in the log.</summary>
    Reply,

    /// <summary>Done.</summary>
    Stop,

    /// <summary>Not done after all.</summary>
    Reopen,

    /// <summary>Another target.</summary>
    Retarget,

    /// <summary>Another calendar.</summary>
    Calendar,
}

/// <summary>One line of a clock's append-only log.</summary>
/// <param name="At">When it happened.</param>
/// <param name="Kind">What happened.</param>
public sealed record ClockEvent(Instant At, ClockEventKind Kind)
{
    /// <summary>The new target of a <see cref="ClockEventKind.Retarget"/>.</summary>
    public PromiseTarget? Target { get; init; }

    /// <summary>The calendar from a <see cref="ClockEventKind.Calendar"/> on.</summary>
    public WorkingCalendar? Calendar { get; init; }

    /// <summary>Why, in the words of whoever did it, or null.</summary>
    public string? Reason { get; init; }
}
