using System.Globalization;
using Shouwen.App.Centres.Published;
using Shouwen.App.Http;

namespace Shouwen.App.Centres;

/// <summary>A personnel list after checking: the rows that can land, and why the others cannot.</summary>
internal sealed class PersonnelList
{
    public const string Repeated = "repeated";

    private readonly List<PersonDraft> good = [];
    private readonly List<ListReject> rejects = [];

    public IReadOnlyList<PersonDraft> Good => good;
    public IReadOnlyList<ListReject> Rejects => rejects;
    public int RejectedRows { get; private set; }

    public static PersonnelList Read(IEnumerable<PersonDraft> people, Dictionary<string, Employee> known)
    {
        var list = new PersonnelList();
        var codes = new HashSet<string>();
        foreach (var person in people)
        {
            var errors = new FieldErrors();
            var checkedPerson = Check(person, known, errors);
            errors.AddIf(!errors.Any && !codes.Add(checkedPerson.Code!), "code", Repeated);
            if (errors.Any) list.Refuse(person, errors);
            else list.good.Add(checkedPerson);
        }
        list.RefuseUnknownLeaders(known);
        return list;
    }

    private static PersonDraft Check(PersonDraft person, Dictionary<string, Employee> known, FieldErrors errors)
    {
        var code = errors.Text("code", person.Code, Dimension.MaxCode);
        var old = known.GetValueOrDefault(code);
        var name = errors.OptionalText("name", person.Name, Dimension.MaxName);
        errors.AddIf(name is null && old is null, "name", FieldErrors.Required);
        EmployeeRules.Check(
            errors, person.Joined ?? old?.Joined, person.Left ?? old?.Left, person.LeftVoluntarily ?? old?.LeftVoluntarily);
        return new()
        {
            Line = person.Line,
            Code = code,
            Name = name,
            Team = errors.OptionalText("team", person.Team, Dimension.MaxCode),
            TeamLeader = errors.OptionalText("teamLeader", person.TeamLeader, Dimension.MaxCode),
            LeadsTeam = person.LeadsTeam,
            Role = errors.OptionalText("role", person.Role, Dimension.MaxCode),
            Joined = person.Joined,
            Left = person.Left,
            LeftVoluntarily = person.LeftVoluntarily,
        };
    }

    // Refusing one row can take the leader of another away.
    private void RefuseUnknownLeaders(Dictionary<string, Employee> known)
    {
        var codes = good.Select(person => person.Code!).Concat(known.Keys).ToHashSet();
        while (good.Where(person => person.TeamLeader is { } leader && !codes.Contains(leader)).ToList() is { Count: > 0 } lost)
        {
            good.RemoveAll(lost.ToHashSet().Contains);
            foreach (var person in lost)
            {
                if (!known.ContainsKey(person.Code!)) codes.Remove(person.Code!);
                RejectedRows++;
                rejects.Add(new(person.Line, "teamLeader", FieldErrors.UnknownCode, person.TeamLeader));
            }
        }
    }

    private void Refuse(PersonDraft person, FieldErrors errors)
    {
        RejectedRows++;
        rejects.AddRange(errors.Found.SelectMany(
            field => field.Value, (field, reason) => new ListReject(person.Line, field.Key, reason, ValueOf(person, field.Key))));
    }

    private static string? ValueOf(PersonDraft person, string field) => field switch
    {
        "code" => person.Code,
        "name" => person.Name,
        "team" => person.Team,
        "teamLeader" => person.TeamLeader,
        "role" => person.Role,
        "left" => person.Left?.ToString("O", CultureInfo.InvariantCulture),
        "leftVoluntarily" => person.LeftVoluntarily?.ToString(),
        _ => null,
    };
}
