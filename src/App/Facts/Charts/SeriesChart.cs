using Shouwen.Engines.ControlCharts;

namespace Shouwen.App.Facts.Charts;

/// <summary>A metric's periods drawn as the chart that they ask for.</summary>
internal sealed record SeriesChart(ChartSeries Series, ChosenChart Chosen, ControlChart Chart, IReadOnlySet<int> Excluded)
{
    public IReadOnlyList<Episode> Episodes { get; } = Engines.ControlCharts.Episodes.Of(Chart, Excluded);

    public DrawnPhase? Phase => Chart.Phases.Count > 0 ? Chart.Phases[^1] : null;

    /// <param name="baselineTo">Limits from the periods that end by this date only; where none do, from all.</param>
    public static SeriesChart Of(ChartSeries series, IReadOnlyList<ChartRule> rules, DateOnly? baselineTo)
    {
        var excluded = series.Excluded.Keys.ToHashSet();
        var baseline = baselineTo is { } to ? series.Ends.Count(end => end <= to) : 0;
        if (baseline == series.Points.Count) baseline = 0;

        // What happened after the baseline must not make its own limits wider.
        var chosen = ChooseChart.Of(series.Metric, series.Points, baseline == 0 ? excluded : [.. excluded, .. Enumerable.Range(baseline, series.Points.Count - baseline)]);
        var chart = DrawChart.Of(series.Points, new(chosen.Kind)
        {
            Rules = rules,
            Excluded = excluded,
            Phases = baseline > 0 ? [new(0, series.Points.Count, baseline)] : [],
        });
        return new(series, chosen, chart, excluded);
    }
}
