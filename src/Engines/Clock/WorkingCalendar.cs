using NodaTime;

namespace Shouwen.Engines.Clock;

/// <summary>
/// Working time on a calendar. An instant is open when the wall clock of the zone then shows a time inside the hours of
/// its date; open time is physical time, so an hour that the clock skips counts nothing and one that it repeats counts
/// twice. Years are worked out when first asked for and kept, about 20 kB each; safe to share between threads.
/// Definitions and sources: <c>docs/formulas/clock.md</c>.
/// </summary>
public sealed class WorkingCalendar
{
    /// <summary>The first year, in UTC, that can be asked about.</summary>
    public const int FirstYear = 1900;

    /// <summary>The last year, in UTC, that can be asked about.</summary>
    public const int LastYear = 2199;

    /// <summary>How many years from its start a search goes on, within the years that can be asked about.</summary>
    public const int HorizonYears = 50;

    private readonly CalendarRules rules;
    private readonly DayResolver resolver;
    private readonly CalendarYear?[] years = new CalendarYear?[LastYear - FirstYear + 1];

    /// <summary>A calendar of these rules.</summary>
    /// <exception cref="ArgumentException">A date has two exceptions, or make-up days follow no weekday.</exception>
    public WorkingCalendar(CalendarRules rules)
    {
        ArgumentNullException.ThrowIfNull(rules);
        this.rules = rules;
        resolver = new DayResolver(rules);
        Zone = rules.Zone;
    }

    /// <summary>The zone whose wall clock the hours are read on.</summary>
    public DateTimeZone Zone { get; }

    /// <summary>The hours of a date and the reason for them.</summary>
    public ResolvedDay Day(LocalDate date) => resolver.Resolve(date);

    /// <summary>The same calendar with other hours on these dates; exceptions of other dates stay.</summary>
    /// <exception cref="ArgumentException">A date is given twice.</exception>
    public WorkingCalendar With(IReadOnlyCollection<ExceptionDay> dates)
    {
        var replaced = dates.Select(day => day.Date).ToHashSet();
        return new(rules with { Exceptions = [.. rules.Exceptions.Where(day => !replaced.Contains(day.Date)), .. dates] });
    }

    /// <summary>True when the instant is open. A window is open at its start and closed at its end.</summary>
    public bool IsOpen(Instant at) => Year(YearOf(at)).SpanAtOrAfter(at) is { } span && span.Start <= at;

    /// <summary>Open time from one instant to another; negative when the second is the earlier one.</summary>
    public Duration WorkingTimeBetween(Instant from, Instant to)
    {
        var (first, last) = (YearOf(from), YearOf(to));
        var open = Year(last).OpenBefore(to) - Year(first).OpenBefore(from);
        for (var year = first; year < last; year++) open += Year(year).Total;
        for (var year = last; year < first; year++) open -= Year(year).Total;
        return open;
    }

    /// <summary>
    /// The earliest instant that has this much open time between itself and the start; for a negative amount the latest
    /// one before the start; for zero the start. So a promise that fills a day ends when that day closes.
    /// </summary>
    public Reach AddWorkingTime(Instant start, Duration amount)
    {
        if (amount == Duration.Zero) return Reach.Found(start);
        return amount > Duration.Zero ? Forwards(start, amount) : Backwards(start, -amount);
    }

    /// <summary>The first open instant at or after this one.</summary>
    public Reach NextOpening(Instant at)
    {
        var first = YearOf(at);
        for (var year = first; year <= LastSearched(first); year++)
        {
            if (Year(year).SpanAtOrAfter(at) is { } span) return Reach.Found(Instant.Max(at, span.Start));
        }
        return Reach.Failed(ClockOutcome.NeverOpen);
    }

