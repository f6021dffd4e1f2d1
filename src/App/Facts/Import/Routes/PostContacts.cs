using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Shouwen.App.Access.Published;
using Shouwen.App.Data;
using Shouwen.App.Facts.Import.Mappings;
using Shouwen.App.Facts.Published;
using Shouwen.App.Files.Published;
using Shouwen.App.Http;
using Shouwen.App.Jobs.Published;

namespace Shouwen.App.Facts.Import.Routes;

/// <summary>Contacts from a machine: one JSON object a line, its names those of the fields.</summary>
internal static class PostContacts
{
    public const long MaxBytes = 50L << 20;
    private const string DefaultSource = "api";

    public static async Task<Results<ContentHttpResult, ProblemHttpResult>> Handle(
        HttpContext http, IServiceProvider services, Db db, Store store, TimeProvider time, Acting acting, string? source, CancellationToken cancel)
    {
        if (http.Request.Headers["Idempotency-Key"] is not [{ Length: > 0 and <= IngestionKey.MaxKey } key])
            return Problem.Refused("import.keyNeeded", "Send an Idempotency-Key header of your own making, so that a repeated post is known as one.");
        var path = Path.Combine(Directory.CreateDirectory(Path.Combine(store.Folder, "files", "uploads")).FullName, NewId.At(time).ToString("n"));
        try
        {
            var hash = await ReceiveAsync(http, path, cancel);
            if (await KnownAsync(db, acting, key, cancel) is { } known) return Again(known, hash);
            return await LoadAsync(services, db, time, acting, new(key, hash, path, source ?? DefaultSource), cancel);
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static async Task<Results<ContentHttpResult, ProblemHttpResult>> LoadAsync(
        IServiceProvider services, Db db, TimeProvider time, Acting acting, Post post, CancellationToken cancel)
    {
        var startedAt = time.GetUtcNow();
        using var rows = new NdjsonRows(new StreamReader(post.Path, Encoding.UTF8), [.. Fields.Of(ImportKind.Contacts).Select(field => field.Name)], isClosed: true);
        var order = new ImportOrder(acting, $"{post.Source}.ndjson", MappingOf(post.Source), DryRun: false)
        {
            Landed = (inside, answer) =>
            {
                JobLog.Done(inside, time, acting, StartImport.Import + "contacts", $"{post.Source}.ndjson", startedAt, answer);
                inside.Add(new IngestionKey { Id = NewId.At(time), CentreId = acting.CentreId, Key = post.Key, BodyHash = post.Hash, Answer = Text(answer), At = startedAt });
            },
        };
        try
        {
            await RunImport.OfRowsAsync(services, rows, order, ImportSteps.Untold, cancel);
            await ForgetOldAsync(db, time, cancel);
        }
        catch (Exception failure) when (Refusals.Of(failure) is { } refusal)
        {
            return Problem.Of(422, refusal.Code, refusal.Detail);
        }
        catch (DbUpdateException)
        {
            // The same post may have come twice at once: then the other one has landed, and this one nowhere.
            if (await KnownAsync(db, acting, post.Key, cancel) is null) throw;
        }

        return Again((await KnownAsync(db, acting, post.Key, cancel))!, post.Hash);
    }

    private static Mapping MappingOf(string source) => new()
    {
        Kind = ImportKind.Contacts,
        Source = source,
        Fields = Fields.Of(ImportKind.Contacts).ToDictionary(field => field.Name, field => new FieldSource { Column = field.Name }),
    };

    private static async Task<string> ReceiveAsync(HttpContext http, string path, CancellationToken cancel)
    {
        await using (var file = File.Create(path)) await http.Request.Body.CopyToAsync(file, cancel);
        await using var body = File.OpenRead(path);
        return Convert.ToHexString(await SHA256.HashDataAsync(body, cancel));
    }

    private static Task<IngestionKey?> KnownAsync(Db db, Acting acting, string key, CancellationToken cancel) =>
        db.Set<IngestionKey>().AsNoTracking().SingleOrDefaultAsync(row => row.CentreId == acting.CentreId && row.Key == key, cancel);

    private static Results<ContentHttpResult, ProblemHttpResult> Again(IngestionKey known, string hash) => known.BodyHash == hash
        ? TypedResults.Content(known.Answer, "application/json", Encoding.UTF8)
        : Problem.Of(422, "import.keyReused", "This Idempotency-Key has been used for another body.");

    private static Task<int> ForgetOldAsync(Db db, TimeProvider time, CancellationToken cancel)
    {
        var oldest = time.GetUtcNow() - IngestionKey.Kept;
        return db.Set<IngestionKey>().Where(row => row.At < oldest).ExecuteDeleteAsync(cancel);
    }

    private static string Text(ImportAnswer answer) => JsonSerializer.Serialize(answer, JsonSerializerOptions.Web);

    private sealed record Post(string Key, string Hash, string Path, string Source);
}
