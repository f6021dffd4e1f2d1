using NodaTime;

namespace Shouwen.App.Facts.EventLogs;

/// <summary>Weeks or months of a log in a centre's time.</summary>
internal sealed record PeriodsOf(IReadOnlyList<DateOnly> Starts, long[] Bounds)
{
    private const int Most = 120;

    /// <summary>Weeks from Monday; months where there would be more weeks than anybody looks at.</summary>
    public static PeriodsOf Log(Engines.Mining.EventLog log, bool byMonth, string zone)
    {
        var clock = DateTimeZoneProviders.Tzdb[zone];
        if (log.Events == 0) return new([], []);
        LocalDate On(long time) => Instant.FromUnixTimeMilliseconds(time).InZone(clock).Date;
        var (first, last) = (On(log.Times.Min()), On(log.Times.Max()));
        var isByMonth = byMonth || Period.DaysBetween(first, last) > 7 * Most;
        LocalDate Begin(LocalDate date) => isByMonth ? new(date.Year, date.Month, 1) : date.With(DateAdjusters.PreviousOrSame(IsoDayOfWeek.Monday));
        var starts = new List<LocalDate>();
        for (var at = Begin(first); at <= last; at = isByMonth ? at.PlusMonths(1) : at.PlusWeeks(1)) starts.Add(at);
        if (starts.Count > Most) starts.RemoveRange(0, starts.Count - Most);
        var end = isByMonth ? starts[^1].PlusMonths(1) : starts[^1].PlusWeeks(1);
        return new(starts.ConvertAll(date => date.ToDateOnly()), [.. starts.Append(end).Select(date => clock.AtStartOfDay(date).ToInstant().ToUnixTimeMilliseconds())]);
    }
}
