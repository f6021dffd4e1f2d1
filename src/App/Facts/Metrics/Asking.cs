using Shouwen.App.Access.Published;
using Shouwen.App.Centres.Published;
using Shouwen.App.Data;
using Shouwen.App.Facts.Days;
using Shouwen.App.Http;
using Shouwen.Engines.Metrics;

namespace Shouwen.App.Facts.Metrics;

/// <summary>A metric's value with what it was made from.</summary>
internal readonly record struct Measured(double? Value, long? Numerator, long? Denominator);

/// <summary>One group of an answer.</summary>
internal sealed record Asked(Period Period, Member? Member, IReadOnlyDictionary<string, Measured> Metrics)
{
    public Measured this[string metric] => Metrics[metric];
}

/// <summary>Asks the facts on behalf of one person, for pages that put several answers together: all of them from the same days, loaded once.</summary>
internal sealed class Asking(Db db, FactsReader facts, Acting acting, CentreFrame frame)
{
    private (DateOnly From, DateOnly To)? span;
    private IReadOnlyList<LoadedDay> days = [];

    public CentreFrame Frame => frame;
    public Db Db => db;
    public FactsReader Facts => facts;
    public Acting Acting => acting;

    /// <summary>Loads the days that the questions will be about.</summary>
    public async Task LoadAsync(DateOnly from, DateOnly to, CancellationToken cancel)
    {
        days = await facts.DaysAsync(db, frame.CentreId, from, to, cancel);
        span = (from, to);
    }

    public async Task<IReadOnlyList<Asked>> AskAsync(
        IReadOnlyList<string> metrics, DateOnly from, DateOnly to, Grain grain, Dim? by, CancellationToken cancel)
    {
        var query = Query(metrics, from, to, grain, by);
        var plans = PlansOf(query);
        var rows = from >= span?.From && to <= span?.To
            ? await facts.FoldAsync(db, plans, plans.Plan, days, cancel)
            : await facts.FoldAsync(db, plans, plans.Plan, cancel);
        var places = plans.Plan.Measures.Index().ToDictionary(pair => pair.Item, pair => pair.Index);
        return [.. rows.Select(row => new Asked(row.Period, by is null ? null : plans.Groups[0][row.Groups[0]], ValuesOf(query, places, row)))];
    }

    public Plans PlansOf(MetricQuery query) =>
        Plans.Make(frame, acting, Act.FactsView, query, new FieldErrors()) ?? throw new InvalidOperationException("A query of the program's own names no codes.");

    public static MetricQuery Query(IReadOnlyList<string> metrics, DateOnly from, DateOnly to, Grain grain, Dim? by) =>
        new([.. metrics.Select(code => MetricCatalogue.Find(code)!)], [], [], from, to, grain, 15, by is { } dim ? [dim] : [], 0, [], Comparison.None);

    /// <summary>Sums of several groups as one.</summary>
    public static Measured Sum(string code, IEnumerable<Asked> rows)
    {
        var values = rows.Select(row => row[code]).ToList();
        var (numerator, denominator) = (Sum(values.Select(value => value.Numerator)), Sum(values.Select(value => value.Denominator)));
        return new(MetricCatalogue.Find(code)!.Value(numerator, denominator), numerator, denominator);
    }

    private static long? Sum(IEnumerable<long?> values) => values.Aggregate((long?)null, (sum, value) => value is null ? sum : (sum ?? 0) + value);

    private static Dictionary<string, Measured> ValuesOf(MetricQuery query, Dictionary<Measure, int> places, FoldRow row) =>
        query.Metrics.ToDictionary(metric => metric.Code, metric =>
        {
            var (numerator, denominator) = (row.Values[places[metric.Numerator]], metric.Denominator is { } d ? row.Values[places[d]] : null);
            return new Measured(metric.Value(numerator, denominator), numerator, denominator);
        });
}
