using System.Globalization;
using Shouwen.App.Desk.Published;
using Shouwen.App.Facts.Published;
using Shouwen.Engines.Metrics;

namespace Shouwen.App.Demo;

/// <summary>
/// Cases that came of contacts: the same customer, topic and moment. Planted: routers are sent to and fro between two teams; an article for the first line cut the time of slow lines; after the
/// campaign the same customers complain again and again about what they were charged; some of what is open is overdue.
/// </summary>
internal sealed class DemoDesk(ulong seed, DateOnly start, DemoStories stories)
{
    public const string BouncingTopic = "ROUTER";
    public const string ArticleTopic = "NET-SLOW";
    public const string RepeatedTopic = "COMPLAINT-CHARGE";
    private const double Forgotten = 0.012;
    private static readonly string[] Fast = ["FAULT1", "ONLINE"];
    private static readonly TimeSpan Waits = TimeSpan.FromDays(35);

    private readonly List<Picked> picked = [];
    private readonly HashSet<int> returning = [];
    private int followUps;

    private DateOnly Start => start;

    private ulong Seed => seed;

    /// <summary>From this day on the first line has an article about slow lines.</summary>
    public DateOnly ArticleFrom => start.AddMonths(-3);

    private sealed record Picked(DateTimeOffset Opened, string Customer, string Topic, ContactDraft? Contact, string? Channel, string? Agent, string? Team, int Chance);

    /// <summary>Passes contacts on, and remembers those of which a case came.</summary>
    public IEnumerable<ContactDraft> Watch(IEnumerable<ContactDraft> contacts)
    {
        foreach (var contact in contacts)
        {
            Look(contact);
            yield return contact;
        }
    }

    /// <summary>In the order of time.</summary>
    public IEnumerable<KeptCase> Cases(DemoDeskPeople people)
    {
        picked.Sort((one, other) => (one.Opened, one.Chance).CompareTo((other.Opened, other.Chance)));
        LookForReturns();
        return picked.Select(one => Told(one, people)).Concat(DemoDeskTales.Of(people, start)).Concat(DemoSupplies.Tales(people, (days, hour, minute) => DemoDeskTales.At(start, days, hour, minute))).OrderBy(one => one.OpenedAt);
    }

    /// <summary>Whose customer is back on the topic later on: whoever is recovered comes back less.</summary>
    private void LookForReturns()
    {
        var last = new Dictionary<(string, string), DateTimeOffset>();
        for (var at = picked.Count - 1; at >= 0; at--)
        {
            var (one, key) = (picked[at], (picked[at].Customer, picked[at].Topic));
            if (last.TryGetValue(key, out var next) && next - one.Opened < DemoRecovery.LooksAhead) returning.Add(one.Chance);
            last[key] = one.Opened;
        }
    }

    private void Look(ContactDraft contact)
    {
        if (contact is not { Outcome: Outcome.Answered, Customer: { } customer, Topic: { } topic } || !DemoDeskWords.Matters.TryGetValue(topic, out var matter)) return;
        var chance = new Chance(seed, Streams.Desk, contact.Line);
        var day = DateOnly.FromDateTime(contact.Started.DateTime);
        // Bills of the campaign come in the weeks behind it.
        var after = topic == RepeatedTopic && day.DayNumber - stories.CampaignFrom.DayNumber is >= 5 and < 45;
        if (!chance.Is(after ? 0.62 : matter.Share)) return;
        var opened = contact.Started.AddSeconds((contact.Wait ?? 0) + (contact.Talk ?? 0));
        picked.Add(new(opened, customer, topic, contact, contact.Channel, contact.Agent, contact.Team, contact.Line));
        if (!after || !chance.Is(0.35)) return;
        // Who was not helped asks again by another way.
        for (var times = 0; times < 3 && chance.Is(0.6); times++) picked.Add(new(opened = opened.AddHours(20 + (60 * chance.Unit())), customer, topic, null, "chat", null, "ONLINE", contact.Line + ((times + 1) * 10_000_000)));
    }

