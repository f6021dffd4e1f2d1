namespace Shouwen.Engines.ControlCharts;

/// <summary>
/// Points held against their own place in a rhythm, as an hour is against the same hour of other weeks: the centre of each is what its place is without it,
/// and the limits are as wide as points scatter about that, over what chance alone would give a point of its size (Laney 2002, with a centre for each place).
/// </summary>
public static class RhythmChart
{
    /// <summary>Fewer others than these do not tell what is usual at a place.</summary>
    private const int Fewest = 3;

    /// <summary>Null where less than half of the points have enough others.</summary>
    /// <param name="points">Counts with sizes, or values.</param>
    /// <param name="places">Of each point, its place in the rhythm.</param>
    /// <param name="settings">Of kind PPrime, UPrime, IndividualsPrime or Individuals, and of one phase.</param>
    /// <exception cref="ArgumentException">Another kind, more phases, or not one place for each point.</exception>
    public static ControlChart? Of(ChartPoints points, IReadOnlyList<int> places, ChartSettings settings)
    {
        if (settings.Kind is not (ChartKind.PPrime or ChartKind.UPrime or ChartKind.IndividualsPrime or ChartKind.Individuals)) throw new ArgumentException("Not a chart that can have a rhythm.", nameof(settings));
        if (settings.Phases.Count > 1 || places.Count != points.Count) throw new ArgumentException("One phase, and one place for each point.", nameof(places));
        var usual = Usual(points, places, settings);
        if (usual.Count(one => one is not null) * 2 < points.Count) return null;
        double[] values = [.. points.Values.Select((value, i) => value / points.Sizes[i])];
        double[] z = [.. values.Select((value, i) => usual[i] is { } one ? (value - one.Centre) / one.Unit : double.NaN)];
        var drawn = DrawChart.Of(ChartPoints.OfValues(z), settings with { Kind = ChartKind.Individuals, Centre = 0 });
        var floor = settings.Kind is ChartKind.PPrime or ChartKind.UPrime ? 0 : double.NegativeInfinity;
        var ceiling = settings.Kind is ChartKind.PPrime ? 1 : double.PositiveInfinity;
        return new(settings.Kind, values, Shown(drawn.Centre), Shown(drawn.Lower), Shown(drawn.Upper), [.. drawn.Phases.Select(phase => Whole(phase, points, settings))], drawn.Signals)
        {
            Standardised = drawn.Standardised,
            Runs = drawn.Runs,
        };

        double[] Shown(double[] line) => [.. line.Select((value, i) => usual[i] is { } one ? Math.Clamp(one.Centre + (value * one.Unit), floor, ceiling) : double.NaN)];
    }

    private readonly record struct Place(double Sum, double Size, int Count);

    /// <summary>What is usual at a place, and the scatter of a point of this size about it: by chance, or of one thing.</summary>
    private readonly record struct Expected(double Centre, double Unit);

    private static Expected?[] Usual(ChartPoints points, IReadOnlyList<int> places, ChartSettings settings)
    {
        var counting = Counting(points, settings);
        var known = new Dictionary<int, Place>();
        foreach (var i in counting)
        {
            var place = known.GetValueOrDefault(places[i]);
            known[places[i]] = new(place.Sum + points.Values[i], place.Size + points.Sizes[i], place.Count + 1);
        }

        return [.. Enumerable.Range(0, points.Count).Select(i =>
        {
            var others = known.GetValueOrDefault(places[i]);
            if (counting.Contains(i)) others = new(others.Sum - points.Values[i], others.Size - points.Sizes[i], others.Count - 1);
            return others.Count < Fewest || !(points.Sizes[i] > 0) ? (Expected?)null : new(others.Sum / others.Size, UnitOf(settings.Kind, others, points.Sizes[i]));
        })];
    }

    private static HashSet<int> Counting(ChartPoints points, ChartSettings settings)
    {
        var upto = settings.Phases.Count == 0 ? points.Count : Math.Min(settings.Phases[0].Baseline ?? points.Count, points.Count);
        return [.. DrawChart.Included(0, upto, settings.Excluded).Where(i => !double.IsNaN(points.Values[i]))];
    }

    /// <summary>One more of each kind keeps the scatter above 0 where the others are all alike (Laplace's rule of succession).</summary>
    private static double UnitOf(ChartKind kind, Place others, double size)
    {
        var share = (others.Sum + 1) / (others.Size + 2);
        return kind switch
        {
            ChartKind.PPrime => Math.Sqrt(share * (1 - share) / size),
            ChartKind.UPrime => Math.Sqrt((others.Sum + 1) / others.Size / size),
            ChartKind.IndividualsPrime => 1 / Math.Sqrt(size),
            _ => 1,
        };
    }

    private static DrawnPhase Whole(DrawnPhase phase, ChartPoints points, ChartSettings settings)
    {
        var counting = Counting(points, settings);
        return phase with { Centre = counting.Count == 0 ? null : counting.Sum(i => points.Values[i]) / counting.Sum(i => points.Sizes[i]), Sigma = null, SigmaZ = phase.Sigma };
    }
}
