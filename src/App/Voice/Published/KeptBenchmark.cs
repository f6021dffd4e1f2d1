using Shouwen.App.Data;
using Shouwen.App.Voice.Benchmarks;

namespace Shouwen.App.Voice.Published;

/// <summary>What others reach in a construct, on 0 to 100.</summary>
/// <param name="Kind">Such as `Industry`.</param>
public sealed record KeptBenchmark(string Construct, string Kind, string Name, double Value, string Source, DateOnly On)
{
    /// <summary>Adds benchmarks to a new centre; saved with the caller's other changes.</summary>
    public static void Add(Db db, TimeProvider time, int centreId, IEnumerable<KeptBenchmark> benchmarks) => db.AddRange(benchmarks.Select(one => new Benchmark
    {
        Id = NewId.At(time),
        CentreId = centreId,
        Construct = one.Construct,
        Kind = Enum.Parse<BenchmarkKind>(one.Kind),
        Name = one.Name,
        Value = one.Value,
        Source = one.Source,
        On = one.On,
    }));
}
