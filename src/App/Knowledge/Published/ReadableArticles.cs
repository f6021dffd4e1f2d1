using Microsoft.EntityFrameworkCore;
using Shouwen.App.Access.Published;
using Shouwen.App.Data;
using Shouwen.App.Desk.Published;
using Shouwen.App.Knowledge.Articles;
using Shouwen.App.Knowledge.OnCases;

namespace Shouwen.App.Knowledge.Published;

/// <summary>A published article that somebody may read.</summary>
public sealed record ReadableArticle(Guid Id, int Number, string Title, int Revision);

/// <summary>Articles that were read while a case was worked on.</summary>
public static class ReadableArticles
{
    /// <summary>Of these numbers those that are published for whoever asks.</summary>
    public static async Task<IReadOnlyList<ReadableArticle>> FindAsync(Db db, Acting acting, IReadOnlyCollection<int> numbers, CancellationToken cancel) =>
        await StoredArticles.Published(db, acting).AsNoTracking().Where(row => numbers.Contains(row.Number)).OrderBy(row => row.Number)
            .Select(row => new ReadableArticle(row.Id, row.Number, row.Title, row.PublishedRevision!.Value)).ToListAsync(cancel);

    /// <summary>Writes down that one was used on a case, and in its timeline; saved with the caller's own changes.</summary>
    public static void Use(Db db, TimeProvider time, Acting acting, Guid caseId, ReadableArticle article)
    {
        db.Add(new ArticleUse { Id = NewId.At(time), CentreId = acting.CentreId, ArticleId = article.Id, Revision = article.Revision, CaseId = caseId, At = StoredArticles.Now(time), ById = acting.UserId!.Value });
        CaseNotes.ArticleUsed(db, time, acting, caseId, article.Number, article.Title);
    }
}
