using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Shouwen.App.Access.Published;
using Shouwen.App.Data;
using Shouwen.App.Desk.Published;
using Shouwen.App.Http;
using Shouwen.App.Knowledge.Attachments;
using Shouwen.App.Knowledge.OnCases;
using Shouwen.App.Knowledge.Reading;
using Shouwen.Engines.Metrics;

namespace Shouwen.App.Knowledge.Articles;

/// <summary>An article: readers see what is published, whoever works on it may ask for the newest revision.</summary>
internal static class ReadArticle
{
    private const string Working = "working";
    private const int MostCases = 20;

    public static async Task<Results<Ok<ArticleForm>, ProblemHttpResult>> Handle(int number, string? copy, Db db, TimeProvider time, Acting acting, HttpContext http, CancellationToken cancel)
    {
        if (await StoredArticles.FindAsync(db, acting, number, cancel) is not { } row) return StoredArticles.NotFound(number);
        var mayWork = StoredArticles.MayWork(row, acting);
        if (copy == Working && !mayWork) return StoredArticles.NotFound(number);
        ETag.Set(http, row.Version);
        return TypedResults.Ok(await FormAsync(new(db, time, acting), row, copy == Working || !StoredArticles.MayRead(row, acting) ? row.Revision : row.PublishedRevision!.Value, cancel));
    }

    public static async Task<ArticleForm> FormAsync(KnowledgeStore knowledge, Article row, int shown, CancellationToken cancel)
    {
        var (db, time, acting) = knowledge;
        var revision = await StoredArticles.RevisionAsync(db, row.Id, shown, cancel);
        var people = await Members.NamesAsync(db, [.. new[] { row.OwnerId, row.AuthorId, row.ApproverId ?? row.OwnerId }.Distinct()], cancel);
        ArticlePerson Person(Guid id) => new(id, people.GetValueOrDefault(id) ?? "");
        var frame = await StoredArticles.FrameAsync(db, row.CentreId, cancel);
        var topic = revision.TopicId is null ? null : frame.Members[Dim.Topic].FirstOrDefault(member => member.Id == revision.TopicId);
        var mayWork = StoredArticles.MayWork(row, acting);
        var files = await db.Set<ArticleFile>().AsNoTracking().Where(file => file.ArticleId == row.Id).OrderBy(file => file.Id).ToListAsync(cancel);
        var content = SafeMarkdown.Read(revision.Body, files.ToDictionary(file => file.Id, file => file.IsImage));
        return new(
            row.Number, shown, revision.Title, revision.Body, content, revision.Audience, topic?.Code, topic?.Name, KnowledgeJson.Read(revision.Tags), row.State, mayWork ? row.Reason : null,
            row.Revision, row.PublishedRevision, row.PublishedAt, row.ChangedAt, Person(row.OwnerId), Person(row.AuthorId), row.ApproverId is { } approver ? Person(approver) : null,
            row.ReviewOn, row.PublishedRevision is not null && row.ReviewOn < StoredArticles.Today(frame.Zone, time), mayWork, mayWork ? ArticleWays.Of(row, acting) : [],
            await ServiceAsync(db, acting, row.Id, cancel), await CasesAsync(db, acting, row.Id, cancel),
            // Readers are told of files that what they read speaks of, as they may have only those.
            [.. files.Where(file => mayWork || file.IsNamedIn(revision.Body)).Select(file => file.Form)]);
    }

    private static async Task<ArticleService> ServiceAsync(Db db, Acting acting, Guid article, CancellationToken cancel)
    {
        var uses = db.Set<ArticleUse>().AsNoTracking().Where(use => use.ArticleId == article);
        var counted = await uses.GroupBy(_ => 1).Select(all => new { Cases = all.Count(use => use.CaseId != null), Yes = all.Count(use => use.Solved == true), No = all.Count(use => use.Solved == false) }).SingleOrDefaultAsync(cancel);
        var mine = await uses.Where(use => use.CaseId == null && use.ById == acting.UserId).Select(use => new { use.Solved, use.Word }).FirstOrDefaultAsync(cancel);
        return new(counted?.Cases ?? 0, counted?.Yes ?? 0, counted?.No ?? 0, mine?.Solved, mine?.Word);
    }

    private static async Task<IReadOnlyList<ArticleCaseCard>> CasesAsync(Db db, Acting acting, Guid article, CancellationToken cancel)
    {
        var links = await db.Set<ArticleCase>().AsNoTracking().Where(link => link.ArticleId == article).OrderBy(link => link.Id).Take(MostCases).ToListAsync(cancel);
        var cases = await CaseGlances.NamesAsync(db, acting, [.. links.Select(link => link.CaseId)], cancel);
        return [.. links.Where(link => cases.ContainsKey(link.CaseId)).Select(link => new ArticleCaseCard(link.Kind, cases[link.CaseId].Number, cases[link.CaseId].Title))];
    }
}
