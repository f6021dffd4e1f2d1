using Shouwen.App.Facts.Published;
using Shouwen.Engines.Metrics;

namespace Shouwen.App.Demo;

/// <summary>What the demonstration's managers look after, and what they have written down of what happened.</summary>
internal static class DemoWatches
{
    private static readonly string[] Weekly = ["service_level", "abandon_rate", "connection_rate", "repeat_rate", "overlong_rate", "transfer_rate", "contacts"];

    /// <summary>Handling times are held against the first months of the past, before anybody wrote for longer.</summary>
    public static IReadOnlyList<WatchDraft> Of(DemoWorld world, IEnumerable<string> teams) =>
    [
        .. Weekly.Select(metric => new WatchDraft(metric, "", Grain.Week)),
        new("abandon_rate", "", Grain.Day),
        .. teams.Select(team => new WatchDraft("aht", $"team={team}", Grain.Week, world.Stories.DriftFrom.AddDays(-1))),
        new("repeat_rate", $"topic={DemoStories.CreepingTopic}", Grain.Week, world.Stories.CreepFrom.AddDays(-1)),
    ];

    public static IReadOnlyList<WorkedDraft> Worked { get; } =
    [
        new("aht", $"team={DemoStories.DriftingTeam}", "先抽十条听听，看时间花在通话里还是话后处理上。"),
        new("repeat_rate", $"topic={DemoStories.CreepingTopic}", "已请网络维护部说明催装为什么要打第二次电话，周五前回复。"),
    ];

    public static IReadOnlyList<HappenedDraft> Happened(DemoStories stories) =>
        [new(stories.CampaignFrom.AddDays(3), stories.CampaignTo, "其他班组支援热线")];
}
