using System.Globalization;
using Shouwen.App.Facts.Published;
using Shouwen.Engines.Mining;

namespace Shouwen.App.Demo;

/// <summary>
/// Complaints of the last half year on their way from whoever was asked first to the reply. Planted: complaints about the network wait longer and longer for the network department;
/// charges are sent to and fro between two offices, most of all after the campaign; customers who wait urge; the call back after the reply is left out now and then.
/// </summary>
internal sealed class DemoComplaints(ulong seed, DateOnly first, DateOnly start, DateTime until, double sampled, DemoStories stories)
{
    public const string Bottleneck = "网络核查";
    public const string Before = "派单";
    private const int Months = 6;
    private const double PerDay = 11;
    private const string Desk = "投诉处理组";
    private const string Accounts = "账务室";
    private const string Shops = "市场渠道部";
    private const string Network = "网络维护部";
    private const int Opens = 9;
    private const int Closes = 18;
    private static readonly TimeSpan Offset = TimeSpan.FromHours(8);
    private static readonly string[] Hotlines = ["热线一组", "热线二组", "热线三组", "热线四组", "在线服务组", "人民路营业厅"];
    private static readonly (string Code, double Weight)[] Kinds = [("扣费投诉", 0.34), ("网络质量投诉", 0.27), ("承诺未兑现", 0.22), ("服务态度投诉", 0.17)];
    private static readonly (string Code, double Weight)[] Regions = [("江苏", 0.42), ("浙江", 0.28), ("上海", 0.17), ("安徽", 0.13)];

    /// <summary>As the rule of who is asked first owns the answer has it.</summary>
    private static readonly ProcessPart Design = new Sequence(
    [
        new Step("登记投诉"),
        new Choice(
        [
            new Step("首问当场答复"),
            new Sequence([new Step(Before), new Choice([new Step("账务核查"), new Step(Bottleneck), new Step("服务核查")]), new Choice([new Step("上门处理"), new Sequence([])]), new Step("拟定答复"), new Step("答复客户")]),
        ]),
        new Step("回访"), new Step("结案"),
    ]);

    public KeptLog Log(string by) => new("投诉工单", "投诉工单.csv", by, ["投诉类型", "地区"], [.. Days().SelectMany(Cases)], "投诉处理（首问负责）", Design);

    private DateOnly CreepFrom => stories.CreepFrom;

    private IEnumerable<DateOnly> Days()
    {
        var from = start.AddMonths(-Months) is var half && half > first ? half : first;
        for (var day = from; day <= start; day = day.AddDays(1)) yield return day;
    }

    private IEnumerable<KeptEvent> Cases(DateOnly day)
    {
        var chance = new Chance(seed, Streams.Complaints, day.DayNumber);
        var count = chance.Poisson(PerDay * sampled * (IsWorked(day) ? 1.15 : 0.7) * (AfterCampaign(day) ? 1.7 : 1));
        for (var number = 0; number < count; number++)
        {
            var told = new Telling(this, new(seed, Streams.Complaints, day.DayNumber, number), day, string.Create(CultureInfo.InvariantCulture, $"TS{day:yyyyMMdd}{number + 1:000}"));
            // An export of what is closed: what goes on is not in it yet.
            if (told.Events is [.., { At: var last }] && last.DateTime <= until) foreach (var one in told.Events) yield return one;
        }
    }

    /// <summary>The bills with what the campaign did not give come in the weeks behind it.</summary>
    private bool AfterCampaign(DateOnly day) => day.DayNumber - stories.CampaignFrom.DayNumber is >= 3 and < 38;

