using Shouwen.Engines.Weighing;

namespace Shouwen.Engines.Tests.Weighing;

/// <summary>Figures for tests: values of units, in as many equal blocks as are asked for, with or without chance in them.</summary>
internal static class Weighed
{
    public static WeighedMeasure Spread(double weight, bool higherIsBetter = true, int part = 0) => new(part, weight, ScoreScale.Spread, higherIsBetter);

    public static MeasureFigures Figures(IReadOnlyList<double> values, int blocks = 4, double noise = 0, int seed = 1, double? floor = null, double? target = null, int calendar = 0)
    {
        var random = new Random(seed);
        double[][] sums = [.. values.Select(value => Enumerable.Range(0, blocks).Select(_ => value + (noise * (random.NextDouble() + random.NextDouble() + random.NextDouble() - 1.5) * 2)).ToArray())];
        return Of(sums, floor, target, calendar);
    }

    /// <summary>NaN: a block of which nothing is known.</summary>
    public static MeasureFigures Of(double[][] sums, double? floor = null, double? target = null, int calendar = 0) =>
        new(calendar, [.. sums.Select(row => row.Select(value => double.IsNaN(value) ? 0 : value).ToArray())], [.. sums.Select(row => row.Select(value => double.IsNaN(value) ? 0.0 : 1).ToArray())], [.. sums.Select(_ => floor)], [.. sums.Select(_ => target)]);

    public static WeighedUnits Units(params (WeighedMeasure Measure, MeasureFigures Figures)[] measures) => Units([.. measures.Select(one => one.Measure)], [.. measures.Select(one => one.Figures)]);

    public static WeighedUnits Units(IReadOnlyList<WeighedMeasure> measures, IReadOnlyList<MeasureFigures> figures) =>
        WeighedUnits.Of(measures, figures, [.. figures[0].Sums.Select(_ => 0)], measures.Max(measure => measure.Part) + 1);

    /// <summary>Values without a place in common, so that no two units are equal by accident.</summary>
    public static double[] Values(int count, int seed)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, count).Select(_ => random.NextDouble() * 10)];
    }
}
