using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;
using Shouwen.App.Access.Published;
using Shouwen.App.Data;
using Shouwen.App.Http;
using Shouwen.App.Quality.Evaluations;

namespace Shouwen.App.Quality.Recordings;

/// <summary>The recording of a contact that is judged: sent as a file, or told where it lies.</summary>
internal static class AddRecording
{
    private const int MostOfContact = 10;

    public static async Task<Results<Ok<RecordingForm>, ProblemHttpResult>> Upload(
        int number, string name, HttpContext http, Db db, Store store, TimeProvider time, Acting acting, IOptions<QualityOptions> options, CancellationToken cancel)
    {
        if (await StoredRecordings.ContactAsync(db, acting, number, cancel) is not { } evaluation) return StoredEvaluations.NotFound(number);
        var errors = new FieldErrors();
        name = errors.Text("name", Path.GetFileName(name), Recording.MaxName);
        if (errors.Any) return errors.Problem();
        if (await StoredRecordings.CountAsync(db, evaluation, cancel) >= MostOfContact) return TooMany();
        var id = NewId.At(time);
        var path = SoundFiles.PathOf(store, id);
        Directory.CreateDirectory(SoundFiles.FolderOf(store));
        try
        {
            var (type, bytes) = await WriteAsync(http.Request.Body, path, cancel);
            if (type is null)
            {
                File.Delete(path);
                return Problem.Invalid("file", "notSound");
            }

            var row = RowOf(id, evaluation, name, null, type, bytes, time, acting, options.Value);
            db.Add(row);
            await db.SaveChangesAsync(cancel);
            return TypedResults.Ok(RecordingForm.Of(row));
        }
        catch
        {
            // What was not sent whole is not kept.
            File.Delete(path);
            throw;
        }
    }

    public static async Task<Results<Ok<RecordingForm>, ProblemHttpResult>> Link(
        int number, RecordingLink given, Db db, TimeProvider time, Acting acting, IOptions<QualityOptions> options, CancellationToken cancel)
    {
        if (await StoredRecordings.ContactAsync(db, acting, number, cancel) is not { } evaluation) return StoredEvaluations.NotFound(number);
        var errors = new FieldErrors();
        var link = errors.Text("link", given.Link, Recording.MaxLink);
        errors.AddIf(link.Length > 0 && !(Uri.TryCreate(link, UriKind.Absolute, out var address) && address.Scheme is "https" or "http"), "link", "notALink");
        if (errors.Any) return errors.Problem();
        if (await StoredRecordings.CountAsync(db, evaluation, cancel) >= MostOfContact) return TooMany();
        var row = RowOf(NewId.At(time), evaluation, new Uri(link).Host, link, null, 0, time, acting, options.Value);
        db.Add(row);
        await db.SaveChangesAsync(cancel);
        return TypedResults.Ok(RecordingForm.Of(row));
    }

    private static async Task<(string? Type, long Bytes)> WriteAsync(Stream body, string path, CancellationToken cancel)
    {
        await using var file = new FileStream(path, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, 1 << 16, FileOptions.Asynchronous);
        await body.CopyToAsync(file, cancel);
        var head = new byte[SoundFiles.HeadBytes];
        file.Position = 0;
        var read = await file.ReadAtLeastAsync(head, head.Length, throwOnEndOfStream: false, cancel);
        return (SoundFiles.TypeOf(head.AsSpan(0, read)), file.Length);
    }

    private static Recording RowOf(Guid id, Evaluation evaluation, string name, string? link, string? type, long bytes, TimeProvider time, Acting acting, QualityOptions options) => new()
    {
        Id = id,
        CentreId = evaluation.CentreId,
        ContactId = evaluation.ContactId,
        ContactName = evaluation.ContactName,
        Name = name,
        Link = link,
        MediaType = type,
        Bytes = bytes,
        AddedAt = time.GetUtcNow(),
        AddedBy = acting.Name,
        KeepUntil = time.GetUtcNow().AddDays(options.RecordingDays),
    };

    private static ProblemHttpResult TooMany() => Problem.Conflict("quality.tooManyRecordings", $"A contact has at most {MostOfContact} recordings.");
}
