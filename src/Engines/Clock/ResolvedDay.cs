using NodaTime;

namespace Shouwen.Engines.Clock;

/// <summary>Where the hours of a date come from.</summary>
public enum DaySource
{
    /// <summary>The ordinary week.</summary>
    Week,

    /// <summary>An official day off.</summary>
    DayOff,

    /// <summary>An official make-up working day.</summary>
    MakeUpDay,

    /// <summary>An exception entered for the date.</summary>
    Exception,

    /// <summary>The ordinary week, for want of better: the official days of this year are not published yet.</summary>
    NotPublished,
}

/// <summary>A date with its hours and the reason for them.</summary>
/// <param name="Date">The local date.</param>
/// <param name="Hours">Its hours on the wall clock.</param>
/// <param name="Source">Where the hours come from.</param>
/// <param name="Exception">The exception of the date, or null.</param>
/// <param name="Official">The official entry of the date, also when an exception overrides it, or null.</param>
public sealed record ResolvedDay(LocalDate Date, DayHours Hours, DaySource Source, ExceptionDay? Exception, OfficialDay? Official);
