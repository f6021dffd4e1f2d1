using Microsoft.EntityFrameworkCore;
using Shouwen.App.Access.Published;
using Shouwen.App.Centres.Published;
using Shouwen.App.Data;
using Shouwen.App.Desk.Figures;
using Shouwen.App.Desk.Types;
using Shouwen.App.Http;
using Shouwen.Engines.Metrics;

namespace Shouwen.App.Desk.CaseImport;

/// <summary>What rows may name: kinds, members of the directory, and employees who have an account that works on cases.</summary>
internal sealed class CaseWorld
{
    private const int Told = 12;
    private readonly Dictionary<Dim, Named<int>> members = [];

    public required CentreFrame Frame { get; init; }
    public required Named<CaseType> Types { get; init; }
    public required IReadOnlyDictionary<Guid, CaseTypeDefinition> Definitions { get; init; }

    /// <summary>By the employee's code; their person and their team.</summary>
    public required IReadOnlyDictionary<string, (Guid Person, int? Team)> Owners { get; init; }

    /// <summary>Who answers where a row names nobody.</summary>
    public required (Guid Person, int? Team)? Fallback { get; init; }

    /// <summary>Where whoever answers for a case belongs.</summary>
    public required IReadOnlyDictionary<Guid, CasePlace> Places { get; init; }

    public CaseWorld With((Guid Person, int? Team) fallback) => new() { Frame = Frame, Types = Types, Definitions = Definitions, Owners = Owners, Places = Places, Fallback = fallback };

    public Named<int> Of(Dim dim) => members.TryGetValue(dim, out var known) ? known : members[dim] = new([.. Frame.Members[dim].Select(one => (one.Code, one.Name, one.Id))], Told);

    public static async Task<CaseWorld> LoadAsync(Db db, Acting acting, CasePlan plan, FieldErrors errors, CancellationToken cancel)
    {
        var frame = (await CentreFrame.LoadAsync(db, acting.CentreId, cancel, new HashSet<Dim> { Dim.Topic, Dim.Channel, Dim.Team, Dim.Region, Dim.Product, Dim.Queue, Dim.Agent }))!;
        var types = await db.Set<CaseType>().AsNoTracking().Where(row => row.CentreId == acting.CentreId).OrderBy(row => row.Code).ToListAsync(cancel);
        var workers = await Members.WhoMayAsync(db, acting.CentreId, Act.DeskWork, cancel);
        var employees = await Members.EmployeesAsync(db, acting.CentreId, [.. workers.Select(worker => worker.Id)], cancel);
        var agents = frame.Members[Dim.Agent].ToDictionary(agent => agent.Id);
        var owners = employees.Where(one => agents.ContainsKey(one.Value)).GroupBy(one => agents[one.Value].Code).ToDictionary(one => one.Key, one => (one.First().Key, agents[one.First().Value].ParentId), StringComparer.OrdinalIgnoreCase);
        var fallback = plan.Owner ?? acting.UserId;
        var mayAnswer = fallback is { } person && workers.Any(worker => worker.Id == person);
        errors.AddIf(plan.Owner is not null && !mayAnswer, "owner", FieldErrors.UnknownCode);
        errors.AddIf(!string.IsNullOrEmpty(plan.Type) && types.All(type => type.Code != plan.Type), "type", FieldErrors.UnknownCode);
        int? team = fallback is { } one && employees.TryGetValue(one, out var employee) && agents.TryGetValue(employee, out var agent) ? agent.ParentId : null;
        return new()
        {
            Frame = frame,
            Types = new([.. types.Select(type => (type.Code, type.Name, type))], Told),
            Definitions = types.ToDictionary(type => type.Id, type => type.Document),
            Owners = owners,
            Places = employees.Where(one => agents.ContainsKey(one.Value)).ToDictionary(one => one.Key, one => new CasePlace(one.Value, agents[one.Value].ParentId)),
            Fallback = mayAnswer ? (fallback!.Value, team) : null,
        };
    }
}

/// <summary>Things by code, or by name where only one is called so.</summary>
internal sealed class Named<T>
{
    private readonly Dictionary<string, T> known = new(StringComparer.OrdinalIgnoreCase);

    public Named(IReadOnlyList<(string Code, string Name, T What)> all, int told)
    {
        foreach (var name in all.GroupBy(one => one.Name.Trim(), StringComparer.OrdinalIgnoreCase).Where(name => name.Count() == 1)) known[name.Key] = name.Single().What;
        foreach (var (code, _, what) in all) known[code] = what;
        Right = all.Count == 0 ? "–" : string.Join(", ", all.Take(told).Select(one => one.Code == one.Name ? one.Code : $"{one.Code} ({one.Name})")) + (all.Count > told ? ", …" : "");
    }

    /// <summary>What could be named, in words.</summary>
    public string Right { get; }

    public bool TryFind(string text, out T what) => known.TryGetValue(text, out what!);
}
