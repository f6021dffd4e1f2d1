using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Shouwen.App.Access.Published;
using Shouwen.App.Data;
using Shouwen.App.Facts.Published;
using Shouwen.App.Http;
using Shouwen.App.Quality.Evaluations;

namespace Shouwen.App.Quality.Recordings;

/// <summary>The recording of a contact, that is judged or may be some day: sent as a file, or told where it lies.</summary>
internal static class AddRecording
{
    private const int MostOfContact = 10;

    public static async Task<Results<Ok<RecordingForm>, ProblemHttpResult>> Upload(
        int number, string name, HttpContext http, Db db, Store store, TimeProvider time, Acting acting, IOptions<QualityOptions> options, CancellationToken cancel) =>
        await StoredRecordings.ContactAsync(db, acting, number, cancel) is { } evaluation
            ? await WriteAsync(new(evaluation.SubjectId, evaluation.ContactName), name, http, db, store, time, acting, options.Value, cancel)
            : StoredEvaluations.NotFound(number);

    public static async Task<Results<Ok<RecordingForm>, ProblemHttpResult>> Link(
        int number, RecordingLink given, Db db, TimeProvider time, Acting acting, IOptions<QualityOptions> options, CancellationToken cancel) =>
        await StoredRecordings.ContactAsync(db, acting, number, cancel) is { } evaluation
            ? await PointAsync(new(evaluation.SubjectId, evaluation.ContactName), given, db, time, acting, options.Value, cancel)
            : StoredEvaluations.NotFound(number);

    /// <summary>By the contact's name in the system it comes from, so that a recorder can send all of a night's recordings before anybody draws.</summary>
    public static async Task<Results<Ok<RecordingForm>, ProblemHttpResult>> UploadNamed(
        string contact, string? source, string name, HttpContext http, Db db, Store store, TimeProvider time, Acting acting, IOptions<QualityOptions> options, CancellationToken cancel)
    {
        var (found, problem) = await NamedAsync(db, acting, contact, source, cancel);
        if (found is null) return problem!;
        // A night that is sent twice is there once.
        name = FileName(name);
        var there = await db.Set<Recording>().AsNoTracking().FirstOrDefaultAsync(row => row.CentreId == acting.CentreId && row.ContactId == found.Id && row.Name == name && row.DeletedAt == null, cancel);
        return there is not null ? TypedResults.Ok(RecordingForm.Of(there)) : await WriteAsync(found, name, http, db, store, time, acting, options.Value, cancel);
    }

    public static async Task<Results<Ok<RecordingForm>, ProblemHttpResult>> LinkNamed(
        string contact, string? source, RecordingLink given, Db db, TimeProvider time, Acting acting, IOptions<QualityOptions> options, CancellationToken cancel)
    {
        var (found, problem) = await NamedAsync(db, acting, contact, source, cancel);
        if (found is null) return problem!;
        var there = await db.Set<Recording>().AsNoTracking().FirstOrDefaultAsync(row => row.CentreId == acting.CentreId && row.ContactId == found.Id && row.Link == given.Link && row.DeletedAt == null, cancel);
        return there is not null ? TypedResults.Ok(RecordingForm.Of(there)) : await PointAsync(found, given, db, time, acting, options.Value, cancel);
    }

    private sealed record Heard(long Id, string Name);

    private static async Task<(Heard?, ProblemHttpResult?)> NamedAsync(Db db, Acting acting, string contact, string? source, CancellationToken cancel)
    {
        var found = await ContactsToJudge.NamedAsync(db, acting.CentreId, contact, source, cancel);
        return found switch
        {
            [] => (null, Problem.NotFound("quality.noContact", $"There is no contact {contact} in this centre.")),
            [var one] => (new(one.Id, contact), null),
            _ => (null, Problem.Conflict("quality.whichSource", $"Contacts named {contact} come from {string.Join(", ", found.Select(one => one.Source))}: say which with ?source=.")),
        };
    }

    private static async Task<Results<Ok<RecordingForm>, ProblemHttpResult>> WriteAsync(
        Heard contact, string name, HttpContext http, Db db, Store store, TimeProvider time, Acting acting, QualityOptions options, CancellationToken cancel)
    {
        var errors = new FieldErrors();
        name = errors.Text("name", FileName(name), Recording.MaxName);
        if (errors.Any) return errors.Problem();
        if (await StoredRecordings.CountAsync(db, acting.CentreId, contact.Id, cancel) >= MostOfContact) return TooMany();
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

            var row = RowOf(id, contact, name, null, type, bytes, time, acting, options);
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

    private static async Task<Results<Ok<RecordingForm>, ProblemHttpResult>> PointAsync(
        Heard contact, RecordingLink given, Db db, TimeProvider time, Acting acting, QualityOptions options, CancellationToken cancel)
    {
        var errors = new FieldErrors();
        var link = errors.Text("link", given.Link, Recording.MaxLink);
        errors.AddIf(link.Length > 0 && !StoredRecordings.IsAddress(link), "link", "notALink");
        if (errors.Any) return errors.Problem();
        if (await StoredRecordings.CountAsync(db, acting.CentreId, contact.Id, cancel) >= MostOfContact) return TooMany();
        var row = RowOf(NewId.At(time), contact, new Uri(link).Host, link, null, 0, time, acting, options);
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

    private static Recording RowOf(Guid id, Heard contact, string name, string? link, string? type, long bytes, TimeProvider time, Acting acting, QualityOptions options) => new()
    {
        Id = id,
        CentreId = acting.CentreId,
        ContactId = contact.Id,
        ContactName = contact.Name,
        Name = name,
        Link = link,
        MediaType = type,
        Bytes = bytes,
        AddedAt = time.GetUtcNow(),
        AddedBy = acting.Name,
        KeepUntil = time.GetUtcNow().AddDays(options.RecordingDays),
    };

    /// <summary>Without its folders, those of another system's paths too.</summary>
    private static string FileName(string name) => name[(name.LastIndexOfAny(['/', '\\']) + 1)..].Trim();

    private static ProblemHttpResult TooMany() => Problem.Conflict("quality.tooManyRecordings", $"A contact has at most {MostOfContact} recordings.");
}
