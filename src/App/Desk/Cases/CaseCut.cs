using Shouwen.App.Access.Published;
using Shouwen.App.Centres.Published;
using Shouwen.App.Data;
using Shouwen.App.Desk.Together;
using Shouwen.App.Desk.Types;
using Shouwen.App.Http;
using Shouwen.Engines.Metrics;

namespace Shouwen.App.Desk.Cases;

/// <summary>What a list of cases is cut by: the same for all cases, and for those that are not done.</summary>
internal sealed class CaseCut
{
    private const string Mine = "mine";

    private readonly Guid? me;
    private readonly ListCases.Asked asked;
    private Guid? type;
    private Guid? owner;
    private Guid? worker;
    private List<int?>? teams;
    private List<int?>? topics;

    private CaseCut(Guid? me, ListCases.Asked asked) => (this.me, this.asked) = (me, asked);

    /// <summary>Whether what is left may be so few that words are looked for among them one by one.</summary>
    public bool IsNarrow => asked.Offered == true || asked.Watched == true || owner is not null || worker is not null || teams is not null;

    /// <summary>Whether cases have an index by what they are cut by.</summary>
    public bool HasIndex => owner is not null || worker is not null || teams is not null || topics is not null;

    public static async Task<CaseCut> FindAsync(Db db, Acting acting, ListCases.Asked asked, IEnumerable<CaseType> types, FieldErrors errors, CancellationToken cancel)
    {
        var cut = new CaseCut(acting.UserId, asked) { owner = Person("owner", asked.Owner, acting, errors), worker = Person("worker", asked.Worker, acting, errors) };
        if (!string.IsNullOrEmpty(asked.Type))
        {
            cut.type = types.FirstOrDefault(type => type.Code == asked.Type)?.Id;
            errors.AddIf(cut.type is null, "type", FieldErrors.UnknownCode);
        }

        await cut.PlaceAsync(db, acting, errors, cancel);
        return cut;
    }

    public IQueryable<T> Of<T>(Db db, IQueryable<T> rows) where T : class, IListedCase
    {
        if (type is not null) rows = rows.Where(row => row.TypeId == type);
        if (owner is not null) rows = rows.Where(row => row.OwnerId == owner);
        if (worker is not null) rows = rows.Where(row => row.WorkerId == worker);
        if (asked.Priority is { } priority) rows = rows.Where(row => row.Priority == priority);
        if (asked.Offered == true) rows = rows.Where(row => row.OfferedTo == me && row.OfferedTo != null);
        if (asked.Watched == true) rows = rows.Where(row => db.Set<CaseWatcher>().Any(watcher => watcher.CaseId == row.Id && watcher.PersonId == me));
        if (asked.Repeats == true) rows = rows.Where(row => row.Repeats > 0);
        // One is asked for as one, so that an index keeps its order.
        if (teams is [var team]) rows = rows.Where(row => row.TeamId == team);
        else if (teams is not null) rows = rows.Where(row => teams.Contains(row.TeamId));
        if (topics is [var topic]) rows = rows.Where(row => row.TopicId == topic);
        else if (topics is not null) rows = rows.Where(row => topics.Contains(row.TopicId));
        return rows;
    }

    /// <summary>A team and a topic by code; `mine` for the teams of whoever asks, and with a group of topics what is in it.</summary>
    private async Task PlaceAsync(Db db, Acting acting, FieldErrors errors, CancellationToken cancel)
    {
        if (asked.Team == Mine) teams = [.. acting.TeamIds.Select(id => (int?)id)];
        var team = asked.Team == Mine ? null : asked.Team;
        if (string.IsNullOrEmpty(team) && string.IsNullOrEmpty(asked.Topic)) return;
        var frame = (await CentreFrame.LoadAsync(db, acting.CentreId, cancel, new HashSet<Dim> { Dim.Team }))!;
        if (!string.IsNullOrEmpty(team))
        {
            var id = frame.Members[Dim.Team].FirstOrDefault(member => member.Code == team)?.Id;
            errors.AddIf(id is null, "team", FieldErrors.UnknownCode);
            teams = [id];
        }

        if (string.IsNullOrEmpty(asked.Topic)) return;
        var all = frame.Members[Dim.Topic];
        var found = all.FirstOrDefault(member => member.Code == asked.Topic);
        errors.AddIf(found is null, "topic", FieldErrors.UnknownCode);
        topics = [.. all.Where(member => member == found || (found is not null && member.ParentId == found.Id)).Select(member => (int?)member.Id)];
    }

    /// <summary>`me`, or somebody's id.</summary>
    private static Guid? Person(string field, string? asked, Acting acting, FieldErrors errors)
    {
        if (string.IsNullOrEmpty(asked)) return null;
        if (asked == "me") return acting.UserId ?? Guid.Empty;
        if (Guid.TryParse(asked, out var id)) return id;
        errors.Add(field, FieldErrors.UnknownCode);
        return null;
    }
}
