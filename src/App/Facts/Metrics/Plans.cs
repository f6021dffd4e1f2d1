using Shouwen.App.Access.Published;
using Shouwen.App.Centres.Published;
using Shouwen.App.Data;
using Shouwen.App.Http;
using Shouwen.Engines.Metrics;

namespace Shouwen.App.Facts.Metrics;

/// <summary>A query of codes as a plan of ids, narrowed to what the person may see.</summary>
internal sealed record Plans(CentreFrame Frame, IReadOnlyList<CutGroups> Groups, FoldPlan Plan)
{
    /// <summary>Null when `errors` names a code that the centre does not have, or somebody beyond the person's reach.</summary>
    public static async Task<Plans?> AskedAsync(Db db, CentreFrame frame, Acting acting, string act, MetricQuery query, FieldErrors errors, CancellationToken cancel)
    {
        await Reach.CheckAsync(db, frame, acting, act, query, errors, cancel);
        return Make(frame, acting, act, query, errors);
    }

    /// <summary>Null when `errors` names a code that the centre does not have.</summary>
    public static Plans? Make(CentreFrame frame, Acting acting, string act, MetricQuery query, FieldErrors errors)
    {
        var groups = query.By.Select(dim => new CutGroups(dim, frame.Members[dim], dim == Dim.Topic ? query.TopicLevel : 0)).ToList();
        var filters = query.Filters.Select(filter => FilterOf(frame, filter.Dim, filter.Codes, errors)).ToList();
        filters.AddRange(Within(acting, act));
        return errors.Any ? null : new(frame, groups, new()
        {
            From = query.From,
            To = query.To,
            Grain = query.Grain,
            IntervalMinutes = query.IntervalMinutes,
            Cuts = [.. groups.Select(group => group.Cut)],
            Filters = filters,
            Measures = [.. query.Metrics.SelectMany(metric => metric.Measures).Distinct()],
            Promises = frame.Promises.ToDictionary(pair => pair.Key, pair => new Promise(pair.Value.WithinSeconds, pair.Value.ShortAbandonSeconds, pair.Value.Variant)),
            RepeatWindowSeconds = frame.RepeatWindowDays * 86_400,
        });
    }

    /// <summary>The queues that the filters leave, all where none is filtered.</summary>
    public IEnumerable<QueuePromise> Promises => Frame.Promises.Values.Where(promise =>
        Plan.Filters.Where(filter => filter.Dim == Dim.Queue).All(filter => promise.QueueId < filter.Allows.Count && filter.Allows[promise.QueueId]));

    private static Filter FilterOf(CentreFrame frame, Dim dim, IReadOnlyList<string> codes, FieldErrors errors)
    {
        var members = frame.Members[dim];
        var known = members.Select(member => member.Code).ToHashSet();
        foreach (var code in codes.Where(code => code.Length > 0 && !known.Contains(code))) errors.Add("filter", $"unknownCode:{MetricQuery.NameOf(dim)}={code}");
        var ids = dim == Dim.Agent
            ? members.Where(member => codes.Contains(member.Code)).Select(member => member.Id).ToHashSet()
            : Ancestors.WithChildren(members, codes.ToHashSet());
        if (codes.Contains("")) ids.Add(0);
        return new(dim, Allowing(ids));
    }

    private static IEnumerable<Filter> Within(Acting acting, string act) => acting.ScopeOf(act) switch
    {
        Scope.Own => [new(Dim.Agent, Allowing(acting.EmployeeId is { } own ? [own] : []))],
        Scope.Team => [new(Dim.Team, Allowing([.. acting.TeamIds]))],
        Scope.Centre => [],
        _ => [new(Dim.Team, [])],
    };

    private static bool[] Allowing(HashSet<int> ids)
    {
        var allows = new bool[ids.DefaultIfEmpty(-1).Max() + 1];
        foreach (var id in ids) allows[id] = true;
        return allows;
    }
}
