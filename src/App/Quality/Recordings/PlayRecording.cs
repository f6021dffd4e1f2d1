using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Shouwen.App.Access.Published;
using Shouwen.App.Audit.Published;
using Shouwen.App.Data;
using Shouwen.App.Facts.Published;
using Shouwen.App.Quality.Evaluations;

namespace Shouwen.App.Quality.Recordings;

/// <summary>Lets somebody hear a recording, and writes down that they did.</summary>
internal static class PlayRecording
{
    public static async Task<Results<Ok<IReadOnlyList<RecordingForm>>, ProblemHttpResult>> OfContact(int number, Db db, Acting acting, CancellationToken cancel)
    {
        if (await StoredRecordings.ContactAsync(db, acting, number, cancel) is not { } evaluation) return StoredEvaluations.NotFound(number);
        var rows = await db.Set<Recording>().AsNoTracking().Where(row => row.CentreId == evaluation.CentreId && row.ContactId == evaluation.SubjectId).OrderBy(row => row.Id).ToListAsync(cancel);
        return TypedResults.Ok<IReadOnlyList<RecordingForm>>([.. rows.Select(RecordingForm.Of)]);
    }

    /// <summary>The whole file at once: asked for once, heard as often as one likes on the page that asked.</summary>
    public static async Task<Results<FileStreamHttpResult, ProblemHttpResult>> Handle(Guid id, Db db, Store store, TimeProvider time, Acting acting, CancellationToken cancel)
    {
        if (await StoredRecordings.HeardAsync(db, acting, id, cancel) is not { DeletedAt: null, MediaType: { } type } row || !File.Exists(SoundFiles.PathOf(store, id))) return StoredRecordings.NotFound();
        await WriteAsync(db, time, acting, row, cancel);
        return TypedResults.Stream(File.OpenRead(SoundFiles.PathOf(store, id)), type);
    }

    /// <summary>Where a recording lies in another system.</summary>
    public static async Task<Results<Ok<RecordingLink>, ProblemHttpResult>> Follow(Guid id, Db db, TimeProvider time, Acting acting, CancellationToken cancel)
    {
        if (await StoredRecordings.HeardAsync(db, acting, id, cancel) is not { DeletedAt: null, Link: { } link } row) return StoredRecordings.NotFound();
        await WriteAsync(db, time, acting, row, cancel);
        return TypedResults.Ok(new RecordingLink(link));
    }

    /// <summary>Where the import said that the recording lies.</summary>
    public static async Task<Results<Ok<RecordingLink>, ProblemHttpResult>> FollowImported(int number, Db db, TimeProvider time, Acting acting, CancellationToken cancel)
    {
        if (await StoredRecordings.ContactAsync(db, acting, number, cancel) is not { } evaluation) return StoredEvaluations.NotFound(number);
        var facts = (await ContactsToJudge.FactsAsync(db, acting.CentreId, [evaluation.SubjectId], cancel)).GetValueOrDefault(evaluation.SubjectId);
        if (facts?.Recording is not { } link || !StoredRecordings.IsAddress(link)) return StoredRecordings.NotFound();
        await WriteAsync(db, time, acting, evaluation.ContactName, link, cancel);
        return TypedResults.Ok(new RecordingLink(link));
    }

    private static Task<int> WriteAsync(Db db, TimeProvider time, Acting acting, Recording row, CancellationToken cancel) => WriteAsync(db, time, acting, row.ContactName, row.Name, cancel);

    private static Task<int> WriteAsync(Db db, TimeProvider time, Acting acting, string contact, string name, CancellationToken cancel)
    {
        AuditLog.Write(db, time, acting, "recording", contact, "played", new Change("name", null, name));
        return db.SaveChangesAsync(cancel);
    }
}
