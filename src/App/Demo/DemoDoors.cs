using Shouwen.App.Desk.Published;

namespace Shouwen.App.Demo;

/// <summary>Where customers of the demonstration bring complaints and faults by themselves.</summary>
internal static class DemoDoors
{
    public static IReadOnlyList<KeptDoor> Of(IReadOnlyDictionary<string, Guid> people) =>
    [
        new("complaint", [people["agent1"], people["agent2"]], ["COMPLAINT-CHARGE", "COMPLAINT-SERVICE", "COMPLAINT-PROMISE"], "我要投诉", "说一次就够：接到的人对您负责到底。留下号码，我们认得出您以前的事。", TakesMail: true),
        new("fault", [people["desk01"], people["desk03"]], ["NET-DOWN", "NET-SLOW", "ROUTER", "SIGNAL"], "宽带和手机报障", "写清现象、从什么时候开始、指示灯怎么亮，处理会快得多。"),
    ];
}
