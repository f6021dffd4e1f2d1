using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Shouwen.App.Access.Published;
using Shouwen.App.Data;
using Shouwen.App.Desk.Published;
using Shouwen.App.Http;
using Shouwen.App.Knowledge.Articles;

namespace Shouwen.App.Knowledge.OnCases;

/// <summary>Says that a case is a known error that an article tells of: whoever works on what it caused finds it there.</summary>
internal static class LinkKnownError
{
    public static async Task<Results<Ok<CaseKnowledge>, ProblemHttpResult>> Link(int number, ArticleOfCase given, Db db, TimeProvider time, Acting acting, CancellationToken cancel)
    {
        if (await CaseGlances.FindAsync(db, acting, Act.DeskWork, number, cancel) is not { } one) return CaseGlances.NotFound(number);
        if (await StoredArticles.FindAsync(db, acting, given.Article, cancel) is not { } article) return Problem.Invalid("article", FieldErrors.UnknownCode);
        if (!await Links(db, one.Id, article.Id).AnyAsync(cancel))
        {
            db.Add(new ArticleCase { Id = NewId.At(time), CentreId = acting.CentreId, ArticleId = article.Id, CaseId = one.Id, Kind = ArticleCaseKind.KnownErrorOf });
            CaseNotes.ArticleLinked(db, time, acting, one.Id, article.Number, article.Title);
            try
            {
                await db.SaveChangesAsync(cancel);
            }
            catch (DbUpdateException)
            {
                db.ChangeTracker.Clear();
                // The second of two clicks; anything else is thrown again.
                if (!await Links(db, one.Id, article.Id).AnyAsync(cancel)) throw;
            }
        }

        return TypedResults.Ok(await ShowCaseKnowledge.OfAsync(new(db, time, acting), one, cancel));
    }

    public static async Task<Results<Ok<CaseKnowledge>, ProblemHttpResult>> Unlink(int number, int article, Db db, TimeProvider time, Acting acting, CancellationToken cancel)
    {
        if (await CaseGlances.FindAsync(db, acting, Act.DeskWork, number, cancel) is not { } one) return CaseGlances.NotFound(number);
        var of = await db.Set<Article>().Where(row => row.CentreId == acting.CentreId && row.Number == article).Select(row => (Guid?)row.Id).SingleOrDefaultAsync(cancel);
        if (of is null || await Links(db, one.Id, of.Value).ExecuteDeleteAsync(cancel) == 0) return Problem.NotFound("knowledge.noLink", $"Case {number} is not said to be a known error of article {article}.");
        return TypedResults.Ok(await ShowCaseKnowledge.OfAsync(new(db, time, acting), one, cancel));
    }

    private static IQueryable<ArticleCase> Links(Db db, Guid one, Guid article) => db.Set<ArticleCase>().Where(link => link.CaseId == one && link.ArticleId == article && link.Kind == ArticleCaseKind.KnownErrorOf);
}
