namespace Shouwen.Engines.ControlCharts;

/// <summary>Charts whose points remember the ones before: they find small shifts that last (Roberts 1959; Page 1954; Lucas and Crosier 1982).</summary>
internal static class MovingCharts
{
    /// <summary>The limits of each point are exact, also for the first ones and for sizes that differ.</summary>
    public static ControlChart Ewma(double[] values, List<Level> levels, ChartSettings settings)
    {
        var drawn = new Drawn(settings.Kind, values.Length, levels);
        foreach (var (level, weight) in levels.Select(level => (level, settings.Weight)))
        {
            double mean = level.Phase.Centre ?? double.NaN, variance = 0;
            for (var i = level.Phase.From; i < level.Phase.Upto; i++)
            {
                drawn.Centre[i] = level.Centre(i);
                if (double.IsNaN(values[i]) || settings.Excluded.Contains(i)) continue;
                mean = drawn.Values[i] = (weight * values[i]) + ((1 - weight) * mean);
                if (level.Error is null || level.Phase.Problem is ChartProblem.TooFewPoints) continue;
                variance = (weight * weight * level.Error(i) * level.Error(i)) + ((1 - weight) * (1 - weight) * variance);
                drawn.Lower[i] = level.Centre(i) - (settings.Limits * Math.Sqrt(variance));
                drawn.Upper[i] = level.Centre(i) + (settings.Limits * Math.Sqrt(variance));
            }
        }

        return drawn.Chart(i => drawn.Values[i] > drawn.Upper[i] || drawn.Values[i] < drawn.Lower[i]);
    }

    public static ControlChart Cusum(double[] values, List<Level> levels, ChartSettings settings)
    {
        var drawn = new Drawn(settings.Kind, values.Length, levels);
        var below = Enumerable.Repeat(double.NaN, values.Length).ToArray();
        foreach (var level in levels.Where(level => level.Error is not null && level.Phase.Problem is null))
        {
            var (up, down) = (settings.HeadStart, settings.HeadStart);
            for (var i = level.Phase.From; i < level.Phase.Upto; i++)
            {
                (drawn.Centre[i], drawn.Lower[i], drawn.Upper[i]) = (0, -settings.DecisionInterval, settings.DecisionInterval);
                if (double.IsNaN(values[i]) || settings.Excluded.Contains(i)) continue;
                var z = (values[i] - level.Centre(i)) / level.Error!(i);
                drawn.Values[i] = up = Math.Max(0, up + z - (settings.Shift / 2));
                down = Math.Max(0, down - z - (settings.Shift / 2));
                below[i] = -down;
            }
        }

        return drawn.Chart(i => drawn.Values[i] > settings.DecisionInterval || below[i] < -settings.DecisionInterval) with { Below = below };
    }

    private sealed class Drawn(ChartKind kind, int length, List<Level> levels)
    {
        public double[] Values { get; } = Empty(length);
        public double[] Centre { get; } = Empty(length);
        public double[] Lower { get; } = Empty(length);
        public double[] Upper { get; } = Empty(length);

        public ControlChart Chart(Func<int, bool> isBeyond)
        {
            int[] beyond = [.. Enumerable.Range(0, length).Where(isBeyond)];
            return new(kind, Values, Centre, Lower, Upper, [.. levels.Select(level => level.Phase)], beyond.Length == 0 ? [] : [new(ChartRule.Beyond, beyond, beyond)]);
        }

        private static double[] Empty(int length) => [.. Enumerable.Repeat(double.NaN, length)];
    }
}
