using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Shouwen.App.Access.Published;
using Shouwen.App.Data;
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
        name = errors.Text("file", Path.GetFileName(name.Replace('\\', '/')), ArticleFile.MaxName);
        if (errors.Any) return errors.Problem();
        if (await db.Set<ArticleFile>().CountAsync(row => row.ArticleId == article.Id, cancel) >= ArticleFile.MostOfArticle) return Problem.Conflict("knowledge.tooManyFiles", $"An article has at most {ArticleFile.MostOfArticle} files.");
        var id = NewId.At(time);
        var path = FileKinds.PathOf(store, id);
        Directory.CreateDirectory(FileKinds.FolderOf(store));
        try
        {
            var (kind, bytes) = await WriteAsync(http.Request.Body, name, path, cancel);
            errors.AddIf(kind is null, "file", "kindNotTaken");
            errors.AddIf(kind is { IsImage: true } && bytes > FileKinds.MaxImageBytes, "file", "imageTooLarge");
            if (errors.Any)
            {
                File.Delete(path);
                return errors.Problem();
            }

            var row = new ArticleFile { Id = id, CentreId = article.CentreId, ArticleId = article.Id, Name = name, MediaType = kind!.MediaType, IsImage = kind.IsImage, Bytes = bytes, AddedAt = StoredArticles.Now(time), AddedById = by };
            db.Add(row);
            await db.SaveChangesAsync(cancel);
            return TypedResults.Ok(row.Form);
        }
        catch (BadHttpRequestException problem) when (problem.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            File.Delete(path);
            return Problem.Of(413, "knowledge.fileTooLarge", $"A file has at most {FileKinds.MaxBytes / 1_000_000} MB.");
        }
        catch
        {
            // What was not sent whole is not kept.
            File.Delete(path);
            throw;
        }
    }

    /// <summary>Images of ours are shown; everything else is a file to keep, under a name of ours.</summary>
    public static async Task<Results<FileStreamHttpResult, ProblemHttpResult>> Download(int number, Guid id, HttpContext http, Db db, Store store, Acting acting, CancellationToken cancel)
    {
        if (await StoredArticles.FindAsync(db, acting, number, cancel) is not { } article) return StoredArticles.NotFound(number);
        if (await db.Set<ArticleFile>().AsNoTracking().SingleOrDefaultAsync(row => row.Id == id && row.ArticleId == article.Id, cancel) is not { } file || !await MayHaveAsync(db, acting, article, file, cancel)) return NoFile();
        if (!File.Exists(FileKinds.PathOf(store, id))) return NoFile();
        // A document is no page: whatever it holds, nothing in it runs or frames in our name.
        http.Response.Headers.CacheControl = "private, no-store";
        var content = File.OpenRead(FileKinds.PathOf(store, id));
        return file.IsImage ? TypedResults.Stream(content, file.MediaType) : TypedResults.Stream(content, file.MediaType, $"article-{number}-{id:n}{Path.GetExtension(file.Name).ToLowerInvariant()}");
    }

    /// <summary>Readers have the files that the published revision speaks of; those of a draft are for whoever works on it.</summary>
    private static async Task<bool> MayHaveAsync(Db db, Acting acting, Article article, ArticleFile file, CancellationToken cancel) =>
        StoredArticles.MayWork(article, acting) || file.IsNamedIn((await StoredArticles.RevisionAsync(db, article.Id, article.PublishedRevision!.Value, cancel)).Body);

    private static async Task<(FileKinds.Kind? Kind, long Bytes)> WriteAsync(Stream body, string name, string path, CancellationToken cancel)
    {
        await using var file = new FileStream(path, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, 1 << 16, FileOptions.Asynchronous);
        await body.CopyToAsync(file, cancel);
        var head = new byte[FileKinds.HeadBytes];
        file.Position = 0;
        var read = await file.ReadAtLeastAsync(head, head.Length, throwOnEndOfStream: false, cancel);
        return (read == 0 ? null : FileKinds.Of(name, head.AsSpan(0, read)), file.Length);
    }

    private static ProblemHttpResult NoFile() => Problem.NotFound("knowledge.noFile", "There is no such file beside this article.");
}
