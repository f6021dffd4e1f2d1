using Shouwen.App.Access.Published;
using Shouwen.App.Centres.Published;
using Shouwen.App.Data;
using Shouwen.App.Facts.Metrics;
using Shouwen.App.Http;
using Shouwen.Engines.Metrics;

namespace Shouwen.App.Facts.Charts;

/// <summary>The periods that a chart has points for.</summary>
internal static class ChartPeriods
{
    private const int DayMinutes = 24 * 60;

    /// <summary>More points than these nobody reads, and no screen shows.</summary>
    public const int Most = 10_000;

    /// <summary>In order of time.</summary>
    public static IEnumerable<Period> Of(MetricQuery query, DateOnly last)
    {
        if (query.Grain == Grain.WeekdayHour) return Week(query);
        return query.Grain switch
        {
            Grain.Hour => Within(query, last, 60),
            Grain.Interval => Within(query, last, query.IntervalMinutes),
            _ => Whole(query, last),
        };
    }

    /// <summary>How many there may be, nights too.</summary>
    public static int Count(MetricQuery query) => query.Grain switch
    {
        Grain.Hour => Days(query) * 24,
        Grain.Interval => Days(query) * (DayMinutes / query.IntervalMinutes),
        _ => Days(query),
    };

    /// <summary>Whether a period without a row may be one in which nothing was to be expected: a closed day, a night.</summary>
    public static bool CanBeClosed(Grain grain) => grain is Grain.Day or Grain.Hour or Grain.Interval or Grain.WeekdayHour;

    /// <summary>Whether it holds less time than others do: its count is no less for that.</summary>
    public static bool IsPartial(MetricQuery query, Period period, DateOnly last)
    {
        if (query.Grain != Grain.WeekdayHour) return period.Start < query.From || period.End(query.Grain, query.To) > last;
        var days = last.DayNumber - query.From.DayNumber + 1;
        var first = (((int)period.Start.DayOfWeek - (int)query.From.DayOfWeek) + 7) % 7;
        return days % 7 != 0 && first >= days % 7;
    }

    /// <summary>
    /// Whether a period without a row may be one in which nothing of a kind happened, though the centre was open: where a part of the contacts is counted.
    /// Of one agent that cannot be told from having been away.
    /// </summary>
    public static bool NeedsOpen(MetricQuery query) =>
        query.Metrics is [{ Kind: MetricKind.Count }] && CanBeClosed(query.Grain) && query.Filters.Count > 0 && query.Filters.All(filter => filter.Dim != Dim.Agent);

    /// <summary>The periods in which the centre had anything to do.</summary>
    public static async Task<IReadOnlySet<Period>> OpenAsync(Db db, FactsReader facts, CentreFrame frame, MetricQuery query, CancellationToken cancel)
    {
        var all = query with { Metrics = [MetricCatalogue.Find("contacts")!], Filters = [], By = [] };
        var plans = Plans.Make(frame, Acting.Console(frame.CentreId, frame.Code), Act.FactsView, all, new FieldErrors())!;
        return (await facts.FoldAsync(db, plans, plans.Plan, cancel)).Select(row => row.Period).ToHashSet();
    }

    private static int Days(MetricQuery query) => query.To.DayNumber - query.From.DayNumber + 1;

    private static IEnumerable<Period> Whole(MetricQuery query, DateOnly last)
    {
        for (var day = query.From; day <= last;)
        {
            var period = Period.Of(query.Grain, query.From, day, 0, query.IntervalMinutes);
            yield return period;
            day = period.End(query.Grain, query.To).AddDays(1);
        }
    }

    private static IEnumerable<Period> Within(MetricQuery query, DateOnly last, int minutes)
    {
        for (var day = query.From; day <= last; day = day.AddDays(1))
            for (var minute = 0; minute < DayMinutes; minute += minutes) yield return new(day, minute);
    }

    private static IEnumerable<Period> Week(MetricQuery query) =>
        from day in Enumerable.Range(0, 7) from hour in Enumerable.Range(0, 24) select new Period(DateOnly.MinValue.AddDays(day), hour * 60);
}
