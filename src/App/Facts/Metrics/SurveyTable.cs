using Shouwen.App.Centres.Published;
using Shouwen.App.Voice.Published;
using Shouwen.Engines.Metrics;

namespace Shouwen.App.Facts.Metrics;

/// <summary>A survey metric's figures by period and member, beside the compared span and the target.</summary>
internal sealed class SurveyTable(MetricQuery query, CentreFrame frame, Dim? cut, string code, TargetBook targets)
{
    private readonly IReadOnlyList<string>? wanted = query.Filters.Count == 1 ? query.Filters[0].Codes : null;

    public MetricRows Of(WaveMetric metric, IReadOnlyList<WaveFigure> now, IReadOnlyList<WaveFigure>? then)
    {
        var (nowKnown, thenKnown) = (Asked(now), Asked(then ?? []));
        // A share of the top two of five is not the same as of the top two of ten: the scale that most answered on is the one told.
        var scale = nowKnown.Concat(thenKnown).GroupBy(figure => figure.Scale).MaxBy(same => same.Sum(figure => figure.Answers))?.Key;
        var before = then is null ? null : Groups(thenKnown.Where(figure => figure.Scale == scale), query.CompareSpan()!.Value.From);
        var rows = Groups(nowKnown.Where(figure => figure.Scale == scale), query.From).Select(group => Row(group.Key.Label, group.Key.Member, group.Value, before)).ToList();
        return new(code, metric.Unit, scale is null ? null : Variants.OfScale(scale), rows.Count == 0 && query.By.Count == 0 ? [Row(LabelOf(query.From, query.From), null, (null, null), before)] : rows, false)
        {
            LeftOut = nowKnown.Where(figure => figure.Scale != scale).Sum(figure => figure.Answers),
        };
    }

    private List<WaveFigure> Asked(IReadOnlyList<WaveFigure> figures) =>
        [.. figures.Where(figure => figure.Metric.Code == code && (wanted is null || wanted.Contains(figure.Member ?? "")))];

    /// <summary>Sums of value times answers and of answers, so that the mean counts every answer once.</summary>
    private Dictionary<(int Place, string Label, string? Member), (double? Sum, double? Answers)> Groups(IEnumerable<WaveFigure> figures, DateOnly first) => figures
        .GroupBy(figure => (PlaceOf(figure.Day, first), LabelOf(figure.Day, first), query.By.Count == 0 ? null : figure.Member))
        .OrderBy(group => group.Key.Item1).ThenBy(group => group.Key.Item3, StringComparer.Ordinal)
        .ToDictionary(group => group.Key, group => ((double?)group.Sum(figure => figure.Value * figure.Answers), (double?)group.Sum(figure => figure.Answers)));

    private int PlaceOf(DateOnly day, DateOnly first) => query.Grain == Grain.Total ? 0 : ((day.Year - first.Year) * 12) + day.Month - first.Month;

    private string LabelOf(DateOnly day, DateOnly first) => Period.Of(query.Grain, first, day, 0, query.IntervalMinutes).Label(query.Grain, query.To);

    private MetricRow Row(string label, string? member, (double? Sum, double? Answers) figure, Dictionary<(int Place, string Label, string? Member), (double? Sum, double? Answers)>? before)
    {
        ComparedValue? compared = null;
        if (before is not null)
        {
            // A period is compared with the one in the same place of the compared span.
            var place = query.Grain == Grain.Total ? 0 : PlaceOf(DateOnly.ParseExact(label + "-01", "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), query.From);
            var found = before.FirstOrDefault(group => group.Key.Place == place && group.Key.Member == member).Value;
            compared = new(found.Sum / found.Answers, found.Sum, found.Answers);
        }

        return new(label, Cuts(member), figure.Sum / figure.Answers, figure.Sum, figure.Answers, false, compared, Target(member));
    }

    private Dictionary<string, CutValue> Cuts(string? member) => query.By.Count == 0 ? [] : new()
    {
        [MetricQuery.NameOf(cut!.Value)] = new(member ?? "", frame.Members[cut.Value].FirstOrDefault(one => one.Code == member)?.Name),
    };

    private double? Target(string? member) => targets.For(code, (member ?? (wanted is [var only] ? only : null)) is { } one ? (cut!.Value, one) : null);
}
