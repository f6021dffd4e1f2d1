using System.Globalization;

namespace Shouwen.App.Demo;

/// <summary>What the demonstration's people write, and what it is about: mostly about that which they gave fewest points.</summary>
internal static class DemoWords
{
    private static readonly (string[] Items, string Tag, string[] Words)[] Customers =
    [
        (["CUSCO"], "投诉处理",
        [
            "投诉之后没人告诉我办到哪一步，每次都是我自己打电话催。", "同一个问题讲了四遍，换一个人又从头问起。", "答应 48 小时回复，等了一个星期。", "处理结果就一句“已反馈”，到底改没改不知道。",
            "投诉电话转来转去，最后断线了。", "希望投诉有专人跟到底，别让客户来回跑。", "退费说好了，账单上还是照扣。", "工单关了，问题还在。",
        ]),
        (["PERQ7", "PERQ6"], "一次解决",
        [
            "同一件事打了三次电话才办好。", "客服说办好了，第二天发现没生效，又得重打。", "希望第一次打电话就能解决，不要让我去营业厅。", "短信写得太绕，看不懂到底扣了什么费。", "不同的人给的答复不一样。",
        ]),
        (["PERQ4"], "等待与接通", ["人工太难转了，按了好多键。", "早上打电话总是占线。", "营业厅排队一个小时，只为打一张发票。", "在线客服排到两百多位。"]),
        (["PERV1", "PERV2"], "资费", ["老用户的套餐比新用户贵，不公平。", "优惠到期了也不提醒，直接按原价扣。", "套餐太多太乱，希望有人帮我选个合适的。", "宽带价钱年年涨，网速没见快。"]),
    ];

    private static readonly string[] Campaign =
    [
        "存 300 送 300，说得好听，到账分 20 个月返。", "活动说当天到账，一周了还没看到。", "为了活动去了三趟营业厅，规则每次说的都不一样。", "宣传的时候什么都好，办的时候条件一大堆。", "活动期间电话根本打不进去。",
    ];

    private static readonly string[] Content = ["客服小姑娘很耐心，讲得清楚。", "整体不错，继续保持。", "报修第二天就上门了，很快。", "比以前好多了。", "师傅上门很准时，还教我怎么设置路由器。"];

    private static readonly (string[] Items, string Tag, string[] Words)[] Colleagues =
    [
        (["REWA1", "REWA2"], "薪酬与认可", ["绩效只看通话量，处理难的单子吃亏。", "做得好和做得一般，拿的差不多。", "夜班补贴几年没变了。", "希望表扬也能算进考核，不是只扣分。"]),
        (["GROW1", "GROW2"], "成长", ["干了三年还是接电话，看不到下一步。", "培训都是念 PPT，遇到真问题用不上。", "内部竞聘的名额太少，也不知道标准是什么。"]),
        (["WORK1", "WORK2", "WORK3", "WORK4"], "工作安排", ["系统要开五个窗口，查个套餐要半天。", "知识库里的口径经常过期。", "小额退费也要层层审批，客户等不了。", "排班表周五才出来，周末没法安排。"]),
        (["LEAD1", "LEAD2", "LEAD3", "CLIM2", "CLIM3"], "班组与沟通", ["提过的建议没有下文。", "质检只挑错，不说怎么改。", "新办法没人敢试，怕扣分。"]),
    ];

    public static (string Words, string Tag) OfCustomer(IReadOnlyDictionary<string, string> answers, bool metCampaign, Chance chance)
    {
        if (metCampaign && chance.Is(0.6)) return (One(Campaign, chance), "活动承诺");
        if (Points(answers, ["CUSA1"]) >= 8 && chance.Is(0.6)) return (One(Content, chance), "表扬");
        return OfLowest(Customers, answers, chance);
    }

    /// <summary>Why somebody would recommend the centre, or what would have to happen.</summary>
    public static string OfPromoter(bool isPromoter, Chance chance) => isPromoter ? One(Content, chance) : One(Customers[chance.Below(Customers.Length)].Words, chance);

    public static (string Words, string Tag) OfColleague(IReadOnlyDictionary<string, string> answers, Chance chance) => OfLowest(Colleagues, answers, chance);

    private static (string Words, string Tag) OfLowest((string[] Items, string Tag, string[] Words)[] themes, IReadOnlyDictionary<string, string> answers, Chance chance)
    {
        var theme = themes.MinBy(theme => Points(answers, theme.Items) + chance.Normal());
        return (One(theme.Words, chance), theme.Tag);
    }

    private static double Points(IReadOnlyDictionary<string, string> answers, string[] items) => items.Average(item => double.Parse(answers[item], CultureInfo.InvariantCulture));

    private static string One(string[] words, Chance chance) => words[chance.Below(words.Length)];
}
