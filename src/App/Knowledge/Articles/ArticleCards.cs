using Microsoft.EntityFrameworkCore;
using Shouwen.App.Access.Published;
using Shouwen.App.Centres.Published;
using Shouwen.App.Data;
using Shouwen.App.Knowledge.OnCases;
using Shouwen.App.Knowledge.Reading;
using Shouwen.Engines.Metrics;

namespace Shouwen.App.Knowledge.Articles;

/// <summary>Rows as cards: what readers see of them, or what is worked on.</summary>
internal sealed class ArticleCards(Db db, CentreFrame frame, DateOnly today, bool isRead)
{
    private const int QuoteLength = 110;

    public async Task<IReadOnlyList<ArticleCard>> OfAsync(IReadOnlyList<Article> rows, string? typed, CancellationToken cancel)
    {
        var ids = rows.Select(row => row.Id).ToList();
        var shown = rows.ToDictionary(row => row.Id, row => isRead ? row.PublishedRevision!.Value : row.Revision);
        var numbers = shown.Values.Distinct().ToList();
        var revisions = (await db.Set<ArticleRevision>().AsNoTracking().Where(one => ids.Contains(one.ArticleId) && numbers.Contains(one.Number)).ToListAsync(cancel))
            .Where(one => shown[one.ArticleId] == one.Number).ToDictionary(one => one.ArticleId);
        var uses = await db.Set<ArticleUse>().Where(use => ids.Contains(use.ArticleId)).GroupBy(use => use.ArticleId)
            .Select(all => new { all.Key, Cases = all.Count(use => use.CaseId != null), Yes = all.Count(use => use.Solved == true), No = all.Count(use => use.Solved == false) }).ToDictionaryAsync(one => one.Key, cancel);
        var people = await Members.NamesAsync(db, [.. rows.SelectMany(row => new[] { row.OwnerId, row.AuthorId }).Distinct()], cancel);
        return [.. rows.Select(row =>
        {
            var (revision, used) = (revisions[row.Id], uses.GetValueOrDefault(row.Id));
            var topic = revision.TopicId is null ? null : frame.Members[Dim.Topic].FirstOrDefault(member => member.Id == revision.TopicId)?.Name;
            return new ArticleCard(
                row.Number, revision.Title, Quote(SafeMarkdown.Words(revision.Body), typed), revision.Audience, topic, KnowledgeJson.Read(revision.Tags), row.State, row.PublishedRevision is not null,
                people.GetValueOrDefault(row.OwnerId) ?? "", people.GetValueOrDefault(row.AuthorId) ?? "", isRead ? row.PublishedAt!.Value : row.ChangedAt, row.ReviewOn,
                row.PublishedRevision is not null && row.ReviewOn < today, used?.Cases ?? 0, used?.Yes ?? 0, used?.No ?? 0);
        })];
    }

    /// <summary>A line of it: around the first of the words that were typed, or the beginning.</summary>
    private static string Quote(string words, string? typed)
    {
        var at = (typed ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(word => words.IndexOf(word, StringComparison.OrdinalIgnoreCase)).Where(place => place >= 0).DefaultIfEmpty(0).Min();
        var from = at <= QuoteLength / 3 ? 0 : at - (QuoteLength / 4);
        // No half of a character that is written with two.
        if (from > 0 && char.IsLowSurrogate(words[from])) from--;
        var to = Math.Min(words.Length, from + QuoteLength);
        if (to < words.Length && char.IsLowSurrogate(words[to])) to--;
        return $"{(from > 0 ? "…" : "")}{words[from..to].Trim()}{(to < words.Length ? "…" : "")}";
    }
}
