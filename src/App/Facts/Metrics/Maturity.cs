using Shouwen.App.Centres.Published;
using Shouwen.Engines.Metrics;

namespace Shouwen.App.Facts.Metrics;

/// <summary>Whether a period is complete: repeats are known only when the window after it has passed.</summary>
internal static class Maturity
{
    public static bool IsImmature(Metric metric, MetricQuery query, Period period, CentreFrame frame, DateOnly? lastFact)
    {
        if (!metric.Matures || lastFact is null) return false;
        var end = period.End(query.Grain, query.To);
        return (end < query.To ? end : query.To).AddDays(frame.RepeatWindowDays) > lastFact;
    }
}
