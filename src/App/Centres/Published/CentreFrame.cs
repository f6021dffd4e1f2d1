using Microsoft.EntityFrameworkCore;
using Shouwen.App.Data;
using Shouwen.Engines.Metrics;

namespace Shouwen.App.Centres.Published;

/// <summary>One value of a cut: its dense id, code, name, and parent where the cut is a tree.</summary>
public sealed record Member(int Id, string Code, string Name, int? ParentId = null);

public sealed record QueuePromise(int QueueId, double AnswerShare, int WithinSeconds, int ShortAbandonSeconds, int Variant);

/// <summary>Everything that facts of a centre are cut by, as it stands now.</summary>
public sealed record CentreFrame(
    int CentreId, string Code, string Zone, int RepeatWindowDays, bool KeepsPhoneNumbers,
    IReadOnlyDictionary<Dim, IReadOnlyList<Member>> Members,
    IReadOnlyDictionary<int, QueuePromise> Promises,
    IReadOnlyDictionary<int, int> TalkLimits)
{
    /// <param name="only">Cuts to load the members of; null: all. Queues and topics always are: promises and limits hang on them.</param>
    public static async Task<CentreFrame?> LoadAsync(Db db, int centreId, CancellationToken cancel, IReadOnlySet<Dim>? only = null)
    {
        var centre = await db.Set<Centre>().AsNoTracking().SingleOrDefaultAsync(row => row.Id == centreId, cancel);
        if (centre is null) return null;
        var queues = await All<Queue>(db, centreId).ToListAsync(cancel);
        var topics = await All<Topic>(db, centreId).ToListAsync(cancel);
        var members = new Dictionary<Dim, IReadOnlyList<Member>>
        {
            [Dim.Queue] = [.. queues.Select(row => new Member(row.Id, row.Code, row.Name))],
            [Dim.Topic] = [.. topics.Select(row => new Member(row.Id, row.Code, row.Name, row.ParentId))],
        };
        foreach (var dim in Enum.GetValues<Dim>().Where(dim => !members.ContainsKey(dim) && only?.Contains(dim) != false))
            members[dim] = await MembersOf(db, centreId, dim).ToListAsync(cancel);
        return new(centre.Id, centre.Code, centre.Zone, centre.RepeatWindowDays, centre.KeepsPhoneNumbers, members,
            queues.ToDictionary(row => row.Id, row => new QueuePromise(row.Id, row.AnswerShare, row.AnswerWithinSeconds, row.ShortAbandonSeconds, row.ServiceLevelVariant)),
            topics.Where(row => row.TalkLimitSeconds is not null).ToDictionary(row => row.Id, row => row.TalkLimitSeconds!.Value));
    }

    private static IQueryable<Member> MembersOf(Db db, int centreId, Dim dim) => dim switch
    {
        Dim.Channel => All<Channel>(db, centreId).Select(row => new Member(row.Id, row.Code, row.Name, null)),
        Dim.Region => All<Region>(db, centreId).Select(row => new Member(row.Id, row.Code, row.Name, row.ParentId)),
        Dim.Product => All<Product>(db, centreId).Select(row => new Member(row.Id, row.Code, row.Name, row.ParentId)),
        Dim.Campaign => All<Campaign>(db, centreId).Select(row => new Member(row.Id, row.Code, row.Name, null)),
        Dim.Team => All<Team>(db, centreId).Select(row => new Member(row.Id, row.Code, row.Name, null)),
        Dim.Agent => All<Employee>(db, centreId).Select(row => new Member(row.Id, row.Code, row.Name, row.TeamId)),
        _ => throw new ArgumentOutOfRangeException(nameof(dim)),
    };

    private static IQueryable<T> All<T>(Db db, int centreId) where T : Dimension =>
        db.Set<T>().AsNoTracking().Where(row => row.CentreId == centreId).OrderBy(row => row.Code);
}
