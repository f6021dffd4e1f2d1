using BenchmarkDotNet.Attributes;
using Shouwen.Engines.Agreement;

namespace Shouwen.Engines.Benchmarks;

/// <summary>Krippendorff's alpha of 100,000 units that five raters put in order, a tenth of it missing: in one pass against the textbook's coincidences, value by value.</summary>
public class JudgeAgreement
{
    private readonly double[][] units = Units();

    [Params(5, 100)]
    public int Grades { get; set; }

    private Ratings ratings = new([]);

    [GlobalSetup]
    public void Scale() => ratings = new(Array.ConvertAll(units, unit => Array.ConvertAll(unit, value => Math.Floor(value * Grades))));

    [Benchmark(Baseline = true)]
    public double Coincidences()
    {
        var coincidences = new double[Grades, Grades];
        foreach (var unit in ratings.Units)
        {
            var judged = unit.Where(value => !double.IsNaN(value)).ToArray();
            for (var i = 0; i < judged.Length; i++)
                for (var j = 0; j < judged.Length; j++)
                    if (i != j) coincidences[(int)judged[i], (int)judged[j]] += 1.0 / (judged.Length - 1);
        }

        double[] counts = [.. Enumerable.Range(0, Grades).Select(row => Enumerable.Range(0, Grades).Sum(column => coincidences[row, column]))];
        double n = counts.Sum(), observed = 0, expected = 0;
        for (var row = 0; row < Grades; row++)
        {
            for (var column = 0; column < row; column++)
            {
                var between = counts[column..(row + 1)].Sum() - ((counts[row] + counts[column]) / 2);
                observed += coincidences[row, column] * between * between;
                expected += counts[row] * counts[column] * between * between;
            }
        }

        return 1 - ((n - 1) * observed / expected);
    }

    [Benchmark]
    public double Alpha() => Krippendorff.Alpha(ratings, ScaleLevel.Ordinal)!.Value;

    private static double[][] Units()
    {
        var random = new Random(23);
        return [.. Enumerable.Range(0, 100_000).Select(_ =>
        {
            var truth = random.NextDouble();
            return Enumerable.Range(0, 5).Select(_ => random.Next(10) == 0 ? double.NaN : Math.Clamp((0.7 * truth) + (0.3 * random.NextDouble()), 0, 0.999)).ToArray();
        })];
    }
}
