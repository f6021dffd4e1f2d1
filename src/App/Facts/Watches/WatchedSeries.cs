using Shouwen.App.Access.Published;
using Shouwen.App.Centres.Published;
using Shouwen.App.Data;
using Shouwen.App.Facts.Charts;
using Shouwen.App.Facts.Metrics;
using Shouwen.App.Http;
using Shouwen.Engines.Metrics;

namespace Shouwen.App.Facts.Watches;

/// <summary>
/// The periods of many watches. Those that differ only in metric and in the member of one cut are read in one pass over the days: ten thousand watches are a handful of passes.
/// </summary>
internal sealed class WatchedSeries(Db db, FactsReader facts, TimeProvider time, CentreFrame frame, Acting acting, (DateOnly From, DateOnly To) known, DateOnly lastOver)
{
    private readonly Dictionary<Grain, IReadOnlySet<Period>> open = [];

    /// <summary>A watch with its query and its periods.</summary>
    internal sealed record Read(Watch Watch, WatchSpan Span, MetricQuery Query, ChartSeries Series);

    /// <summary>A watch whose metric or member is gone is passed over.</summary>
    public async IAsyncEnumerable<Read> OfAsync(IEnumerable<Watch> watches, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancel)
    {
        foreach (var grain in watches.GroupBy(watch => watch.Grain))
        {
            var span = WatchSpan.Of(grain.Key, known.From, lastOver);
            var asked = grain.Select(watch => (Watch: watch, Query: QueryOf(watch, span)!)).Where(one => one.Query is not null).ToList();
            foreach (var together in asked.GroupBy(one => SharedCut(one.Query)))
            {
                if (together.Key is { } cut)
                    await foreach (var read in TogetherAsync([.. together], span, cut.Dim, cancel)) yield return read;
                else
                    foreach (var (watch, query) in together)
                        if (await AloneAsync(watch, span, query, cancel) is { } read) yield return read;
            }
        }
    }

    /// <summary>The cut by which a query can be read with others: none for the whole centre. Null where it must be read alone.</summary>
    private (Dim? Dim, bool)? SharedCut(MetricQuery query)
    {
        if (query.Metrics is not [var metric]) return null;
        if (query.Filters.Count == 0) return (null, true);
        if (query.Filters is not [var (dim, codes)] || codes.Count != 1) return null;

        // Customers of two topics are not those of the one and those of the other.
        var isSum = !metric.Measures.Contains(Measure.Customers) || GroupsOf(dim, codes[0]).Count <= 1;
        return isSum ? (dim, true) : null;
    }

    private HashSet<int> GroupsOf(Dim dim, string code) =>
        code.Length == 0 ? [0]
        : dim == Dim.Agent ? [.. frame.Members[dim].Where(member => member.Code == code).Select(member => member.Id)]
        : Ancestors.WithChildren(frame.Members[dim], new HashSet<string> { code });

    private async IAsyncEnumerable<Read> TogetherAsync(
        IReadOnlyList<(Watch Watch, MetricQuery Query)> watches, WatchSpan span, Dim? dim, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancel)
    {
        var metrics = watches.Select(one => one.Query.Metrics[0]).Distinct().ToList();
        var query = watches[0].Query with { Metrics = metrics, By = dim is { } cut ? [cut] : [], Filters = [] };
        var plans = Plans.Make(frame, acting, Act.FactsWatches, query, new FieldErrors())!;
        var rows = await facts.FoldAsync(db, plans, plans.Plan, cancel);
        var places = plans.Plan.Measures.Index().ToDictionary(pair => pair.Item, pair => pair.Index);
        var byMember = rows.ToLookup(row => dim is null ? 0 : plans.Groups[0][row.Groups[0]]?.Id ?? 0);
        var labels = new Dictionary<Period, string>();
        foreach (var (watch, own) in watches)
        {
            var members = dim is { } by ? GroupsOf(by, own.Filters[0].Codes[0]) : [0];
            if (members.Count == 0) continue;
            var metric = own.Metrics[0];
            var summed = members.SelectMany(member => byMember[member]).GroupBy(row => row.Period).Select(period =>
            {
                var numerator = Sum(period, places[metric.Numerator], metric.Kind == MetricKind.Max);
                var denominator = metric.Denominator is { } measure ? Sum(period, places[measure], false) : null;
                if (!labels.TryGetValue(period.Key, out var label)) labels[period.Key] = label = period.Key.Label(own.Grain, own.To);
                return new MetricRow(label, MetricTable.NoCuts, metric.Value(numerator, denominator), numerator, denominator, Maturity.IsImmature(metric, own, period.Key, frame, known.To), null, null);
            });
            yield return new(watch, span, own, ChartSeries.Of(own, new(metric.Code, Units.NameOf(metric.Unit), null, [.. summed], false), span.To, await OpenAsync(own, cancel)));
        }
    }

    private static long? Sum(IEnumerable<FoldRow> rows, int place, bool isMax) =>
        rows.Aggregate((long?)null, (sum, row) => row.Values[place] is not { } value ? sum : isMax ? Math.Max(sum ?? value, value) : (sum ?? 0) + value);

    private async Task<Read?> AloneAsync(Watch watch, WatchSpan span, MetricQuery query, CancellationToken cancel) =>
        await QueryMetrics.RunAsync(db, facts, time, acting, query, new FieldErrors(), cancel) is { } answer
            ? new(watch, span, query, ChartSeries.Of(query, answer.Metrics[0], span.To, await OpenAsync(query, cancel))) : null;

    /// <summary>The same for all watches of a grain that need it: read once.</summary>
    private async ValueTask<IReadOnlySet<Period>?> OpenAsync(MetricQuery query, CancellationToken cancel)
    {
        if (!ChartPeriods.NeedsOpen(query)) return null;
        if (!open.TryGetValue(query.Grain, out var found)) open[query.Grain] = found = await ChartPeriods.OpenAsync(db, facts, frame, query, cancel);
        return found;
    }

    private static MetricQuery? QueryOf(Watch watch, WatchSpan span) => MetricQuery.Read(
        new() { Metric = watch.Metric, From = $"{span.From:yyyy-MM-dd}", To = $"{span.To:yyyy-MM-dd}", Grain = Grains.NameOf(watch.Grain), Filter = WatchFilter.Split(watch.Filter) }, new FieldErrors());
}
