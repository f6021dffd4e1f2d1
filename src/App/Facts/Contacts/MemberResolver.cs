using Shouwen.App.Centres.Published;
using Shouwen.App.Data;
using Shouwen.App.Facts.Published;
using Shouwen.Engines.Metrics;

namespace Shouwen.App.Facts.Contacts;

/// <summary>Codes of a file to dense ids of the centre; codes not known yet are added, as long as they are believably codes.</summary>
internal sealed class MemberResolver
{
    private static readonly Dim[] Dims = Enum.GetValues<Dim>();
    private readonly int centreId;
    private readonly Dictionary<string, int>[] ids;
    private readonly Dictionary<int, int> teamOfAgent;
    private readonly HashSet<NewCode> unknown = [];
    private readonly Dictionary<Dim, int> added = [];

    public MemberResolver(CentreFrame frame)
    {
        centreId = frame.CentreId;
        ids = [.. Dims.Select(dim => frame.Members[dim].ToDictionary(member => member.Code, member => member.Id, StringComparer.Ordinal))];
        teamOfAgent = frame.Members[Dim.Agent].Where(agent => agent.ParentId is not null).ToDictionary(agent => agent.Id, agent => agent.ParentId!.Value);
    }

    public IReadOnlyDictionary<string, int> Queues => ids[(int)Dim.Queue];

    /// <summary>Notes a code that the centre does not know.</summary>
    public void Meet(Dim dim, string? code)
    {
        if (code is not null && !ids[(int)dim].ContainsKey(code)) unknown.Add(new(dim, code));
    }

    /// <summary>A queue that is new promises the seconds that its own reports count with.</summary>
    public void MeetQueue(string code, int? withinSeconds)
    {
        if (!ids[(int)Dim.Queue].ContainsKey(code)) unknown.Add(new(Dim.Queue, code, AnswerWithinSeconds: withinSeconds));
    }

    public void Meet(ContactDraft draft)
    {
        Meet(Dim.Queue, draft.Queue);
        Meet(Dim.Topic, draft.Topic);
        Meet(Dim.Channel, draft.Channel);
        Meet(Dim.Region, draft.Region);
        Meet(Dim.Product, draft.Product);
        Meet(Dim.Campaign, draft.Campaign);
        Meet(Dim.Team, draft.Team);
        Meet(Dim.Agent, draft.Agent);
    }

    /// <summary>Adds what was met, or with no database only counts it (a dry run).</summary>
    public async Task AddMetAsync(Db? db, LoadReport report, CancellationToken cancel)
    {
        if (unknown.Count == 0) return;
        foreach (var group in unknown.GroupBy(code => code.Dim))
        {
            added[group.Key] = added.GetValueOrDefault(group.Key) + group.Count();
            if (added[group.Key] > Believable(group.Key)) throw new TooManyCodes(group.Key, Believable(group.Key), [.. group.Take(3).Select(code => code.Code)]);
            report.SawNew(group.Key.ToString().ToLowerInvariant(), [.. group.Select(code => code.Code)]);
        }

        if (db is null) foreach (var code in unknown) ids[(int)code.Dim][code.Code] = -1;
        else foreach (var (key, id) in await NewCodes.AddAsync(db, centreId, unknown, cancel)) ids[(int)key.Item1][key.Item2] = id;
        unknown.Clear();
    }

    /// <summary>False where a code is not known yet: it must be met and added first.</summary>
    public bool TryResolve(ContactDraft draft, out MemberIds members)
    {
        members = default;
        return Find(Dim.Queue, draft.Queue, ref members) && Find(Dim.Topic, draft.Topic, ref members) && Find(Dim.Channel, draft.Channel, ref members)
            && Find(Dim.Region, draft.Region, ref members) && Find(Dim.Product, draft.Product, ref members) && Find(Dim.Campaign, draft.Campaign, ref members)
            && Find(Dim.Agent, draft.Agent, ref members) && FindTeam(draft.Team, ref members);
    }

    private bool FindTeam(string? code, ref MemberIds members)
    {
        if (code is not null) return Find(Dim.Team, code, ref members);
        members[(int)Dim.Team] = teamOfAgent.GetValueOrDefault(members[(int)Dim.Agent]);
        return true;
    }

    private bool Find(Dim dim, string? code, ref MemberIds members) => code is null || ids[(int)dim].TryGetValue(code, out members[(int)dim]);

    private static int Believable(Dim dim) => dim switch
    {
        Dim.Channel => 20,
        Dim.Queue => 500,
        Dim.Agent => 60_000,
        _ => 5_000,
    };
}

/// <summary>A column that brings more different values than its cut can believably have.</summary>
internal sealed class TooManyCodes(Dim dim, int bound, IReadOnlyList<string> examples) : Exception(
    $"The column for {dim.ToString().ToLowerInvariant()} has more than {bound} values that the centre does not know (such as {string.Join(", ", examples)}). It is probably not a {dim.ToString().ToLowerInvariant()}: choose another column, or none.")
{
    public Dim Dim { get; } = dim;
}
