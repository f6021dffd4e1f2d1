namespace Shouwen.Engines.Weighing;

/// <summary>How a measure's values become 0 to 100.</summary>
public enum ScoreScale
{
    /// <summary>A straight line from the floor, 0, to the target, 100.</summary>
    Target,

    /// <summary>By standard deviations from the mean of peers.</summary>
    Spread,

    /// <summary>By the place among peers.</summary>
    Standing,
}

/// <summary>What a measure counts in a weighting.</summary>
/// <param name="Part">The part of the whole that it belongs to, from 0.</param>
/// <param name="Weight">0 or more, in the unit of the others.</param>
/// <param name="Scale">How it becomes 0 to 100.</param>
/// <param name="HigherIsBetter">Else lower is.</param>
public sealed record WeighedMeasure(int Part, double Weight, ScoreScale Scale, bool HigherIsBetter)
{
    /// <summary>1 or -1: values times it are the better the larger.</summary>
    public double Sign => HigherIsBetter ? 1 : -1;
}

/// <summary>A measure's figures of units: sums by block of time, so that blocks can be drawn anew. A value is all sums over all that they are of.</summary>
/// <param name="Calendar">Measures of one calendar have the same blocks, which are drawn together.</param>
/// <param name="Sums">By unit, then block.</param>
/// <param name="Of">As many; where it is 0, nothing is known.</param>
/// <param name="Floors">By unit: what counts 0; only for <see cref="ScoreScale.Target"/>.</param>
/// <param name="Targets">By unit: what counts 100; only for <see cref="ScoreScale.Target"/>.</param>
public sealed record MeasureFigures(int Calendar, IReadOnlyList<double[]> Sums, IReadOnlyList<double[]> Of, IReadOnlyList<double?> Floors, IReadOnlyList<double?> Targets)
{
    internal int Units => Sums.Count;

    internal int Blocks => Sums.Count == 0 ? 0 : Sums[0].Length;

    internal double Value(int unit) => Of[unit].Sum() is var of && of > 0 ? Sums[unit].Sum() / of : double.NaN;

    internal double Value(int unit, double[] times)
    {
        var (sums, ofs) = (Sums[unit], Of[unit]);
        double sum = 0, of = 0;
        for (var block = 0; block < times.Length; block++)
        {
            sum += times[block] * sums[block];
            of += times[block] * ofs[block];
        }

        return of > 0 ? sum / of : double.NaN;
    }
}
