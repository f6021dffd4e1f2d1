using static Shouwen.Engines.Metrics.Better;
using static Shouwen.Engines.Metrics.MetricKind;
using static Shouwen.Engines.Metrics.MetricUnit;

namespace Shouwen.Engines.Metrics;

/// <summary>Every metric over contacts and intervals. Formulas with their sources: docs/formulas/metrics.md.</summary>
public static class MetricCatalogue
{
    /// <summary>In the order in which people read them.</summary>
    public static IReadOnlyList<Metric> All { get; } =
    [
        Counting("contacts", Measure.Contacts),
        Counting("offered", Measure.Offered),
        Counting("answered", Measure.Answered),
        Counting("abandoned", Measure.Abandoned, Down),
        Counting("self_served", Measure.SelfServed),
        Counting("blocked", Measure.Blocked, Down),
        Counting("callbacks", Measure.Callbacks),
        Counting("outbound", Measure.Outbound),
        Share("connection_rate", Measure.Connected, Measure.Requests, Up),
        Share("connection_rate_agents", Measure.Answered, Measure.AgentRequests, Up),
        Share("service_level", Measure.ServiceLevelMet, Measure.ServiceLevelBase, Up),
        Share("service_level_1", Measure.ServiceLevel1Met, Measure.ServiceLevel1Base, Up),
        Share("service_level_2", Measure.ServiceLevel2Met, Measure.ServiceLevel2Base, Up),
        Share("service_level_3", Measure.ServiceLevel3Met, Measure.ServiceLevel3Base, Up),
        Share("service_level_4", Measure.ServiceLevel4Met, Measure.ServiceLevel4Base, Up),
        Share("service_level_5", Measure.ServiceLevel5Met, Measure.ServiceLevel5Base, Up),
        Mean("asa", Measure.WaitSeconds, Measure.WaitKnown, Down),
        new("longest_wait", Max, Seconds, Down, Measure.LongestWait),
        Share("abandon_rate", Measure.Abandoned, Measure.AbandonBase, Down),
        Share("abandon_rate_short", Measure.LongAbandoned, Measure.LongAbandonBase, Down),
        Mean("aht", Measure.HandleSeconds, Measure.TalkKnown, None),
        Mean("talk_time", Measure.TalkSeconds, Measure.TalkKnown, None),
        Mean("hold_time", Measure.HoldSeconds, Measure.HoldKnown, Down),
        Mean("wrap_time", Measure.WrapSeconds, Measure.WrapKnown, Down),
        Share("occupancy", Measure.OccupiedSeconds, Measure.StaffedSeconds, None),
        Share("repeat_rate", Measure.Repeats, Measure.RepeatBase, Down),
        Share("transfer_rate", Measure.Transferred, Measure.TransferBase, Down),
        Share("overlong_rate", Measure.Overlong, Measure.OverlongBase, Down),
        Share("self_service_share", Measure.SelfServed, Measure.Requests, Up),
        new("contacts_per_customer", MetricKind.Mean, PerCustomer, Down, Measure.RepeatBase, Measure.Customers),
    ];

    private static readonly Dictionary<string, Metric> ByCode = All.ToDictionary(metric => metric.Code);

    /// <summary>The metric of a code, or null.</summary>
    public static Metric? Find(string code) => ByCode.GetValueOrDefault(code);

    private static Metric Counting(string code, Measure measure, Better better = None) => new(code, MetricKind.Count, MetricUnit.Count, better, measure);

    private static Metric Share(string code, Measure part, Measure whole, Better better) => new(code, MetricKind.Ratio, MetricUnit.Ratio, better, part, whole);

    private static Metric Mean(string code, Measure sum, Measure count, Better better) => new(code, MetricKind.Mean, Seconds, better, sum, count);
}
