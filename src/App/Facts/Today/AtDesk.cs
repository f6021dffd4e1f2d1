using Shouwen.App.Desk.Published;
using Shouwen.App.Facts.Metrics;

namespace Shouwen.App.Facts.Today;

/// <summary>How the desk keeps up: the last seven days beside the seven before.</summary>
internal static class AtDesk
{
    private const int Days = 7;
    private static readonly IReadOnlyList<CaseMetric> Metrics =
        [CaseMetric.Opened, CaseMetric.Backlog, CaseMetric.FirstResponseKept, CaseMetric.ResolutionKept, CaseMetric.Resolve50, CaseMetric.FirstLine, CaseMetric.Repeats];

    /// <summary>None where no case was open or done in either.</summary>
    public static async Task<IReadOnlyList<DeskPoint>> OfAsync(Asking ask, DateOnly day, CancellationToken cancel)
    {
        var from = day.AddDays(1 - Days);
        var now = await CaseMetrics.TotalsAsync(ask.Db, ask.Acting, ask.Frame, Metrics, from, day, cancel);
        var before = await CaseMetrics.TotalsAsync(ask.Db, ask.Acting, ask.Frame, Metrics, from.AddDays(-Days), from.AddDays(-1), cancel);
        if (Metrics.All(metric => now[metric.Code].Value is null or 0 && before[metric.Code].Value is null or 0)) return [];
        var targets = await TargetBook.LoadAsync(ask.Db, ask.Frame, cancel);
        return [.. Metrics.Select(metric => new DeskPoint(
            metric.Code, metric.Unit, now[metric.Code].Value, now[metric.Code].Sum, now[metric.Code].Of, before[metric.Code].Value, targets.For(metric.Code, null),
            Links.To(metric.Code, day.AddDays(1 - (4 * Days)), day, "week", "&compare=previous")))];
    }
}
