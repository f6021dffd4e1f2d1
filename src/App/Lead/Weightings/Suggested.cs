using Shouwen.App.Lead.Published;
using Shouwen.Engines.Weighing;
using static Shouwen.App.Lead.Published.MeasureRole;
using static Shouwen.App.Lead.Published.Perspective;

namespace Shouwen.App.Lead.Weightings;

/// <summary>Where a weighting may begin: drivers beside results in each perspective, floors and targets as contact centres commonly set them. Nobody should keep it as it is.</summary>
internal static class Suggested
{
    public static WeightingDocument Document { get; } = new(
    [
        Held("satisfaction_index", CustomerValue, Result, 15, 50, 80),
        Held("repeat_rate", CustomerValue, Driver, 15, 0.2, 0.05),
        Held("follow_ups_kept", CustomerValue, Driver, 5, 0.7, 0.95),
        Held("service_level", ServiceQuality, Result, 10, 0.5, 0.8),
        Held("abandon_rate", ServiceQuality, Result, 5, 0.2, 0.05),
        Held("quality_score", ServiceQuality, Driver, 15, 70, 95),
        new("aht", Efficiency, Driver, 10, false) { Scale = ScoreScale.Spread },
        Held("transfer_rate", Efficiency, Driver, 5, 0.1, 0.01),
        Held("self_service_share", Finance, Driver, 10, 0.05, 0.3),
        Held("turnover", Finance, Result, 10, 0.4, 0.15),
    ]);

    private static WeightedMeasure Held(string metric, Perspective perspective, MeasureRole role, double weight, double floor, double target) =>
        new(metric, perspective, role, weight, target > floor) { Floor = floor, Target = target };
}
