using Shouwen.App.Facts.Metrics;
using Shouwen.Engines.Comparing;

namespace Shouwen.App.Facts.Comparisons;

/// <summary>A group that is compared, and what is known of its days.</summary>
/// <param name="Code">Of the member, empty for those without one; `now` and `then` for periods.</param>
internal sealed record ComparedGroup(string Code, string? Name, IReadOnlyList<MetricRow> Days)
{
    /// <summary>How much it weighs among others.</summary>
    public double Size => Days.Sum(day => day.Denominator ?? day.Numerator ?? 0);

    public IReadOnlyList<Cluster> Clusters => [.. Days.Where(day => day is { Numerator: not null, Denominator: > 0 }).Select(day => new Cluster(day.Numerator!.Value, day.Denominator!.Value))];

    public IReadOnlyList<double> Values => [.. Days.Select(day => day.Value).OfType<double>()];

    /// <summary>Members of the cut with the most behind them; a day without a row of one is a day of none where that is a count.</summary>
    public static IReadOnlyList<ComparedGroup> OfCut(MetricRows rows, string cut, bool isCount)
    {
        var mature = rows.Rows.Where(row => !row.Immature).ToList();
        string[] days = [.. mature.Select(row => row.Period).Distinct()];
        return
        [
            .. mature.GroupBy(row => row.Cuts[cut].Code).Where(group => group.Any(row => row.Value is not null)).Select(group => new ComparedGroup(group.Key, group.First().Cuts[cut].Name, isCount ? Filled([.. group], days) : [.. group]))
                .OrderByDescending(group => group.Size).ThenBy(group => group.Code, StringComparer.Ordinal),
        ];
    }

    public static ComparedGroup OfPeriod(string code, MetricRows rows) => new(code, null, [.. rows.Rows.Where(row => !row.Immature)]);

    private static List<MetricRow> Filled(List<MetricRow> rows, string[] days)
    {
        var known = rows.ToDictionary(row => row.Period);
        return [.. days.Select(day => known.GetValueOrDefault(day) ?? rows[0] with { Period = day, Value = 0, Numerator = 0 })];
    }
}
