using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Shouwen.App.Access.Published;
using Shouwen.App.Data;
using Shouwen.App.Http;

namespace Shouwen.App.Quality.Recordings;

/// <summary>Recordings of the centre: what is kept and until when, what is held, what was deleted.</summary>
internal static class KeepRecordings
{
    private const string Held = "held";
    private const string Deleted = "deleted";
    private const string Kept = "kept";

    public static async Task<Results<Ok<KeysetPage<RecordingForm>>, ProblemHttpResult>> List(Db db, Acting acting, string? show, Guid? after, int? limit, CancellationToken cancel)
    {
        var (size, asked) = (KeysetPage.Limit(limit), string.IsNullOrEmpty(show) ? Kept : show);
        if (asked is not (Held or Deleted or Kept)) return Problem.Invalid("show", FieldErrors.UnknownCode);
        var rows = db.Set<Recording>().AsNoTracking().Where(row => row.CentreId == acting.CentreId);
        rows = asked switch
        {
            Held => rows.Where(row => row.DeletedAt == null && row.HeldWhy != null),
            Deleted => rows.Where(row => row.DeletedAt != null),
            _ => rows.Where(row => row.DeletedAt == null),
        };
        var count = await rows.Take(KeysetPage.CountBound + 1).CountAsync(cancel);
        var page = await (after is { } last ? rows.Where(row => row.Id < last) : rows).OrderByDescending(row => row.Id).Take(size + 1).ToListAsync(cancel);
        return TypedResults.Ok(KeysetPage.Of(page, size, count, row => $"{row.Id}").Select(RecordingForm.Of));
    }

    public static async Task<Results<Ok<RecordingForm>, ProblemHttpResult>> Hold(Guid id, RecordingWhy given, Db db, Acting acting, CancellationToken cancel)
    {
        if (await StoredRecordings.FindAsync(db, acting, id, cancel) is not { DeletedAt: null } row) return StoredRecordings.NotFound();
        var errors = new FieldErrors();
        var why = errors.Text("why", given.Why, Recording.MaxWhy);
        if (errors.Any) return errors.Problem();
        row.HeldWhy = why;
        return await SaveAsync(db, row, cancel);
    }

    public static async Task<Results<Ok<RecordingForm>, ProblemHttpResult>> Release(Guid id, Db db, Acting acting, CancellationToken cancel)
    {
        if (await StoredRecordings.FindAsync(db, acting, id, cancel) is not { DeletedAt: null } row) return StoredRecordings.NotFound();
        row.HeldWhy = null;
        return await SaveAsync(db, row, cancel);
    }

    /// <summary>What is held cannot be deleted, whoever wishes it.</summary>
    public static async Task<Results<Ok<RecordingForm>, ProblemHttpResult>> Delete(Guid id, RecordingWhy given, Db db, Store store, TimeProvider time, Acting acting, CancellationToken cancel)
    {
        if (await StoredRecordings.FindAsync(db, acting, id, cancel) is not { DeletedAt: null } row) return StoredRecordings.NotFound();
        if (row.HeldWhy is not null) return Problem.Conflict("quality.held", "This recording is held: release it first.");
        var errors = new FieldErrors();
        var why = errors.Text("why", given.Why, Recording.MaxWhy);
        if (errors.Any) return errors.Problem();
        (row.DeletedAt, row.DeletedBy, row.DeletedWhy, row.Link) = (time.GetUtcNow(), acting.Name, why, null);
        var saved = await SaveAsync(db, row, cancel);
        File.Delete(SoundFiles.PathOf(store, id));
        return saved;
    }

    private static async Task<Results<Ok<RecordingForm>, ProblemHttpResult>> SaveAsync(Db db, Recording row, CancellationToken cancel)
    {
        row.Version++;
        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateConcurrencyException)
        {
            return Problem.Conflict("quality.recordingChanged", "Somebody else has changed this recording: look again.");
        }

        return TypedResults.Ok(RecordingForm.Of(row));
    }
}
