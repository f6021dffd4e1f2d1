namespace Shouwen.Engines.Weighing;

/// <summary>Units (a centre, teams, agents) under a weighting: what each measure says of each, and what it comes to.</summary>
public sealed class WeighedUnits
{
    private readonly double[][] values;
    private readonly double[][] scores;
    private readonly double[][] slopes;

    private WeighedUnits(WeighedMeasure[] measures, MeasureFigures[] figures, int[][] peers, int parts, double[][] values, double[][] scores)
    {
        (Measures, Figures, Peers, Parts, this.values, this.scores) = (measures, figures, peers, parts, values, scores);
        slopes = [.. Enumerable.Range(0, measures.Length).Select(measure => peers.Select(group => SlopeOf(measure, group)).ToArray())];
        Rolled = [.. Enumerable.Range(0, figures[0].Units).Select(unit => RollUp.Of(measures, [.. scores.Select(of => Normalise.Known(of[unit]))], parts))];
        Places = Weighing.Places.Of([.. Rolled.Select(rolled => rolled.Total)]);
    }

    /// <summary>By unit.</summary>
    public IReadOnlyList<RollUp> Rolled { get; }

    /// <summary>By unit; null where there is no total.</summary>
    public IReadOnlyList<int?> Places { get; }

    internal WeighedMeasure[] Measures { get; }

    internal MeasureFigures[] Figures { get; }

    internal int[][] Peers { get; }

    internal int Parts { get; }

    internal int Count => Rolled.Count;

    /// <summary>Null where nothing is known.</summary>
    public double? Value(int measure, int unit) => Normalise.Known(values[measure][unit]);

    /// <summary>0 to 100; null where nothing is known, or it cannot be made.</summary>
    public double? Score(int measure, int unit) => Normalise.Known(scores[measure][unit]);

    /// <summary>Blocks of time in which a unit has anything of a measure.</summary>
    public int BlocksKnown(int measure, int unit) => Figures[measure].Of[unit].Count(of => of > 0);

    /// <summary>Under measures and weights, not yet drawn anew.</summary>
    /// <param name="measures">At least one.</param>
    /// <param name="figures">One a measure, all of the same units.</param>
    /// <param name="peers">By unit: the group whose members are compared with each other, from 0.</param>
    /// <param name="parts">How many parts the whole has.</param>
    /// <param name="fewestBlocks">A unit that has a measure in fewer blocks of time has none of it.</param>
    public static WeighedUnits Of(IReadOnlyList<WeighedMeasure> measures, IReadOnlyList<MeasureFigures> figures, IReadOnlyList<int> peers, int parts, int fewestBlocks = 1)
    {
        if (measures.Count == 0 || figures.Count != measures.Count) throw new ArgumentException("Figures of every measure.", nameof(figures));
        if (figures.Any(one => one.Units != peers.Count || one.Of.Count != peers.Count || one.Floors.Count != peers.Count || one.Targets.Count != peers.Count)) throw new ArgumentException("Figures of every unit.", nameof(figures));
        if (figures.GroupBy(one => one.Calendar).Any(calendar => calendar.SelectMany(one => one.Sums.Concat(one.Of)).Select(row => row.Length).Distinct().Count() > 1)) throw new ArgumentException("Figures of one calendar have the same blocks.", nameof(figures));
        int[][] groups = [.. Enumerable.Range(0, peers.Count).GroupBy(unit => peers[unit]).Select(group => group.ToArray())];
        var values = figures.Select(one => Enumerable.Range(0, peers.Count).Select(unit => one.Of[unit].Count(of => of > 0) < fewestBlocks ? double.NaN : one.Value(unit)).ToArray()).ToArray();
        return new([.. measures], [.. figures], groups, parts, values, ScoresOf([.. measures], [.. figures], groups, values));
    }

    /// <summary>Scores of the same units with blocks drawn anew; what was not known stays so, what was and has no block now keeps its value.</summary>
    internal double[][] Again(Dictionary<int, double[]> times)
    {
        var again = new double[Measures.Length][];
        for (var measure = 0; measure < Measures.Length; measure++)
        {
            var (drawn, known) = (new double[Count], values[measure]);
            for (var unit = 0; unit < Count; unit++)
            {
                var value = double.IsNaN(known[unit]) ? double.NaN : Figures[measure].Value(unit, times[Figures[measure].Calendar]);
                drawn[unit] = double.IsNaN(value) ? known[unit] : value;
            }

            again[measure] = new double[Count];
            if (Measures[measure].Scale == ScoreScale.Target) Normalise.Into(again[measure], drawn, Measures[measure], Figures[measure], Peers);
            else for (var group = 0; group < Peers.Length; group++) Move(again[measure], drawn, measure, Peers[group], slopes[measure][group]);
        }

        return again;
    }

    /// <summary>Among peers a draw moves a score by the slope of score over value. Made anew from the draw, it would be measured by a spread into which the draw has put chance a second time; held within 0 and 100, those at the ends would seem sure.</summary>
    private void Move(double[] again, double[] drawn, int measure, int[] group, double slope)
    {
        double shift = 0;
        var known = 0;
        foreach (var unit in group)
        {
            again[unit] = double.NaN;
            if (double.IsNaN(scores[measure][unit])) continue;
            shift += drawn[unit] - values[measure][unit];
            known++;
        }

        foreach (var unit in group)
            if (!double.IsNaN(scores[measure][unit])) again[unit] = scores[measure][unit] + (slope * (drawn[unit] - values[measure][unit] - (shift / known)));
    }

    private double SlopeOf(int measure, int[] group)
    {
        int[] known = [.. group.Where(unit => !double.IsNaN(scores[measure][unit]))];
        if (known.Length < 2) return 0;
        var (mean, score) = (known.Average(unit => values[measure][unit]), known.Average(unit => scores[measure][unit]));
        var squares = known.Sum(unit => Math.Pow(values[measure][unit] - mean, 2));
        return squares > 0 ? known.Sum(unit => (values[measure][unit] - mean) * (scores[measure][unit] - score)) / squares : 0;
    }

    private static double[][] ScoresOf(WeighedMeasure[] measures, MeasureFigures[] figures, int[][] peers, double[][] values)
    {
        var scores = new double[measures.Length][];
        for (var measure = 0; measure < measures.Length; measure++)
        {
            scores[measure] = new double[values[measure].Length];
            Normalise.Into(scores[measure], values[measure], measures[measure], figures[measure], peers);
        }

        return scores;
    }
}
