using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Shouwen.App.Access.Published;
using Shouwen.App.Data;
using Shouwen.App.Desk.Published;
using Shouwen.App.Http;
using Shouwen.App.Knowledge.Articles;

namespace Shouwen.App.Knowledge.OnCases;

public sealed record ProposeAsked(string? Language);

public sealed record ProposedArticle(int Number);

/// <summary>Makes a draft of a solved case: its title, what the customer saw, what solved it. Each case makes one, however often somebody clicks.</summary>
internal static class ProposeArticle
{
    private static readonly TimeSpan LooksAgainAfter = TimeSpan.FromDays(180);

    public static async Task<Results<Ok<ProposedArticle>, ProblemHttpResult>> Handle(int number, ProposeAsked asked, Db db, TimeProvider time, Acting acting, CancellationToken cancel)
    {
        if (acting.UserId is null) return KeepArticle.Nobody();
        if (await CaseGlances.FindAsync(db, acting, Act.DeskWork, number, cancel) is not { } one) return CaseGlances.NotFound(number);
        if (!one.IsDone) return Problem.Conflict("knowledge.notSolved", "The case is not solved yet: what solved it is what an article is about.");
        var there = await (from link in db.Set<ArticleCase>()
                           where link.CaseId == one.Id && link.Kind == ArticleCaseKind.ProposedFrom
                           join row in db.Set<Article>() on link.ArticleId equals row.Id
                           select (int?)row.Number).FirstOrDefaultAsync(cancel);
        if (there is { } known) return TypedResults.Ok(new ProposedArticle(known));
        var audience = StoredArticles.Audiences(acting).Contains(ArticleAudience.FirstLine) ? ArticleAudience.FirstLine : ArticleAudience.Public;
        var words = new KeepArticle.Words(one.Title, Body(one, asked.Language?.StartsWith("en", StringComparison.Ordinal) == true), audience, one.TopicId, [], null);
        var frame = await StoredArticles.FrameAsync(db, acting.CentreId, cancel);
        var article = await KeepArticle.AddAsync(new(db, time, acting), words, acting.UserId.Value, StoredArticles.Today(frame.Zone, time).AddDays(LooksAgainAfter.Days), row =>
        {
            db.Add(new ArticleCase { Id = NewId.At(time), CentreId = row.CentreId, ArticleId = row.Id, CaseId = one.Id, Kind = ArticleCaseKind.ProposedFrom });
            CaseNotes.ArticleProposed(db, time, acting, one.Id, row.Number, row.Title);
        }, cancel);
        return TypedResults.Ok(new ProposedArticle(article.Number));
    }

    /// <summary>What the customer said is quoted and no part of the markup: whoever writes the article makes words of it.</summary>
    private static string Body(CaseGlance one, bool isEnglish)
    {
        var body = new StringBuilder();
        void Part(string heading, IEnumerable<string> lines)
        {
            if (lines.ToList() is not { Count: > 0 } some) return;
            body.Append(CultureInfo.InvariantCulture, $"## {heading}\n\n").AppendJoin('\n', some).Append("\n\n");
        }

        Part(isEnglish ? "What the customer sees" : "客户看到的现象", [.. (one.Words ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => $"> {Plain(line)}"), .. one.Answers.Select(answer => $"- {Plain(answer.Label)}{(isEnglish ? ": " : "：")}{Plain(answer.Value)}")]);
        Part(isEnglish ? "What to do" : "处理办法", [.. one.Resolution.Select(answer => $"- {Plain(answer.Label)}{(isEnglish ? ": " : "：")}{Plain(answer.Value)}")]);
        if (one.LastReply is { } reply) Part(isEnglish ? "What to tell the customer" : "答复客户的说法", reply.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => $"> {Plain(line)}"));
        if (one.Resolution.Count == 0) Part(isEnglish ? "What to do" : "处理办法", [isEnglish ? "1. " : "1. "]);
        return body.ToString().TrimEnd() is { Length: > 0 } text ? text : one.Title;
    }

    private static string Plain(string text)
    {
        var plain = new StringBuilder();
        foreach (var letter in text) (@"\`*_{}[]<>#|!~".Contains(letter, StringComparison.Ordinal) ? plain.Append('\\') : plain).Append(letter);
        return plain.ToString();
    }
}