    private KeptCase Told(Picked one, DemoDeskPeople people)
    {
        var chance = new Chance(seed, Streams.Desk, one.Chance, 1);
        var matter = DemoDeskWords.Matters[one.Topic];
        var owner = people.Owner(one.Agent, one.Team, chance);
        var at = chance.Below(matter.Said.Length);
        var (title, words) = matter.Said[at];
        var acts = new List<KeptAct>();
        var recovery = DemoRecovery.Of(seed, one.Chance, matter.Kind, DateOnly.FromDateTime(one.Opened.DateTime), start, returning.Contains(one.Chance), owner, people, () => ++followUps);
        new Telling(this, one, matter, at, owner, people, chance, acts, recovery).Run();
        var (impact, urgency) = (one.Topic == "LEASED-LINE" ? 0 : chance.Is(0.04) ? 0 : chance.Is(0.7) ? 1 : 2, one.Topic == "LEASED-LINE" ? 0 : chance.Is(0.12) ? 0 : chance.Is(0.6) ? 1 : 2);
        return new(matter.Kind, title, words, one.Opened, one.Customer, one.Topic, one.Channel, owner, impact, urgency, Fields(matter, title, words, one.Opened, chance), chance.Is(0.06) ? ["回访"] : [], acts)
        {
            Region = one.Contact?.Region,
            Product = one.Contact?.Product,
            Queue = one.Contact?.Queue,
            Contact = one.Contact?.ExternalId,
        };
    }

    private static Dictionary<string, string> Fields(DemoMatter matter, string title, string words, DateTimeOffset opened, Chance chance) => matter.Kind switch
    {
        "complaint" when matter.Topic is "COMPLAINT-CHARGE" or "DEPOSIT-GIFT" => new() { ["about"] = "收费", ["amount"] = (15 * (1 + chance.Below(8))).ToString(CultureInfo.InvariantCulture), ["wish"] = "退回多扣的费用" },
        "complaint" when matter.Topic is "COMPLAINT-PROMISE" or "LINE-URGE" => new() { ["about"] = "承诺未兑现", ["promised"] = words, ["wish"] = "马上兑现，给一个准确时间" },
        "complaint" => new() { ["about"] = matter.Topic == "COMPLAINT-SERVICE" ? "服务" : "产品质量", ["wish"] = "解决问题并说明原因" },
        "fault" => new() { ["symptom"] = matter.Topic is "NET-SLOW" ? "速度慢" : matter.Topic is "SIGNAL" or "CALL-DROP" ? "时断时续" : "无法使用", ["scope"] = "一人", ["since"] = opened.AddDays(-chance.Below(3)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) },
        "request" => new() { ["action"] = title },
        _ => new() { ["about"] = "业务规则" },
    };

    /// <summary>One case from its beginning to its end, which may lie in the time to come.</summary>
    private sealed class Telling(DemoDesk world, Picked one, DemoMatter matter, int at, Guid owner, DemoDeskPeople people, Chance chance, List<KeptAct> acts, DemoRecovery? recovery)
    {
        private readonly DateOnly day = DateOnly.FromDateTime(one.Opened.DateTime);
        private Guid worker = owner;

        /// <summary>What an article leaves of hand-overs.</summary>
        private double quick = 1;

