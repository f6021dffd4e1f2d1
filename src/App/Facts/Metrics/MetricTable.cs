using Shouwen.Engines.Metrics;

namespace Shouwen.App.Facts.Metrics;

/// <summary>Rows of a fold as rows that people and programs read.</summary>
internal sealed class MetricTable(MetricQuery query, Plans plans, Pairing pairing, TargetBook targets, DateOnly? lastFact)
{
    private readonly Dictionary<Measure, int> places = plans.Plan.Measures.Select((measure, at) => (measure, at)).ToDictionary(pair => pair.measure, pair => pair.at);
    private readonly (string Cut, CutValue[] Groups)[] cutValues = [.. plans.Groups.Select(ValuesOf)];
    private (Period Period, string Text)? label;

    public static IReadOnlyDictionary<string, CutValue> NoCuts { get; } = new Dictionary<string, CutValue>();

    public MetricRows Rows(Metric metric, IReadOnlyList<FoldRow> rows) => new(
        metric.Code, Units.NameOf(metric.Unit), Variants.Of(metric, plans),
        [.. rows.Where(row => Says(metric, row)).Take(MetricAnswer.MostRows).Select(row => Row(metric, row))],
        rows.Count > MetricAnswer.MostRows);

    /// <summary>A group that a cut made, but of which this metric knows nothing, is left out; without cuts the empty value is the answer.</summary>
    private bool Says(Metric metric, FoldRow row) => query.By.Count == 0 || Values(metric, row) is not (null, null) and not (0 or null, 0);

    private MetricRow Row(Metric metric, FoldRow row)
    {
        var (numerator, denominator) = Values(metric, row);
        return new(
            LabelOf(row.Period), CutsOf(row), metric.Value(numerator, denominator), numerator, denominator,
            Maturity.IsImmature(metric, query, row.Period, plans.Frame, lastFact), Compared(metric, row), targets.For(metric, query, plans, row));
    }

    private (long? Numerator, long? Denominator) Values(Metric metric, FoldRow row) =>
        (row.Values[places[metric.Numerator]], metric.Denominator is { } denominator ? row.Values[places[denominator]] : null);

    private Dictionary<string, CutValue> CutsOf(FoldRow row)
    {
        var cuts = new Dictionary<string, CutValue>(cutValues.Length);
        for (var cut = 0; cut < cutValues.Length; cut++) cuts[cutValues[cut].Cut] = cutValues[cut].Groups[row.Groups[cut]];
        return cuts;
    }

    /// <summary>Rows come by period: a label is written once for all of its groups.</summary>
    private string LabelOf(Period period)
    {
        if (label?.Period != period) label = (period, period.Label(query.Grain, query.To));
        return label.Value.Text;
    }

    private static (string, CutValue[]) ValuesOf(CutGroups cut) =>
        (MetricQuery.NameOf(cut.Dim), [.. Enumerable.Range(0, cut.Cut.Groups).Select(group => new CutValue(cut[group]?.Code ?? "", cut[group]?.Name))]);

    private ComparedValue? Compared(Metric metric, FoldRow row)
    {
        if (!pairing.Compares) return null;
        if (pairing.For(row) is not { } then) return new(null, null, null);
        var (numerator, denominator) = Values(metric, then);
        return new(metric.Value(numerator, denominator), numerator, denominator);
    }
}
