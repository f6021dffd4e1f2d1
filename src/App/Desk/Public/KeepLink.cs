using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Shouwen.App.Access.Published;
using Shouwen.App.Calendars.Published;
using Shouwen.App.Data;
using Shouwen.App.Desk.Cases;
using Shouwen.App.Desk.Doors;

namespace Shouwen.App.Desk.Public;

/// <summary>A case as its customer sees it, and whether they have a link to it.</summary>
/// <param name="MadeBy">Who made it; null where the customer got it by sending the form.</param>
public sealed record CaseForCustomer(CustomerView Seen, DateTimeOffset? LinkUntil, string? MadeBy);

/// <summary>A link that was made just now: its address is told once, and kept nowhere.</summary>
public sealed record MadeLink(string Address, DateTimeOffset Until);

/// <summary>A customer's link to their case: looked at, made (whereby the one before ends), taken back.</summary>
internal static class KeepLink
{
    public static async Task<Results<Ok<CaseForCustomer>, ProblemHttpResult>> Read(int number, Db db, TimeProvider time, Acting acting, CancellationToken cancel)
    {
        if (await StoredCases.Of(db, acting, Act.DeskView).AsNoTracking().SingleOrDefaultAsync(row => row.Number == number, cancel) is not { } row) return StoredCases.NotFound(number);
        var link = await Open(db, row, time).OrderByDescending(one => one.Id).AsNoTracking().FirstOrDefaultAsync(cancel);
        return TypedResults.Ok(new CaseForCustomer(await CustomerView.OfAsync(db, row, cancel), link?.ExpiresAt, link?.MadeBy));
    }

    public static async Task<Results<Ok<MadeLink>, ProblemHttpResult>> Make(int number, Db db, WorkingCalendars calendars, TimeProvider time, Acting acting, CancellationToken cancel)
    {
        if (await StoredCases.Of(db, acting, Act.DeskWork).SingleOrDefaultAsync(row => row.Number == number, cancel) is not { } row) return StoredCases.NotFound(number);
        var desk = new DeskStore(db, calendars, time, acting);
        foreach (var old in await Open(db, row, time).ToListAsync(cancel)) old.RevokedAt = StoredCases.Now(time);
        var token = OpaqueToken.Create();
        var link = Add(desk, row, token, await DaysAsync(db, row, cancel));
        db.Add(StoredCases.Entry(desk, row, CaseEntryKind.LinkMade));
        await db.SaveChangesAsync(cancel);
        return TypedResults.Ok(new MadeLink($"{PublicModule.Path}/{PublicModule.OfCase}/{token}", link.ExpiresAt));
    }

    public static async Task<Results<NoContent, ProblemHttpResult>> Revoke(int number, Db db, WorkingCalendars calendars, TimeProvider time, Acting acting, CancellationToken cancel)
    {
        if (await StoredCases.Of(db, acting, Act.DeskWork).SingleOrDefaultAsync(row => row.Number == number, cancel) is not { } row) return StoredCases.NotFound(number);
        var open = await Open(db, row, time).ToListAsync(cancel);
        foreach (var link in open) link.RevokedAt = StoredCases.Now(time);
        if (open.Count > 0) db.Add(StoredCases.Entry(new(db, calendars, time, acting), row, CaseEntryKind.LinkRevoked));
        await db.SaveChangesAsync(cancel);
        return TypedResults.NoContent();
    }

    /// <summary>Saved with the caller's changes.</summary>
    public static PrivateLink Add(DeskStore desk, DeskCase row, string token, int days)
    {
        var now = StoredCases.Now(desk.Time);
        var link = new PrivateLink
        {
            Id = NewId.At(desk.Time),
            CentreId = row.CentreId,
            CaseId = row.Id,
            Hash = PrivateLink.HashOf(token),
            MadeAt = now,
            MadeBy = desk.Acting.Name.Length == 0 ? null : desk.Acting.Name,
            ExpiresAt = now.AddDays(days),
        };
        desk.Db.Add(link);
        return link;
    }

    private static async Task<int> DaysAsync(Db db, DeskCase row, CancellationToken cancel) =>
        (await db.Set<CaseDoor>().AsNoTracking().SingleOrDefaultAsync(door => door.TypeId == row.TypeId, cancel))?.Document.LinkDays ?? new DoorRule([], 0, 0).LinkDays;

    private static IQueryable<PrivateLink> Open(Db db, DeskCase row, TimeProvider time)
    {
        var (id, now) = (row.Id, time.GetUtcNow());
        return db.Set<PrivateLink>().Where(link => link.CaseId == id && link.RevokedAt == null && link.ExpiresAt > now);
    }
}
