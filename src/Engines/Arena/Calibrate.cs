namespace Shouwen.Engines.Arena;

/// <summary>A free parameter between two values.</summary>
public sealed record FreeParameter(string Name, double Low, double High);

/// <summary>What a fit is to reach: movements by round, what each part is worth at least in some round, the median of the first fault of a round in seconds, and the share of sessions in the order of the totals.</summary>
public sealed record CalibrationTargets(IReadOnlyList<int> Totals, double Worth, int FirstRound, double FirstSeconds, double InOrder, IReadOnlyList<FreeParameter> Parameters);

/// <summary>A fit: values by parameter, its loss, and what it came to.</summary>
public sealed record Fit(IReadOnlyList<double> Values, double Loss, IReadOnlyList<double> Means, IReadOnlyDictionary<Parts, double> Worth, double First, double InOrder);

/// <summary>Fits free parameters to totals, gaps and facts by the cross-entropy method with common random numbers (Rubinstein 1999; formulas in docs/formulas/arena.md).</summary>
public static class Calibrate
{
    private const double Smoothing = 0.7;
    private const double EliteShare = 0.2;
    private const double MeanTolerance = 1.5;
    private const double WorthTolerance = 0.7;
    private const double HarmTolerance = 2;
    private const double FirstTolerance = 25;
    private const double OrderTolerance = 0.02;

    /// <summary>Searches; `told` hears each iteration's best.</summary>
    public static Fit Search(Scenario scenario, Design design, CalibrationTargets targets, int iterations, int population, int sessions, ulong seed, Action<int, Fit>? told = null, CancellationToken cancel = default)
    {
        var free = targets.Parameters;
        var (centre, spread) = (free.Select(one => StartOf(one)).ToArray(), free.Select(one => (one.High - one.Low) / 4).ToArray());
        var best = Judge(scenario, design, targets, centre, sessions, seed, cancel);
        for (var iteration = 1; iteration <= iterations; iteration++)
        {
            var fits = new List<Fit> { best };
            for (var i = 0; i < population; i++)
            {
                cancel.ThrowIfCancellationRequested();
                var values = free.Select((one, k) => Math.Clamp(centre[k] + (spread[k] * Normal(seed, iteration, i, k)), one.Low, one.High)).ToArray();
                fits.Add(Judge(scenario, design, targets, values, sessions, seed, cancel));
            }

            var elite = fits.OrderBy(one => one.Loss).Take(Math.Max(2, (int)(EliteShare * population))).ToList();
            best = elite[0];
            for (var k = 0; k < free.Count; k++)
            {
                var mean = elite.Average(one => one.Values[k]);
                var deviation = Math.Sqrt(elite.Average(one => (one.Values[k] - mean) * (one.Values[k] - mean)));
                centre[k] = (Smoothing * mean) + ((1 - Smoothing) * centre[k]);
                spread[k] = (Smoothing * deviation) + ((1 - Smoothing) * spread[k]);
            }

            told?.Invoke(iteration, best);
        }

        return best;
    }

    /// <summary>What values come to, and how far that is from the targets.</summary>
    public static Fit Judge(Scenario scenario, Design design, CalibrationTargets targets, IReadOnlyList<double> values, int sessions, ulong seed, CancellationToken cancel = default)
    {
        for (var k = 0; k < values.Count; k++) (scenario, design) = TuneScenario.With(scenario, design, targets.Parameters[k].Name, values[k]);
        var board = Board.Of(scenario);
        var whole = RunSessions.Of(board, design, sessions, seed, null, cancel);
        var figures = RoundFigures.Of(board, whole);
        var (worth, harm) = (new SortedDictionary<Parts, double>(), 0.0);
        foreach (var part in Enum.GetValues<Parts>().Where(part => part is not (Parts.None or Parts.All) && design.Rounds.Any(round => round.Parts.HasFlag(part))))
        {
            var differences = RoundFigures.Differences(whole, RunSessions.Of(board, design.Without(part), sessions, seed, null, cancel));
            var had = differences.Where((_, i) => design.Rounds[Math.Min(i, design.Rounds.Count - 1)].Parts.HasFlag(part)).Select(one => one.Mean).ToList();
            worth[part] = had.Max();
            harm += Square(Math.Max(0, -1 - had.Min()) / HarmTolerance);
        }

        var first = figures[targets.FirstRound - 1].First ?? double.MaxValue;
        var inOrder = RoundFigures.InOrder(whole, targets.Totals);
        return new([.. values], harm + LossOf(targets, figures, worth.Values, first, inOrder), [.. figures.Select(one => one.Mean)], worth, first, inOrder);
    }

    private static double LossOf(CalibrationTargets targets, IReadOnlyList<RoundFigures> figures, IEnumerable<double> worth, double first, double inOrder) =>
        targets.Totals.Select((total, i) => Square((figures[i].Mean - total) / MeanTolerance)).Sum()
        + worth.Sum(one => Square(Math.Max(0, targets.Worth - one) / WorthTolerance))
        + Square(Math.Min(4, (first - targets.FirstSeconds) / FirstTolerance))
        + Square(Math.Max(0, targets.InOrder - inOrder) / OrderTolerance);

    private static double StartOf(FreeParameter one) => (one.Low + one.High) / 2;

    private static double Square(double value) => value * value;

    /// <summary>A standard normal number by the sum of twelve uniform ones.</summary>
    private static double Normal(ulong seed, int iteration, int candidate, int parameter)
    {
        var sum = -6.0;
        for (var i = 0; i < 12; i++) sum += Draws.Of(seed, iteration, (candidate * 1000) + parameter, Purpose.Fit, i) / 4294967296.0;
        return sum;
    }
}