    /// <summary>Official days off are not worked, days in exchange are.</summary>
    private static bool IsWorked(DateOnly day) => DemoDay.Of(day, 0) is var one && (one.IsMakeUp || (!one.IsOff && day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday)));

    /// <summary>One complaint, from the first word to its end.</summary>
    private sealed class Telling
    {
        private readonly DemoComplaints world;
        private readonly Chance chance;
        private readonly string name;
        private readonly string[] attributes;
        private DateTime now;

        public Telling(DemoComplaints world, Chance chance, DateOnly day, string name)
        {
            (this.world, this.chance, this.name) = (world, chance, name);
            var after = world.AfterCampaign(day);
            var kind = after && chance.Is(0.35) ? Kinds[0].Code : chance.PickOf(Kinds);
            attributes = [kind, chance.PickOf(Regions)];
            now = day.ToDateTime(new TimeOnly(8, 0)).AddMinutes(chance.Below(14 * 60));
            var asked = Hotlines[chance.Below(Hotlines.Length)];
            Do("登记投诉", asked);
            if (chance.Is(kind == "服务态度投诉" ? 0.45 : 0.12))
            {
                Later(0.1, 0.6);
                Do("首问当场答复", asked);
            }
            else
            {
                Investigate(kind, after);
            }

            if (chance.Is(0.88))
            {
                Worked(2.5, 0.5);
                Do("回访", Desk);
            }

            Later(0.3, 0.5);
            Do("结案", Desk);
        }

        public List<KeptEvent> Events { get; } = [];

        private void Investigate(string kind, bool after)
        {
            Worked(0.7, 0.6);
            Do(Before, Desk);
            switch (kind)
            {
                case "扣费投诉":
                    Worked(3.5, 0.5);
                    Do("账务核查", Accounts);
                    ToAndFro(after ? 0.4 : 0.2);
                    break;
                case "网络质量投诉":
                    WaitForNetwork();
                    break;
                default:
                    Worked(5, 0.6);
                    Do("服务核查", kind == "承诺未兑现" ? Shops : "质检组");
                    break;
            }

            Worked(2.5, 0.5);
            Do("拟定答复", Desk);
            Later(0.8, 0.6);
            Do("答复客户", Desk);
            // Who is not content is told again what more there is to say.
            if (!chance.Is(0.07)) return;
            Worked(5, 0.4);
            Do("再次答复", Desk);
        }

        /// <summary>Each office says that it is the other's.</summary>
        private void ToAndFro(double how)
        {
            for (var times = 0; times < 4 && chance.Is(how); times++)
            {
                Worked(5.5, 0.5);
                Do("退回重派", times % 2 == 0 ? Shops : Accounts);
                Worked(4, 0.5);
                Do("账务核查", times % 2 == 0 ? Accounts : Shops);
            }
        }

        private void WaitForNetwork()
        {
            var sent = now;
            var months = Math.Max(0, DateOnly.FromDateTime(now).DayNumber - world.CreepFrom.DayNumber) / 30.4;
            var at = chance.LogNormal(16 + (7 * months), 0.45);
            if (at > 24 && chance.Is(0.4))
            {
                // Customers call again before anybody has called them.
                Worked(at * 0.6, 0.1);
                Do("客户催办", Hotlines[chance.Below(4)]);
                at *= 0.4;
            }

            Worked(at, 0.1);
            Do(Bottleneck, Network);
            if (!chance.Is(0.35)) return;
            Worked(9, 0.4);
            Do("上门处理", Network);
            if ((now - sent).TotalDays < 20 || !chance.Is(0.3)) return;
            Worked(4, 0.3);
            Do("客户催办", Hotlines[chance.Below(4)]);
        }

        private void Do(string activity, string who) => Events.Add(new(name, activity, new(now, Offset), who, attributes));

        /// <summary>So many hours at the desk that answers every day until ten at night.</summary>
        private void Later(double hours, double sigma)
        {
            now = now.AddSeconds(Math.Round(3600 * chance.LogNormal(hours, sigma)));
            if (now.Hour >= 22 || now.Hour < 8) now = now.Date.AddDays(now.Hour >= 22 ? 1 : 0).AddHours(8).AddMinutes(chance.Below(90));
        }

        /// <summary>So many hours of an office that works by day.</summary>
        private void Worked(double hours, double sigma)
        {
            var left = 3600 * chance.LogNormal(hours, sigma);
            while (true)
            {
                var (open, close) = (now.Date.AddHours(Opens), now.Date.AddHours(Closes));
                if (now < open) now = open;
                var today = IsWorked(DateOnly.FromDateTime(now)) ? Math.Max(0, (close - now).TotalSeconds) : 0;
                if (left <= today)
                {
                    now = now.AddSeconds(Math.Round(left));
                    return;
                }

                left -= today;
                now = now.Date.AddDays(1);
            }
        }
    }
}
