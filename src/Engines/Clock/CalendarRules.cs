using NodaTime;

namespace Shouwen.Engines.Clock;

/// <summary>The hours of one date, which stand above the week and above official days.</summary>
/// <param name="Date">The local date.</param>
/// <param name="Hours">Its hours; <see cref="DayHours.Closed"/> for a closed day.</param>
/// <param name="Name">What it is, in the words of whoever entered it, or null.</param>
public sealed record ExceptionDay(LocalDate Date, DayHours Hours, string? Name = null);

/// <summary>What a calendar is made of. An exception stands above an official day, an official day above the week.</summary>
/// <param name="Zone">The zone whose wall clock the hours are read on.</param>
/// <param name="Week">The ordinary hours.</param>
public sealed record CalendarRules(DateTimeZone Zone, WeekHours Week)
{
    /// <summary>Exceptions, at most one a date.</summary>
    public IReadOnlyCollection<ExceptionDay> Exceptions { get; init; } = [];

    /// <summary>Official days off that are followed, or null when the calendar follows none.</summary>
    public DaysOff? DaysOff { get; init; }

    /// <summary>The weekday whose hours a make-up working day has.</summary>
    public IsoDayOfWeek MakeUpDaysFollow { get; init; } = IsoDayOfWeek.Monday;
}
