using System.Globalization;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Shouwen.App.Access.Published;
using Shouwen.App.Centres.Published;
using Shouwen.App.Data;
using Shouwen.App.Facts.Metrics;
using Shouwen.App.Http;
using Shouwen.Engines.Metrics;

namespace Shouwen.App.Facts.Annotations;

/// <summary>What happened: listed, written down, changed, taken back.</summary>
internal static class Annotations
{
    internal sealed record Form(
        [property: JsonRequired] AnnotationKind Kind, [property: JsonRequired] DateOnly From, [property: JsonRequired] DateOnly To, [property: JsonRequired] string Text, string? Cut, string? Code);

    private const int LongestDays = 366;

    /// <summary>The newest first.</summary>
    public static async Task<Ok<KeysetPage<AnnotationMark>>> List(Db db, Acting acting, string? after, int? limit, CancellationToken cancel)
    {
        var size = KeysetPage.Limit(limit);
        var all = db.Set<Annotation>().AsNoTracking().Where(row => row.CentreId == acting.CentreId);
        var count = await all.OrderBy(row => row.From).Take(KeysetPage.CountBound + 1).CountAsync(cancel);
        if (Place(after) is var (from, id)) all = all.Where(row => row.From < from || (row.From == from && row.Id.CompareTo(id) < 0));
        var page = await all.OrderByDescending(row => row.From).ThenByDescending(row => row.Id).Take(size + 1).ToListAsync(cancel);
        return TypedResults.Ok(KeysetPage.Of(page, size, count, row => string.Create(CultureInfo.InvariantCulture, $"{row.From:yyyy-MM-dd}.{row.Id}")).Select(ChartAnnotations.Of));
    }

    public static async Task<Results<Created<AnnotationMark>, ProblemHttpResult>> Create(Db db, TimeProvider time, Acting acting, Form form, CancellationToken cancel)
    {
        var row = new Annotation { Id = NewId.At(time), CentreId = acting.CentreId, Kind = form.Kind, From = form.From, To = form.To, Text = form.Text };
        if (await WriteAsync(db, acting, row, form, cancel) is { } problem) return problem;
        db.Add(row);
        await db.SaveChangesAsync(cancel);
        return TypedResults.Created($"/api/facts/annotations/{row.Id}", ChartAnnotations.Of(row));
    }

    public static async Task<Results<Ok<AnnotationMark>, ProblemHttpResult>> Change(Guid id, Db db, Acting acting, Form form, CancellationToken cancel)
    {
        if (await FindAsync(db, acting, id, cancel) is not { } row) return NotFound();
        if (await WriteAsync(db, acting, row, form, cancel) is { } problem) return problem;
        row.Version++;
        await db.SaveChangesAsync(cancel);
        return TypedResults.Ok(ChartAnnotations.Of(row));
    }

    public static async Task<Results<NoContent, ProblemHttpResult>> Delete(Guid id, Db db, Acting acting, CancellationToken cancel)
    {
        if (await FindAsync(db, acting, id, cancel) is not { } row) return NotFound();
        db.Remove(row);
        await db.SaveChangesAsync(cancel);
        return TypedResults.NoContent();
    }

    private static async Task<ProblemHttpResult?> WriteAsync(Db db, Acting acting, Annotation row, Form form, CancellationToken cancel)
    {
        var errors = new FieldErrors();
        var text = errors.Text("text", form.Text, Annotation.MaxText);
        errors.AddIf(form.From.Year is < 1990 or > 2200, "from", FieldErrors.OutOfRange);
        errors.AddIf(form.To < form.From, "to", "beforeFrom");
        errors.AddIf(form.To.DayNumber - form.From.DayNumber > LongestDays, "to", "tooLong");
        Dim? dim = string.IsNullOrEmpty(form.Cut) ? null : MetricQuery.DimOf(form.Cut);
        errors.AddIf(dim is null && !string.IsNullOrEmpty(form.Cut), "cut", "unknownCut");
        if (dim is { } cut)
        {
            var frame = (await CentreFrame.LoadAsync(db, acting.CentreId, cancel, new HashSet<Dim> { cut }))!;
            errors.AddIf(frame.Members[cut].All(member => member.Code != form.Code), "code", FieldErrors.UnknownCode);
        }

        if (errors.Any) return errors.Problem();
        (row.Kind, row.From, row.To, row.Text, row.CutDim, row.CutCode) = (form.Kind, form.From, form.To, text, dim, dim is null ? "" : form.Code!);
        return null;
    }

    private static Task<Annotation?> FindAsync(Db db, Acting acting, Guid id, CancellationToken cancel) =>
        db.Set<Annotation>().SingleOrDefaultAsync(row => row.CentreId == acting.CentreId && row.Id == id, cancel);

    private static ProblemHttpResult NotFound() => Problem.NotFound("facts.noAnnotation", "There is no such annotation.");

    private static (DateOnly From, Guid Id)? Place(string? cursor) =>
        cursor?.Split('.') is [var date, var id] && DateOnly.TryParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var from) && Guid.TryParse(id, out var last) ? (from, last) : null;
}
