using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Shouwen.App.Access.Published;
using Shouwen.App.Data;
using Shouwen.App.Files.Published;
using Shouwen.App.Http;
using Shouwen.App.Knowledge.Articles;

namespace Shouwen.App.Knowledge.Attachments;

/// <summary>Files of an article: sent by whoever writes it, had by whoever may read what speaks of them.</summary>
internal static class KeepFiles
{
    public static async Task<Results<Ok<ArticleFileForm>, ProblemHttpResult>> Upload(int number, string name, HttpContext http, Db db, Store store, TimeProvider time, Acting acting, CancellationToken cancel)
    {
        if (await StoredArticles.FindAsync(db, acting, number, cancel) is not { } article) return StoredArticles.NotFound(number);
        if (!StoredArticles.MayWrite(article, acting) || acting.UserId is not { } by) return Problem.Forbidden("knowledge.notYours", "You may read this article, not work on it.");
        var errors = new FieldErrors();
        name = errors.Text("file", KeptFiles.NameOf(name), ArticleFile.MaxName);
        if (errors.Any) return errors.Problem();
        if (await db.Set<ArticleFile>().CountAsync(row => row.ArticleId == article.Id, cancel) >= ArticleFile.MostOfArticle) return Problem.Conflict("knowledge.tooManyFiles", $"An article has at most {ArticleFile.MostOfArticle} files.");
        var id = NewId.At(time);
        try
        {
            var taken = await ArticleFiles.In(store).TakeAsync(id, name, http.Request.Body, ArticleFiles.MaxBytes, cancel);
            errors.AddIf(taken.Kind is null, "file", FileKind.NotTaken);
            errors.AddIf(taken is { Kind.IsImage: true, Bytes: > ArticleFiles.MaxImageBytes }, "file", "imageTooLarge");
            if (errors.Any)
            {
                File.Delete(ArticleFiles.In(store).PathOf(id));
                return errors.Problem();
            }

            var row = new ArticleFile { Id = id, CentreId = article.CentreId, ArticleId = article.Id, Name = name, MediaType = taken.Kind!.MediaType, IsImage = taken.Kind.IsImage, Bytes = taken.Bytes, AddedAt = StoredArticles.Now(time), AddedById = by };
            db.Add(row);
            await db.SaveChangesAsync(cancel);
            return TypedResults.Ok(row.Form);
        }
        catch (BadHttpRequestException problem) when (problem.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            return Problem.Of(413, "knowledge.fileTooLarge", $"A file has at most {ArticleFiles.MaxBytes / 1_000_000} MB.");
        }
    }

    /// <summary>Images of ours are shown; everything else is a file to keep, under a name of ours.</summary>
    public static async Task<Results<FileStreamHttpResult, ProblemHttpResult>> Download(int number, Guid id, HttpContext http, Db db, Store store, Acting acting, CancellationToken cancel)
    {
        if (await StoredArticles.FindAsync(db, acting, number, cancel) is not { } article) return StoredArticles.NotFound(number);
        if (await db.Set<ArticleFile>().AsNoTracking().SingleOrDefaultAsync(row => row.Id == id && row.ArticleId == article.Id, cancel) is not { } file || !await MayHaveAsync(db, acting, article, file, cancel)) return NoFile();
        var path = ArticleFiles.In(store).PathOf(id);
        if (!File.Exists(path)) return NoFile();
        if (!file.IsImage) return KeptFiles.Download(http, path, $"article-{number}-{id:n}", file.Name);
        KeptFiles.Guard(http);
        return TypedResults.Stream(File.OpenRead(path), file.MediaType);
    }

    /// <summary>Readers have the files that the published revision speaks of; those of a draft are for whoever works on it.</summary>
    private static async Task<bool> MayHaveAsync(Db db, Acting acting, Article article, ArticleFile file, CancellationToken cancel) =>
        StoredArticles.MayWork(article, acting) || file.IsNamedIn((await StoredArticles.RevisionAsync(db, article.Id, article.PublishedRevision!.Value, cancel)).Body);

    private static ProblemHttpResult NoFile() => Problem.NotFound("knowledge.noFile", "There is no such file beside this article.");
}
