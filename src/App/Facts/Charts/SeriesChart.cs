using Shouwen.Engines.ControlCharts;

namespace Shouwen.App.Facts.Charts;

/// <summary>A metric's periods drawn as the chart that they ask for.</summary>
internal sealed record SeriesChart(ChartSeries Series, ChosenChart Chosen, ControlChart Chart, IReadOnlySet<int> Excluded)
{
    public IReadOnlyList<Episode> Episodes { get; } = Engines.ControlCharts.Episodes.Of(Chart, Excluded);

    public DrawnPhase? Phase => Chart.Phases.Count > 0 ? Chart.Phases[^1] : null;

    /// <summary>How much a point goes with the one before it; null where that is no more than chance. What a rhythm makes of it is no news.</summary>
    public double? Together => Autocorrelation.Of(Chosen.Reason == ChartReason.Rhythm ? Chart with { Values = Chart.Standardised } : Chart, Excluded);

    /// <param name="baselineTo">Limits from the periods that end by this date only; where none do, from all.</param>
    public static SeriesChart Of(ChartSeries series, IReadOnlyList<ChartRule> rules, DateOnly? baselineTo)
    {
        var excluded = series.Excluded.Keys.ToHashSet();
        var baseline = baselineTo is { } to ? series.Ends.Count(end => end <= to) : 0;
        if (baseline == series.Points.Count) baseline = 0;

        // What happened after the baseline must not make its own limits wider.
        var chosen = ChooseChart.Of(series.Metric, series.Points, baseline == 0 ? excluded : [.. excluded, .. Enumerable.Range(baseline, series.Points.Count - baseline)]);
        var settings = new ChartSettings(chosen.Kind)
        {
            Rules = rules,
            Excluded = excluded,
            Phases = baseline > 0 ? [new(0, series.Points.Count, baseline)] : [],
        };
        return Rhythm(series, settings, excluded) ?? new(series, chosen, DrawChart.Of(series.Points, settings), excluded);
    }

    /// <summary>Hours against the same hour of other weeks: else every morning would be a signal. Null where there are no hours, or too few weeks.</summary>
    private static SeriesChart? Rhythm(ChartSeries series, ChartSettings settings, IReadOnlySet<int> excluded)
    {
        if (series.Places is not { } places) return null;
        var kind = ChooseChart.InRhythm(series.Metric);
        return RhythmChart.Of(series.Points, places, settings with { Kind = kind }) is { } chart ? new(series, new(kind, ChartReason.Rhythm, null), chart, excluded) : null;
    }
}
