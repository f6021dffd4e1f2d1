using System.Globalization;
using Shouwen.App.Voice.Published;

namespace Shouwen.App.Demo;

/// <summary>Cards after a contact, two weeks up to yesterday: its follow-ups are those that people work on now.</summary>
internal sealed class DemoContactVoice(ulong seed, DateOnly start)
{
    public const string Survey = "after-contact";
    public const int AtOrBelow = 2;
    private const int People = 900;
    private const int Days = 14;

    /// <summary>Of the last days, when many are not closed yet.</summary>
    private const int Lately = 4;
    private const double StillOpen = 0.5;

    /// <summary>Points 1 to 5.</summary>
    private static readonly double[] Marks = [0.05, 0.13, 0.27, 0.66, 1.0];

    public KeptWave Wave()
    {
        var opened = start.AddDays(-Days);
        var (sheets, followUps) = (new List<KeptSheet>(), new List<KeptFollowUp>());
        for (var person = 0; person < People; person++)
        {
            var chance = new Chance(seed, Streams.Cards, person);
            var sheet = Sheet(opened, chance);
            sheets.Add(sheet);
            if (FollowUp(sheet, new(seed, Streams.FollowUps, Streams.Cards, person)) is { } asked) followUps.Add(asked);
        }

        return new("contact", Survey, "服务后评价卡", $"card-{opened:yyyyMM}", $"{opened:yyyy 年 M 月}服务后评价", opened, start.AddDays(-1), null, null, sheets)
        {
            Owners = [("manager", null, null), ("leader1", "team", DemoStories.DriftingTeam), ("leader2", "team", "VIP")],
            FollowUps = followUps,
        };
    }

    private KeptFollowUp? FollowUp(KeptSheet sheet, Chance chance)
    {
        var mark = int.Parse(sheet.Answers["CSAT"], CultureInfo.InvariantCulture);
        if (mark > AtOrBelow || DemoFollowUps.Of(chance, sheet.Day, mark, 5, sheet, OwnerOf) is not { } asked) return null;
        return sheet.Day >= start.AddDays(-Lately) && chance.Is(StillOpen) ? asked with { Took = null, IsReached = chance.Is(0.35) } : asked;
    }

    private static KeptSheet Sheet(DateOnly opened, Chance chance)
    {
        var mark = chance.Pick(Marks) + 1;
        var resolved = chance.Is(0.35 + (0.13 * mark)) ? "yes" : "no";
        var effort = Math.Clamp((int)Math.Round((1.2 * mark) + 0.6 + chance.Normal()), 1, 7);
        var answers = new Dictionary<string, string> { ["CSAT"] = mark.ToString(CultureInfo.InvariantCulture), ["RESOLVED"] = resolved, ["EFFORT"] = effort.ToString(CultureInfo.InvariantCulture) };
        var team = DemoStaff.Teams[chance.Below(DemoStaff.Teams.Count)];
        var region = new[] { "JS", "JS", "JS", "ZJ", "ZJ", "AH", "SH" }[chance.Below(7)];
        return new(opened.AddDays(chance.Below(Days)), true, answers, region, Channel: team.Code switch { "HALL" => "counter", "ONLINE" => "chat", _ => "phone" }, Team: team.Code);
    }

    /// <summary>Leaders have those of their teams and hand some on; the manager has the rest.</summary>
    private static string OwnerOf(string? region, string? team) => team switch
    {
        DemoStories.DriftingTeam => region == "ZJ" ? "agent1" : "leader1",
        "VIP" => region == "ZJ" ? "agent2" : "leader2",
        _ => "manager",
    };
}
