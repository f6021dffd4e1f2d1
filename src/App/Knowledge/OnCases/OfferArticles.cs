using Microsoft.EntityFrameworkCore;
using Shouwen.App.Access.Published;
using Shouwen.App.Data;
using Shouwen.App.Knowledge.Articles;
using Shouwen.App.Knowledge.Searching;

namespace Shouwen.App.Knowledge.OnCases;

/// <summary>What is known of a case. It comes in the body, so that no customer's words stand in an address.</summary>
public sealed record OfferAsked(string? Title, string? Text, string? Topic);

/// <summary>Articles that may help with what a customer says, the likeliest first: those that share the most telling of its words, and those of its topic.</summary>
internal static class OfferArticles
{
    public const int Most = 5;
    private const int MostSought = 60;
    private const int MostLookedAt = 40;

    /// <summary>As much as a rare word of its title; of the same topic less is enough.</summary>
    private const double Enough = 3.5;
    private const double EnoughOfTopic = 1;
    private const double TopicCounts = 3;
    private const int MostCounted = 10_000;

    public static async Task<IReadOnlyList<ArticleCard>> Handle(OfferAsked asked, Db db, TimeProvider time, Acting acting, CancellationToken cancel)
    {
        var frame = await StoredArticles.FrameAsync(db, acting.CentreId, cancel);
        var topic = frame.Members[Engines.Metrics.Dim.Topic].FirstOrDefault(member => member.Code == asked.Topic)?.Id;
        var ids = await OfAsync(db, acting, asked.Title, asked.Text, topic, cancel);
        var rows = await StoredArticles.Published(db, acting).AsNoTracking().Where(row => ids.Contains(row.Id)).ToListAsync(cancel);
        return await new ArticleCards(db, frame, StoredArticles.Today(frame.Zone, time), isRead: true).OfAsync([.. rows.OrderBy(row => ids.IndexOf(row.Id))], null, cancel);
    }

    public static async Task<List<Guid>> OfAsync(Db db, Acting acting, string? title, string? text, int? topic, CancellationToken cancel)
    {
        // Whole words and pairs: a character alone says too little, and what somebody has not ended typing is no word yet.
        var sought = SearchTokens.Typed(title).Concat(SearchTokens.Typed(text)).Where(one => one.Token.Count(letter => letter is 'u' or 'w' or 'x') > 1 || one.IsBeginning)
            .Select(one => one with { IsBeginning = false }).Distinct().Take(MostSought).ToList();
        var found = sought.Count == 0 ? [] : await FindArticles.AnyAsync(db, acting, sought, MostLookedAt, cancel);
        var ranked = found.Count == 0 ? [] : Likely(found, sought, topic, await StoredArticles.Published(db, acting).Take(MostCounted).CountAsync(cancel));
        if (ranked.Count >= Most || topic is null) return ranked;
        // What is used most on its topic, where words do not tell.
        var since = ranked.ToHashSet();
        var ofTopic = await StoredArticles.Published(db, acting).Where(row => row.PublishedTopicId == topic)
            .OrderByDescending(row => db.Set<ArticleUse>().Count(use => use.ArticleId == row.Id && use.CaseId != null)).ThenBy(row => row.Number).Select(row => row.Id).Take(Most).ToListAsync(cancel);
        return [.. ranked, .. ofTopic.Where(id => !since.Contains(id)).Take(Most - ranked.Count)];
    }

    /// <summary>
    /// How much of what was said an article has, in rare words of its text: each word weighed by how few of all articles have it (inverse document frequency, Spärck Jones 1972, of those
    /// found), three times in the title, twice in topic and tags.
    /// </summary>
    private static List<Guid> Likely(List<FoundText> found, List<Sought> sought, int? topic, int all)
    {
        var texts = found.ConvertAll(one => (One: one, Title: Tokens(one.Title), About: Tokens(one.About), Body: Tokens(one.Body)));
        double WeightOf(string word) => Math.Log(1 + ((double)all / Math.Max(1, texts.Count(text => text.Title.Contains(word) || text.About.Contains(word) || text.Body.Contains(word))))) / Math.Log(1 + all);
        var weights = sought.ConvertAll(word => (word.Token, Weight: WeightOf(word.Token)));
        return
        [
            .. texts.Select(text => (text.One, IsOfTopic: topic is not null && text.One.TopicId == topic,
                    Has: weights.Sum(word => word.Weight * (text.Title.Contains(word.Token) ? 3 : text.About.Contains(word.Token) ? 2 : text.Body.Contains(word.Token) ? 1 : 0))))
                .Where(one => one.Has >= (one.IsOfTopic ? EnoughOfTopic : Enough))
                .OrderByDescending(one => one.Has + (one.IsOfTopic ? TopicCounts : 0)).Select(one => one.One.ArticleId).Take(Most),
        ];
    }

    private static HashSet<string> Tokens(string text) => [.. text.Split(' ')];
}
