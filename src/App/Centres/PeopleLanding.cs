using Shouwen.App.Centres.Published;

namespace Shouwen.App.Centres;

/// <summary>Puts checked people into the centre's staff: new ones are added, known ones changed where they differ.</summary>
internal sealed class PeopleLanding(int centreId, IReadOnlyCollection<Team> teams, Dictionary<string, Employee> staff)
{
    // A code wins over a name, and the first of two equal names over the second.
    private readonly Dictionary<string, Team> teamByWord = teams
        .Select(team => (Word: team.Code, Team: team))
        .Concat(teams.Select(team => (Word: team.Name, Team: team)))
        .DistinctBy(entry => entry.Word)
        .ToDictionary(entry => entry.Word, entry => entry.Team);

    public List<Employee> Added { get; } = [];
    public int Changed { get; private set; }
    public int Unchanged { get; private set; }

    public void Land(PersonDraft person)
    {
        if (staff.TryGetValue(person.Code!, out var row)) Change(row, person);
        else Add(person);
    }

    /// <summary>Where rows disagree about who leads a team, the last one is believed.</summary>
    public void SetLeaders(IEnumerable<PersonDraft> people)
    {
        var leaders = new Dictionary<int, int>();
        foreach (var person in people)
            if (staff[person.Code!].TeamId is { } team && LeaderOf(person) is { } leader) leaders[team] = leader.Id;
        foreach (var team in teams.Where(team => leaders.TryGetValue(team.Id, out var leader) && leader != team.LeaderId))
        {
            team.LeaderId = leaders[team.Id];
            team.Version++;
        }
    }

    private Employee? LeaderOf(PersonDraft person) =>
        person.LeadsTeam ? staff[person.Code!] : person.TeamLeader is { } leader ? staff[leader] : null;

    private void Add(PersonDraft person)
    {
        var row = new Employee { CentreId = centreId, Code = person.Code!, Name = person.Name! };
        Write(row, person);
        staff.Add(row.Code, row);
        Added.Add(row);
    }

    private void Change(Employee row, PersonDraft person)
    {
        var before = Written(row);
        Write(row, person);
        if (Written(row) == before)
        {
            Unchanged++;
            return;
        }
        Changed++;
        row.Version++;
    }

    private void Write(Employee row, PersonDraft person)
    {
        row.Name = person.Name ?? row.Name;
        row.TeamId = person.Team is { } team ? teamByWord[team].Id : row.TeamId;
        row.Role = person.Role ?? row.Role;
        row.Joined = person.Joined ?? row.Joined;
        row.Left = person.Left ?? row.Left;
        row.LeftVoluntarily = person.LeftVoluntarily ?? row.LeftVoluntarily;
    }

    private static (string, int?, string?, DateOnly?, DateOnly?, bool?) Written(Employee row) =>
        (row.Name, row.TeamId, row.Role, row.Joined, row.Left, row.LeftVoluntarily);
}
