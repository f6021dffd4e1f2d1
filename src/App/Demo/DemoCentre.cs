using Shouwen.App.Access.Published;
using Shouwen.App.Centres.Published;

namespace Shouwen.App.Demo;

/// <summary>The demonstration's people of the product: in the centre's role, and who they are there.</summary>
internal sealed record DemoPerson(string Name, string Email, Role Role, string? EmployeeCode);

/// <summary>The demonstration world in the words of Centres and Access.</summary>
internal static class DemoCentre
{
    public const string Code = "demo";
    public const string Name = "示范中心（华东通信）";

    /// <summary>Beside the quality analyst of the office.</summary>
    private static readonly string[] EvaluatorNames = ["何婉清", "邱志远", "范小雨", "潘建国", "姚可欣"];

    /// <summary>Colleagues who work on cases: in which team, and how many of it are somebody else here.</summary>
    private static readonly (string Team, int Skip)[] DeskTeams =
    [
        ("FAULT1", 0), ("FAULT1", 1), ("FAULT2", 0), ("FAULT2", 1), ("COMPLAINT", 0), ("COMPLAINT", 1), ("COMPLAINT", 2), ("ONLINE", 0), ("ONLINE", 1), ("HALL", 0), ("HOT1", 0), ("HOT2", 0), ("HOT4", 0), ("VIP", 1),
    ];

    public static CentreDraft Draft { get; } = new(Code, Name, DemoWorld.Zone, Size: DemoStaff.AgentCount, IsDemonstration: true);

    public static CentreContents Contents(DemoWorld world) => new(
        [.. DemoPlaces.Channels.Select(Node)],
        [.. DemoQueue.All.Select(queue => new QueueDraft(queue.Code, queue.Name, queue.Channel, queue.AnswerShare, queue.Within, queue.ShortAbandon, queue.Variant))],
        [.. DemoTopic.All.Select(topic => new NodeDraft(topic.Code, topic.Name, topic.Group, topic.TalkLimit))],
        [.. DemoPlaces.Regions.Select(Node)],
        [.. DemoPlaces.Products.Select(Node)],
        [.. world.Campaigns.All.Select(campaign => new CampaignDraft(campaign.Code, campaign.Name, campaign.From, campaign.To))],
        [.. DemoStaff.Teams.Select(team => new NodeDraft(team.Code, team.Name))]);

    public static IEnumerable<PersonDraft> Personnel(DemoWorld world) => world.Staff.Others.Concat(world.Staff.Agents.Select(agent => agent.Employee))
        .Select((employee, index) => new PersonDraft
        {
            Line = index + 1,
            Code = employee.Code,
            Name = employee.Name,
            Team = employee.Team,
            LeadsTeam = employee.Role == DemoStaff.LeaderRole,
            Role = employee.Role,
            Joined = employee.Joined,
            Left = employee.Left,
            LeftVoluntarily = employee.LeftVoluntarily,
        });

    /// <summary>One for each role; two leaders and two agents, of whom one pair meets a planted story in their own figures.</summary>
    public static IReadOnlyList<DemoPerson> People(DemoWorld world)
    {
        var drifting = TeamIndex(DemoStories.DriftingTeam);
        var steady = TeamIndex("VIP");
        return
        [
            .. Office(world),
            Leader(world, drifting, "leader1"), Leader(world, steady, "leader2"),
            Agent(world, drifting, "agent1"), Agent(world, steady, "agent2"),
            .. DeskTeams.Select((place, at) => Agent(world, TeamIndex(place.Team), $"desk{at + 1:00}", place.Skip)),
            .. EvaluatorNames.Select((name, at) => new DemoPerson(name, Email($"evaluator{at + 2}"), Role.QualityAnalyst, null)),
            new("孙海涛（终端供应商）", Email("supplier"), Role.Supplier, null),
        ];
    }

    private static IEnumerable<DemoPerson> Office(DemoWorld world)
    {
        Role[] roles = [Role.Director, Role.Manager, Role.QualityAnalyst, Role.Planner, Role.KnowledgeEditor, Role.Trainer, Role.Administrator];
        return world.Staff.Others.Take(roles.Length).Zip(roles, (employee, role) =>
            new DemoPerson(employee.Name, Email(role.ToString().ToLowerInvariant()), role, employee.Code));
    }

    private static DemoPerson Leader(DemoWorld world, int team, string mailbox)
    {
        var leader = world.Staff.Others.Single(employee => employee.Code == DemoStaff.LeaderCode(team));
        return new(leader.Name, Email(mailbox), Role.TeamLeader, leader.Code);
    }

    private static DemoPerson Agent(DemoWorld world, int team, string mailbox, int skip = 0)
    {
        var agent = world.Staff.Agents.Where(agent => agent.Team == team && agent.Employee.Left is null).ElementAt(skip).Employee;
        return new(agent.Name, Email(mailbox), Role.Agent, agent.Code);
    }

    private static int TeamIndex(string code) => DemoStaff.Teams.Index().First(team => team.Item.Code == code).Index;

    private static NodeDraft Node(DemoMember member) => new(member.Code, member.Name, member.Parent);

    /// <summary>The address before its sign.</summary>
    public static string Mailbox(DemoPerson person) => person.Email[..person.Email.IndexOf('@', StringComparison.Ordinal)];

    private static string Email(string mailbox) => $"{mailbox}@demo.invalid";
}
