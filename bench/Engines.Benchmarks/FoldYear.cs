using BenchmarkDotNet.Attributes;
using Shouwen.Engines.Metrics;

namespace Shouwen.Engines.Benchmarks;

/// <summary>A year's service level by topic and region: columns against a group-by over the same contacts as objects.</summary>
[MemoryDiagnoser]
public class FoldYear
{
    private const int WithinSeconds = 20;
    private IReadOnlyList<ContactDay> days = [];
    private List<Row> rows = [];

    [GlobalSetup]
    public void Fill()
    {
        days = YearOfContacts.Days();
        rows = [.. days.SelectMany(day => Enumerable.Range(0, day.Count).Select(i =>
            new Row(day.Of(Dim.Topic)[i], day.Of(Dim.Region)[i], (Outcome)day.Outcomes[i], day.Wait[i])))];
    }

    [Benchmark(Baseline = true)]
    public int GroupBy() => rows.GroupBy(row => (row.Topic, row.Region))
        .Select(group => (group.Key, Met: group.Count(row => row.Outcome == Outcome.Answered && row.Wait <= WithinSeconds), All: group.Count()))
        .OrderBy(group => group.Key).ToList().Count;

    [Benchmark]
    public int Columns()
    {
        var fold = new Fold(YearOfContacts.Plan);
        foreach (var day in days) fold.Add(day.Date, day, null);
        return fold.Rows().Count;
    }

    private sealed record Row(int Topic, int Region, Outcome Outcome, int Wait);
}
