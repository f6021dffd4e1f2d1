using System.Text.Json.Serialization;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Shouwen.App.Access.Published;
using Shouwen.App.Data;
using Shouwen.App.Http;
using Shouwen.App.Knowledge.Articles;

namespace Shouwen.App.Knowledge.Searching;

/// <summary>Counts a search that somebody ended with, so that what is missing shows. The page says when that is: while one types on, nothing is counted.</summary>
internal static partial class CountSearch
{
    private const int Tries = 5;

    public sealed record Request([property: JsonRequired] string Words);

    public static async Task<Results<NoContent, ProblemHttpResult>> Handle(Request given, Db db, TimeProvider time, Acting acting, CancellationToken cancel)
    {
        var words = Said(given.Words);
        if (SearchTokens.Typed(words).Count == 0) return Problem.Invalid("words", FieldErrors.Required);
        var isEmpty = (await FindArticles.TypedAsync(db, acting, given.Words, cancel)).Count == 0;
        var zone = (await StoredArticles.FrameAsync(db, acting.CentreId, cancel)).Zone;
        var date = StoredArticles.Today(zone, time);
        for (var tries = 1; ; tries++)
        {
            var changed = await db.Set<ArticleSearch>().Where(row => row.CentreId == acting.CentreId && row.Date == date && row.Words == words)
                .ExecuteUpdateAsync(row => row.SetProperty(one => one.Times, one => one.Times + 1).SetProperty(one => one.Empty, one => one.Empty + (isEmpty ? 1 : 0)), cancel);
            if (changed > 0) return TypedResults.NoContent();
            db.Add(new ArticleSearch { Id = NewId.At(time), CentreId = acting.CentreId, Date = date, Words = words, Times = 1, Empty = isEmpty ? 1 : 0 });
            try
            {
                await db.SaveChangesAsync(cancel);
                return TypedResults.NoContent();
            }
            catch (DbUpdateException) when (tries < Tries)
            {
                // Somebody else was the first with these words today.
                db.ChangeTracker.Clear();
            }
        }
    }

    /// <summary>Small letters, one space, no long numbers: what is typed may be a customer's.</summary>
    private static string Said(string typed)
    {
        var words = LongNumber().Replace(string.Join(' ', typed.ToLowerInvariant().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)), "#");
        if (words.Length <= ArticleSearch.MaxWords) return words;
        return words[..(char.IsHighSurrogate(words[ArticleSearch.MaxWords - 1]) ? ArticleSearch.MaxWords - 1 : ArticleSearch.MaxWords)];
    }

    [GeneratedRegex(@"[\d\-]{5,}")]
    private static partial Regex LongNumber();
}
