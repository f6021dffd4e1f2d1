using Shouwen.App.Access.Published;
using Shouwen.App.Desk.Published;

namespace Shouwen.App.Demo;

/// <summary>
/// What was done to win a customer back: now and then by hand, and for two weeks by rule for every complaint and every fault whose promise broke. Planted: whoever was recovered comes back less; what
/// costs more than an agent's limit waits for a leader, and of the last days some still does; some calls are overdue.
/// </summary>
internal sealed class DemoRecovery
{
    /// <summary>Within which a customer counts as coming back.</summary>
    public static readonly TimeSpan LooksAhead = TimeSpan.FromDays(45);
    private const int RuleDays = 14;
    private const double ByHand = 0.045;
    private const double ByHandOfReturning = 0.012;
    private const double OfLowScore = 0.25;

    /// <summary>Of follow-ups that are there for certain.</summary>
    private const int MostFollowUps = 80;
    private const double Forgotten = 0.18;
    private static readonly TimeSpan Zone = TimeSpan.FromHours(8);

    private static readonly KeptCompensation[] Catalogue =
    [
        new("FEE20", "赠送话费 20 元", 2_000), new("FEE50", "赠送话费 50 元", 5_000), new("MONTH", "减免一个月月租", 12_900), new("VIP1Y", "赠送视频会员一年", 19_800), new("VISIT", "上门致歉并赠礼", 30_000),
    ];

    private static readonly double[] CatalogueSums = [0.52, 0.78, 0.92, 0.98, 1.0];

    private static readonly string[] Apologies =
    [
        "这件事是我们没有做好，让您多跑了一趟，真诚向您道歉。后面由我跟到底，您不用再讲第二遍。", "非常抱歉，我们答应您的时间没有做到。原因已经查清，今天给您办好。", "给您添麻烦了，对不起。您说的情况属实，是我们的责任，我们马上改正。",
    ];

    private static readonly string[] SatisfiedNotes = ["客户说已经办好，态度很好。", "回访时客户表示满意，说以后有事还找我们。", "客户认可处理结果。", "问题没有再出现，客户感谢专门打电话来问。"];
    private static readonly string[] DissatisfiedNotes = ["客户认为补偿太少，不接受。", "问题又出现了一次，客户不满意。", "客户说道歉太晚，已经不信任我们。"];
    private static readonly string[] AskReasons = ["客户误工一天，20 元说不过去", "老客户，第二次遇到同样的问题", "影响客户做生意，建议按月租减免"];
    private static readonly string[] RefuseReasons = ["问题不在我方，道歉说明即可", "同类情况标准是 20 元，请按标准办"];

    private readonly Chance chance;
    private readonly Guid owner;
    private readonly DemoDeskPeople people;
    private readonly int? followUp;
    private readonly bool isByRule;
    private bool isApologised;
    private bool isWaiting;

    private DemoRecovery(Chance chance, Guid owner, DemoDeskPeople people, int? followUp, bool isByRule) => (this.chance, this.owner, this.people, this.followUp, this.isByRule) = (chance, owner, people, followUp, isByRule);

    public static KeptRecoveryRules Rules(DateOnly start) => new(
        new DateTimeOffset(start.AddDays(-RuleDays).ToDateTime(TimeOnly.MinValue), Zone).ToUniversalTime(), ["complaint"], ["complaint", "fault"], CallDays: 3, ReturnDays: 30, Catalogue,
        new Dictionary<Role, long> { [Role.Agent] = 2_000, [Role.TeamLeader] = 10_000, [Role.Manager] = 20_000, [Role.Director] = 100_000 });

    /// <summary>Null where nobody thought of it.</summary>
    public static DemoRecovery? Of(ulong seed, int of, string kind, DateOnly day, DateOnly start, bool isReturning, Guid owner, DemoDeskPeople people, Func<int> nextFollowUp)
    {
        if (kind != "complaint") return null;
        var chance = new Chance(seed, Streams.Recovery, of);
        var isByRule = start.DayNumber - day.DayNumber <= RuleDays;
        if (!isByRule && !chance.Is(isReturning ? ByHandOfReturning : ByHand)) return null;
        var followUp = !isByRule && chance.Is(OfLowScore) ? nextFollowUp() : (int?)null;
        return new(chance, owner, people, followUp <= MostFollowUps ? followUp : null, isByRule);
    }

    public IEnumerable<KeptAct> Beginning()
    {
        yield return new(KeptActKind.Recover, 0.02, owner, What: followUp is null ? "complaint" : "lowScore", Score: followUp);
        isApologised = !isByRule || chance.Is(0.9);
        if (isApologised) yield return new(KeptActKind.Apologise, 0.3 + chance.Unit(), owner, Apologies[chance.Below(Apologies.Length)]);
    }

    public IEnumerable<KeptAct> BeforeTheEnd(string solution)
    {
        yield return new(KeptActKind.PutRight, 0.2, owner, solution);
        if (!chance.Is(0.55)) yield break;
        var given = Catalogue[chance.Pick(CatalogueSums)];
        if (given.Cents <= 2_000) yield return new(KeptActKind.Compensate, 0.1, owner, What: given.Code);
        else
        {
            var by = given.Cents > 20_000 ? people.Ids["director"] : given.Cents > 10_000 ? people.Ids["manager"] : people.Ids[chance.Is(0.5) ? "leader1" : "leader2"];
            yield return new(KeptActKind.Compensate, 0.1, owner, AskReasons[chance.Below(AskReasons.Length)], given.Code, by);
            isWaiting = isByRule && chance.Is(0.3);
            if (isWaiting) yield break;
            var refuses = chance.Is(0.12);
            yield return new(KeptActKind.Decide, 1 + (3 * chance.Unit()), by, refuses ? RefuseReasons[chance.Below(RefuseReasons.Length)] : null, refuses ? "refuse" : "approve");
        }
    }

    public IEnumerable<KeptAct> AfterTheEnd()
    {
        if (!isApologised || isWaiting || (isByRule && chance.Is(Forgotten))) yield break;
        var how = chance.Unit();
        var outcome = how < 0.74 ? "satisfied" : how < 0.87 ? "dissatisfied" : "notReached";
        int? score = outcome == "notReached" || chance.Is(0.25) ? null : outcome == "satisfied" ? 4 + chance.Below(2) : 1 + chance.Below(3);
        var words = outcome switch { "satisfied" => SatisfiedNotes, "dissatisfied" => DissatisfiedNotes, _ => ["不同时段打了三次，没有人接。"] };
        yield return new(KeptActKind.AskAgain, 6 + (10 * chance.Unit()), owner, words[chance.Below(words.Length)], outcome, Score: score);
    }
}
