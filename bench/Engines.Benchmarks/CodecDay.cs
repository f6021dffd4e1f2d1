using System.Runtime.InteropServices;
using BenchmarkDotNet.Attributes;
using Shouwen.Engines.Metrics;

namespace Shouwen.Engines.Benchmarks;

/// <summary>A day as bytes and back, against copying its columns as they are in memory.</summary>
public class CodecDay
{
    private readonly ContactDay day = YearOfContacts.Day(0);
    private byte[] bytes = [];

    [GlobalSetup]
    public void Fill() => bytes = DayCodec.Encode(day);

    [Benchmark(Baseline = true)]
    public int Copy()
    {
        using var to = new MemoryStream();
        foreach (var column in new[] { day.Ids, day.StartedSeconds, day.Customers }) to.Write(MemoryMarshal.AsBytes(column.AsSpan()));
        foreach (var column in day.Dims.Concat([day.LocalMinutes, day.Wait, day.Talk, day.Hold, day.Wrap, day.NextSeconds])) to.Write(MemoryMarshal.AsBytes(column.AsSpan()));
        to.Write(day.Outcomes);
        to.Write(day.Flags);
        return to.ToArray().Length;
    }

    [Benchmark]
    public int Encode() => DayCodec.Encode(day).Length;

    [Benchmark]
    public int Decode() => DayCodec.DecodeContacts(bytes).Count;
}
