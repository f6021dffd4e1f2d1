using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Shouwen.App.Access.Published;
using Shouwen.App.Data;
using Shouwen.App.Http;
using Shouwen.App.Lead.Published;

namespace Shouwen.App.Lead.Weightings;

/// <summary>Weightings: listed, begun, read, changed and thrown away as long as they are drafts.</summary>
internal static class KeepWeightings
{
    /// <summary>The newest first.</summary>
    public static async Task<KeysetPage<WeightingCard>> List(Db db, Acting acting, int? after, int? limit, CancellationToken cancel)
    {
        var size = KeysetPage.Limit(limit);
        var rows = db.Set<Weighting>().AsNoTracking().Where(row => row.CentreId == acting.CentreId);
        var count = await rows.Take(KeysetPage.CountBound + 1).CountAsync(cancel);
        var cards = await (after is null ? rows : rows.Where(row => row.Number < after)).OrderByDescending(row => row.Number).Take(size + 1)
            .Select(row => new WeightingCard(row.Number, row.Name, row.State, row.InUseFrom, row.RetiredOn, row.ChangedAt)).ToListAsync(cancel);
        return KeysetPage.Of(cards, size, count, card => $"{card.Number}");
    }

    public static async Task<Results<Created<WeightingForm>, ProblemHttpResult>> Create(NewWeighting form, Db db, TimeProvider time, Acting acting, HttpContext http, CancellationToken cancel)
    {
        var errors = new FieldErrors();
        var name = errors.Text("name", form.Name, Weighting.MaxName);
        var original = form.CopyOf is { } number ? await StoredWeightings.FindAsync(db, acting.CentreId, number, cancel) : null;
        errors.AddIf(form.CopyOf is not null && original is null, "copyOf", FieldErrors.UnknownCode);
        if (errors.Any) return errors.Problem();
        var row = new Weighting
        {
            Id = NewId.At(time),
            CentreId = acting.CentreId,
            Number = await StoredWeightings.NextNumberAsync(db, acting.CentreId, cancel),
            Name = name,
            Measures = original?.Measures ?? LeadJson.Text(Suggested.Document),
            ChangedAt = time.GetUtcNow(),
        };
        db.Add(row);
        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateException)
        {
            // Somebody may have taken the number between the question and the answer.
            db.ChangeTracker.Clear();
            if (await StoredWeightings.FindAsync(db, acting.CentreId, row.Number, cancel) is null) throw;
            return Problem.Conflict("lead.numberTaken", "Somebody else has begun a weighting at the same moment; try again.");
        }

        ETag.Set(http, row.Version);
        return TypedResults.Created($"/api/lead/weightings/{row.Number}", await WeightingForm.OfAsync(db, row, cancel));
    }

    public static async Task<Results<Ok<WeightingForm>, ProblemHttpResult>> Read(int number, Db db, Acting acting, HttpContext http, CancellationToken cancel)
    {
        if (await StoredWeightings.FindAsync(db, acting.CentreId, number, cancel) is not { } row) return StoredWeightings.NotFound(number);
        ETag.Set(http, row.Version);
        return TypedResults.Ok(await WeightingForm.OfAsync(db, row, cancel));
    }

    /// <summary>Keeps a draft as it stands, also an incomplete one: what is wrong with it comes back beside it.</summary>
    public static async Task<Results<Ok<WeightingForm>, ProblemHttpResult>> Change(int number, WeightingChange form, Db db, TimeProvider time, Acting acting, HttpContext http, CancellationToken cancel)
    {
        if (await StoredWeightings.FindAsync(db, acting.CentreId, number, cancel) is not { } row) return StoredWeightings.NotFound(number);
        if (!ETag.Matches(http, row.Version)) return Problem.Changed(await WeightingForm.OfAsync(db, row, cancel));
        if (row.State != WeightingState.Draft) return StoredWeightings.NotADraft();
        var errors = new FieldErrors();
        var (name, document) = (errors.Text("name", form.Name, Weighting.MaxName), new WeightingDocument(form.Measures));
        WeightingCheck.Shape(document, errors);
        if (errors.Any) return errors.Problem();
        (row.Name, row.Measures, row.ChangedAt) = (name, LeadJson.Text(document), time.GetUtcNow());
        if (await StoredWeightings.SaveAsync(db, row, cancel) is { } problem) return problem;
        ETag.Set(http, row.Version);
        return TypedResults.Ok(await WeightingForm.OfAsync(db, row, cancel));
    }

    public static async Task<Results<NoContent, ProblemHttpResult>> Delete(int number, Db db, Acting acting, HttpContext http, CancellationToken cancel)
    {
        if (await StoredWeightings.FindAsync(db, acting.CentreId, number, cancel) is not { } row) return StoredWeightings.NotFound(number);
        if (!ETag.Matches(http, row.Version)) return Problem.Changed(await WeightingForm.OfAsync(db, row, cancel));
        if (row.State != WeightingState.Draft) return StoredWeightings.NotADraft();
        db.Remove(row);
        try
        {
            await db.SaveChangesAsync(cancel);
            return TypedResults.NoContent();
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear();
            return await StoredWeightings.FindAsync(db, acting.CentreId, number, cancel) is { } current ? Problem.Changed(await WeightingForm.OfAsync(db, current, cancel)) : TypedResults.NoContent();
        }
    }
}
