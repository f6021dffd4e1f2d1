using Shouwen.App.Arena.Published;
using Shouwen.Engines.Arena;

namespace Shouwen.App.Demo;

/// <summary>A simulation that team leaders played a week ago, with what they wrote down after each round. Planted: round 4 loses by falling back on people instead of process, and round 5 wins by knowledge at the desk.</summary>
internal static class DemoArena
{
    private const ulong Seed = 20260301;
    private const int DaysAgo = 7;
    private const int Hour = 6;

    public static KeptGame Of(DateOnly start) => new(
        "airport", "班组长演练：机场", "DEMA77", Seed, new(start.AddDays(-DaysAgo).ToDateTime(new(Hour, 0)), TimeSpan.Zero), "顾明远",
        [("沈立", Role.Director), ("周岚", Role.Customer), ("韩序", Role.Customer), ("许诺", Role.Clerk), ("方可", Role.Expert), ("罗一", Role.Expert), ("秦真", Role.Delivery), ("丁洋", Role.Supplier)],
        [
            new(0, TimeSpan.FromMinutes(4), "四个航站楼都直接找专家，专家不停被打断。"),
            new(1, TimeSpan.FromMinutes(9), "有了登记表，但漏填的还是要再问。"),
            new(2, TimeSpan.FromMinutes(15), "开始按优先级买支援，预算剩一半。"),
            new(3, TimeSpan.FromMinutes(7), "故障变快，流程没变；没有人看知识库。"),
            new(4, TimeSpan.FromMinutes(12), "服务台自己解决了大半，专家闲着。"),
        ],
        [
            new("先跑起来。", "各自报障，谁有空谁修。", "一大半架次取消；同一个故障报了好几次。", "设唯一联系点，先写登记表。", "为什么专家那么忙，修好的却那么少？"),
            new("登记表、唯一联系点、优先级。", "服务台记录，递送经理指派。", "恢复快了一倍多；还在等信息的工单最慢。", "建知识库，增加专家，定购买规则。", "哪些信息缺了就查不下去？"),
            new("知识库、专家、购买规则。", "专家把解决的写成条目。", "接近协议；买了不少本可以自己解决的。", "先查知识库再买。", "买之前问过谁有空吗？"),
            new("守住上一轮。", "流程不变，故障更快。", "回到第二轮的水平：没人有空写条目，买支援的钱也用完了。", "把知识放到服务台，预防常见故障，给最要紧的服务备镜像。", "压力大的时候先丢掉了什么？"),
            new("知识前移、预防、镜像。", "服务台先查再转，轮间做预防。", "九成以上架次准点，花得最少。", "把这五轮的做法带回班组。", "我们自己的服务台，哪三类工单可以这样前移？"),
        ]);
}
