using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Shouwen.App.Access.Published;
using Shouwen.App.Data;
using Shouwen.App.Http;
using Shouwen.App.Voice.Answers;

namespace Shouwen.App.Voice.Results.Texts;

/// <summary>What somebody wrote, and what the analyst filed it under.</summary>
public sealed record FreeText(Guid Id, string Field, string Text, IReadOnlyList<string> Tags);

/// <summary>How many texts there are of each question and of each tag.</summary>
public sealed record TextCounts(IReadOnlyList<AnswerCount> Fields, IReadOnlyList<AnswerCount> Tags);

internal static class ListTexts
{
    public static async Task<Results<Ok<KeysetPage<FreeText>>, ProblemHttpResult>> Handle(
        string code, string? cut, string? member, string? field, string? tag, string? search, string? after, int? limit, Db db, Acting acting, CancellationToken cancel)
    {
        var found = await ShownTexts.OfAsync(db, acting, code, cut, member, cancel);
        if (found.Result is ProblemHttpResult problem) return problem;
        var size = KeysetPage.Limit(limit);
        var texts = Like(db, ((Ok<IQueryable<Verbatim>>)found.Result).Value!, search)
            .Where(row => (string.IsNullOrEmpty(field) || row.Field == field) && (string.IsNullOrEmpty(tag) || row.Tags.Contains(tag)));
        var count = await texts.OrderBy(row => row.Id).Take(KeysetPage.CountBound + 1).CountAsync(cancel);
        var page = Guid.TryParse(after, out var last) ? texts.Where(row => row.Id > last) : texts;
        var rows = await page.OrderBy(row => row.Id).Take(size + 1).Select(row => new FreeText(row.Id, row.Field, row.Text, row.Tags)).ToListAsync(cancel);
        return TypedResults.Ok(KeysetPage.Of(rows, size, count, row => row.Id.ToString()));
    }

    public static async Task<Results<Ok<TextCounts>, ProblemHttpResult>> Count(string code, string? cut, string? member, Db db, Acting acting, CancellationToken cancel)
    {
        var found = await ShownTexts.OfAsync(db, acting, code, cut, member, cancel);
        if (found.Result is ProblemHttpResult problem) return problem;
        var rows = await ((Ok<IQueryable<Verbatim>>)found.Result).Value!.AsNoTracking().Select(row => new { row.Field, row.Tags }).ToListAsync(cancel);
        return TypedResults.Ok(new TextCounts(Counted(rows.Select(row => row.Field)), Counted(rows.SelectMany(row => row.Tags))));
    }

    private static IReadOnlyList<AnswerCount> Counted(IEnumerable<string> names) =>
        [.. names.CountBy(name => name).OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => new AnswerCount(pair.Key, pair.Value))];

    private static IQueryable<Verbatim> Like(Db db, IQueryable<Verbatim> texts, string? search) =>
        SearchPattern.Of(search) is not { } pattern ? texts.AsNoTracking()
        : db.Kind == StoreKind.Postgres
            ? texts.AsNoTracking().Where(row => EF.Functions.ILike(row.Text, pattern, SearchPattern.Escape))
            : texts.AsNoTracking().Where(row => EF.Functions.Like(row.Text, pattern, SearchPattern.Escape));
}