    /// <summary>The end of the open stretch that holds this instant or, when closed, of the next one.</summary>
    public Reach NextClosing(Instant at)
    {
        var first = YearOf(at);
        Instant? closing = null;
        for (var year = first; year <= LastSearched(first); year++)
        {
            var span = Year(year).SpanAtOrAfter(closing ?? at);
            if (closing is { } closed && span?.Start != closing) return Reach.Found(closed);
            if (span is null) continue;
            closing = span.Value.End;
            if (closing < CalendarYear.StartOf(year + 1)) return Reach.Found(span.Value.End);
        }
        return Reach.Failed(closing is null ? ClockOutcome.NeverOpen : ClockOutcome.NeverCloses);
    }

    /// <summary>
    /// The n-th working day (a date with any hours) after a date; for a negative n before it; for zero the date itself
    /// or, when it is closed, the next working day.
    /// </summary>
    public DayReach AddWorkingDays(LocalDate date, int n)
    {
        var step = n < 0 ? -1 : 1;
        var sought = n == 0 ? 1 : Math.Abs((long)n);
        var left = sought;
        var first = CheckedYear(date.Year);
        var last = n < 0 ? FirstSearched(first) : LastSearched(first);
        for (var day = n == 0 ? date : date.PlusDays(step); (last - day.Year) * step >= 0; day = day.PlusDays(step))
        {
            var count = Year(day.Year).WorkingDays;
            if (count < left && day.PlusDays(-step).Year != day.Year)
            {
                left -= count;
                day = step > 0 ? new LocalDate(day.Year, 12, 31) : new LocalDate(day.Year, 1, 1);
            }
            else if (resolver.Hours(day).IsOpen && --left == 0)
            {
                return DayReach.Found(day);
            }
        }
        return DayReach.Failed(left == sought ? ClockOutcome.NeverOpen : ClockOutcome.BeyondHorizon);
    }

    /// <summary>When a working day closes for the last time.</summary>
    internal Instant EndOf(LocalDate date)
    {
        var midnight = Zone.MapLocal(date.PlusDays(1).AtMidnight());
        var dayEnd = midnight.Count == 0 ? midnight.EarlyInterval.End : midnight.Last().ToInstant();
        return Backwards(dayEnd, Duration.Epsilon).At + Duration.Epsilon;
    }

    private Reach Forwards(Instant start, Duration amount)
    {
        var first = YearOf(start);
        var sought = amount + Year(first).OpenBefore(start);
        for (var year = first; year <= LastSearched(first); year++)
        {
            if (sought <= Year(year).Total) return Reach.Found(Year(year).EarliestWith(sought));
            sought -= Year(year).Total;
        }
        return Reach.Failed(sought == amount ? ClockOutcome.NeverOpen : ClockOutcome.BeyondHorizon);
    }

    private Reach Backwards(Instant start, Duration amount)
    {
        var first = YearOf(start);
        var sought = amount + Year(first).Total - Year(first).OpenBefore(start);
        for (var year = first; year >= FirstSearched(first); year--)
        {
            if (sought <= Year(year).Total) return Reach.Found(Year(year).LatestWith(Year(year).Total - sought));
            sought -= Year(year).Total;
        }
        return Reach.Failed(sought == amount ? ClockOutcome.NeverOpen : ClockOutcome.BeyondHorizon);
    }

    private static int FirstSearched(int year) => Math.Max(FirstYear, year - HorizonYears);

    private static int LastSearched(int year) => Math.Min(LastYear, year + HorizonYears);

    private static int YearOf(Instant at) => CheckedYear(at.InUtc().Year);

    private static int CheckedYear(int year) => year is >= FirstYear and <= LastYear
        ? year
        : throw new ArgumentOutOfRangeException(nameof(year), year, $"The calendar knows the years {FirstYear} to {LastYear}");

    // Two threads may work out the same year; both results are equal, and the array entry is published whole.
    private CalendarYear Year(int year)
    {
        ref var slot = ref years[year - FirstYear];
        if (Volatile.Read(ref slot) is { } known) return known;
        var built = CalendarYear.Build(year, Zone, resolver.Hours);
        Volatile.Write(ref slot, built);
        return built;
    }
}
