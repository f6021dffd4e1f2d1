using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Shouwen.App.Access.Published;
using Shouwen.App.Data;
using Shouwen.App.Http;
using Shouwen.App.Knowledge.Reading;

namespace Shouwen.App.Knowledge.Articles;

/// <summary>Writes articles: every save is a revision, and what was approved is a draft again once it is changed.</summary>
internal static class KeepArticle
{
    public const string MayNot = "mayNotWrite";
    public const string BeyondYou = "beyondYou";
    private const int Tries = 20;

    public static async Task<Results<Created<ArticleForm>, ProblemHttpResult>> Create(ArticleDraft given, Db db, TimeProvider time, Acting acting, HttpContext http, CancellationToken cancel)
    {
        var knowledge = new KnowledgeStore(db, time, acting);
        if (acting.UserId is null) return Nobody();
        var (errors, words) = await CheckAsync(knowledge, given, cancel);
        if (errors.Any) return errors.Problem();
        var row = await AddAsync(knowledge, words!, given.Owner ?? acting.UserId.Value, given.ReviewOn, _ => { }, cancel);
        ETag.Set(http, row.Version);
        return TypedResults.Created($"/api/knowledge/articles/{row.Number}", await ReadArticle.FormAsync(knowledge, row, row.Revision, cancel));
    }

    public static async Task<Results<Ok<ArticleForm>, ProblemHttpResult>> Change(int number, ArticleDraft given, Db db, TimeProvider time, Acting acting, HttpContext http, CancellationToken cancel)
    {
        var knowledge = new KnowledgeStore(db, time, acting);
        if (acting.UserId is null) return Nobody();
        return await StoredArticles.WorkAsync(knowledge, number, http, async row =>
        {
            if (!StoredArticles.MayWrite(row, acting)) return Problem.Forbidden("knowledge.notYours", "You may read this article, not work on it.");
            if (row.State == ArticleState.Retired) return Problem.Conflict("knowledge.retired", "This article is retired: take it up again first.");
            var (errors, words) = await CheckAsync(knowledge, given, cancel);
            if (errors.Any) return errors.Problem();
            var last = await db.Set<ArticleRevision>().Where(one => one.ArticleId == row.Id).MaxAsync(one => one.Number, cancel);
            Write(knowledge, row, words!, last + 1);
            return null;
        }, cancel);
    }

    /// <summary>What is written, checked.</summary>
    public sealed record Words(string Title, string Body, ArticleAudience Audience, int? TopicId, IReadOnlyList<string> Tags, string? Note);

    /// <summary>A new article with the next number of its centre, saved with whatever else `with` adds.</summary>
    public static async Task<Article> AddAsync(KnowledgeStore knowledge, Words words, Guid owner, DateOnly? reviewOn, Action<Article> with, CancellationToken cancel)
    {
        var (db, time, acting) = knowledge;
        for (var tries = 1; ; tries++)
        {
            var row = new Article
            {
                Id = NewId.At(time),
                CentreId = acting.CentreId,
                Number = (await db.Set<Article>().Where(one => one.CentreId == acting.CentreId).MaxAsync(one => (int?)one.Number, cancel) ?? 0) + 1,
                Title = words.Title,
                OwnerId = owner,
                AuthorId = acting.UserId!.Value,
                ReviewOn = reviewOn,
                ChangedAt = StoredArticles.Now(time),
            };
            db.Add(row);
            Write(knowledge, row, words, 1);
            with(row);
            try
            {
                await db.SaveChangesAsync(cancel);
                return row;
            }
            catch (DbUpdateException) when (tries < Tries)
            {
                // Somebody else had the number.
                db.ChangeTracker.Clear();
            }
        }
    }

    private static void Write(KnowledgeStore knowledge, Article row, Words words, int number)
    {
        var (now, by) = (StoredArticles.Now(knowledge.Time), knowledge.Acting.UserId!.Value);
        knowledge.Db.Add(new ArticleRevision
        {
            Id = NewId.At(knowledge.Time),
            CentreId = row.CentreId,
            ArticleId = row.Id,
            Number = number,
            Title = words.Title,
            Body = words.Body,
            Audience = words.Audience,
            TopicId = words.TopicId,
            Tags = KnowledgeJson.Text(words.Tags),
            Note = words.Note,
            At = now,
            ById = by,
        });
        (row.Title, row.Revision, row.AuthorId, row.ChangedAt, row.State) = (words.Title, number, by, now, ArticleState.Draft);
    }

    private static async Task<(FieldErrors Errors, Words? Words)> CheckAsync(KnowledgeStore knowledge, ArticleDraft given, CancellationToken cancel)
    {
        var (errors, acting) = (new FieldErrors(), knowledge.Acting);
        var title = errors.Text("title", given.Title, Article.MaxTitle);
        var body = Body(errors, given.Body);
        // Nobody hides from themselves what they wrote.
        errors.AddIf(!StoredArticles.Audiences(acting).Contains(given.Audience), "audience", BeyondYou);
        var tags = (given.Tags ?? []).Select(tag => errors.OptionalText("tags", tag, ArticleRevision.MaxTag)).OfType<string>().Distinct().ToList();
        errors.AddIf(tags.Count > ArticleRevision.MostTags, "tags", FieldErrors.TooLong);
        if (given.Owner is { } owner) errors.AddIf((await Members.WhoMayAsync(knowledge.Db, acting.CentreId, Act.KnowledgeWrite, cancel)).All(member => member.Id != owner), "owner", MayNot);
        var note = errors.OptionalText("note", given.Note, ArticleRevision.MaxNote);
        var topic = StoredArticles.Topic(errors, await StoredArticles.FrameAsync(knowledge.Db, acting.CentreId, cancel), given.Topic);
        return (errors, errors.Any ? null : new(title, body, given.Audience, topic, tags, note));
    }

    private static string Body(FieldErrors errors, string given)
    {
        var text = string.Concat(given.ReplaceLineEndings("\n").Where(letter => letter is '\n' or '\t' || !char.IsControl(letter))).TrimEnd();
        errors.AddIf(text.Trim().Length == 0, "body", FieldErrors.Required);
        errors.AddIf(text.Length > ArticleRevision.MaxBody, "body", FieldErrors.TooLong);
        if (text.Length <= ArticleRevision.MaxBody) errors.AddIf(!SafeMarkdown.CanRead(text), "body", "tooNested");
        return text;
    }

    public static ProblemHttpResult Nobody() => Problem.Forbidden("knowledge.noPerson", "Articles are written by people who are signed in, so that somebody answers for them.");
}
