namespace Shouwen.Engines.Metrics;

/// <summary>How finely time is cut.</summary>
public enum Grain
{
    /// <summary>The whole span as one.</summary>
    Total,

    /// <summary>Calendar months.</summary>
    Month,

    /// <summary>ISO weeks, from Monday.</summary>
    Week,

    /// <summary>Local dates.</summary>
    Day,

    /// <summary>Clock hours.</summary>
    Hour,

    /// <summary>Intervals of a given length within the hour.</summary>
    Interval,

    /// <summary>The 168 hours of a week, over all weeks.</summary>
    WeekdayHour,
}

/// <summary>A period: the first of its local dates and, where it is finer than a day, the minute it starts.</summary>
public readonly record struct Period(DateOnly Start, int Minute)
{
    /// <summary>The period of a grain that a local date and minute fall in. WeekdayHour: dates of the first week of year 1, a Monday.</summary>
    public static Period Of(Grain grain, DateOnly spanStart, DateOnly date, int minute, int intervalMinutes) => grain switch
    {
        Grain.Total => new(spanStart, 0),
        Grain.Month => new(new(date.Year, date.Month, 1), 0),
        Grain.Week => new(Monday(date), 0),
        Grain.Day => new(date, 0),
        Grain.Hour => new(date, minute / 60 * 60),
        Grain.Interval => new(date, minute / intervalMinutes * intervalMinutes),
        _ => new(DateOnly.MinValue.AddDays(WeekdayFromMonday(date)), minute / 60 * 60),
    };

    /// <summary>The last local date that belongs to it.</summary>
    public DateOnly End(Grain grain, DateOnly spanEnd) => grain switch
    {
        Grain.Total => spanEnd,
        Grain.Month => Start.AddMonths(1).AddDays(-1),
        Grain.Week => Start.AddDays(6),
        Grain.WeekdayHour => spanEnd,
        _ => Start,
    };

    /// <summary>As people and programs write it: 2026-01, 2026-W05, 2026-01-31, 2026-01-31T09, 2026-01-31T09:15, 1-09, or both ends of a span.</summary>
    public string Label(Grain grain, DateOnly spanEnd) => grain switch
    {
        Grain.Total => $"{Start:yyyy-MM-dd}/{spanEnd:yyyy-MM-dd}",
        Grain.Month => $"{Start:yyyy-MM}",
        Grain.Week => $"{System.Globalization.ISOWeek.GetYear(Start.ToDateTime(default)):0000}-W{System.Globalization.ISOWeek.GetWeekOfYear(Start.ToDateTime(default)):00}",
        Grain.Day => $"{Start:yyyy-MM-dd}",
        Grain.Hour => $"{Start:yyyy-MM-dd}T{Minute / 60:00}",
        Grain.Interval => $"{Start:yyyy-MM-dd}T{Minute / 60:00}:{Minute % 60:00}",
        _ => $"{WeekdayFromMonday(Start) + 1}-{Minute / 60:00}",
    };

    private static int WeekdayFromMonday(DateOnly date) => ((int)date.DayOfWeek + 6) % 7;

    private static DateOnly Monday(DateOnly date) => date.AddDays(-WeekdayFromMonday(date));
}
