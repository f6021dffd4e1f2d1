using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Shouwen.App.Access.Published;
using Shouwen.App.Centres.Published;
using Shouwen.App.Data;
using Shouwen.App.Facts.Annotations;
using Shouwen.App.Facts.Metrics;
using Shouwen.App.Http;

namespace Shouwen.App.Facts.Watches;

/// <summary>One signal: read, and told what was done about it.</summary>
internal static class WorkSignal
{
    public static async Task<Results<Ok<SignalForm>, ProblemHttpResult>> Read(int number, Db db, FactsReader facts, Acting acting, HttpContext http, CancellationToken cancel)
    {
        if (await StoredSignals.FindAsync(db, acting, number, cancel) is not { } row) return StoredSignals.NotFound(number);
        if (row.Places is null)
        {
            row.Places = await FindPlaces.OfAsync(db, facts, (await CentreFrame.LoadAsync(db, acting.CentreId, cancel))!, row, cancel);
            try
            {
                await db.SaveChangesAsync(cancel);
            }
            catch (DbUpdateConcurrencyException)
            {
                // It has grown meanwhile; its places are worked out again.
            }
        }

        return await AnswerAsync(db, acting, row, http, cancel);
    }

    public static async Task<Results<Ok<SignalForm>, ProblemHttpResult>> Change(int number, SignalWork work, Db db, TimeProvider time, Acting acting, HttpContext http, CancellationToken cancel)
    {
        if (await StoredSignals.FindAsync(db, acting, number, cancel) is not { } row) return StoredSignals.NotFound(number);
        if (!ETag.Matches(http, row.Version)) return Problem.Changed(await FormAsync(db, acting, row, cancel));
        var errors = new FieldErrors();
        var note = string.IsNullOrWhiteSpace(work.Note) ? null : work.Note.ReplaceLineEndings("\n").Trim();
        errors.AddIf(note?.Length > Signal.MaxNote, "note", FieldErrors.TooLong);
        errors.AddIf(work.State == SignalState.Explained && work.Annotation is null && note is null, "note", FieldErrors.Required);
        errors.AddIf(work.Owner is not null && await Staff.FindAsync(db, acting.CentreId, work.Owner, cancel) is null, "owner", FieldErrors.UnknownCode);
        errors.AddIf(work.Annotation is { } id && !await db.Set<Annotation>().AnyAsync(one => one.CentreId == acting.CentreId && one.Id == id, cancel), "annotation", FieldErrors.UnknownCode);
        if (errors.Any) return errors.Problem();
        (row.State, row.OwnerCode, row.AnnotationId, row.Note) = (work.State, work.Owner, work.Annotation, note);
        row.ClosedAt = row.IsOpen ? null : row.ClosedAt ?? time.GetUtcNow();
        row.Version++;
        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear();
            return Problem.Changed(await FormAsync(db, acting, await db.Set<Signal>().AsNoTracking().SingleAsync(one => one.Id == row.Id, cancel), cancel));
        }

        return await AnswerAsync(db, acting, row, http, cancel);
    }

    private static async Task<Ok<SignalForm>> AnswerAsync(Db db, Acting acting, Signal row, HttpContext http, CancellationToken cancel)
    {
        ETag.Set(http, row.Version);
        return TypedResults.Ok(await FormAsync(db, acting, row, cancel));
    }

    private static async Task<SignalForm> FormAsync(Db db, Acting acting, Signal row, CancellationToken cancel) =>
        StoredSignals.FormOf((await StoredSignals.FrameAsync(db, acting, [row], cancel))!, row);
}
