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
    public static async Task<CentreFrame?> LoadAsync(Db db, int centreId, CancellationToken cancel)
    {
        var centre = await db.Set<Centre>().AsNoTracking().SingleOrDefaultAsync(row => row.Id == centreId, cancel);
        if (centre is null) return null;
        var queues = await All<Queue>(db, centreId).ToListAsync(cancel);
        var topics = await All<Topic>(db, centreId).ToListAsync(cancel);
        return new(centre.Id, centre.Code, centre.Zone, centre.RepeatWindowDays, centre.KeepsPhoneNumbers,
            new Dictionary<Dim, IReadOnlyList<Member>>
            {
                [Dim.Queue] = [.. queues.Select(row => new Member(row.Id, row.Code, row.Name))],
                [Dim.Topic] = [.. topics.Select(row => new Member(row.Id, row.Code, row.Name, row.ParentId))],
                [Dim.Channel] = await All<Channel>(db, centreId).Select(row => new Member(row.Id, row.Code, row.Name, null)).ToListAsync(cancel),
                [Dim.Region] = await All<Region>(db, centreId).Select(row => new Member(row.Id, row.Code, row.Name, row.ParentId)).ToListAsync(cancel),
                [Dim.Product] = await All<Product>(db, centreId).Select(row => new Member(row.Id, row.Code, row.Name, row.ParentId)).ToListAsync(cancel),
                [Dim.Campaign] = await All<Campaign>(db, centreId).Select(row => new Member(row.Id, row.Code, row.Name, null)).ToListAsync(cancel),
                [Dim.Team] = await All<Team>(db, centreId).Select(row => new Member(row.Id, row.Code, row.Name, null)).ToListAsync(cancel),
                [Dim.Agent] = await All<Employee>(db, centreId).Select(row => new Member(row.Id, row.Code, row.Name, row.TeamId)).ToListAsync(cancel),
            },
            queues.ToDictionary(row => row.Id, row => new QueuePromise(row.Id, row.AnswerShare, row.AnswerWithinSeconds, row.ShortAbandonSeconds, row.ServiceLevelVariant)),
            topics.Where(row => row.TalkLimitSeconds is not null).ToDictionary(row => row.Id, row => row.TalkLimitSeconds!.Value));
    }

    private static IQueryable<T> All<T>(Db db, int centreId) where T : Dimension =>
        db.Set<T>().AsNoTracking().Where(row => row.CentreId == centreId).OrderBy(row => row.Code);
}
