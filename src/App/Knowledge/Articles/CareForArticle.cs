using Microsoft.AspNetCore.Http.HttpResults;
using Shouwen.App.Access.Published;
using Shouwen.App.Data;
using Shouwen.App.Http;

namespace Shouwen.App.Knowledge.Articles;

/// <summary>Who sees to an article, and when somebody looks again whether it is still right. Words stay as they are, so nothing is approved anew.</summary>
internal static class CareForArticle
{
    public static async Task<Ok<IReadOnlyList<MemberCard>>> People(Db db, Acting acting, CancellationToken cancel) => TypedResults.Ok(await Members.WhoMayAsync(db, acting.CentreId, Act.KnowledgeWrite, cancel));

    public static Task<Results<Ok<ArticleForm>, ProblemHttpResult>> Handle(int number, ArticleCare given, Db db, TimeProvider time, Acting acting, HttpContext http, CancellationToken cancel) =>
        StoredArticles.WorkAsync(new(db, time, acting), number, http, async row =>
        {
            var errors = new FieldErrors();
            var isTheirs = given.Owner == row.OwnerId || (await Members.WhoMayAsync(db, acting.CentreId, Act.KnowledgeWrite, cancel)).Any(member => member.Id == given.Owner);
            errors.AddIf(!isTheirs, "owner", KeepArticle.MayNot);
            if (errors.Any) return errors.Problem();
            (row.OwnerId, row.ReviewOn) = (given.Owner, given.ReviewOn);
            return null;
        }, cancel);
}