        public void Run()
        {
            var withArticle = one.Topic == ArticleTopic && day >= world.ArticleFrom;
            var article = DemoKnowledge.UsedOn(world.Seed, one.Chance, one.Topic, world.Start, day);
            quick = article is null || withArticle ? 1 : article.Effect;
            Add(KeptActKind.Move, Hours(0.1), what: "begin");
            Add(KeptActKind.Reply, Hours(0.22), Any(DemoDeskWords.FirstReplies));
            if (article is not null) Add(KeptActKind.Article, 0.05, what: article.Name);
            acts.AddRange(recovery?.Beginning() ?? []);
            // Now and then a case is forgotten, not longer than somebody notices.
            if (world.Start.DayNumber - day.DayNumber < Waits.Days && chance.Is(Forgotten)) return;
            if (one.Topic == BouncingTopic && chance.Is(0.55)) Bounce();
            else if (!withArticle && chance.Is(quick * (matter.Kind is "complaint" or "fault" ? 0.3 : 0.12))) HandOver(people.Any(matter.Kind == "complaint" ? "COMPLAINT" : chance.Is(0.5) ? "FAULT1" : "FAULT2", chance), Any(DemoDeskWords.HandOvers));
            Add(KeptActKind.Note, Hours(withArticle ? 0.3 : Middle * 0.3), withArticle ? "按知识条目《网速慢先查五步》引导客户自查，问题在客户侧。" : Any(DemoDeskWords.Notes));
            if (!withArticle && chance.Is(0.3))
            {
                Add(KeptActKind.Message, 2 + (20 * chance.Unit()), Any(DemoDeskWords.Messages));
                Add(KeptActKind.Reply, Hours(0.9), Any(DemoDeskWords.Updates));
            }

            if (!withArticle && chance.Is(0.16)) Wait();
            acts.AddRange(DemoSupplies.Of(world.Seed, one.Chance, one.Topic, day, world.Start, worker, people));
            Add(KeptActKind.Reply, Hours(withArticle ? 0.4 : Middle * Math.Sqrt(quick)), Any(DemoDeskWords.Closings));
            var (cause, solution) = matter.Ends[Math.Min(at, matter.Ends.Length - 1)];
            acts.AddRange(recovery?.BeforeTheEnd(solution) ?? []);
            Add(KeptActKind.Move, 0.1, what: "solve", fields: cause.Length == 0 ? new Dictionary<string, string> { ["solution"] = solution } : new() { ["cause"] = cause, ["solution"] = solution });
            if (chance.Is(0.04))
            {
                Add(KeptActKind.Move, 6 + (10 * chance.Unit()), "客户来电说没有解决", "reopen");
                Add(KeptActKind.Reply, Hours(3), Any(DemoDeskWords.Closings));
                Add(KeptActKind.Move, 0.2, what: "solve");
            }

            if (chance.Is(0.8)) Add(KeptActKind.Move, 9 + (18 * chance.Unit()), what: "close");
            acts.AddRange(recovery?.AfterTheEnd() ?? []);
        }

        private double Middle => matter.Kind switch { "question" => 1.4, "fault" => 1.8, "complaint" => 5.5, _ => 11 };

        /// <summary>Each team says that it is the other's.</summary>
        private void Bounce()
        {
            for (var times = 0; times < 4 && (times == 0 || chance.Is(0.65)); times++) HandOver(people.Any(Fast[times % 2], chance), DemoDeskWords.Bounces[times], 3.5);
        }

        private void HandOver(Guid to, string reason, double hours = 0.6)
        {
            if (to == worker) return;
            Add(KeptActKind.HandOver, Hours(hours), reason, to: to);
            worker = to;
        }

        private void Wait()
        {
            var isCustomer = chance.Is(0.45);
            Add(KeptActKind.Move, Hours(1), Any(isCustomer ? DemoDeskWords.WaitCustomer : DemoDeskWords.WaitOthers), isCustomer ? "askCustomer" : "askSupplier");
            Add(KeptActKind.Move, Hours(18), null, "resume");
        }

        private double Hours(double median) => chance.LogNormal(median, 0.65);

        private string Any(string[] words) => words[chance.Below(words.Length)];

        private void Add(KeptActKind kind, double after, string? text = null, string? what = null, Guid? to = null, Dictionary<string, string>? fields = null) => acts.Add(new(kind, after, worker, text, what, to, fields));
    }
}
