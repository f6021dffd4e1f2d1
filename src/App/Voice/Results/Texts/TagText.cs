using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Shouwen.App.Access.Published;
using Shouwen.App.Data;
using Shouwen.App.Http;
using Shouwen.App.Voice.Answers;

namespace Shouwen.App.Voice.Results.Texts;

/// <summary>Files a free text under a tag, or takes it out. One tag at a time, so that two analysts do not undo each other's work.</summary>
internal static class TagText
{
    public const int MaxTag = 40;
    public const int MostTags = 20;

    public static Task<Results<Ok<FreeText>, ProblemHttpResult>> Add(string code, Guid text, string tag, Db db, Acting acting, CancellationToken cancel) =>
        ChangeAsync(code, text, tag, db, acting, (tags, name) => tags.Contains(name) ? tags : [.. tags, name], cancel);

    public static Task<Results<Ok<FreeText>, ProblemHttpResult>> Remove(string code, Guid text, string tag, Db db, Acting acting, CancellationToken cancel) =>
        ChangeAsync(code, text, tag, db, acting, (tags, name) => [.. tags.Where(one => one != name)], cancel);

    private static async Task<Results<Ok<FreeText>, ProblemHttpResult>> ChangeAsync(
        string code, Guid id, string tag, Db db, Acting acting, Func<IReadOnlyList<string>, string, IReadOnlyList<string>> change, CancellationToken cancel)
    {
        var errors = new FieldErrors();
        var name = errors.Text("tag", tag, MaxTag);
        if (errors.Any) return errors.Problem();
        var shown = await ShownTexts.OfAsync(db, acting, code, null, null, cancel);
        if (shown.Result is ProblemHttpResult problem) return problem;
        if (await ((Ok<IQueryable<Verbatim>>)shown.Result).Value!.SingleOrDefaultAsync(row => row.Id == id, cancel) is not { } text)
            return Problem.NotFound("voice.noText", "There is no such text among those that may be shown.");
        var tags = change(text.Tags, name);
        if (tags.Count > MostTags) return Problem.Invalid("tag", "tooMany");
        text.Tags = tags;
        await db.SaveChangesAsync(cancel);
        return TypedResults.Ok(new FreeText(text.Id, text.Field, text.Text, text.Tags));
    }
}
