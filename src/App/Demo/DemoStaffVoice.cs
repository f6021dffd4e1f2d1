using Shouwen.App.Voice.Published;

namespace Shouwen.App.Demo;

/// <summary>One wave asked of the agents. Planted: where many left within the year, those who stayed see little reward and no way forward.</summary>
internal sealed class DemoStaffVoice
{
    public const string Survey = "staff";
    private const int DaysOpen = 10;
    private const double Answers = 0.92;
    private const double Writes = 0.3;

    /// <summary>How much of what agents think of reward and growth goes with their team's leavers, as a correlation.</summary>
    private const double OfTeam = 0.6;

    private static readonly IReadOnlyList<DemoConstruct> Constructs =
    [
        new("Work", 6.6, 1.5, new DemoItem("WORK1", -0.3), new("WORK2", 0.2), new("WORK3", -0.2), new("WORK4", 0.3)),
        new("Lead", 7.2, 1.5, new DemoItem("LEAD1", 0.3), new("LEAD2"), new("LEAD3", -0.3)),
        new("Growth", 6.0, 1.6, new DemoItem("GROW1", 0.4), new("GROW2", -0.4)),
        new("Reward", 5.8, 1.7, new DemoItem("REWA1", -0.2), new("REWA2", 0.2)),
        new("Climate", 7.4, 1.4, new DemoItem("CLIM1", 0.5), new("CLIM2", -0.4), new("CLIM3", -0.1)),
        new("StaffSatisfaction", 6.5, 1.5, new DemoItem("STAF1", 0.1), new("STAF2", -0.1)),
        new("Staying", 6.4, 1.8, new DemoItem("STAY1", 0.2), new("STAY2", -0.2)),
    ];

    private readonly DemoPathModel model = new(Constructs, Paths);
    private readonly ulong seed;
    private readonly DateOnly opened;
    private readonly DemoStaff staff;

    public DemoStaffVoice(ulong seed, DateOnly start, DemoStaff staff) => (this.seed, opened, this.staff) = (seed, start.AddMonths(-2), staff);

    public static IReadOnlyList<DemoPath> Paths { get; } =
    [
        new("Work", "StaffSatisfaction", 0.20), new("Lead", "StaffSatisfaction", 0.20), new("Growth", "StaffSatisfaction", 0.25),
        new("Reward", "StaffSatisfaction", 0.40), new("Climate", "StaffSatisfaction", 0.15),
        new("StaffSatisfaction", "Staying", 0.55), new("Reward", "Staying", 0.20),
    ];

    public KeptWave Wave()
    {
        var asked = staff.Agents.Where(agent => agent.WorksOn(opened)).ToList();
        var leavers = Leavers();
        return new(
            "staff", Survey, "员工满意度", $"staff-{opened:yyyyMM}", $"{opened:yyyy 年 M 月}员工满意度", opened, opened.AddDays(DaysOpen), asked.Count, asked.Count,
            [.. asked.Select(agent => (agent, Chance: new Chance(seed, Streams.Colleagues, agent.Index))).Where(pair => pair.Chance.Is(Answers)).Select(pair => Sheet(pair.agent, leavers[pair.agent.Team], pair.Chance))]);
    }

    /// <summary>By team, how many standard deviations its share of leavers of the year before is above the teams' mean.</summary>
    private double[] Leavers()
    {
        var shares = DemoStaff.Teams.Select((team, index) => staff.Agents.Count(agent => agent.Team == index && agent.Employee.Left is { } left && left > opened.AddYears(-1) && left <= opened) / (double)team.Seats).ToList();
        var mean = shares.Average();
        var spread = Math.Sqrt(shares.Average(share => (share - mean) * (share - mean)));
        return [.. shares.Select(share => (share - mean) / spread)];
    }

    private KeptSheet Sheet(DemoAgent agent, double leavers, Chance chance)
    {
        var answers = new Dictionary<string, string>();
        double FromTeam() => (-OfTeam * leavers) + (Math.Sqrt(1 - (OfTeam * OfTeam)) * chance.Normal());
        var scores = model.Draw(chance, new Dictionary<string, double> { ["Growth"] = FromTeam(), ["Reward"] = FromTeam() });
        model.Answer(chance, scores, new Dictionary<string, double>(), answers);
        var day = opened.AddDays(chance.Below(DaysOpen));
        if (!chance.Is(Writes)) return new(day, true, answers, Team: DemoStaff.Teams[agent.Team].Code);
        var (words, tag) = DemoWords.OfColleague(answers, chance);
        answers["CHANGE"] = words;
        return new(day, true, answers, Team: DemoStaff.Teams[agent.Team].Code) { Tags = chance.Is(0.7) ? [tag] : [] };
    }
}
