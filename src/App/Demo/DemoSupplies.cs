using Shouwen.App.Desk.Published;

namespace Shouwen.App.Demo;

/// <summary>
/// Help that was bought from suppliers for faults that one could not solve alone. Planted: for three months the supplier that looks after leased lines has missed its contract more often than
/// not, and what it delivers often does not work at first; the others keep theirs.
/// </summary>
internal static class DemoSupplies
{
    public const string LateSupplier = "HENGDA";
    private const int LateMonths = 3;
    private const double Refused = 0.07;

    private static readonly KeptSupplier[] Suppliers =
    [
        new("HUAXIN", "华信网络设备", "框架合同 HX-2025-07", null, [new("BOARD", "汇聚板卡更换", 360_000, "PT8H"), new("SPLITTER", "分光器加急供货", 48_000, "1 workday"), new("DIAG", "路由器远程诊断", 20_000, "PT4H")]),
        new("ZHONGXIAN", "中线线路工程", "线路抢修合同 ZX-0312", null, [new("SPLICE", "光缆熔接抢修", 120_000, "PT8H"), new("DUCT", "管道疏通", 260_000, "2 workdays")]),
        new(LateSupplier, "恒达专线代维", "专线代维合同 HD-118", null, [new("ONSITE", "专线现场抢修", 180_000, "PT4H"), new("TEST", "专线丢包测试", 90_000, "PT8H")]),
    ];

    /// <summary>What helps where, and of how many of its faults it is bought.</summary>
    private static readonly Dictionary<string, (double Share, string[] What)> Helps = new()
    {
        ["LEASED-LINE"] = (0.3, [$"{LateSupplier}/ONSITE", $"{LateSupplier}/TEST"]),
        ["NET-DOWN"] = (0.04, ["ZHONGXIAN/SPLICE", "HUAXIN/SPLITTER"]),
        ["SIGNAL"] = (0.02, ["HUAXIN/BOARD"]),
        ["ROUTER"] = (0.03, ["HUAXIN/DIAG"]),
        ["COMPLAINT-NETWORK"] = (0.02, ["ZHONGXIAN/DUCT", "HUAXIN/BOARD"]),
    };

    private static readonly string[] Reasons = ["现场查了两遍，不是我方设备，需要厂家处理", "备件库里没有，等调拨要一周", "光缆断点在小区外，班组没有熔接设备", "反复出现，请厂家一次查清"];
    private static readonly string[] Refusals = ["备件下午能调到，先不买", "属保修范围，请走保修", "先按知识条目再排查一遍"];
    private static readonly string[] Works = ["现场测试半小时无丢包，客户确认", "更换后光功率正常，重启三次都能上线", "连续观察两小时没有再断"];
    private static readonly string[] Fails = ["换上后仍然丢包百分之三", "只恢复了十分钟又断", "送来的型号不对，装不上"];

    public static KeptSupplyRules Rules(DateOnly start) => new(
        12_000_000, new Dictionary<string, IReadOnlyList<int>> { ["fault"] = [0, 25, 50], ["complaint"] = [25, 50, 75] }, [.. Suppliers.Select(one => one.Code == "ZHONGXIAN" ? one with { Until = start.AddMonths(2) } : one)]);

    /// <summary>None where one got along without.</summary>
    /// <param name="of">What of the case its chance hangs on.</param>
    public static IEnumerable<KeptAct> Of(ulong seed, int of, string topic, DateOnly day, DateOnly start, Guid worker, DemoDeskPeople people)
    {
        var chance = new Chance(seed, Streams.Supplies, of);
        if (!Helps.TryGetValue(topic, out var help) || !chance.Is(help.Share)) yield break;
        var what = help.What[chance.Below(help.What.Length)];
        var isLate = what.StartsWith(LateSupplier, StringComparison.Ordinal) && day >= start.AddMonths(-LateMonths);
        var approver = people.Ids[worker == people.Ids["manager"] ? "director" : "manager"];
        yield return new(KeptActKind.Buy, 0.3 + chance.Unit(), worker, Reasons[chance.Below(Reasons.Length)], what);
        var refuses = chance.Is(Refused);
        yield return new(KeptActKind.Approve, 0.2 + (2 * chance.Unit()), approver, refuses ? Refusals[chance.Below(Refusals.Length)] : null, refuses ? "refuse" : "approve");
        if (refuses) yield break;
        yield return new(KeptActKind.Order, 0.1 + (0.4 * chance.Unit()), worker);
        yield return Delivery(isLate && chance.Is(0.62) ? 1.2 + chance.Unit() : chance.Is(0.06) ? 1.1 + (0.5 * chance.Unit()) : 0.3 + (0.6 * chance.Unit()));
        for (var times = 0; times < 2 && chance.Is(isLate ? 0.34 : 0.08); times++)
        {
            yield return new(KeptActKind.Verify, 0.5, worker, Fails[chance.Below(Fails.Length)], times == 1 ? "reject" : "again");
            if (times == 1) yield break;
            yield return Delivery(0.2 + (0.4 * chance.Unit()));
        }

        yield return new(KeptActKind.Verify, 0.4 + chance.Unit(), worker, Works[chance.Below(Works.Length)], "accept");

        KeptAct Delivery(double share) => new(KeptActKind.Deliver, share * HoursOf(what), worker);
    }

