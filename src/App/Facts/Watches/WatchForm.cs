using Microsoft.EntityFrameworkCore;
using Shouwen.App.Access.Published;
using Shouwen.App.Data;
using Shouwen.App.Facts.Metrics;
using Shouwen.Engines.Metrics;

namespace Shouwen.App.Facts.Watches;

/// <summary>A watch as it is read.</summary>
internal sealed record WatchForm(string Metric, IReadOnlyList<string> Filter, string Grain, string Rules, DateOnly? BaselineTo)
{
    public static WatchForm Of(Watch row) => new(row.Metric, WatchFilter.Split(row.Filter), Grains.NameOf(row.Grain), row.Rules, row.BaselineTo);

    /// <summary>How a view of one metric is watched; null where it is not.</summary>
    public static async Task<WatchForm?> FindAsync(Db db, Acting acting, MetricQuery query, CancellationToken cancel)
    {
        if (CodeOf(query) is not { } code) return null;
        var filter = WatchFilter.Write(query.Filters);
        return await db.Set<Watch>().AsNoTracking()
            .SingleOrDefaultAsync(row => row.CentreId == acting.CentreId && row.Metric == code && row.Filter == filter && row.Grain == query.Grain, cancel) is { } row ? Of(row) : null;
    }

    public static string? CodeOf(MetricQuery query) => query.Codes.SingleOrDefault();
}

/// <summary>Filters as one text, the same for the same filters in whatever order.</summary>
internal static class WatchFilter
{
    public static string Write(IEnumerable<(Dim Dim, IReadOnlyList<string> Codes)> filters) => string.Join('&', filters
        .OrderBy(filter => filter.Dim).Select(filter => $"{MetricQuery.NameOf(filter.Dim)}={string.Join(',', filter.Codes.Order(StringComparer.Ordinal))}"));

    public static string[] Split(string filter) => filter.Length == 0 ? [] : filter.Split('&');
}
