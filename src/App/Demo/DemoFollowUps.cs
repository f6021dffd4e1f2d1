using Shouwen.App.Voice.Published;

namespace Shouwen.App.Demo;

/// <summary>
/// What becomes of low marks: who asks to be got back to, when somebody does, and what mark is given then. Mostly the promise is kept, least by the team whose work after each call
/// grows longer and longer; and whoever was helped thinks better of it.
/// </summary>
internal static class DemoFollowUps
{
    private const double Asks = 0.6;
    private const double Kept = 0.93;
    private const double KeptByDriftingTeam = 0.45;
    private const string Surnames = "王李张刘陈杨赵黄周吴徐孙马朱胡郭何高林罗";
    private static readonly TimeSpan Zone = TimeSpan.FromHours(8);
    private static readonly string[] Titles = ["女士", "先生"];

    private static readonly string[] Wishes =
    [
        "宽带报修三天没人上门，请安排师傅并告诉我时间。", "多扣的 30 元请退回话费。", "希望有人把活动规则一次讲清楚。", "投诉一周没有回音，请告诉我办到哪一步了。",
        "套餐降档打了三次电话都没办成，请直接帮我办好。", "营业厅让我来回跑，请确认到底要带什么材料。", "迁机约好没来，误工半天，请重新安排。", "请帮我查一下上月流量为什么超了。", "",
    ];

    private static readonly (string Outcome, string Note)[] Endings =
    [
        ("Solved", "已当场办好，客户确认。"), ("Explained", "逐项解释了账单和规则，客户表示清楚了。"), ("Compensated", "按规定退费并致歉。"),
        ("NotReached", "不同时段拨打三次均无人接听，已发短信。"), ("Declined", "客户表示已自行解决，不需要处理。"),
    ];

    private static readonly double[] EndingSums = [0.52, 0.74, 0.86, 0.95, 1.0];

    /// <summary>Null where nobody asked.</summary>
    public static KeptFollowUp? Of(Chance chance, DateOnly day, int score, int most, KeptSheet sheet, Func<string?, string?, string> ownerOf)
    {
        if (!chance.Is(Asks)) return null;
        var raised = new DateTimeOffset(day, new TimeOnly(8 + chance.Below(13), chance.Below(60)), Zone);
        var drifting = sheet.Team == DemoStories.DriftingTeam;
        double? took = chance.Is(drifting ? KeptByDriftingTeam : Kept) ? 0.15 + (0.8 * chance.Unit()) : 1.05 + chance.Exponential(0.8);
        var (outcome, note) = Endings[chance.Pick(EndingSums)];
        var asked = outcome != "NotReached" && chance.Is(0.8);
        var better = outcome switch { "Solved" => 0.42, "Compensated" => 0.38, _ => 0.15 } * (most - 1);
        var second = Math.Clamp((int)Math.Round(score + better + (0.16 * most * chance.Normal())), 1, most);
        return new(
            raised, score, $"{Surnames[chance.Below(Surnames.Length)]}{Titles[chance.Below(Titles.Length)]}", $"1390000{chance.Below(10_000):0000}", Wishes[chance.Below(Wishes.Length)],
            ownerOf(sheet.Region, sheet.Team), took, outcome, asked ? second : null, sheet.Region, sheet.Product, sheet.Channel, sheet.Team)
        { Note = note };
    }
}
