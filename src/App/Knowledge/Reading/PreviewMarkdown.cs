using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Shouwen.App.Access.Published;
using Shouwen.App.Data;
using Shouwen.App.Http;
using Shouwen.App.Knowledge.Articles;
using Shouwen.App.Knowledge.Attachments;

namespace Shouwen.App.Knowledge.Reading;

/// <summary>How a text will be shown, while it is written.</summary>
internal static class PreviewMarkdown
{
    /// <param name="Article">Whose files it may speak of; null for a new one, which has none.</param>
    public sealed record Request([property: JsonRequired] string Body, int? Article);

    public sealed record Response(IReadOnlyList<MarkdownNode> Content);

    public static async Task<Results<Ok<Response>, ProblemHttpResult>> Handle(Request given, Db db, Acting acting, CancellationToken cancel)
    {
        if (given.Body.Length > ArticleRevision.MaxBody) return Problem.Invalid("body", FieldErrors.TooLong);
        if (given.Article is not { } number) return TypedResults.Ok(new Response(SafeMarkdown.Read(given.Body)));
        if (await StoredArticles.FindAsync(db, acting, number, cancel) is not { } row || !StoredArticles.MayWork(row, acting)) return StoredArticles.NotFound(number);
        var files = await db.Set<ArticleFile>().AsNoTracking().Where(file => file.ArticleId == row.Id).ToListAsync(cancel);
        return TypedResults.Ok(new Response(SafeMarkdown.Read(given.Body, files.ToDictionary(file => file.Id, file => file.IsImage))));
    }
}
