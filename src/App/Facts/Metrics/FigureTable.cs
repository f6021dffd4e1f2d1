using Shouwen.App.Centres.Published;
using Shouwen.Engines.Metrics;

namespace Shouwen.App.Facts.Metrics;

/// <summary>Some of a metric that another word counts: of a day, and of a member where it is cut.</summary>
/// <param name="Of">What the sum is divided by; null for plain numbers.</param>
/// <param name="Values">Of what the sum is made, for metrics that are read from all values.</param>
internal readonly record struct DayFigure(string Code, DateOnly Day, string? Member, double Sum, double? Of, IReadOnlyList<int>? Values = null);

/// <summary>What a group of figures comes to.</summary>
internal readonly record struct FigureValue(double? Value, double? Sum, double? Of)
{
    /// <summary>A share or a mean; nothing of nothing.</summary>
    public static FigureValue Ratio(IReadOnlyList<DayFigure> figures)
    {
        var (sum, of) = (figures.Sum(figure => figure.Sum), figures.Sum(figure => figure.Of ?? 0));
        return new(of > 0 ? sum / of : null, sum, of);
    }
}

/// <summary>A metric by period and member, from figures of days, beside the compared span and the target.</summary>
internal sealed class FigureTable(MetricQuery query, CentreFrame frame, Dim? cut, string code, string unit, TargetBook targets, Func<IReadOnlyList<DayFigure>, FigureValue> read)
{
    private readonly IReadOnlyList<string>? wanted = query.Filters.Count == 1 ? query.Filters[0].Codes : null;

    public MetricRows Of(IEnumerable<DayFigure> now, IEnumerable<DayFigure>? then)
    {
        var before = then is null ? null : Groups(then, query.CompareSpan()!.Value.From).ToDictionary(group => (group.Place, group.Member));
        var rows = Groups(now, query.From).Select(group => Row(group, before)).ToList();
        if (rows.Count == 0 && query.By.Count == 0) rows.Add(Row(new(0, LabelOf(query.From, query.From), null, default), before));
        return new(code, unit, null, rows, false);
    }

    private List<Group> Groups(IEnumerable<DayFigure> figures, DateOnly first) => [.. figures
        .Where(figure => figure.Code == code && (wanted is null || wanted.Contains(figure.Member ?? "")))
        .GroupBy(figure => (Place: PlaceOf(figure.Day, first), Label: LabelOf(figure.Day, first), Member: query.By.Count == 0 ? null : figure.Member))
        .OrderBy(group => group.Key.Place).ThenBy(group => group.Key.Member, StringComparer.Ordinal)
        .Select(group => new Group(group.Key.Place, group.Key.Label, group.Key.Member, read([.. group])))];

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
        if (before is not null) compared = before.TryGetValue((group.Place, group.Member), out var found) ? new(found.Is.Value, found.Is.Sum, found.Is.Of) : new(null, null, null);
        return new(group.Label, Cuts(group.Member), group.Is.Value, group.Is.Sum, group.Is.Of, false, compared, Target(group.Member));
    }

    private Dictionary<string, CutValue> Cuts(string? member) => query.By.Count == 0 ? [] : new()
    {
        [MetricQuery.NameOf(cut!.Value)] = new(member ?? "", frame.Members[cut.Value].FirstOrDefault(one => one.Code == member)?.Name),
    };

    private double? Target(string? member) => targets.For(code, (member ?? (wanted is [var only] ? only : null)) is { } one ? (cut!.Value, one) : null);

    private sealed record Group(int Place, string Label, string? Member, FigureValue Is);
}
