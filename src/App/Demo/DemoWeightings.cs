using Shouwen.App.Lead.Published;
using Shouwen.Engines.Weighing;
using static Shouwen.App.Lead.Published.MeasureRole;
using static Shouwen.App.Lead.Published.Perspective;

namespace Shouwen.App.Demo;

/// <summary>
/// The balanced scorecard in use, and a proposal. Planted: the proposal pays for short calls, and whoever hurries has more customers come back, which it hardly weighs. Nobody has rehearsed it yet.
/// </summary>
internal static class DemoWeightings
{
    public static IReadOnlyList<KeptWeighting> Of(DateOnly start)
    {
        var since = new DateOnly(start.Year, start.Month, 1).AddMonths(-10);
        return
        [
            new(1, $"{since.Year} 年平衡计分卡", InUse, since, "顾明远", "以一次解决和客户满意为主，兼顾接通与成本；经管理组讨论通过。"),
            new(2, $"{start.Year + 1} 年方案：提速增效", Proposed, null, null, null),
        ];
    }

    private static IReadOnlyList<WeightedMeasure> InUse { get; } =
    [
        Held("satisfaction_index", CustomerValue, Result, 15, 50), Held("repeat_rate", CustomerValue, Driver, 17, 0.2, isLower: true), Held("follow_ups_kept", CustomerValue, Driver, 5, 0.7),
        Held("service_level", ServiceQuality, Result, 8, 0.4), Held("abandon_rate", ServiceQuality, Result, 5, 0.2, isLower: true), Held("quality_score", ServiceQuality, Driver, 15, 70, 95),
        Among("aht", Efficiency, Driver, 15), Held("connection_rate", Efficiency, Result, 5, 0.7),
        Held("self_service_share", Finance, Driver, 8, 0.05, 0.3), Held("turnover", Finance, Result, 7, 0.4, isLower: true),
    ];

    private static IReadOnlyList<WeightedMeasure> Proposed { get; } =
    [
        Held("satisfaction_index", CustomerValue, Result, 10, 50), Held("repeat_rate", CustomerValue, Driver, 5, 0.2, isLower: true),
        Held("service_level", ServiceQuality, Result, 15, 0.4), Held("abandon_rate", ServiceQuality, Result, 5, 0.2, isLower: true), Held("quality_score", ServiceQuality, Driver, 5, 70, 95),
        Among("aht", Efficiency, Driver, 40), Held("overlong_rate", Efficiency, Driver, 10, 0.15, isLower: true),
        Held("self_service_share", Finance, Driver, 5, 0.05, 0.3), Held("turnover", Finance, Result, 5, 0.4, isLower: true),
    ];

    /// <summary>Without a target of its own: the metric's.</summary>
    private static WeightedMeasure Held(string metric, Perspective perspective, MeasureRole role, double weight, double floor, double? target = null, bool isLower = false) =>
        new(metric, perspective, role, weight, !isLower) { Floor = floor, Target = target };

    private static WeightedMeasure Among(string metric, Perspective perspective, MeasureRole role, double weight) => new(metric, perspective, role, weight, false) { Scale = ScoreScale.Spread };
}
