using Microsoft.AspNetCore.Http.HttpResults;
using Shouwen.App.Data;
using Shouwen.App.Http;

namespace Shouwen.App.Files.Published;

/// <summary>A file that was sent: what it is and how large; no kind for what is not taken, of which nothing is left.</summary>
public sealed record TakenFile(FileKind? Kind, long Bytes, bool IsTooLarge);

/// <summary>Files that people sent, in a folder below the data: each under the name of its id, whatever name it came with.</summary>
public sealed record KeptFiles(Store Store, string Name)
{
    private const int LongestEnding = 8;
    private static readonly TimeSpan Arriving = TimeSpan.FromDays(1);

    public string Folder => Path.Combine(Store.Folder, "files", Name);

    public string PathOf(Guid id) => Path.Combine(Folder, id.ToString("n"));

    /// <summary>The last part of the name that a file came with: a path of somebody else's machine is none of ours.</summary>
    public static string NameOf(string given) => Path.GetFileName(given.Replace('\\', '/'));

    /// <summary>Writes down what is sent. What is too large, or of a kind that is not taken, leaves nothing; nor does what was not sent whole.</summary>
    public async Task<TakenFile> TakeAsync(Guid id, string name, Stream body, long most, CancellationToken cancel)
    {
        Directory.CreateDirectory(Folder);
        var path = PathOf(id);
        try
        {
            var taken = await WriteAsync(path, name, body, most, cancel);
            if (taken.Kind is null) File.Delete(path);
            return taken;
        }
        catch
        {
            File.Delete(path);
            throw;
        }
    }

    /// <summary>What people sent goes out as a file to keep, under a name of ours; no browser shows it, and nothing in it runs in our name.</summary>
    public static FileStreamHttpResult Download(HttpContext http, string path, string name, string sentAs)
    {
        Guard(http);
        return TypedResults.Stream(File.OpenRead(path), FileKind.Anything, name + EndingOf(sentAs));
    }

    /// <summary>Headers of whatever people sent, also where a browser shows it.</summary>
    public static void Guard(HttpContext http)
    {
        http.Response.Headers.CacheControl = "private, no-store";
        http.Response.Headers.ContentSecurityPolicy = SecurityHeaders.Sandbox;
    }

    /// <summary>Deletes files that belong to nothing any more: a centre that was deleted leaves its files to us.</summary>
    public void Sweep(IEnumerable<Guid> kept, DateTimeOffset now)
    {
        var folder = new DirectoryInfo(Folder);
        if (!folder.Exists) return;
        var names = kept.Select(id => id.ToString("n")).ToHashSet();
        foreach (var file in folder.EnumerateFiles().Where(file => !names.Contains(file.Name) && now - file.LastWriteTimeUtc > Arriving)) file.Delete();
    }

    private static string EndingOf(string name) => Path.GetExtension(name).ToLowerInvariant() is { Length: <= LongestEnding } ending && ending.Skip(1).All(char.IsAsciiLetterOrDigit) ? ending : "";

    private static async Task<TakenFile> WriteAsync(string path, string name, Stream body, long most, CancellationToken cancel)
    {
        await using var file = new FileStream(path, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, 1 << 16, FileOptions.Asynchronous);
        var (piece, sent) = (new byte[1 << 16], 0L);
        for (int read; (read = await body.ReadAsync(piece, cancel)) > 0;)
        {
            if ((sent += read) > most) return new(null, sent, true);
            await file.WriteAsync(piece.AsMemory(0, read), cancel);
        }

        var head = new byte[FileKind.HeadBytes];
        file.Position = 0;
        var known = await file.ReadAtLeastAsync(head, head.Length, throwOnEndOfStream: false, cancel);
        return new(known == 0 ? null : FileKind.Of(name, head.AsSpan(0, known)), file.Length, false);
    }
}