    private static double HoursOf(string what) => what switch { "HUAXIN/SPLITTER" => 9, "ZHONGXIAN/DUCT" => 18, "HUAXIN/DIAG" or $"{LateSupplier}/ONSITE" => 4, _ => 8 };

    /// <summary>Told at length: one that is late, one that waits for the delivery manager, one that is there and has not been tried. They are some days old, so that a weekend does not keep them from having happened.</summary>
    public static IEnumerable<KeptCase> Tales(DemoDeskPeople people, Func<int, int, int, DateTimeOffset> at)
    {
        var (manager, expert, other) = (people.Ids["manager"], people.Ids["desk01"], people.Ids["desk02"]);
        Dictionary<string, string> Form(string scope) => new() { ["symptom"] = "时断时续", ["scope"] = scope };
        yield return new("fault", "医院专线每天上午断两次，挂号排长队", "我们门诊的专线这周每天上午都断，一断就是十几分钟，几百人在排队，请今天之内解决。", at(-5, 9, 20), "KH20260011", "LEASED-LINE", "phone", expert, 0, 0, Form("一个单位"), ["政企"],
            [
                new(KeptActKind.Move, 0.1, expert, null, "begin"), new(KeptActKind.Reply, 0.2, expert, "您好，专线由我负责到底。已经切到备用链路，同时请代维到现场查主链路。"),
                new(KeptActKind.Buy, 0.6, expert, "主链路在代维机房，我方进不去，要他们到现场", $"{LateSupplier}/ONSITE"), new(KeptActKind.Approve, 0.4, manager, null, "approve"), new(KeptActKind.Order, 0.1, expert),
                new(KeptActKind.Note, 5, expert, "合同四小时到场，已过时限，代维说人在外地。备用链路带宽不够，上午仍卡。"),
            ]);
        yield return new("fault", "连锁药店专线丢包，医保刷卡超时", "八家门店上午刷医保卡都要等一分钟，你们测速说正常，可就是慢。", at(-4, 10, 5), "KH20260012", "LEASED-LINE", "chat", other, 0, 1, Form("一个单位"), ["政企"],
            [
                new(KeptActKind.Move, 0.2, other, null, "begin"), new(KeptActKind.Reply, 0.3, other, "您好，已看到丢包，正在逐段排查，两小时内给您结果。"), new(KeptActKind.Note, 1.5, other, "我方段正常，丢包在代维接入段，需要他们逐段测。"),
                new(KeptActKind.Buy, 0.3, other, "丢包在代维接入段，我们测不到", $"{LateSupplier}/TEST"),
            ]);
        yield return new("fault", "写字楼整层断网，光缆被施工挖断", "楼下修路以后我们整层都没有网，三十多家公司等着办公。", at(-4, 13, 40), "KH20260013", "NET-DOWN", "phone", other, 0, 0, Form("一片区域"), ["片区"],
            [
                new(KeptActKind.Move, 0.1, other, null, "begin"), new(KeptActKind.Reply, 0.1, other, "您好，已定位到光缆断点，正在联系抢修。"), new(KeptActKind.Buy, 0.2, other, "断点在市政路面，班组没有熔接设备", "ZHONGXIAN/SPLICE"),
                new(KeptActKind.Approve, 0.2, manager, "影响面大，先修", "approve"), new(KeptActKind.Order, 0.1, other), new(KeptActKind.Deliver, 3.5, other, "断点两端已熔接，施工方签字"),
            ]);
    }
}
