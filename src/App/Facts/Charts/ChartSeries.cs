using Shouwen.App.Facts.Metrics;
using Shouwen.Engines.ControlCharts;
using Shouwen.Engines.Metrics;

namespace Shouwen.App.Facts.Charts;

/// <summary>A metric's periods as points of a chart.</summary>
/// <param name="Metric">Null for one of people or surveys, of which only values are known.</param>
/// <param name="Ends">The last date of each.</param>
/// <param name="Places">The minute of the week of each, where it is finer than a day; else null.</param>
/// <param name="Excluded">Points that do not count, with the reason.</param>
internal sealed record ChartSeries(
    Metric? Metric, ChartPoints Points, IReadOnlyList<string> Labels, IReadOnlyList<DateOnly> Ends, IReadOnlyList<int>? Places, IReadOnlyDictionary<int, string> Excluded)
{
    /// <summary>Whether points are made of unequal numbers of things.</summary>
    public bool IsWeighted => Metric is { Denominator: not null };

    /// <summary>What none of its values can be below: shares, times and numbers are never negative.</summary>
    public double? Floor => Metric is null ? null : 0;

    /// <param name="last">The last date of which anything can be known.</param>
    /// <param name="open">Periods in which anything could happen, so that without a row nothing did; null where that is not known.</param>
    public static ChartSeries Of(MetricQuery query, MetricRows rows, DateOnly last, IReadOnlySet<Period>? open)
    {
        var metric = query.Metrics.Count == 1 ? query.Metrics[0] : null;
        var found = rows.Rows.ToDictionary(row => row.Period);
        var (points, excluded) = (new List<(Period Period, string Label, MetricRow? Row)>(), new Dictionary<int, string>());
        var isUnknown = rows.Rows.Count > 0 && rows.Rows.All(row => row.Value is null);
        foreach (var period in ChartPeriods.Of(query, last))
        {
            var label = period.Label(query.Grain, query.To);
            var row = found.GetValueOrDefault(label);
            if (row is null && ChartPeriods.CanBeClosed(query.Grain))
            {
                if (isUnknown || open?.Contains(period) is not true) continue;
                row = new(label, MetricTable.NoCuts, 0, 0, null, false, null, null);
            }

            if (row is { Immature: true }) excluded[points.Count] = "immature";
            else if (metric is { Kind: MetricKind.Count or MetricKind.Max } && ChartPeriods.IsPartial(query, period, last)) excluded[points.Count] = "partial";
            points.Add((period, label, row));
        }

        return new(
            metric, metric?.Denominator is not null && metric.Code != "occupancy" ? Counted(points) : ChartPoints.OfValues([.. points.Select(point => point.Row?.Value ?? double.NaN)]),
            [.. points.Select(point => point.Label)], [.. points.Select(point => point.Period.End(query.Grain, query.To))],
            query.Grain is Grain.Hour or Grain.Interval ? [.. points.Select(point => PlaceOf(point.Period))] : null, excluded);
    }

    private static int PlaceOf(Period period) => ((int)period.Start.DayOfWeek * 1440) + period.Minute;

    private static ChartPoints Counted(List<(Period Period, string Label, MetricRow? Row)> points) => ChartPoints.OfCounts(
        [.. points.Select(point => point.Row is { Numerator: { } sum, Denominator: > 0 } ? sum : double.NaN)], [.. points.Select(point => point.Row?.Denominator ?? 0)]);
}
