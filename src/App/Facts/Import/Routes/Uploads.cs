using System.Text.Json;
using Microsoft.AspNetCore.Http.HttpResults;
using Shouwen.App.Access.Published;
using Shouwen.App.Data;
using Shouwen.App.Files.Published;
using Shouwen.App.Http;

namespace Shouwen.App.Facts.Import.Routes;

/// <summary>A file that was sent and waits to be imported.</summary>
internal sealed record Upload(Guid Id, string Name, long Bytes, int CentreId);

/// <summary>Files on their way in, in the data folder: no transaction of an import has to end before one can be sent.</summary>
internal static class Uploads
{
    private const int MostWaiting = 20;
    private const int LongestName = 200;
    private static readonly TimeSpan Kept = TimeSpan.FromDays(1);

    public static async Task<Results<Ok<Upload>, ProblemHttpResult>> Handle(
        HttpContext http, Store store, TimeProvider time, Acting acting, string name, CancellationToken cancel)
    {
        var errors = new FieldErrors();
        name = errors.Text("name", Path.GetFileName(name), LongestName);
        if (errors.Any) return errors.Problem();
        var folder = FolderOf(store);
        Directory.CreateDirectory(folder);
        RemoveOld(folder, time);
        if (Waiting(folder).Count(upload => upload.CentreId == acting.CentreId) >= MostWaiting)
            return Problem.Conflict("import.tooManyUploads", $"{MostWaiting} files are waiting to be imported: import or wait, they are removed after a day.");
        var id = NewId.At(time);
        try
        {
            await using (var file = new FileStream(PathOf(store, id), FileMode.CreateNew, FileAccess.Write, FileShare.None, 1 << 16, FileOptions.Asynchronous))
                await http.Request.Body.CopyToAsync(file, cancel);
            var upload = new Upload(id, name, new FileInfo(PathOf(store, id)).Length, acting.CentreId);
            // Whoever looks at what waits sees a card whole or not at all.
            await File.WriteAllTextAsync(PathOf(store, id) + ".card", JsonSerializer.Serialize(upload), cancel);
            File.Move(PathOf(store, id) + ".card", CardOf(store, id));
            return TypedResults.Ok(upload);
        }
        catch
        {
            // What was not sent whole is not kept.
            File.Delete(PathOf(store, id));
            File.Delete(PathOf(store, id) + ".card");
            throw;
        }
    }

    public static Upload? Find(Store store, Acting acting, Guid id) => Directory.Exists(FolderOf(store)) && Read(CardOf(store, id)) is { } upload && upload.CentreId == acting.CentreId ? upload : null;

    /// <summary>Whoever gives a file up need not leave it lying for a day.</summary>
    public static Results<NoContent, ProblemHttpResult> Delete(Store store, Acting acting, Guid id)
    {
        if (Find(store, acting, id) is null) return NotFound();
        Remove(store, id);
        return TypedResults.NoContent();
    }

    public static void Remove(Store store, Guid id)
    {
        File.Delete(PathOf(store, id));
        File.Delete(CardOf(store, id));
    }

    public static string PathOf(Store store, Guid id) => Path.Combine(FolderOf(store), id.ToString("n"));

    public static ProblemHttpResult NotFound() => Problem.NotFound("import.noUpload", "The file is no longer here: send it again.");

    /// <summary>The largest body that an upload may have.</summary>
    public const long MaxBytes = FileLimits.MaxBytes;

    private static string FolderOf(Store store) => Path.Combine(store.Folder, "files", "uploads");

    private static string CardOf(Store store, Guid id) => PathOf(store, id) + ".json";

    private static IEnumerable<Upload> Waiting(string folder) => Directory.EnumerateFiles(folder, "*.json").Select(Read).OfType<Upload>();

    /// <summary>Null for one that was imported or given up meanwhile.</summary>
    private static Upload? Read(string card)
    {
        try
        {
            return JsonSerializer.Deserialize<Upload>(File.ReadAllText(card));
        }
        catch (FileNotFoundException)
        {
            return null;
        }
    }

    private static void RemoveOld(string folder, TimeProvider time)
    {
        foreach (var file in new DirectoryInfo(folder).EnumerateFiles().Where(file => time.GetUtcNow() - file.LastWriteTimeUtc > Kept)) file.Delete();
    }
}
