namespace Shouwen.App.Demo;

/// <summary>What a customer of the demonstration centre may ask for; a group has no way to be asked for and only gathers topics.</summary>
/// <param name="Product">Kind of product: M mobile, B broadband, T television, L leased line, V group network.</param>
/// <param name="TalkMedian">Seconds.</param>
/// <param name="SelfService">Share that the voice menu settles without a person.</param>
/// <param name="Repeat">Share of answered customers who come back with the same within days.</param>
/// <param name="Weights">How often it is asked for, by queue, in the order of `DemoQueue.All`.</param>
internal sealed record DemoTopic(
    string Code, string Name, string? Group, char Product, int TalkMedian, double SelfService, double Repeat, int? TalkLimit, double[] Weights)
{
    public const double TalkSigma = 0.6;

    /// <summary>Groups first, then their topics.</summary>
    public static IReadOnlyList<DemoTopic> All { get; } =
    [
        Heading("FEE", "费用账单"), Heading("PLAN", "套餐业务"), Heading("OFFER", "营销活动"), Heading("FAULT", "故障报修"),
        Heading("INSTALL", "宽带装移"), Heading("CARD", "号卡服务"), Heading("COMPLAINT", "投诉建议"), Heading("GROUP", "政企服务"),

        //                                              median  self repeat  limit     hotline fault compl. VIP hall online mail
        Leaf("FEE", "BILL-QUERY", "话费账单查询", 'M', 125, 0.42, 0.04, 480, [13, 0, 0, 12, 1.8, 12, 8]),
        Leaf("FEE", "BILL-DISPUTE", "账单金额有疑问", 'M', 235, 0, 0.11, 900, [6.5, 0, 4, 9, 0.9, 6, 12]),
        Leaf("FEE", "PAY", "交费充值", 'M', 95, 0.50, 0.03, 300, [11, 0, 0, 6, 45, 9, 0]),
        Leaf("FEE", "INVOICE", "发票打印", 'M', 105, 0.12, 0.03, 300, [3, 0, 0, 5, 24, 5, 10]),
        Leaf("FEE", "ARREARS", "欠费停复机", 'M', 130, 0.26, 0.07, 480, [7, 0, 0, 4, 1.5, 6, 0]),
        Leaf("FEE", "REFUND", "预存款退费", 'M', 210, 0, 0.10, 900, [1.5, 0, 2, 2, 0.6, 2, 6]),

        Leaf("PLAN", "PLAN-ASK", "套餐资费咨询", 'M', 185, 0.10, 0.05, 600, [10, 0, 0, 14, 1.5, 13, 8]),
        Leaf("PLAN", "PLAN-CHANGE", "套餐变更", 'M', 215, 0.08, 0.06, 600, [8, 0, 0, 11, 3, 8, 3]),
        Leaf("PLAN", "DATA-PACK", "流量包订购", 'M', 120, 0.34, 0.03, 480, [5, 0, 0, 4, 0.3, 9, 0]),
        Leaf("PLAN", "DATA-LEFT", "流量余量查询", 'M', 75, 0.55, 0.03, 300, [8, 0, 0, 3, 0.12, 9, 0]),
        Leaf("PLAN", "VAS-CANCEL", "增值业务退订", 'M', 165, 0.20, 0.06, 600, [5, 0, 1, 3, 0.48, 5, 4]),
        Leaf("PLAN", "ROAMING", "国际及港澳台漫游", 'M', 220, 0.05, 0.05, 600, [2, 0, 0, 8, 0.3, 3, 3]),

        Leaf("OFFER", "DEPOSIT-GIFT", "存费送费", 'M', 205, 0, 0.05, 600, [1.2, 0, 0, 1.5, 0.6, 1.5, 1]),
        Leaf("OFFER", "POINTS", "积分兑换", 'M', 150, 0.18, 0.04, 480, [3, 0, 0, 4, 0.36, 4, 2]),
        Leaf("OFFER", "PHONE-DEAL", "购机优惠", 'M', 230, 0, 0.04, 600, [1.6, 0, 0, 3, 1.32, 2, 1]),
        Leaf("OFFER", "OFFER-RULES", "活动规则咨询", 'M', 190, 0.05, 0.05, 600, [3, 0, 0, 2, 0.48, 4, 3]),

        Leaf("FAULT", "NET-SLOW", "宽带网速慢", 'B', 255, 0, 0.10, 900, [1.2, 24, 2, 3, 0.06, 4, 3]),
        Leaf("FAULT", "NET-DOWN", "宽带无法上网", 'B', 240, 0, 0.10, 900, [1.5, 31, 2, 4, 0.06, 3, 1]),
        Leaf("FAULT", "SIGNAL", "手机信号弱", 'M', 220, 0, 0.12, 900, [1.2, 13, 3, 3, 0.12, 2, 3]),
        Leaf("FAULT", "CALL-DROP", "通话中断或无法呼出", 'M', 210, 0, 0.08, 900, [0.8, 9, 1, 2, 0.06, 1, 1]),
        Leaf("FAULT", "MOBILE-DATA", "手机无法上网", 'M', 225, 0.05, 0.07, 900, [1.6, 13, 1, 2, 0.12, 3, 1]),
        Leaf("FAULT", "TV", "电视机顶盒故障", 'T', 235, 0, 0.08, 900, [0.6, 10, 0.5, 0, 0.06, 1, 0]),

        Leaf("INSTALL", "NEW-LINE", "宽带新装预约", 'B', 230, 0.03, 0.06, 900, [3, 0, 0, 2, 1.8, 3, 1]),
        Leaf("INSTALL", "MOVE-LINE", "宽带移机", 'B', 220, 0, 0.07, 900, [2, 0, 0, 1, 0.6, 1.5, 1]),
        Leaf("INSTALL", "LINE-URGE", "装移机催单", 'B', 175, 0, 0.18, 600, [2.2, 0, 3, 0.5, 0, 1.5, 1]),
        Leaf("INSTALL", "VISIT-TIME", "上门时间改约", 'B', 120, 0.10, 0.05, 480, [1.5, 0, 0, 0.5, 0, 1, 0]),
        Leaf("INSTALL", "ROUTER", "光猫路由器设置", 'B', 285, 0, 0.08, 900, [1.2, 0, 0, 0.5, 0, 1.5, 0]),

        Leaf("CARD", "SIM-REPLACE", "补卡换卡", 'M', 165, 0.05, 0.04, 600, [2.5, 0, 0, 2, 3.6, 2, 0]),
        Leaf("CARD", "REAL-NAME", "实名登记", 'M', 190, 0, 0.05, 600, [2, 0, 0, 1, 2.4, 1.5, 0]),
        Leaf("CARD", "PUK", "PUK 码解锁", 'M', 95, 0.15, 0.03, 300, [1, 0, 0, 0.5, 0.18, 1, 0]),
        Leaf("CARD", "PORT-OUT", "携号转网", 'M', 260, 0, 0.09, 900, [1.3, 0, 2, 1, 0.6, 1, 2]),
        Leaf("CARD", "CLOSE", "销户", 'M', 240, 0, 0.07, 900, [1.3, 0, 1, 0.5, 1.8, 1, 2]),
        Leaf("CARD", "TRANSFER", "过户", 'M', 225, 0, 0.05, 900, [0.8, 0, 0, 0.5, 1.8, 0.5, 1]),

        Leaf("COMPLAINT", "COMPLAINT-CHARGE", "扣费投诉", 'M', 390, 0, 0.14, 1200, [0.9, 0, 27, 2, 0.24, 1, 12]),
        Leaf("COMPLAINT", "COMPLAINT-NETWORK", "网络质量投诉", 'M', 360, 0, 0.15, 1200, [0.5, 0, 20, 1.5, 0.06, 0.6, 8]),
        Leaf("COMPLAINT", "COMPLAINT-SERVICE", "服务态度投诉", 'M', 340, 0, 0.09, 1200, [0.4, 0, 11, 1, 0.18, 0.4, 6]),
        Leaf("COMPLAINT", "COMPLAINT-PROMISE", "承诺未兑现", 'M', 370, 0, 0.16, 1200, [0.4, 0, 14, 1, 0.06, 0.4, 5]),
        Leaf("COMPLAINT", "NUISANCE", "骚扰电话举报", 'M', 150, 0.05, 0.05, 600, [1, 0, 6, 0.5, 0, 1, 4]),
        Leaf("COMPLAINT", "SUGGESTION", "建议与表扬", 'M', 160, 0, 0.01, 600, [0.3, 0, 2, 1, 0.06, 0.5, 6]),

        Leaf("GROUP", "LEASED-LINE", "专线报障", 'L', 300, 0, 0.09, 900, [0.1, 0, 0, 6, 0, 0, 2]),
        Leaf("GROUP", "GROUP-BILL", "集团账务", 'V', 260, 0, 0.06, 900, [0.1, 0, 0, 8, 0.3, 0.2, 8]),
        Leaf("GROUP", "GROUP-MEMBER", "集团成员变更", 'V', 190, 0, 0.04, 600, [0.1, 0, 0, 7, 0.18, 0.3, 6]),
    ];

    public static int Groups { get; } = All.Count(topic => topic.Group is null);

    /// <summary>Of each topic the index of its group; of a group its own.</summary>
    public static IReadOnlyList<int> GroupIndex { get; } = [.. All.Select(topic => IndexOf(topic.Group ?? topic.Code))];

    public static int IndexOf(string code) => All.Index().First(pair => pair.Item.Code == code).Index;

    private static DemoTopic Heading(string code, string name) => new(code, name, null, 'M', 0, 0, 0, null, new double[7]);

    private static DemoTopic Leaf(string group, string code, string name, char product, int median, double self, double repeat, int limit, double[] weights) =>
        new(code, name, group, product, median, self, repeat, limit, weights);
}
