using Shouwen.App.Centres.Published;
using Shouwen.App.Quality.Published;
using Shouwen.Engines.Metrics;

namespace Shouwen.App.Facts.Metrics;

/// <summary>A metric of quality by period and member, beside the compared span and the target.</summary>
internal sealed class QualityTable(MetricQuery query, CentreFrame frame, Dim? cut, QualityMetric metric, TargetBook targets)
{
    private readonly IReadOnlyList<string>? wanted = query.Filters.Count == 1 ? query.Filters[0].Codes : null;

    public MetricRows Of(IReadOnlyList<QualityFigure> now, IReadOnlyList<QualityFigure>? then)
    {
        var before = then is null ? null : Groups(then, query.CompareSpan()!.Value.From).ToDictionary(group => (group.Place, group.Member));
        var rows = Groups(now, query.From).Select(group => Row(group, before)).ToList();
        if (rows.Count == 0 && query.By.Count == 0) rows.Add(Row(new(0, LabelOf(query.From, query.From), null, null, null), before));
        return new(metric.Code, metric.Unit, null, rows, false);
    }

    private List<Group> Groups(IEnumerable<QualityFigure> figures, DateOnly first) => [.. figures
        .Where(figure => figure.Metric == metric && (wanted is null || wanted.Contains(figure.Member ?? "")))
        .GroupBy(figure => (Place: PlaceOf(figure.Day, first), Label: LabelOf(figure.Day, first), Member: query.By.Count == 0 ? null : figure.Member))
        .OrderBy(group => group.Key.Place).ThenBy(group => group.Key.Member, StringComparer.Ordinal)
        .Select(group => new Group(group.Key.Place, group.Key.Label, group.Key.Member, group.Sum(figure => figure.Sum), group.Sum(figure => figure.Of)))];

    /// <summary>A period is compared with the one in the same place of the compared span.</summary>
    private int PlaceOf(DateOnly day, DateOnly first) => query.Grain switch
    {
        Grain.Total => 0,
        Grain.Month => ((day.Year - first.Year) * 12) + day.Month - first.Month,
        Grain.Week => (Period.Of(Grain.Week, first, day, 0, 15).Start.DayNumber - Period.Of(Grain.Week, first, first, 0, 15).Start.DayNumber) / 7,
        _ => day.DayNumber - first.DayNumber,
    };

    private string LabelOf(DateOnly day, DateOnly first) => Period.Of(query.Grain, first, day, 0, query.IntervalMinutes).Label(query.Grain, query.To);

    private MetricRow Row(Group group, Dictionary<(int, string?), Group>? before)
    {
        ComparedValue? compared = null;
        if (before is not null) compared = before.TryGetValue((group.Place, group.Member), out var found) ? new(found.Value, found.Sum, found.Of) : new(null, null, null);
        return new(group.Label, Cuts(group.Member), group.Value, group.Sum, group.Of, false, compared, Target(group.Member));
    }

    private Dictionary<string, CutValue> Cuts(string? member) => query.By.Count == 0 ? [] : new()
    {
        [MetricQuery.NameOf(cut!.Value)] = new(member ?? "", frame.Members[cut.Value].FirstOrDefault(one => one.Code == member)?.Name),
    };

    private double? Target(string? member) => targets.For(metric.Code, (member ?? (wanted is [var only] ? only : null)) is { } one ? (cut!.Value, one) : null);

    private sealed record Group(int Place, string Label, string? Member, double? Sum, double? Of)
    {
        public double? Value => Of is > 0 ? Sum / Of : null;
    }
}
