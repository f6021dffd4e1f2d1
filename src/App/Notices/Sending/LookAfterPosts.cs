using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Shouwen.App.Access.Published;
using Shouwen.App.Centres.Published;
using Shouwen.App.Data;
using Shouwen.App.Http;
using Shouwen.App.Notices.Channels;
using Shouwen.App.Notices.Published;

namespace Shouwen.App.Notices.Sending;

/// <param name="To">The person, or the channel.</param>
/// <param name="Why">The last answer of the other side.</param>
public sealed record FailedPost(Guid Id, PostWay Way, string To, NoticeKind Kind, string Title, DateTimeOffset At, string? Why);

/// <summary>What could not be sent, and why; and tried again.</summary>
internal static class LookAfterPosts
{
    public static async Task<Ok<KeysetPage<FailedPost>>> List(Db db, Acting acting, string? language, Guid? after, int? limit, CancellationToken cancel)
    {
        var size = KeysetPage.Limit(limit);
        var rows = Failed(db, acting).AsNoTracking();
        var count = await rows.Take(KeysetPage.CountBound + 1).CountAsync(cancel);
        if (after is { } last) rows = rows.Where(row => row.Id < last);
        var page = await rows.OrderByDescending(row => row.Id).Take(size + 1).ToListAsync(cancel);
        var people = await Members.NamesAsync(db, [.. page.Select(row => row.PersonId).OfType<Guid>().Distinct()], cancel);
        var channels = await db.Set<NoticeChannel>().Where(row => row.CentreId == acting.CentreId).ToDictionaryAsync(row => row.Id, row => row.Name, cancel);
        var (words, zone) = (NoticeWords.In(language), (await CentreCard.ListAsync(db, [acting.CentreId], cancel)).Single().Zone);
        return TypedResults.Ok(KeysetPage.Of(page, size, count, row => row.Id.ToString("d", CultureInfo.InvariantCulture)).Select(row => new FailedPost(
            row.Id, row.Way, (row.PersonId is { } person ? people.GetValueOrDefault(person) : channels.GetValueOrDefault(row.ChannelId ?? Guid.Empty)) ?? "", row.Kind, words.Of(row.Kind, row.Params, zone).Title, row.At, row.Failure)));
    }

    public static async Task<Results<NoContent, ProblemHttpResult>> Again(Guid id, Db db, TimeProvider time, Acting acting, CancellationToken cancel)
    {
        var now = TellPeople.Now(time);
        return await Failed(db, acting).Where(row => row.Id == id).ExecuteUpdateAsync(set => set.SetProperty(row => row.State, PostState.Waiting).SetProperty(row => row.DueAt, now).SetProperty(row => row.Tries, 0), cancel) == 0
            ? Problem.NotFound("notices.notFailed", "This was sent meanwhile, or somebody else is trying it again.")
            : TypedResults.NoContent();
    }

    private static IQueryable<NoticePost> Failed(Db db, Acting acting) => db.Set<NoticePost>().Where(row => row.CentreId == acting.CentreId && row.State == PostState.Failed);
}
