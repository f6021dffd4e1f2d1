using BenchmarkDotNet.Attributes;
using Shouwen.Engines.ControlCharts;

namespace Shouwen.Engines.Benchmarks;

/// <summary>An individuals chart with Nelson's eight rules over 100,000 points: one pass a rule against looking at each point's window anew, as a textbook tells it.</summary>
public class ReadControlChart
{
    private readonly double[] values = Values();

    [Benchmark(Baseline = true)]
    public int WindowByWindow()
    {
        var mean = values.Average();
        var sigma = values.Zip(values.Skip(1), (one, next) => Math.Abs(next - one)).Average() / 1.128;
        var z = Array.ConvertAll(values, value => (value - mean) / sigma);
        var found = 0;
        for (var i = 0; i < z.Length; i++)
        {
            if (Math.Abs(z[i]) > 3) found++;
            if (Window(9, i).All(at => at > 0) || Window(9, i).All(at => at < 0)) found++;
            if (Steps(6, i).All(step => step > 0) || Steps(6, i).All(step => step < 0)) found++;
            if (Steps(14, i).Zip(Steps(14, i).Skip(1), (one, next) => one * next < 0).All(turns => turns)) found++;
            if (Window(3, i).Count(at => at > 2) >= 2 || Window(3, i).Count(at => at < -2) >= 2) found++;
            if (Window(5, i).Count(at => at > 1) >= 4 || Window(5, i).Count(at => at < -1) >= 4) found++;
            if (Window(15, i).All(at => Math.Abs(at) <= 1)) found++;
            if (Window(8, i).All(at => Math.Abs(at) > 1)) found++;
        }

        return found;

        IEnumerable<double> Window(int length, int at) => at + 1 < length ? [0] : z.Skip(at + 1 - length).Take(length);
        IEnumerable<double> Steps(int length, int at) => at + 1 < length ? [0, 0] : Window(length, at).Zip(Window(length, at).Skip(1), (one, next) => next - one);
    }

    [Benchmark]
    public int DrawAndRead() => DrawChart.Of(ChartPoints.OfValues(values), new(ChartKind.Individuals)).Signals.Sum(signal => signal.Completing.Count);

    private static double[] Values()
    {
        var random = new Random(11);
        return [.. Enumerable.Range(0, 100_000).Select(_ => 50 + Enumerable.Range(0, 12).Sum(_ => random.NextDouble() - 0.5))];
    }
}
