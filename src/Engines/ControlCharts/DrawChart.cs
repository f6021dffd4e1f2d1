namespace Shouwen.Engines.ControlCharts;

/// <summary>A control chart of points in order of time: what to expect, what is beyond it, and what is too regular to be chance.</summary>
public static class DrawChart
{
    /// <summary>Limits by phase, and the signals of all rules.</summary>
    /// <exception cref="ArgumentException">Phases that do not follow one another over all points, a weight or an interval out of range, a count above its size or below 0 where it cannot be.</exception>
    public static ControlChart Of(ChartPoints points, ChartSettings settings)
    {
        Check(points, settings);
        var phases = settings.Phases.Count == 0 ? [new(0, points.Count)] : settings.Phases;
        var plotted = Plotted.Of(points, settings.Kind);
        var levels = phases.Select(phase => Levels.Of(points, plotted, Counting(phase, settings), phase, settings)).ToList();
        return settings.Kind switch
        {
            ChartKind.Ewma => MovingCharts.Ewma(plotted, levels, settings),
            ChartKind.Cusum => MovingCharts.Cusum(plotted, levels, settings),
            _ => Plain(plotted, levels, settings),
        };
    }

    private static ControlChart Plain(double[] values, List<Level> levels, ChartSettings settings)
    {
        var (centre, lower, upper, z) = (Empty(values), Empty(values), Empty(values), Empty(values));
        foreach (var level in levels)
        {
            for (var i = level.Phase.From; i < level.Phase.Upto; i++)
            {
                var middle = level.Centre(i);
                centre[i] = Shown(level, middle);
                if (double.IsNaN(values[i]) || level.Error is null || level.Phase.Problem is ChartProblem.TooFewPoints) continue;
                var error = level.Error(i);
                lower[i] = Math.Max(level.Floor, Shown(level, middle - (settings.Limits * error)));
                upper[i] = Math.Min(level.Ceiling?.Invoke(i) ?? double.PositiveInfinity, Shown(level, middle + (settings.Limits * error)));
                z[i] = Standardise.Of(values[i], middle, error, level);
            }
        }

        var chart = new ControlChart(settings.Kind, values, centre, lower, upper, [.. levels.Select(level => level.Phase)], [])
        {
            Standardised = z,
            Runs = RunsTest.Of(values, centre, settings.Excluded),
        };
        return chart with { Signals = FindSignals.In(chart, settings) };
    }

    private static double Shown(Level level, double value) => level.Scale is { } scale ? scale.Shown(value) : value;

    private static double[] Empty(double[] values)
    {
        var none = new double[values.Length];
        none.AsSpan().Fill(double.NaN);
        return none;
    }

    private static int[] Counting(ChartPhase phase, ChartSettings settings) => Included(phase.From, Math.Min(phase.Baseline ?? phase.Upto, phase.Upto), settings.Excluded);

    internal static int[] Included(int from, int upto, IReadOnlySet<int> excluded)
    {
        var all = Enumerable.Range(from, upto - from);
        return excluded.Count == 0 ? all.ToArray() : all.Where(i => !excluded.Contains(i)).ToArray();
    }

    private static void Check(ChartPoints points, ChartSettings settings)
    {
        var next = 0;
        foreach (var phase in settings.Phases)
        {
            if (phase.From != next || phase.Upto <= phase.From) throw new ArgumentException("Phases follow one another and hold a point each.");
            if (phase.Baseline is { } baseline && baseline <= phase.From) throw new ArgumentException("A baseline holds a point of its phase.");
            next = phase.Upto;
        }

        if (settings.Phases.Count > 0 && next != points.Count) throw new ArgumentException("The last phase ends with the last point.");
        if (settings.Weight is not (> 0 and <= 1)) throw new ArgumentException("The weight of the newest point is above 0 and at most 1.");
        if (settings.DecisionInterval <= 0 || settings.Shift <= 0 || settings.Limits <= 0) throw new ArgumentException("Distances are above 0.");
        var isShare = settings.Kind is ChartKind.P or ChartKind.Np or ChartKind.PPrime;
        if (!isShare && settings.Kind is not (ChartKind.C or ChartKind.U or ChartKind.UPrime or ChartKind.G or ChartKind.T)) return;
        for (var i = 0; i < points.Count; i++)
            if (points.Values[i] < 0 || (isShare && points.Values[i] > points.Sizes[i])) throw new ArgumentException($"Point {i + 1} is below 0 or above its size.");
    }
}
