using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Shouwen.App.Access.Published;
using Shouwen.App.Data;
using Shouwen.App.Http;
using Shouwen.Engines.Metrics;

namespace Shouwen.App.Knowledge.Articles;

/// <summary>Revisions of an article, for those who work on it: listed, and read to be compared.</summary>
internal static class CompareRevisions
{
    /// <summary>The newest first.</summary>
    public static async Task<Results<Ok<KeysetPage<ArticleRevisionCard>>, ProblemHttpResult>> List(int number, int? after, int? limit, Db db, Acting acting, CancellationToken cancel)
    {
        if (await FindAsync(db, acting, number, cancel) is not { } row) return StoredArticles.NotFound(number);
        var size = KeysetPage.Limit(limit);
        var all = db.Set<ArticleRevision>().AsNoTracking().Where(one => one.ArticleId == row.Id);
        var count = await all.Take(KeysetPage.CountBound + 1).CountAsync(cancel);
        if (after is { } last) all = all.Where(one => one.Number < last);
        var page = await all.OrderByDescending(one => one.Number).Take(size + 1).Select(one => new { one.Number, one.Title, one.Note, one.At, one.ById }).ToListAsync(cancel);
        var people = await Members.NamesAsync(db, [.. page.Select(one => one.ById).Distinct()], cancel);
        return TypedResults.Ok(KeysetPage.Of(page, size, count, one => $"{one.Number}")
            .Select(one => new ArticleRevisionCard(one.Number, one.Title, one.Note, one.At, new(one.ById, people.GetValueOrDefault(one.ById) ?? ""), one.Number == row.PublishedRevision)));
    }

    public static async Task<Results<Ok<ArticleRevisionForm>, ProblemHttpResult>> Read(int number, int revision, Db db, Acting acting, CancellationToken cancel)
    {
        if (await FindAsync(db, acting, number, cancel) is not { } row) return StoredArticles.NotFound(number);
        if (await db.Set<ArticleRevision>().AsNoTracking().SingleOrDefaultAsync(one => one.ArticleId == row.Id && one.Number == revision, cancel) is not { } found)
            return Problem.NotFound("knowledge.noRevision", $"Article {number} has no revision {revision}.");
        var people = await Members.NamesAsync(db, [found.ById], cancel);
        var topic = found.TopicId is null ? null : (await StoredArticles.FrameAsync(db, row.CentreId, cancel)).Members[Dim.Topic].FirstOrDefault(member => member.Id == found.TopicId);
        return TypedResults.Ok(new ArticleRevisionForm(
            found.Number, found.Title, found.Body, found.Audience, topic?.Name, KnowledgeJson.Read(found.Tags), found.Note, found.At, new(found.ById, people.GetValueOrDefault(found.ById) ?? "")));
    }

    private static async Task<Article?> FindAsync(Db db, Acting acting, int number, CancellationToken cancel) =>
        await StoredArticles.FindAsync(db, acting, number, cancel) is { } row && StoredArticles.MayWork(row, acting) ? row : null;
}
