namespace Shouwen.Engines.Weighing;

/// <summary>Values of a measure as 0 to 100, the better the more. What is not known (null, or NaN inside) stays so.</summary>
public static class Normalise
{
    /// <summary>The best score.</summary>
    public const double Full = 100;

    /// <summary>Fewer peers are no measure of anybody.</summary>
    public const int FewestPeers = 3;

    /// <summary>Three standard deviations below the mean are 0, three above 100.</summary>
    private const double PerDeviation = Full / 6;

    /// <summary>0 at the floor or worse, 100 at the target or better, a straight line between. Null where the target is not on the better side of the floor.</summary>
    public static double? Linear(double value, double floor, double target, bool higherIsBetter) => Known(Line(value, floor, target, higherIsBetter));

    /// <summary>`50 + 100/6 z`, within 0 and 100; 50 for all where peers do not differ; null with fewer than three peers.</summary>
    public static IReadOnlyList<double?> Spread(IReadOnlyList<double?> values, bool higherIsBetter) => Among(ScoreScale.Spread, values, higherIsBetter);

    /// <summary>`100 (r - 0.5) / n` of the rank `r` from the worst, equal values sharing theirs; null with fewer than three peers.</summary>
    public static IReadOnlyList<double?> Standing(IReadOnlyList<double?> values, bool higherIsBetter) => Among(ScoreScale.Standing, values, higherIsBetter);

    internal static double Line(double value, double floor, double target, bool higherIsBetter) =>
        !(higherIsBetter ? target > floor : target < floor) ? double.NaN : Math.Clamp((value - floor) / (target - floor), 0, 1) * Full;

    /// <summary>Scores of one measure's values, by unit; `peers` are the units of each group that is compared within itself.</summary>
    internal static void Into(double[] scores, double[] values, WeighedMeasure measure, MeasureFigures figures, int[][] peers)
    {
        if (measure.Scale == ScoreScale.Target)
        {
            for (var unit = 0; unit < values.Length; unit++)
                scores[unit] = Line(values[unit], figures.Floors[unit] ?? double.NaN, figures.Targets[unit] ?? double.NaN, measure.HigherIsBetter);
            return;
        }

        foreach (var group in peers) Group(scores, values, measure, group);
    }

    private static void Group(double[] scores, double[] values, WeighedMeasure measure, int[] group)
    {
        var known = Array.FindAll(group, unit => !double.IsNaN(values[unit]));
        foreach (var unit in group) scores[unit] = double.NaN;
        if (known.Length < FewestPeers) return;
        if (measure.Scale == ScoreScale.Spread) BySpread(scores, values, measure.Sign, known);
        else ByStanding(scores, values, measure.Sign, known);
    }

    private static void BySpread(double[] scores, double[] values, double sign, int[] known)
    {
        double mean = 0, squares = 0;
        foreach (var unit in known) mean += values[unit] / known.Length;
        foreach (var unit in known) squares += (values[unit] - mean) * (values[unit] - mean);
        var deviation = Math.Sqrt(squares / (known.Length - 1));
        // What rounding left is no difference.
        var differs = deviation > 1e-12 * Math.Abs(mean);
        foreach (var unit in known) scores[unit] = differs ? Math.Clamp((Full / 2) + (sign * PerDeviation * (values[unit] - mean) / deviation), 0, Full) : Full / 2;
    }

    private static void ByStanding(double[] scores, double[] values, double sign, int[] known)
    {
        var keys = Array.ConvertAll(known, unit => sign * values[unit]);
        Array.Sort(keys, known);
        for (int first = 0, next; first < known.Length; first = next)
        {
            next = first + 1;
            while (next < known.Length && keys[next] == keys[first]) next++;
            for (var at = first; at < next; at++) scores[known[at]] = Full * (first + next) / 2 / known.Length;
        }
    }

    private static double?[] Among(ScoreScale scale, IReadOnlyList<double?> values, bool higherIsBetter)
    {
        var scores = new double[values.Count];
        Group(scores, [.. values.Select(value => value ?? double.NaN)], new(0, 1, scale, higherIsBetter), [.. Enumerable.Range(0, values.Count)]);
        return Array.ConvertAll(scores, Known);
    }

    internal static double? Known(double value) => double.IsNaN(value) ? null : value;
}
