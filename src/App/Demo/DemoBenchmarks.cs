using Shouwen.App.Facts.Published;
using Shouwen.App.Voice.Published;

namespace Shouwen.App.Demo;

/// <summary>What others are said to reach. Nobody measured it: every name and source says that it is made up.</summary>
internal static class DemoBenchmarks
{
    public static IReadOnlyList<KeptBenchmark> Of(DateOnly start) =>
    [
        new("Satisfaction", "Industry", "行业平均（虚构）", 64.5, "示范数据，非真实统计：假想的通信行业年度测评", start.AddMonths(-5)),
        new("Satisfaction", "Competitor", "竞争对手甲（虚构）", 67, "示范数据，非真实统计：假想的第三方暗访", start.AddMonths(-3)),
        new("Satisfaction", "National", "国家指数（虚构）", 70, "示范数据，非真实统计：假想的全国顾客满意度指数", start.AddMonths(-8)),
        new("Complaints", "Industry", "行业平均（虚构）", 55, "示范数据，非真实统计：假想的通信行业年度测评", start.AddMonths(-5)),
        new("Loyalty", "Competitor", "竞争对手甲（虚构）", 62, "示范数据，非真实统计：假想的第三方暗访", start.AddMonths(-3)),
    ];

    public static IReadOnlyList<IndustryFigure> OfMetrics(DateOnly start) =>
    [
        new("abandon_rate", "行业平均（虚构）", 0.06, "示范数据，非真实统计：假想的通信行业年度测评", start.AddMonths(-5)),
        new("repeat_rate", "行业平均（虚构）", 0.055, "示范数据，非真实统计：假想的通信行业年度测评", start.AddMonths(-5)),
        new("aht", "行业平均（虚构）", 260, "示范数据，非真实统计：假想的通信行业年度测评", start.AddMonths(-5)),
    ];
}
