using Shouwen.App.Access.Published;
using Shouwen.App.Data;
using Shouwen.App.Facts.Metrics;
using Shouwen.App.Http;

namespace Shouwen.App.Facts.Published;

/// <summary>A metrics query as a command line writes it.</summary>
public sealed record MetricsQuery(
    string Metric, string From, string To, string? Grain, string? By, int? TopicLevel, string[] Filter, string? Compare, int? IntervalMinutes);

/// <summary>One value: what the command line prints.</summary>
public sealed record MetricsQueryRow(
    string Period, IReadOnlyDictionary<string, string> Cuts, double? Value, double? Numerator, double? Denominator, bool Immature, double? Compare, double? Target);

public sealed record MetricsQuerySeries(string Code, string Unit, string? Variant, IReadOnlyList<MetricsQueryRow> Rows);

public sealed record MetricsQueryAnswer(IReadOnlyList<MetricsQuerySeries> Metrics);

/// <summary>The facts' door for programs on the same machine.</summary>
public static class AskMetrics
{
    /// <summary>Null when `errors` says what does not make sense.</summary>
    public static async Task<MetricsQueryAnswer?> RunAsync(IServiceProvider services, Acting acting, MetricsQuery asked, FieldErrors errors, CancellationToken cancel)
    {
        var query = MetricQuery.Read(new()
        {
            Metric = asked.Metric,
            From = asked.From,
            To = asked.To,
            Grain = asked.Grain,
            By = asked.By,
            TopicLevel = asked.TopicLevel,
            Filter = asked.Filter,
            Compare = asked.Compare,
            IntervalMinutes = asked.IntervalMinutes,
        }, errors);
        if (query is null) return null;
        var answer = await QueryMetrics.RunAsync(services.GetRequiredService<Db>(), services.GetRequiredService<FactsReader>(), services.GetRequiredService<TimeProvider>(), acting, query, errors, cancel);
        return answer is null ? null : new([.. answer.Metrics.Select(metric => new MetricsQuerySeries(metric.Code, metric.Unit, metric.Variant, [.. metric.Rows.Select(Row)]))]);
    }

    /// <summary>Makes the rollups anew; how many local dates have facts.</summary>
    public static Task<int> RebuildAsync(IServiceProvider services, int centreId, Action<int, int>? progress, CancellationToken cancel) =>
        RebuildRollups.RunAsync(services, centreId, progress, cancel);

    /// <summary>Code and names of every metric.</summary>
    public static IReadOnlyList<(string Code, string Unit, string Zh, string En)> Catalogue() =>
        [.. Metrics.Catalogue.All.Select(entry => (entry.Code, entry.Unit, entry.Name.Zh, entry.Name.En))];

    private static MetricsQueryRow Row(MetricRow row) => new(
        row.Period, row.Cuts.ToDictionary(cut => cut.Key, cut => cut.Value.Code), row.Value, row.Numerator, row.Denominator, row.Immature, row.Compare?.Value, row.Target);
}
