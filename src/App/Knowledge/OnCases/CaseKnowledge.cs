using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Shouwen.App.Access.Published;
using Shouwen.App.Data;
using Shouwen.App.Desk.Published;
using Shouwen.App.Knowledge.Articles;

namespace Shouwen.App.Knowledge.OnCases;

/// <summary>An article that was used on a case. Title is null for those who may not read it.</summary>
public sealed record UsedArticle(int Number, string? Title, string By, DateTimeOffset At, bool? Solved, string? Word);

/// <summary>An article that a case stands to otherwise.</summary>
/// <param name="Of">The number of the case that is the known error: this one, or one that caused it or that it is a part of.</param>
public sealed record LinkedArticle(int Number, string? Title, ArticleState State, ArticleCaseKind Kind, int Of);

/// <summary>What is known about a case: what was used on it, known errors behind it, what came of it, and what else may help.</summary>
/// <param name="MayPropose">Whether an article may be made of it: it is solved, none was, and whoever asks may write.</param>
public sealed record CaseKnowledge(IReadOnlyList<UsedArticle> Used, IReadOnlyList<LinkedArticle> Linked, IReadOnlyList<ArticleCard> Offered, bool MayPropose);

public sealed record ArticleOfCase([property: JsonRequired] int Article);

/// <summary>Knowledge on a case's own page.</summary>
internal static class ShowCaseKnowledge
{
    private const int MostUsed = 50;

    public static async Task<Results<Ok<CaseKnowledge>, ProblemHttpResult>> Handle(int number, Db db, TimeProvider time, Acting acting, CancellationToken cancel) =>
        await CaseGlances.FindAsync(db, acting, Act.DeskView, number, cancel) is { } one ? TypedResults.Ok(await OfAsync(new(db, time, acting), one, cancel)) : CaseGlances.NotFound(number);

    public static async Task<CaseKnowledge> OfAsync(KnowledgeStore knowledge, CaseGlance one, CancellationToken cancel)
    {
        var (db, time, acting) = knowledge;
        var uses = await db.Set<ArticleUse>().AsNoTracking().Where(use => use.CaseId == one.Id).OrderBy(use => use.At).Take(MostUsed).ToListAsync(cancel);
        var parents = (await CaseGlances.ParentsAsync(db, one.Id, cancel)).Append(new(one.Id, one.Number)).ToDictionary(parent => parent.Id, parent => parent.Number);
        var cases = parents.Keys.ToList();
        var links = (await db.Set<ArticleCase>().AsNoTracking().Where(link => cases.Contains(link.CaseId)).OrderBy(link => link.Id).Take(MostUsed).ToListAsync(cancel))
            .Where(link => link.CaseId == one.Id || link.Kind == ArticleCaseKind.KnownErrorOf).ToList();
        var ids = uses.Select(use => use.ArticleId).Concat(links.Select(link => link.ArticleId)).Distinct().ToList();
        var articles = await db.Set<Article>().AsNoTracking().Where(row => ids.Contains(row.Id)).ToDictionaryAsync(row => row.Id, cancel);
        string? TitleOf(Article row) => StoredArticles.MayRead(row, acting) || StoredArticles.MayWork(row, acting) ? row.Title : null;
        var people = await Members.NamesAsync(db, [.. uses.Select(use => use.ById).Distinct()], cancel);
        var frame = await StoredArticles.FrameAsync(db, acting.CentreId, cancel);
        var offered = one.IsDone ? [] : (await OfferArticles.OfAsync(db, acting, one.Title, one.Words, one.TopicId, cancel)).Except(ids).ToList();
        var rows = await StoredArticles.Published(db, acting).AsNoTracking().Where(row => offered.Contains(row.Id)).ToListAsync(cancel);
        return new(
            [.. uses.Select(use => new UsedArticle(articles[use.ArticleId].Number, TitleOf(articles[use.ArticleId]), people.GetValueOrDefault(use.ById) ?? "", use.At, use.Solved, use.Word))],
            [.. links.Select(link => (link, row: articles[link.ArticleId])).Select(pair => new LinkedArticle(pair.row.Number, TitleOf(pair.row), pair.row.State, pair.link.Kind, parents[pair.link.CaseId]))],
            await new ArticleCards(db, frame, StoredArticles.Today(frame.Zone, time), isRead: true).OfAsync([.. rows.OrderBy(row => offered.IndexOf(row.Id))], null, cancel),
            one.IsDone && links.TrueForAll(link => link.Kind != ArticleCaseKind.ProposedFrom) && acting.UserId is not null && acting.ScopeOf(Act.KnowledgeWrite) > Scope.None && acting.ScopeOf(Act.DeskWork) > Scope.None);
    }
}
