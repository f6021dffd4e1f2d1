using Shouwen.App.Facts.Published;

namespace Shouwen.App.Demo;

/// <summary>What the demonstration's managers have set themselves: some of it is reached, some not.</summary>
internal static class DemoTargets
{
    public static IReadOnlyList<TargetDraft> All { get; } =
    [
        Of("connection_rate", 0.92, 0), Of("service_level", 0.8, 0), Of("asa", 30, 0), Of("abandon_rate", 0.08, 0),
        Of("overlong_rate", 0.05, 1), Of("repeat_rate", 0.06, 2), Of("turnover", 0.15, 3),
        Of("satisfaction_index", 65, 4), Of("complaints_index", 60, 4), Of("follow_ups_kept", 0.95, 4), Of("staff_satisfaction", 70, 3),
    ];

    private static TargetDraft Of(string metric, double value, int team) => new(metric, value, DemoStaff.LeaderCode(team));
}
