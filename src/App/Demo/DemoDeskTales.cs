using Shouwen.App.Desk.Published;

namespace Shouwen.App.Demo;

/// <summary>A few cases told at length, of people whose work one looks at first. They are open.</summary>
internal static class DemoDeskTales
{
    private static readonly TimeSpan Zone = TimeSpan.FromHours(8);
    private const string Returning = "KH20260001";

    public static IEnumerable<KeptCase> Of(DemoDeskPeople people, DateOnly start)
    {
        var (leader, agent, other, manager, director) = (people.Ids["leader1"], people.Ids["agent1"], people.Ids["agent2"], people.Ids["manager"], people.Ids["director"]);
        var desk = people.Ids["desk01"];
        yield return new("complaint", "说好三天退费，两周没有到账", "上上周三你们客服说三个工作日退到银行卡，今天还没有。我每次打电话都要从头讲一遍，这次请一个人跟到底。", At(start, -9, 10, 12), Returning, "COMPLAINT-PROMISE", "phone", agent, 1, 1,
            new Dictionary<string, string> { ["about"] = "承诺未兑现", ["promised"] = "客服答应三个工作日内退 240 元到银行卡", ["wish"] = "马上到账，并说明为什么拖了两周" }, ["退费"],
            [
                new(KeptActKind.Move, 0.2, agent, null, "begin"), new(KeptActKind.Reply, 0.4, agent, "王女士您好，我是您的首问责任人，这件事由我跟到底，您不用再讲第二遍。我先查退费走到哪一步，今天下班前回您。"),
                new(KeptActKind.Note, 0.8, agent, "退费申请两周前已提交，卡在财务审批，备注缺银行卡开户行。没有人告诉过客户要补材料。"),
                new(KeptActKind.Reply, 0.5, agent, "查到了：退费申请缺开户行信息，一直没有人通知您，这是我们的疏忽，抱歉。麻烦您把开户行发给我，我今天补进去。"),
                new(KeptActKind.Move, 0.1, agent, "等客户提供开户行", "askCustomer"), new(KeptActKind.Message, 20, agent, "开户行是建行城北支行。怎么不早说？我等了两周。"),
                new(KeptActKind.Move, 0.1, agent, null, "resume"), new(KeptActKind.Reply, 0.3, agent, "收到，已经补录并加急，财务答应明天放款。到账后我给您打电话确认。"),
                new(KeptActKind.HandOver, 0.6, agent, "请组长催一下财务审批，我这边权限不够", null, leader), new(KeptActKind.Note, 2, leader, "已与财务确认，今天批次漏了，列入下一批。"),
                new(KeptActKind.HandOver, 0.5, leader, "审批已过，等放款，后续由你答复客户", null, agent), new(KeptActKind.Message, 30, agent, "到今天还是没有到账，我要投诉到上级了。"),
                new(KeptActKind.Reply, 1.1, agent, "您的心情我理解。放款批次在今天下午，我盯着，不到账我不下班。"), new(KeptActKind.Note, 3, agent, "银行退票：户名与证件不一致（少一个字）。已请客户确认户名，重新提交。"),
                new(KeptActKind.Offer, 0.4, agent, "我下周休假，请接着答复王女士", null, leader),
            ]);
        yield return new("fault", "三号楼反复断网，邻居也一样", "我们三号楼这周断了四次，每次半小时到两小时，楼里好几家都这样。孩子上网课，请查一下到底什么原因。", At(start, -6, 19, 40), "KH20260002", "NET-DOWN", "phone", other, 0, 1,
            new Dictionary<string, string> { ["symptom"] = "时断时续", ["scope"] = "一片区域", ["address"] = "桂花苑 3 号楼", ["since"] = start.AddDays(-8).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), ["light"] = "断的时候 LOS 红灯闪" }, ["片区"],
            [
                new(KeptActKind.Move, 0.3, other, null, "begin"), new(KeptActKind.Reply, 0.2, other, "您好，同一栋楼今天已有五户报障，我们按片区故障处理，装维上午到现场。"),
                new(KeptActKind.HandOver, 0.4, other, "片区故障，请报障班组现场查分纤箱", null, desk), new(KeptActKind.Note, 3, desk, "现场：分纤箱进水，临时烘干后恢复，需要更换分光器。"),
                new(KeptActKind.Reply, 0.4, desk, "网已恢复，是楼道分纤箱进水。新的分光器后天到货，到时换上，换之前可能还会断，我每天会看一次。"),
                new(KeptActKind.Buy, 0.2, desk, "备件库没有这个型号的分光器，调拨要一周", "HUAXIN/SPLITTER"), new(KeptActKind.Approve, 0.5, manager, null, "approve"), new(KeptActKind.Order, 0.1, desk),
                new(KeptActKind.Move, 0.2, desk, "等分光器到货", "askSupplier"), new(KeptActKind.Message, 40, desk, "昨晚又断了一个小时。"), new(KeptActKind.Reply, 0.7, desk, "看到了，夜里下雨又进了水。货今天到，下午就换。"),
                new(KeptActKind.Deliver, 3, desk, "分光器一只，型号相符"), new(KeptActKind.Move, 2, desk, null, "resume"), new(KeptActKind.Note, 2, desk, "分光器已换，密封做好，光功率正常。观察两天再关。"),
                new(KeptActKind.Verify, 1, desk, "换上后光功率正常，重启三次都能上线", "accept"),
            ]);
        yield return new("request", "全家三口号码合账并过户", "我爸爸年纪大了不会操作，想把他和妈妈的号码过到我名下，合成一个账单，最好一次办完。", At(start, -3, 15, 5), "KH20260003", "TRANSFER", "counter", agent, 1, 2,
            new Dictionary<string, string> { ["action"] = "两个号码过户并合账", ["wishDate"] = start.AddDays(5).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) }, [],
            [
                new(KeptActKind.Move, 0.3, agent, null, "begin"), new(KeptActKind.Reply, 0.5, agent, "可以一次办完。需要您和父母的身份证原件，老人不便出门的话，可以预约上门核验。"), new(KeptActKind.Message, 3, agent, "上门最好，妈妈腿脚不方便。周几可以？"),
                new(KeptActKind.Reply, 1.5, agent, "周四下午两点到四点，同事小李会带设备上门，出发前给您电话。"), new(KeptActKind.Move, 0.2, agent, "等上门核验", "askCustomer"),
            ]);
        yield return new("complaint", "政企客户要求说明专线中断的原因和赔偿", "贵司专线一个月内中断两次，影响十二家门店收银。请书面说明原因、整改措施和赔偿方案。", At(start, -2, 9, 30), "KH20260004", "LEASED-LINE", "mail", manager, 0, 1,
            new Dictionary<string, string> { ["about"] = "产品质量", ["wish"] = "书面说明、整改措施、按合同赔偿" }, ["政企", "书面"],
            [
                new(KeptActKind.Move, 0.4, manager, null, "begin"), new(KeptActKind.Reply, 0.3, manager, "陈总您好，我来负责。三个工作日内给您书面说明，中间有进展随时同步。"), new(KeptActKind.HandOver, 1, manager, "请技术给出两次中断的根因", null, desk),
                new(KeptActKind.Note, 5, desk, "第一次：汇聚板卡故障；第二次：割接方案没有通知客户。备用链路没有按合同开通。"), new(KeptActKind.HandOver, 0.3, desk, "根因已查明", null, manager),
            ]);
        yield return new("complaint", "媒体转来的投诉：老人被反复推荐高价套餐", "报社转来读者来信：七十岁老人三个月内被外呼推荐了四次套餐，最后稀里糊涂升了档。", At(start, -1, 14, 20), "KH20260005", "COMPLAINT-SERVICE", "mail", director, 0, 0,
            new Dictionary<string, string> { ["about"] = "服务", ["wish"] = "恢复原套餐，退差价，承诺不再外呼" }, ["媒体"],
            [new(KeptActKind.Move, 0.2, director, null, "begin"), new(KeptActKind.Reply, 0.2, director, "您好，我是中心负责人，这件事我亲自处理。今天先恢复原套餐，再查外呼名单。"), new(KeptActKind.Note, 0.5, director, "已调四次外呼录音，请质检复听。")]);
        yield return new("question", "老年机能用 5G 套餐吗", "给父亲办了 5G 套餐，用的是老年机，会不会浪费？", At(start, -1, 16, 45), "KH20260006", "BILL-DISPUTE", "chat", leader, 2, 2, new Dictionary<string, string> { ["about"] = "资费" }, [],
            [new(KeptActKind.Move, 0.2, leader, null, "begin"), new(KeptActKind.Reply, 0.3, leader, "老年机用不到 5G，建议换 29 元的长者套餐，我帮您算一下差价。")]);
        yield return new("complaint", "退费还是没有到账，第二次来电", "就是上次那笔 240 元，你们说放款了，我查了三遍都没有。", At(start, -1, 11, 8), Returning, "COMPLAINT-PROMISE", "phone", agent, 1, 1,
            new Dictionary<string, string> { ["about"] = "承诺未兑现", ["promised"] = "答应昨天到账", ["wish"] = "今天必须到账" }, ["退费"],
            [new(KeptActKind.Move, 0.3, agent, null, "begin"), new(KeptActKind.Note, 0.5, agent, "与上一张工单同一件事，已关联，一并答复。")]);
    }

    public static DateTimeOffset At(DateOnly start, int days, int hour, int minute) => new(start.AddDays(days).ToDateTime(new TimeOnly(hour, minute)), Zone);
}
