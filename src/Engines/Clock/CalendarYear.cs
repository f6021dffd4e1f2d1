using NodaTime;

namespace Shouwen.Engines.Clock;

/// <summary>
/// The open spans of one UTC year on the physical time line, with running totals, so that every question inside the
/// year is a binary search; and the number of working days of the local year. Immutable.
/// </summary>
internal sealed class CalendarYear
{
    private readonly Instant[] starts;
    private readonly Instant[] ends;
    private readonly Duration[] openBeforeStart;

    private CalendarYear(List<(Instant Start, Instant End)> spans, int workingDays)
    {
        starts = [.. spans.Select(span => span.Start)];
        ends = [.. spans.Select(span => span.End)];
        openBeforeStart = new Duration[spans.Count];
        for (var i = 0; i < spans.Count; i++)
        {
            openBeforeStart[i] = Total;
            Total += ends[i] - starts[i];
        }
        WorkingDays = workingDays;
    }

    public Duration Total { get; }

    public int WorkingDays { get; }

    public static CalendarYear Build(int year, DateTimeZone zone, Func<LocalDate, DayHours> hoursOf)
    {
        var (from, until) = (StartOf(year), StartOf(year + 1));
        var spans = new List<(Instant Start, Instant End)>();
        foreach (var interval in zone.GetZoneIntervals(from, until))
        {
            var start = interval.HasStart ? Instant.Max(interval.Start, from) : from;
            var end = interval.HasEnd ? Instant.Min(interval.End, until) : until;
            AddSpans(spans, start, end, interval.WallOffset, hoursOf);
        }
        return new(spans, DatesOf(year).Count(date => hoursOf(date).IsOpen));
    }

    public static Instant StartOf(int year) => Instant.FromUtc(year, 1, 1, 0, 0);

    /// <summary>Open time of this year before the instant.</summary>
    public Duration OpenBefore(Instant at)
    {
        var i = FirstEndingAfter(at);
        if (i == starts.Length) return Total;
        return at <= starts[i] ? openBeforeStart[i] : openBeforeStart[i] + (at - starts[i]);
    }

    /// <summary>The earliest instant with that much open time before it: 0 &lt; open &lt;= Total.</summary>
    public Instant EarliestWith(Duration open)
    {
        var found = Array.BinarySearch(openBeforeStart, open);
        var i = (found >= 0 ? found : ~found) - 1;
        return starts[i] + (open - openBeforeStart[i]);
    }

    /// <summary>The latest instant with that much open time before it: 0 &lt;= open &lt; Total.</summary>
    public Instant LatestWith(Duration open)
    {
        var found = Array.BinarySearch(openBeforeStart, open);
        var i = found >= 0 ? found : ~found - 1;
        return starts[i] + (open - openBeforeStart[i]);
    }

    /// <summary>The first span of this year that is not over at the instant, or null.</summary>
    public (Instant Start, Instant End)? SpanAtOrAfter(Instant at)
    {
        var i = FirstEndingAfter(at);
        return i == starts.Length ? null : (starts[i], ends[i]);
    }

    private static IEnumerable<LocalDate> DatesOf(int year)
    {
        for (var date = new LocalDate(year, 1, 1); date.Year == year; date = date.PlusDays(1)) yield return date;
    }

    // Within [start, end) the offset is constant, so the wall clock is the time line shifted. Hours that the clock
    // skips fall between two such stretches, hours that it repeats are met in both: nothing else is needed for DST.
    private static void AddSpans(
        List<(Instant Start, Instant End)> spans, Instant start, Instant end, Offset offset, Func<LocalDate, DayHours> hoursOf)
    {
        var date = start.WithOffset(offset).Date;
        for (var midnight = MidnightOf(date, offset); midnight < end; midnight += Duration.FromDays(1), date = date.PlusDays(1))
        {
            foreach (var window in hoursOf(date).Windows)
            {
                var opens = Instant.Max(start, midnight + Duration.FromMinutes(window.FromMinute));
                var closes = Instant.Min(end, midnight + Duration.FromMinutes(window.ToMinute));
                if (opens < closes) Append(spans, opens, closes);
            }
        }
    }

    private static void Append(List<(Instant Start, Instant End)> spans, Instant opens, Instant closes)
    {
        if (spans.Count > 0 && spans[^1].End == opens)
            spans[^1] = (spans[^1].Start, closes);
        else
            spans.Add((opens, closes));
    }

    private static Instant MidnightOf(LocalDate date, Offset offset) => date.AtMidnight().WithOffset(offset).ToInstant();

    private int FirstEndingAfter(Instant at)
    {
        var found = Array.BinarySearch(ends, at);
        return found >= 0 ? found + 1 : ~found;
    }
}
