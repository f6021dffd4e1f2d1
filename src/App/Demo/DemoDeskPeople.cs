using Shouwen.App.Desk.Published;

namespace Shouwen.App.Demo;

/// <summary>Those of the demonstration who work on cases, by mailbox, agent's code and team.</summary>
internal sealed class DemoDeskPeople
{
    private readonly Dictionary<string, Guid> byCode = [];
    private readonly Dictionary<string, List<Guid>> byTeam = [];

    public DemoDeskPeople(DemoWorld world, IReadOnlyDictionary<string, Guid> ids)
    {
        Ids = ids;
        var employees = world.Staff.Others.Concat(world.Staff.Agents.Select(agent => agent.Employee)).ToDictionary(employee => employee.Code);
        foreach (var person in DemoCentre.People(world))
        {
            var id = ids[DemoCentre.Mailbox(person)];
            var employee = person.EmployeeCode is { } code ? employees[code] : null;
            Workers[id] = new(person.Name, employee?.Team);
            if (employee is null || person.Role != Access.Published.Role.Agent) continue;
            byCode[employee.Code] = id;
            (byTeam.TryGetValue(employee.Team!, out var list) ? list : byTeam[employee.Team!] = []).Add(id);
        }
    }

    public IReadOnlyDictionary<string, Guid> Ids { get; }
    public Dictionary<Guid, KeptWorker> Workers { get; } = [];

    /// <summary>Whoever was asked first, if they have an account; else somebody of their team.</summary>
    public Guid Owner(string? agent, string? team, Chance chance) => agent is not null && byCode.TryGetValue(agent, out var id) ? id : Any(team, chance);

    /// <summary>Somebody of a team; of a team whose people have no account, whoever of the others has time.</summary>
    public Guid Any(string? team, Chance chance)
    {
        var list = team is not null && byTeam.TryGetValue(team, out var own) ? own : byTeam.Values.ElementAt(chance.Below(byTeam.Count));
        return list[chance.Below(list.Count)];
    }
}
