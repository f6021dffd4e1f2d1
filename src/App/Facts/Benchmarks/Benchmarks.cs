using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Shouwen.App.Access.Published;
using Shouwen.App.Data;
using Shouwen.App.Facts.Metrics;
using Shouwen.App.Http;

namespace Shouwen.App.Facts.Benchmarks;

/// <summary>What others reach: listed, written down, changed, taken away.</summary>
internal static class Benchmarks
{
    /// <summary>More of one metric than this nobody compares with.</summary>
    public const int MostOfMetric = 30;

    internal sealed record Form(
        [property: JsonRequired] string Metric, [property: JsonRequired] MetricBenchmarkKind Kind, [property: JsonRequired] string Name,
        [property: JsonRequired] double Value, [property: JsonRequired] string Source, [property: JsonRequired] DateOnly AsOf);

    internal sealed record Line(Guid Id, string Metric, MetricBenchmarkKind Kind, string Name, double Value, string Source, DateOnly AsOf)
    {
        public static Line Of(MetricBenchmark row) => new(row.Id, row.Metric, row.Kind, row.Name, row.Value, row.Source, row.AsOf);
    }

    public static async Task<Ok<List<Line>>> List(Db db, Acting acting, string? metric, CancellationToken cancel) => TypedResults.Ok(
        (await Of(db, acting).Where(row => metric == null || row.Metric == metric).OrderBy(row => row.Metric).ThenByDescending(row => row.AsOf).ThenBy(row => row.Id)
            .ToListAsync(cancel)).ConvertAll(Line.Of));

    public static async Task<Results<Created<Line>, ProblemHttpResult>> Create(Db db, TimeProvider time, Acting acting, Form form, CancellationToken cancel)
    {
        var errors = new FieldErrors();
        if (Read(form, time, errors) is not var (name, source) || errors.Any) return errors.Problem();
        if (await Of(db, acting).CountAsync(row => row.Metric == form.Metric, cancel) >= MostOfMetric)
            return Problem.Refused("facts.tooManyBenchmarks", $"A metric has at most {MostOfMetric} benchmarks.");
        var row = db.Add(new MetricBenchmark { Id = NewId.At(time), CentreId = acting.CentreId, Metric = form.Metric, Name = name, Source = source }).Entity;
        (row.Kind, row.Value, row.AsOf) = (form.Kind, form.Value, form.AsOf);
        await db.SaveChangesAsync(cancel);
        return TypedResults.Created($"/api/facts/benchmarks/{row.Id}", Line.Of(row));
    }

    public static async Task<Results<Ok<Line>, ProblemHttpResult>> Change(Guid id, Db db, TimeProvider time, Acting acting, Form form, CancellationToken cancel)
    {
        if (await FindAsync(db, acting, id, cancel) is not { } row) return NotFound();
        var errors = new FieldErrors();
        errors.AddIf(form.Metric != row.Metric, "metric", "notChangeable");
        if (Read(form, time, errors) is not var (name, source) || errors.Any) return errors.Problem();
        (row.Kind, row.Name, row.Value, row.Source, row.AsOf) = (form.Kind, name, form.Value, source, form.AsOf);
        await db.SaveChangesAsync(cancel);
        return TypedResults.Ok(Line.Of(row));
    }

    public static async Task<Results<NoContent, ProblemHttpResult>> Delete(Guid id, Db db, Acting acting, CancellationToken cancel)
    {
        if (await FindAsync(db, acting, id, cancel) is not { } row) return NotFound();
        db.Remove(row);
        await db.SaveChangesAsync(cancel);
        return TypedResults.NoContent();
    }

    private static (string Name, string Source)? Read(Form form, TimeProvider time, FieldErrors errors)
    {
        TargetRange.Check(form.Metric, form.Value, errors);
        errors.AddIf(form.AsOf.Year < 1950 || form.AsOf > DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime).AddDays(1), "asOf", FieldErrors.OutOfRange);
        return (errors.Text("name", form.Name, MetricBenchmark.MaxName), errors.Text("source", form.Source, MetricBenchmark.MaxSource));
    }

    internal static IQueryable<MetricBenchmark> Of(Db db, Acting acting) => db.Set<MetricBenchmark>().AsNoTracking().Where(row => row.CentreId == acting.CentreId);

    private static Task<MetricBenchmark?> FindAsync(Db db, Acting acting, Guid id, CancellationToken cancel) =>
        db.Set<MetricBenchmark>().SingleOrDefaultAsync(row => row.CentreId == acting.CentreId && row.Id == id, cancel);

    private static ProblemHttpResult NotFound() => Problem.NotFound("facts.noBenchmark", "There is no such benchmark.");
}
