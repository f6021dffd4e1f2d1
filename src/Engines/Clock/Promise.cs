using System.Globalization;
using NodaTime;

namespace Shouwen.Engines.Clock;

/// <summary>What is promised.</summary>
public enum PromiseKind
{
    /// <summary>A public reply by a person, counted from receipt. Never pauses; nothing but the reply ends it.</summary>
    FirstResponse,

    /// <summary>A reply to the oldest customer message that has none yet. Begins anew with the first message after each reply.</summary>
    NextReply,

    /// <summary>That the matter is settled. Pauses while others have to act.</summary>
    Resolution,

    /// <summary>A named step, such as calling back. Counts as a resolution does.</summary>
    Step,
}

/// <summary>When to warn: after a share of what is promised is used, or so much working time before the deadline.</summary>
public readonly record struct WarningLevel
{
    private WarningLevel(decimal percent, Duration before) => (Percent, Before) = (percent, before);

    /// <summary>The percentage used, or 0 for a level by time.</summary>
    public decimal Percent { get; }

    /// <summary>The working time before the deadline, or nought for a level by percentage.</summary>
    public Duration Before { get; }

    /// <summary>When this percentage is used; above 100 it is after the deadline.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not above 0, or above 1000.</exception>
    public static WarningLevel PercentUsed(decimal percent) => percent is > 0 and <= 1000
        ? new(percent, default)
        : throw new ArgumentOutOfRangeException(nameof(percent), percent, "A level is above 0 and at most 1000 percent");

    /// <summary>When so much working time is left.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Nothing, or less.</exception>
    public static WarningLevel TimeBefore(Duration time) => time > Duration.Zero
        ? new(0, time)
        : throw new ArgumentOutOfRangeException(nameof(time), time, "A level by time is more than nothing before the deadline");

    /// <summary><c>75</c> for a percentage, <c>PT30M</c> for a time before the deadline.</summary>
    public override string ToString() => Percent > 0 ? Percent.ToString("0.############", CultureInfo.InvariantCulture) : PromiseTarget.TimeText(Before);
}

/// <summary>A promise: what, within how long, and when to warn.</summary>
/// <param name="Kind">What is promised.</param>
/// <param name="Target">Within how long.</param>
public sealed record Promise(PromiseKind Kind, PromiseTarget Target)
{
    /// <summary>When to warn, in any order.</summary>
    public IReadOnlyList<WarningLevel> Levels { get; init; } = [];
}
