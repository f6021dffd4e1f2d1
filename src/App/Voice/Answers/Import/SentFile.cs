using Shouwen.App.Data;

namespace Shouwen.App.Voice.Answers.Import;

/// <summary>A file that came with a request. Tables are read from a disk, more than once.</summary>
internal static class SentFile
{
    /// <summary>Where it lies until the request is over. What a crash leaves behind is swept away with other uploads.</summary>
    public static async Task<string> KeepAsync(Store store, IFormFile file, CancellationToken cancel)
    {
        var folder = Directory.CreateDirectory(Path.Combine(store.Folder, "files", "uploads"));
        var path = Path.Combine(folder.FullName, NewId.Random().ToString("n"));
        await using var kept = File.Create(path);
        await file.CopyToAsync(kept, cancel);
        return path;
    }
}
