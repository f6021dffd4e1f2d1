using Shouwen.App.Facts.Metrics;
using Shouwen.Engines.ControlCharts;
using Shouwen.Engines.Metrics;

namespace Shouwen.App.Facts.Charts;

/// <summary>A metric's periods as points of a chart.</summary>
/// <param name="Metric">Null for one of people or surveys, of which only values are known.</param>
/// <param name="Ends">The last date of each.</param>
/// <param name="Excluded">Points that do not count, with the reason.</param>
internal sealed record ChartSeries(Metric? Metric, ChartPoints Points, IReadOnlyList<string> Labels, IReadOnlyList<DateOnly> Ends, IReadOnlyDictionary<int, string> Excluded)
{
    /// <summary>Whether points are made of unequal numbers of things.</summary>
    public bool IsWeighted => Metric is { Denominator: not null };

    /// <param name="last">The last date of which anything can be known.</param>
    public static ChartSeries Of(MetricQuery query, MetricRows rows, DateOnly last)
    {
        var metric = query.Metrics.Count == 1 ? query.Metrics[0] : null;
        var found = rows.Rows.ToDictionary(row => row.Period);
        var (points, excluded) = (new List<(Period Period, string Label, MetricRow? Row)>(), new Dictionary<int, string>());
        for (var day = query.From; day <= last;)
        {
            var period = Period.Of(query.Grain, query.From, day, 0, query.IntervalMinutes);
            var label = period.Label(query.Grain, query.To);
            day = period.End(query.Grain, query.To).AddDays(1);
            var row = found.GetValueOrDefault(label);

            // A day without rows was closed: nothing was to be expected of it.
            if (row is null && query.Grain == Grain.Day) continue;
            if (row is { Immature: true }) excluded[points.Count] = "immature";
            else if (metric is { Kind: MetricKind.Count or MetricKind.Max } && (period.Start < query.From || day.AddDays(-1) > last)) excluded[points.Count] = "partial";
            points.Add((period, label, row));
        }

        return new(
            metric, metric?.Denominator is not null && metric.Code != "occupancy" ? Counted(points) : ChartPoints.OfValues([.. points.Select(point => point.Row?.Value ?? double.NaN)]),
            [.. points.Select(point => point.Label)], [.. points.Select(point => point.Period.End(query.Grain, query.To))], excluded);
    }

    private static ChartPoints Counted(List<(Period Period, string Label, MetricRow? Row)> points) => ChartPoints.OfCounts(
        [.. points.Select(point => point.Row is { Numerator: { } sum, Denominator: > 0 } ? sum : double.NaN)], [.. points.Select(point => point.Row?.Denominator ?? 0)]);
}
