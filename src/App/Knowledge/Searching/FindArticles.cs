using Microsoft.EntityFrameworkCore;
using Shouwen.App.Access.Published;
using Shouwen.App.Data;
using Shouwen.App.Knowledge.Articles;

namespace Shouwen.App.Knowledge.Searching;

/// <summary>An article that was found: where in it, and in which order the store gives it.</summary>
internal sealed record FoundText(Guid ArticleId, int? TopicId, string Title, string About, string Body);

/// <summary>Published articles by their words, as far as one's rights go. The store finds; what is in the title stands before what is in the text.</summary>
internal static class FindArticles
{
    /// <summary>Nobody reads further; who types on finds less.</summary>
    public const int Most = 100;
    private const int MostLookedAt = 300;

    /// <summary>Those in which all that was typed is, best first; how many there are is counted up to a bound.</summary>
    public static async Task<List<Guid>> TypedAsync(Db db, Acting acting, string typed, CancellationToken cancel)
    {
        var sought = SearchTokens.Typed(typed);
        if (sought.Count == 0) return [];
        var found = await LookAsync(db, acting, sought, isAll: true, MostLookedAt, cancel);
        return [.. found.Select((one, at) => (one.ArticleId, At: at, Rank: RankOf(one, sought))).OrderByDescending(one => one.Rank).ThenBy(one => one.At).Select(one => one.ArticleId).Take(Most)];
    }

    /// <summary>Those in which any of it is, as the store ranks them.</summary>
    public static Task<List<FoundText>> AnyAsync(Db db, Acting acting, IReadOnlyList<Sought> sought, int most, CancellationToken cancel) => LookAsync(db, acting, sought, isAll: false, most, cancel);

    /// <summary>How much of it is in the title, and then in topic and tags.</summary>
    private static (int, int) RankOf(FoundText one, IReadOnlyList<Sought> sought)
    {
        var (title, about) = (one.Title.Split(' ').ToHashSet(), one.About.Split(' ').ToHashSet());
        return (sought.Count(word => word.IsIn(title)), sought.Count(word => word.IsIn(about)));
    }

    private static async Task<List<FoundText>> LookAsync(Db db, Acting acting, IReadOnlyList<Sought> sought, bool isAll, int most, CancellationToken cancel)
    {
        var audiences = StoredArticles.Audiences(acting);
        if (audiences.Count == 0) return [];
        var ids = db.Kind == StoreKind.Sqlite ? Sqlite(db, acting, audiences, sought, isAll, most) : Postgres(db, acting, audiences, sought, isAll, most);
        var order = (await ids.ToListAsync(cancel)).Select((id, at) => (id, at)).ToDictionary(one => one.id, one => one.at);
        var keys = order.Keys.ToList();
        var texts = await db.Set<ArticleText>().AsNoTracking().Where(text => keys.Contains(text.Id)).ToListAsync(cancel);
        return [.. texts.OrderBy(text => order[text.Id]).Select(text => new FoundText(text.ArticleId, text.TopicId, text.Title, text.About, text.Body))];
    }

    /// <summary>Tokens are letters and digits only, so a question made of them says nothing else (bm25 by Robertson, as FTS5 has it; less is better).</summary>
    private static IQueryable<long> Sqlite(Db db, Acting acting, List<ArticleAudience> audiences, IReadOnlyList<Sought> sought, bool isAll, int most)
    {
        var question = string.Join(isAll ? " AND " : " OR ", sought.Select(one => one.IsBeginning ? $"{one.Token}*" : one.Token));
        var allowed = $",{string.Join(',', audiences)},";
        return db.Database.SqlQuery<long>($"""
            SELECT t.id AS "Value" FROM article_words w JOIN article_texts t ON t.id = w.rowid
            WHERE article_words MATCH {question} AND t.centre_id = {acting.CentreId} AND instr({allowed}, ',' || t.audience || ',') > 0
            ORDER BY bm25(article_words, 10.0, 5.0, 1.0), t.id DESC LIMIT {most}
            """);
    }

    private static IQueryable<long> Postgres(Db db, Acting acting, List<ArticleAudience> audiences, IReadOnlyList<Sought> sought, bool isAll, int most)
    {
        var question = string.Join(isAll ? " & " : " | ", sought.Select(one => one.IsBeginning ? $"{one.Token}:*" : one.Token));
        var allowed = audiences.Select(one => one.ToString()).ToArray();
        return db.Database.SqlQuery<long>($"""
            SELECT t.id AS "Value" FROM article_texts t
            WHERE t.words @@ {question}::tsquery AND t.centre_id = {acting.CentreId} AND t.audience = ANY ({allowed})
            ORDER BY ts_rank(t.words, {question}::tsquery) DESC, t.id DESC LIMIT {most}
            """);
    }
}
