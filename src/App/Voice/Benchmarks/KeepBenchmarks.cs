using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Shouwen.App.Access.Published;
using Shouwen.App.Data;
using Shouwen.App.Http;

namespace Shouwen.App.Voice.Benchmarks;

public sealed record BenchmarkLine(Guid Id, string Construct, BenchmarkKind Kind, string Name, double Value, string Source, DateOnly On);

public sealed record BenchmarkForm(
    [property: JsonRequired] string Construct, [property: JsonRequired] BenchmarkKind Kind, [property: JsonRequired] string Name,
    [property: JsonRequired] double Value, [property: JsonRequired] string Source, [property: JsonRequired] DateOnly On);

/// <summary>The centre's benchmarks: listed, added, taken away. A figure without a source is none.</summary>
internal static class KeepBenchmarks
{
    public const int Most = 200;

    public static async Task<Ok<List<BenchmarkLine>>> List(Db db, Acting acting, CancellationToken cancel) =>
        TypedResults.Ok((await db.Set<Benchmark>().AsNoTracking().Where(row => row.CentreId == acting.CentreId)
            .OrderBy(row => row.Construct).ThenBy(row => row.Kind).ThenBy(row => row.Name).ToListAsync(cancel)).ConvertAll(Of));

    public static async Task<Results<Created<BenchmarkLine>, ProblemHttpResult>> Add(BenchmarkForm form, Db db, TimeProvider time, Acting acting, CancellationToken cancel)
    {
        var errors = new FieldErrors();
        var row = new Benchmark
        {
            Id = NewId.At(time),
            CentreId = acting.CentreId,
            Construct = errors.Text("construct", form.Construct, Benchmark.MaxConstruct),
            Kind = form.Kind,
            Name = errors.Text("name", form.Name, Benchmark.MaxName),
            Value = errors.Within("value", form.Value, 0, 100),
            Source = errors.Text("source", form.Source, Benchmark.MaxSource),
            On = form.On,
        };
        if (errors.Any) return errors.Problem();
        if (await db.Set<Benchmark>().CountAsync(one => one.CentreId == acting.CentreId, cancel) >= Most) return Problem.Conflict("voice.tooManyBenchmarks", $"A centre keeps at most {Most} benchmarks.");
        db.Add(row);
        await db.SaveChangesAsync(cancel);
        return TypedResults.Created($"/api/voice/benchmarks/{row.Id}", Of(row));
    }

    public static async Task<Results<NoContent, ProblemHttpResult>> Remove(Guid id, Db db, Acting acting, CancellationToken cancel)
    {
        if (await db.Set<Benchmark>().SingleOrDefaultAsync(row => row.CentreId == acting.CentreId && row.Id == id, cancel) is not { } row)
            return Problem.NotFound("voice.noBenchmark", "There is no such benchmark in this centre.");
        db.Remove(row);
        await db.SaveChangesAsync(cancel);
        return TypedResults.NoContent();
    }

    private static BenchmarkLine Of(Benchmark row) => new(row.Id, row.Construct, row.Kind, row.Name, row.Value, row.Source, row.On);
}
