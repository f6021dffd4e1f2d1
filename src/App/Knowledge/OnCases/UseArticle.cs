using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Shouwen.App.Access.Published;
using Shouwen.App.Data;
using Shouwen.App.Desk.Published;
using Shouwen.App.Http;
using Shouwen.App.Knowledge.Articles;
using Shouwen.App.Knowledge.Published;

namespace Shouwen.App.Knowledge.OnCases;

/// <summary>Whether an article solved it, with a word.</summary>
/// <param name="Case">Number of the case it was used on; null for the article by itself.</param>
public sealed record ArticleFeedback([property: JsonRequired] bool Solved, string? Word, int? Case);

/// <summary>Writes down that an article was used on a case, and whether it solved it.</summary>
internal static class UseArticle
{
    private const int Tries = 3;

    /// <summary>Twice is once.</summary>
    public static async Task<Results<Ok<CaseKnowledge>, ProblemHttpResult>> Use(int number, ArticleOfCase given, Db db, TimeProvider time, Acting acting, CancellationToken cancel)
    {
        if (acting.UserId is null) return KeepArticle.Nobody();
        for (var tries = 1; ; tries++)
        {
            if (await CaseGlances.FindAsync(db, acting, Act.DeskWork, number, cancel) is not { } one) return CaseGlances.NotFound(number);
            if (await ReadableArticles.FindAsync(db, acting, [given.Article], cancel) is not [var article]) return StoredArticles.NotFound(given.Article);
            if (!await db.Set<ArticleUse>().AnyAsync(use => use.CaseId == one.Id && use.ArticleId == article.Id, cancel)) ReadableArticles.Use(db, time, acting, one.Id, article);
            try
            {
                await db.SaveChangesAsync(cancel);
                return TypedResults.Ok(await ShowCaseKnowledge.OfAsync(new(db, time, acting), one, cancel));
            }
            catch (DbUpdateException) when (tries < Tries)
            {
                // The second of two clicks.
                db.ChangeTracker.Clear();
            }
        }
    }

    /// <summary>On a case by whoever works on it; of the article by itself by each reader, who may think again.</summary>
    public static async Task<Results<NoContent, ProblemHttpResult>> Say(int number, ArticleFeedback given, Db db, TimeProvider time, Acting acting, CancellationToken cancel)
    {
        if (acting.UserId is not { } me) return KeepArticle.Nobody();
        if (await StoredArticles.Published(db, acting).AsNoTracking().SingleOrDefaultAsync(row => row.Number == number, cancel) is not { } article) return StoredArticles.NotFound(number);
        var errors = new FieldErrors();
        var word = errors.OptionalText("word", given.Word, ArticleUse.MaxWord);
        if (errors.Any) return errors.Problem();
        CaseGlance? one = null;
        if (given.Case is { } of && (one = await CaseGlances.FindAsync(db, acting, Act.DeskWork, of, cancel)) is null) return CaseGlances.NotFound(of);
        var use = one is null
            ? await db.Set<ArticleUse>().FirstOrDefaultAsync(row => row.ArticleId == article.Id && row.CaseId == null && row.ById == me, cancel)
            : await db.Set<ArticleUse>().SingleOrDefaultAsync(row => row.ArticleId == article.Id && row.CaseId == one.Id, cancel);
        if (use is null && one is not null) return Problem.Conflict("knowledge.notUsed", "The article was not used on this case: say first that it was.");
        if (use is null) db.Add(use = new ArticleUse { Id = NewId.At(time), CentreId = article.CentreId, ArticleId = article.Id, Revision = article.PublishedRevision!.Value, At = StoredArticles.Now(time), ById = me });
        (use.Solved, use.Word) = (given.Solved, word);
        if (one is null) (use.Revision, use.At) = (article.PublishedRevision!.Value, StoredArticles.Now(time));
        await db.SaveChangesAsync(cancel);
        return TypedResults.NoContent();
    }

    /// <summary>What was said of an article in words, the newest first, for those who work on it.</summary>
    public static async Task<Results<Ok<KeysetPage<ArticleWord>>, ProblemHttpResult>> Words(int number, Guid? after, int? limit, Db db, Acting acting, CancellationToken cancel)
    {
        if (await StoredArticles.FindAsync(db, acting, number, cancel) is not { } article || !StoredArticles.MayWork(article, acting)) return StoredArticles.NotFound(number);
        var size = KeysetPage.Limit(limit);
        var all = db.Set<ArticleUse>().AsNoTracking().Where(use => use.ArticleId == article.Id && use.Solved != null && use.Word != null);
        var count = await all.Take(KeysetPage.CountBound + 1).CountAsync(cancel);
        var page = await (after is { } last ? all.Where(use => use.Id < last) : all).OrderByDescending(use => use.Id).Take(size + 1).ToListAsync(cancel);
        var people = await Members.NamesAsync(db, [.. page.Select(use => use.ById).Distinct()], cancel);
        var cases = await CaseGlances.NamesAsync(db, acting, [.. page.Select(use => use.CaseId).OfType<Guid>().Distinct()], cancel);
        return TypedResults.Ok(KeysetPage.Of(page, size, count, use => $"{use.Id}")
            .Select(use => new ArticleWord(use.Id, use.Solved!.Value, use.Word!, people.GetValueOrDefault(use.ById) ?? "", use.At, use.Revision, use.CaseId is { } id && cases.TryGetValue(id, out var one) && one.Title is not null ? one.Number : null)));
    }
}

/// <summary>What somebody said of an article.</summary>
public sealed record ArticleWord(Guid Id, bool Solved, string Word, string By, DateTimeOffset At, int Revision, int? Case);
