using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Shouwen.App.Access.Published;
using Shouwen.App.Centres.Published;
using Shouwen.App.Data;
using Shouwen.App.Http;
using Shouwen.App.Notices.Published;
using Shouwen.App.Notices.Settings;

namespace Shouwen.App.Notices.Inbox;

/// <param name="Path">Of the page it is about, within the centre.</param>
public sealed record NoticeCard(long Id, NoticeKind Kind, DateTimeOffset At, bool IsRead, bool IsUrgent, string Title, string Text, string Path);

/// <param name="IsCapped">There are more than were counted.</param>
public sealed record UnreadCount(int Count, bool IsCapped);

/// <param name="UpTo">All up to this one; else those that are named.</param>
public sealed record NoticesRead(IReadOnlyList<long>? Ids, long? UpTo);

/// <summary>My notices in a centre, the newest first; which of them I have read.</summary>
internal static class ReadNotices
{
    private const int MostCounted = 99;

    public static async Task<Results<Ok<KeysetPage<NoticeCard>>, ProblemHttpResult>> List(Db db, Acting acting, string? language, bool? unread, long? after, int? limit, CancellationToken cancel)
    {
        if (acting.UserId is not { } me) return KeepSettings.NotAPerson();
        var size = KeysetPage.Limit(limit);
        var rows = Mine(db, acting, me).AsNoTracking();
        if (unread == true) rows = rows.Where(row => row.ReadAt == null);
        var count = await rows.Take(KeysetPage.CountBound + 1).CountAsync(cancel);
        if (after is { } last) rows = rows.Where(row => row.Id < last);
        var page = await rows.OrderByDescending(row => row.Id).Take(size + 1).ToListAsync(cancel);
        var zone = (await CentreCard.ListAsync(db, [acting.CentreId], cancel)).Single().Zone;
        var words = NoticeWords.In(language);
        return TypedResults.Ok(KeysetPage.Of(page, size, count, row => row.Id.ToString(CultureInfo.InvariantCulture)).Select(row =>
        {
            var (title, text) = words.Of(row.Kind, row.Params, zone);
            return new NoticeCard(row.Id, row.Kind, row.At, row.ReadAt is not null, row.IsUrgent, title, text, row.Path);
        }));
    }

    public static async Task<Results<Ok<UnreadCount>, ProblemHttpResult>> Count(Db db, Acting acting, CancellationToken cancel)
    {
        if (acting.UserId is not { } me) return KeepSettings.NotAPerson();
        var count = await Mine(db, acting, me).Where(row => row.ReadAt == null).Take(MostCounted + 1).CountAsync(cancel);
        return TypedResults.Ok(new UnreadCount(Math.Min(count, MostCounted), count > MostCounted));
    }

    public static async Task<Results<NoContent, ProblemHttpResult>> Read(NoticesRead given, Db db, TimeProvider time, Acting acting, CancellationToken cancel)
    {
        if (acting.UserId is not { } me) return KeepSettings.NotAPerson();
        if (given.Ids?.Count > KeysetPage.MaxLimit) return Problem.Invalid("ids", FieldErrors.TooLong);
        var rows = Mine(db, acting, me).Where(row => row.ReadAt == null);
        var ids = given.Ids ?? [];
        rows = given.UpTo is { } last ? rows.Where(row => row.Id <= last) : rows.Where(row => ids.Contains(row.Id));
        var now = TellPeople.Now(time);
        await rows.ExecuteUpdateAsync(set => set.SetProperty(row => row.ReadAt, now), cancel);
        return TypedResults.NoContent();
    }

    public static async Task<Results<NoContent, ProblemHttpResult>> Unread(long id, Db db, Acting acting, CancellationToken cancel)
    {
        if (acting.UserId is not { } me) return KeepSettings.NotAPerson();
        return await Mine(db, acting, me).Where(row => row.Id == id).ExecuteUpdateAsync(set => set.SetProperty(row => row.ReadAt, (DateTimeOffset?)null), cancel) == 0
            ? Problem.NotFound("notices.none", "There is no such notice of yours.")
            : TypedResults.NoContent();
    }

    private static IQueryable<Notice> Mine(Db db, Acting acting, Guid me) => db.Set<Notice>().Where(row => row.CentreId == acting.CentreId && row.PersonId == me && row.IsShown);
}
