using Shouwen.Engines.Metrics;

namespace Shouwen.App.Facts.Watches;

/// <summary>How far back a watch looks, and which of it is recent: the recent is held against the rest.</summary>
/// <param name="From">First date of the chart, where a period starts.</param>
/// <param name="BaselineTo">Last date of what is usual.</param>
/// <param name="To">Last date that is over.</param>
internal readonly record struct WatchSpan(DateOnly From, DateOnly BaselineTo, DateOnly To)
{
    /// <param name="grain">Interval, hour, day, week or month.</param>
    /// <param name="first">The first date with facts.</param>
    /// <param name="to">The last date with facts that is over.</param>
    public static WatchSpan Of(Grain grain, DateOnly first, DateOnly to) => grain switch
    {
        Grain.Interval or Grain.Hour => new(Later(to.AddDays(1 - (9 * 7)), first), to.AddDays(-7), to),
        Grain.Day => new(Later(to.AddDays(1 - (28 * 7)), first), to.AddDays(-28), to),
        Grain.Week => new(Later(Monday(to).AddDays(-7 * 103), Monday(first)), Monday(to).AddDays(-(7 * 8) - 1), to),
        _ => new(Later(FirstOf(to).AddMonths(-47), FirstOf(first)), FirstOf(to).AddMonths(-6).AddDays(-1), to),
    };

    private static DateOnly Later(DateOnly one, DateOnly other) => one > other ? one : other;

    private static DateOnly Monday(DateOnly date) => date.AddDays(-(((int)date.DayOfWeek + 6) % 7));

    private static DateOnly FirstOf(DateOnly date) => new(date.Year, date.Month, 1);
}
