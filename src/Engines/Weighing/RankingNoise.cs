using MathNet.Numerics.Distributions;

namespace Shouwen.Engines.Weighing;

/// <summary>How far the same unit's score and place would go by chance alone.</summary>
/// <param name="Error">Standard error of the total.</param>
/// <param name="Low">Of the interval of the total: the middle 95 % of what draws give.</param>
/// <param name="High">Its other end.</param>
/// <param name="BestPlace">The best of the middle 95 % of places.</param>
/// <param name="WorstPlace">The worst.</param>
/// <param name="StaysAbove">Chance that it is above the next in the ranking in another such year too; null for the last.</param>
public sealed record UnitNoise(double Error, double Low, double High, int BestPlace, int WorstPlace, double? StaysAbove);

/// <summary>How much of a ranking is chance.</summary>
/// <param name="Reliability">Share of the variance between totals that is not chance, 0 to 1; null with fewer than three units, or where totals do not differ.</param>
/// <param name="Measures">The same of each measure's scores.</param>
/// <param name="Units">By unit; null where it has no total.</param>
/// <param name="Alike">Units next to each other of which no two can be told apart, the first of the ranking first; one of a single unit is told apart from its neighbours.</param>
public sealed record RankingNoise(double? Reliability, IReadOnlyList<double?> Measures, IReadOnlyList<UnitNoise?> Units, IReadOnlyList<IReadOnlyList<int>> Alike)
{
    private const int FewestUnits = 3;
    private const double Tail = 0.025;

    /// <summary>Two are told apart where their difference is so many of its standard errors.</summary>
    private const double Apart = 1.959963984540054;

    /// <summary>
    /// Draws blocks of time with replacement, all units together, and ranks anew each time. Chance of a unit is what it does beside the mean of all in the same draw. Of the difference `d` of two with error `e`,
    /// a share `k = 2b / (2b + e^2)` is believed, `b` being the variance between units; in another year it is above 0 with the chance `Phi(k d / (e sqrt(1 + k)))`.
    /// </summary>
    /// <param name="units">Under the weighting.</param>
    /// <param name="draws">How often; at least 2.</param>
    /// <param name="seed">The same gives the same.</param>
    public static RankingNoise Of(WeighedUnits units, int draws, int seed)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(draws, 2);
        var drawn = Drawn.Of(units, draws, seed);
        var totals = units.Rolled.Select(rolled => rolled.Total).ToList();
        var order = Places.Order(totals);
        var (reliability, between) = ReliabilityOf(totals, drawn.Totals);
        var noise = new UnitNoise?[units.Count];
        for (var at = 0; at < order.Count; at++)
        {
            var unit = order[at];
            var (own, places) = (drawn.Totals.Select(of => of[unit]).Order().ToArray(), drawn.Places.Select(of => of[unit]).Order().ToArray());
            noise[unit] = new(
                Math.Sqrt(Variance(own)), Math.Max(0, At(own, Tail)), Math.Min(Normalise.Full, At(own, 1 - Tail)), places[(int)(Tail * (draws - 1))], places[(int)Math.Ceiling((1 - Tail) * (draws - 1))],
                at + 1 < order.Count ? Stays(totals[unit]!.Value - totals[order[at + 1]]!.Value, ErrorOf(drawn.Totals, unit, order[at + 1]), between) : null);
        }

        return new(
            reliability,
            [.. Enumerable.Range(0, units.Measures.Length).Select(measure => ReliabilityOf([.. Enumerable.Range(0, units.Count).Select(unit => units.Score(measure, unit))], [.. drawn.Scores.Select(of => of[measure])]).Reliability)],
            noise, AlikeOf(order, totals, drawn.Totals));
    }

    private static (double? Reliability, double Between) ReliabilityOf(List<double?> observed, IReadOnlyList<double[]> drawn)
    {
        int[] known = [.. Enumerable.Range(0, observed.Count).Where(unit => observed[unit] is not null)];
        if (known.Length < FewestUnits) return (null, 0);
        var all = Variance([.. known.Select(unit => observed[unit]!.Value)]);
        if (all <= 1e-12) return (null, 0);
        var means = drawn.Select(of => known.Average(unit => of[unit])).ToArray();
        var chance = known.Average(unit => Variance([.. drawn.Select((of, draw) => of[unit] - means[draw])])) * known.Length / (known.Length - 1);
        return (Math.Max(0, 1 - (chance / all)), Math.Max(0, all - chance));
    }

    private static double Stays(double difference, double error, double between)
    {
        if (error <= 0) return difference > 0 ? 1 : 0.5;
        var believed = 2 * between / ((2 * between) + (error * error));
        return Normal.CDF(0, 1, believed * difference / (error * Math.Sqrt(1 + believed)));
    }

    private static List<IReadOnlyList<int>> AlikeOf(IReadOnlyList<int> order, List<double?> totals, IReadOnlyList<double[]> drawn)
    {
        var groups = new List<IReadOnlyList<int>>();
        var group = new List<int>();
        foreach (var unit in order)
        {
            if (group.Exists(other => totals[other] - totals[unit] > Apart * ErrorOf(drawn, other, unit)))
            {
                groups.Add(group);
                group = [];
            }

            group.Add(unit);
        }

        if (group.Count > 0) groups.Add(group);
        return groups;
    }

    private static double ErrorOf(IReadOnlyList<double[]> drawn, int one, int other)
    {
        double sum = 0, squares = 0;
        foreach (var of in drawn)
        {
            var difference = of[one] - of[other];
            sum += difference;
            squares += difference * difference;
        }

        return Math.Sqrt(Math.Max(0, squares - (sum * sum / drawn.Count)) / (drawn.Count - 1));
    }

    private static double Variance(double[] values)
    {
        var mean = values.Average();
        return values.Sum(value => (value - mean) * (value - mean)) / (values.Length - 1);
    }

    /// <summary>Between the two that are nearest.</summary>
    private static double At(double[] sorted, double share)
    {
        var place = share * (sorted.Length - 1);
        var below = (int)place;
        return below + 1 < sorted.Length ? sorted[below] + ((place - below) * (sorted[below + 1] - sorted[below])) : sorted[below];
    }
}
