using Shouwen.App.Access.Published;
using Shouwen.App.Data;
using Shouwen.App.Facts.Metrics;
using Shouwen.App.Voice.Published;

namespace Shouwen.App.Facts.Today;

/// <summary>What customers and staff said when they were last asked, beside the time before.</summary>
internal static class Heard
{
    private const int YearsBack = 3;
    private static readonly string[] Metrics = ["satisfaction_index", "complaints_index", "nps", "csat", "staff_satisfaction"];

    public static async Task<IReadOnlyList<HeardPoint>> OfAsync(Asking ask, DateOnly day, CancellationToken cancel)
    {
        var metrics = WaveMetric.All.Where(metric => Metrics.Contains(metric.Code)).ToList();
        var figures = await WaveFigures.OfAsync(ask.Db, ask.Acting, ask.Frame, metrics, null, day.AddYears(-YearsBack), day, cancel);
        return [.. Metrics.Select(code => Of(figures.Where(figure => figure.Metric.Code == code).ToList(), day)).OfType<HeardPoint>()];
    }

    /// <summary>Who is due to be asked, by today's date whatever day is looked at; for those who look after the whole centre.</summary>
    public static async Task<IReadOnlyList<AudienceRhythm>> ToAskAsync(Db db, TimeProvider time, Acting acting, CancellationToken cancel) =>
        acting.ScopeOf(Act.VoiceView) != Scope.Centre ? []
        : [.. (await SurveyRhythm.OfAsync(db, acting.CentreId, time, cancel)).Audiences.Where(one => one.State != RhythmState.Fresh)];

    private static HeardPoint? Of(List<WaveFigure> figures, DateOnly day)
    {
        if (figures.Count == 0) return null;
        // What another survey asks may be on another scale.
        var last = figures[^1];
        var before = figures.LastOrDefault(figure => figure != last && figure.Survey == last.Survey);
        return new(
            last.Metric.Code, last.Metric.Unit, last.Value, last.Answers, before?.Value, last.WaveName, last.Day,
            Links.To(last.Metric.Code, day.AddYears(-1).AddDays(1), day, "month"));
    }
}
