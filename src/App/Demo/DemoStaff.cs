using System.Globalization;

namespace Shouwen.App.Demo;

/// <summary>A team: the queue it works for and how many seats it has.</summary>
internal sealed record DemoTeam(string Code, string Name, int Queue, int Seats);

internal sealed record DemoEmployee(string Code, string Name, string? Team, string Role, DateOnly Joined, DateOnly? Left = null, bool? LeftVoluntarily = null);

/// <summary>An agent: pace is handling time relative to colleagues.</summary>
internal sealed record DemoAgent(int Index, DemoEmployee Employee, int Team, double Pace)
{
    public bool WorksOn(DateOnly date) => Employee.Joined <= date && (Employee.Left is not { } left || date <= left);

    /// <summary>Newcomers take longer for some ten weeks.</summary>
    public double PaceOn(DateOnly date) => Pace * (1 + (0.3 * Math.Max(0, 1 - ((date.DayNumber - Employee.Joined.DayNumber) / 75.0))));
}

/// <summary>Everyone who works or worked in the demonstration centre: 120 agents on 94 seats, their leaders, the office.</summary>
internal sealed class DemoStaff
{
    public const int AgentCount = 120;
    public const double PaceSigma = 0.09;
    public const string LeaderRole = "班组长";

    public static IReadOnlyList<DemoTeam> Teams { get; } =
    [
        new("HOT1", "热线一组", DemoQueue.Hotline, 11), new("HOT2", "热线二组", DemoQueue.Hotline, 10),
        new("HOT3", "热线三组", DemoQueue.Hotline, 10), new("HOT4", "热线四组", DemoQueue.Hotline, 10),
        new("FAULT1", "报障一组", DemoQueue.Fault, 10), new("FAULT2", "报障二组", DemoQueue.Fault, 9),
        new("COMPLAINT", "投诉处理组", DemoQueue.Complaint, 8), new("VIP", "贵宾服务组", DemoQueue.Vip, 8),
        new("HALL", "人民路营业厅", DemoQueue.Hall, 10), new("ONLINE", "在线服务组", DemoQueue.Online, 8),
    ];

    private static readonly (string Code, string Name, string Role)[] Office =
    [
        ("9001", "顾明远", "中心总监"), ("9002", "沈佩华", "运营经理"), ("9003", "陆静怡", "质检员"), ("9004", "许文博", "排班师"),
        ("9005", "韩雨桐", "知识编辑"), ("9006", "方立新", "培训师"), ("9007", "程志航", "系统管理员"),
    ];

    private readonly Chance chance;
    private readonly DemoNames names;
    private readonly DateOnly first;
    private readonly DateOnly last;

    public DemoStaff(ulong seed, DateOnly first, DateOnly last)
    {
        (this.first, this.last) = (first, last);
        chance = new(seed, Streams.Staff);
        names = new(chance);
        Others = [.. Office.Select(OfficePerson), .. Teams.Select(Leader)];
        Agents = HireAgents();
    }

    public IReadOnlyList<DemoAgent> Agents { get; }

    /// <summary>The office and the team leaders: they do not answer customers.</summary>
    public IReadOnlyList<DemoEmployee> Others { get; }

    public static string LeaderCode(int team) => (8001 + team).ToString(CultureInfo.InvariantCulture);

    private DemoEmployee OfficePerson((string Code, string Name, string Role) person) =>
        new(person.Code, names.Keep(person.Name), null, person.Role, LongAgo());

    private DemoEmployee Leader(DemoTeam team, int index) => new(LeaderCode(index), names.Next(), team.Code, LeaderRole, LongAgo());

    /// <summary>First everyone who was there at the beginning; then people leave, and others take their seats.</summary>
    private List<DemoAgent> HireAgents()
    {
        var agents = new List<DemoAgent>();
        for (var team = 0; team < Teams.Count; team++)
        {
            for (var seat = 0; seat < Teams[team].Seats; seat++) agents.Add(Hire(agents.Count, team, LongAgo()));
        }
        while (agents.Count < AgentCount)
        {
            var leaver = agents[chance.Below(agents.Count)];
            var left = LeavingDay();
            if (leaver.Employee.Left is not null || left < leaver.Employee.Joined.AddDays(20)) continue;
            agents[leaver.Index] = leaver with { Employee = leaver.Employee with { Left = left, LeftVoluntarily = chance.Is(0.8) } };
            agents.Add(Hire(agents.Count, leaver.Team, ReplacedOn(left)));
        }
        return agents;
    }

    private DemoAgent Hire(int index, int team, DateOnly joined) =>
        new(index, new((1001 + index).ToString(CultureInfo.InvariantCulture), names.Next(), Teams[team].Code, "座席", joined),
            team, chance.LogNormal(1, PaceSigma));

    private DateOnly LongAgo() => first.AddDays(-60 - chance.Below(2600));

    /// <summary>Many leave after the new year's bonus: of two days the one in February or March counts.</summary>
    private DateOnly LeavingDay()
    {
        var one = first.AddDays(chance.Below(last.DayNumber - first.DayNumber));
        var other = first.AddDays(chance.Below(last.DayNumber - first.DayNumber));
        return other.Month is 2 or 3 ? other : one;
    }

    private DateOnly ReplacedOn(DateOnly left)
    {
        var planned = left.AddDays(chance.Below(50) - 15);
        return planned < last ? planned : last.AddDays(-1);
    }
}
