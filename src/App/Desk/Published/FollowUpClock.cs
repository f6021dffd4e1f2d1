using Microsoft.EntityFrameworkCore;
using Shouwen.App.Data;
using Shouwen.App.Desk.Cases;
using Shouwen.App.Desk.Promises;
using Shouwen.App.Desk.Types;
using Shouwen.Engines.Clock;

namespace Shouwen.App.Desk.Published;

/// <summary>Whom a case belongs to now.</summary>
public sealed class CaseHolder
{
    public required Guid CaseId { get; init; }
    public required Guid OwnerId { get; init; }
    public Guid? WorkerId { get; init; }
    public Guid? OfferedTo { get; init; }
    public int? TeamId { get; init; }

    /// <summary>To be asked within another query.</summary>
    public static IQueryable<CaseHolder> Of(Db db) => db.Set<DeskCase>().Select(row => new CaseHolder { CaseId = row.Id, OwnerId = row.OwnerId, WorkerId = row.WorkerId, OfferedTo = row.OfferedTo, TeamId = row.TeamId });
}

/// <summary>The promise of a follow-up as the desk's clock counts it, and who answers for it.</summary>
public sealed class FollowUpClock
{
    public required Guid CaseId { get; init; }
    public DateTimeOffset? DueAt { get; init; }
    public DateTimeOffset? EndedAt { get; init; }
    public DateTimeOffset? BreachedAt { get; init; }

    /// <summary>Stands still: it waits for somebody else, and its deadline moves meanwhile.</summary>
    public bool IsPaused { get; init; }
    public Guid OwnerId { get; init; }

    /// <summary>Whether it was kept; null while nobody can say.</summary>
    public bool? IsKept(DateTimeOffset now) => BreachedAt is not null ? false : EndedAt is not null ? true : !IsPaused && DueAt < now ? false : null;

    /// <summary>To be asked within another query.</summary>
    public static IQueryable<FollowUpClock> Of(Db db) =>
        from promise in db.Set<CasePromise>()
        where promise.Code == FollowUpType.Promise
        join row in db.Set<DeskCase>() on promise.CaseId equals row.Id
        select new FollowUpClock { CaseId = promise.CaseId, DueAt = promise.DueAt, EndedAt = promise.EndedAt, BreachedAt = promise.BreachedAt, IsPaused = promise.State == PromiseState.Paused, OwnerId = row.OwnerId };

    public static async Task<Dictionary<Guid, FollowUpClock>> OfAsync(Db db, IReadOnlyCollection<Guid> cases, CancellationToken cancel) =>
        cases.Count == 0 ? [] : await Of(db).Where(clock => cases.Contains(clock.CaseId)).AsNoTracking().ToDictionaryAsync(clock => clock.CaseId, cancel);
}
