using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Shouwen.App.Access.Published;
using Shouwen.App.Data;
using Shouwen.App.Http;

namespace Shouwen.App.Facts.Designs;

/// <summary>Designed processes: listed, made, read, changed and deleted. Each save of another process is a revision of its own.</summary>
internal static class KeepDesign
{
    public const int Most = 200;
    private const string NameTaken = "nameTaken";

    /// <summary>The last changed first; there are few.</summary>
    public static async Task<Ok<List<DesignCard>>> List(Db db, Acting acting, CancellationToken cancel)
    {
        var rows = await (from design in StoredDesigns.Of(db, acting).AsNoTracking()
                          join revision in db.Set<DesignRevision>().AsNoTracking() on new { DesignId = design.Id, Number = design.Revision } equals new { revision.DesignId, revision.Number }
                          select new { design, revision }).ToListAsync(cancel);
        return TypedResults.Ok(rows.OrderByDescending(row => row.design.ChangedAt).ThenBy(row => row.design.Id).Select(row => new DesignCard(
            row.design.Id, row.design.Name, row.design.Revision, row.design.ChangedAt, row.design.ChangedBy, [.. row.revision.Read().Activities().Distinct()])).ToList());
    }

    public static async Task<Results<Created<DesignForm>, ProblemHttpResult>> Create(DesignChange form, Db db, TimeProvider time, Acting acting, HttpContext http, CancellationToken cancel)
    {
        var name = Check(form, out var errors);
        if (errors.Any) return errors.Problem();
        if (await IsTakenAsync(db, acting, name, null, cancel)) return Problem.Invalid("name", NameTaken);
        if (await StoredDesigns.Of(db, acting).CountAsync(cancel) >= Most) return Problem.Conflict("facts.tooManyDesigns", $"A centre has at most {Most} designed processes: delete one first.");
        var row = new ProcessDesign { Id = NewId.At(time), CentreId = acting.CentreId, Name = name, Revision = 1, ChangedAt = time.GetUtcNow(), ChangedBy = acting.Name };
        db.Add(row);
        db.Add(Revision(row, form.Process));
        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateException)
        {
            // Somebody may have taken the name between the question and the answer.
            db.ChangeTracker.Clear();
            if (!await IsTakenAsync(db, acting, name, null, cancel)) throw;
            return Problem.Invalid("name", NameTaken);
        }

        ETag.Set(http, row.Version);
        return TypedResults.Created($"/api/facts/designs/{row.Id}", await StoredDesigns.FormAsync(db, row, cancel));
    }

    public static async Task<Results<Ok<DesignForm>, ProblemHttpResult>> Read(Guid id, Db db, Acting acting, HttpContext http, CancellationToken cancel)
    {
        if (await StoredDesigns.FindAsync(db, acting, id, cancel) is not { } row) return StoredDesigns.NotFound();
        ETag.Set(http, row.Version);
        return TypedResults.Ok(await StoredDesigns.FormAsync(db, row, cancel));
    }

    public static async Task<Results<Ok<DesignForm>, ProblemHttpResult>> Change(Guid id, DesignChange form, Db db, TimeProvider time, Acting acting, HttpContext http, CancellationToken cancel)
    {
        if (await StoredDesigns.FindAsync(db, acting, id, cancel) is not { } row) return StoredDesigns.NotFound();
        if (!ETag.Matches(http, row.Version)) return Problem.Changed(await StoredDesigns.FormAsync(db, row, cancel));
        var name = Check(form, out var errors);
        if (errors.Any) return errors.Problem();
        if (await IsTakenAsync(db, acting, name, id, cancel)) return Problem.Invalid("name", NameTaken);
        var before = await db.Set<DesignRevision>().AsNoTracking().Where(one => one.DesignId == id && one.Number == row.Revision).Select(one => one.Process).SingleAsync(cancel);
        (row.Name, row.ChangedAt, row.ChangedBy) = (name, time.GetUtcNow(), acting.Name);
        row.Version++;
        if (form.Process.Text() != before)
        {
            row.Revision++;
            db.Add(Revision(row, form.Process));
        }

        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateException)
        {
            // Whoever was first took the version, with its revision, or the name, or deleted the design.
            db.ChangeTracker.Clear();
            if (await StoredDesigns.FindAsync(db, acting, id, cancel) is not { } current) return StoredDesigns.NotFound();
            if (await IsTakenAsync(db, acting, name, id, cancel)) return Problem.Invalid("name", NameTaken);
            if (current.Version == row.Version - 1) throw;
            return Problem.Changed(await StoredDesigns.FormAsync(db, current, cancel));
        }

        ETag.Set(http, row.Version);
        return TypedResults.Ok(await StoredDesigns.FormAsync(db, row, cancel));
    }

    public static async Task<Results<NoContent, ProblemHttpResult>> Delete(Guid id, Db db, Acting acting, HttpContext http, CancellationToken cancel)
    {
        if (await StoredDesigns.FindAsync(db, acting, id, cancel) is not { } row) return StoredDesigns.NotFound();
        if (!ETag.Matches(http, row.Version)) return Problem.Changed(await StoredDesigns.FormAsync(db, row, cancel));
        db.Remove(row);
        try
        {
            await db.SaveChangesAsync(cancel);
            return TypedResults.NoContent();
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear();
            return await StoredDesigns.FindAsync(db, acting, id, cancel) is { } current ? Problem.Changed(await StoredDesigns.FormAsync(db, current, cancel)) : TypedResults.NoContent();
        }
    }

    /// <summary>All revisions, the newest first.</summary>
    public static async Task<Results<Ok<List<RevisionCard>>, ProblemHttpResult>> Revisions(Guid id, Db db, Acting acting, CancellationToken cancel)
    {
        if (await StoredDesigns.FindAsync(db, acting, id, cancel) is null) return StoredDesigns.NotFound();
        return TypedResults.Ok(await db.Set<DesignRevision>().AsNoTracking().Where(one => one.DesignId == id).OrderByDescending(one => one.Number).Select(one => new RevisionCard(one.Number, one.SavedAt, one.By)).ToListAsync(cancel));
    }

    /// <summary>A revision as it was saved.</summary>
    public static async Task<Results<Ok<DesignPart>, ProblemHttpResult>> Revision(Guid id, int number, Db db, Acting acting, CancellationToken cancel) =>
        await StoredDesigns.RevisionAsync(db, acting, id, number, cancel) is { } revision ? TypedResults.Ok(revision.Read()) : StoredDesigns.NotFound();

    private static string Check(DesignChange form, out FieldErrors errors)
    {
        errors = new();
        DesignCheck.Of(form.Process, errors);
        return errors.Text("name", form.Name, ProcessDesign.MaxName);
    }

    private static Task<bool> IsTakenAsync(Db db, Acting acting, string name, Guid? except, CancellationToken cancel) =>
        StoredDesigns.Of(db, acting).AnyAsync(row => row.Name == name && row.Id != except, cancel);

    private static DesignRevision Revision(ProcessDesign row, DesignPart process) => new() { DesignId = row.Id, Number = row.Revision, Process = process.Text(), SavedAt = row.ChangedAt, By = row.ChangedBy };
}
