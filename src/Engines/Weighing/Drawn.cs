namespace Shouwen.Engines.Weighing;

/// <summary>Units whose blocks of time were drawn anew: by draw, then measure and unit.</summary>
internal sealed record Drawn(IReadOnlyList<double[][]> Scores, IReadOnlyList<double[]> Totals, IReadOnlyList<int[]> Places)
{
    public static Drawn Of(WeighedUnits units, int draws, int seed)
    {
        var random = new Random(seed);
        var blocks = units.Figures.GroupBy(figures => figures.Calendar).OrderBy(group => group.Key).ToDictionary(group => group.Key, group => group.Max(figures => figures.Blocks));
        var (scores, totals, places) = (new double[draws][][], new double[draws][], new int[draws][]);
        for (var draw = 0; draw < draws; draw++)
        {
            scores[draw] = units.Again(blocks.ToDictionary(pair => pair.Key, pair => Times(random, pair.Value)));
            totals[draw] = TotalsOf(units, scores[draw]);
            places[draw] = PlacesOf(totals[draw]);
        }

        return new(scores, totals, places);
    }

    /// <summary>How often each block is drawn, as many draws as blocks.</summary>
    private static double[] Times(Random random, int blocks)
    {
        var times = new double[blocks];
        for (var draw = 0; draw < blocks; draw++) times[random.Next(blocks)]++;
        return times;
    }

    private static double[] TotalsOf(WeighedUnits units, double[][] scores)
    {
        var (totals, weights, own, room) = (new double[units.Count], new double[scores.Length], new double[scores.Length], new RollUp.Room(units.Parts));
        for (var unit = 0; unit < totals.Length; unit++)
        {
            for (var measure = 0; measure < own.Length; measure++) own[measure] = scores[measure][unit];
            totals[unit] = RollUp.Into(weights, units.Measures, own, room).Total;
        }

        return totals;
    }

    private static int[] PlacesOf(double[] totals)
    {
        var (keys, order) = (Array.ConvertAll(totals, total => double.IsNaN(total) ? double.PositiveInfinity : -total), Enumerable.Range(0, totals.Length).ToArray());
        Array.Sort(keys, order);
        var places = new int[totals.Length];
        for (var at = 0; at < order.Length; at++) places[order[at]] = at > 0 && keys[at] == keys[at - 1] ? places[order[at - 1]] : at + 1;
        return places;
    }
}
