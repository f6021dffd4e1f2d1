namespace Shouwen.Engines.Weighing;

/// <summary>Scores of measures as scores of parts and one of the whole.</summary>
/// <param name="Total">0 to 100; null where less than half of the weight is known.</param>
/// <param name="Parts">By part; null where nothing in it is known.</param>
/// <param name="Weights">What each measure weighs in the total, 0 where it is not known; they add up to 1 where anything is.</param>
/// <param name="Known">Share of the weight whose measures are known, 0 to 1.</param>
public sealed record RollUp(double? Total, IReadOnlyList<double?> Parts, IReadOnlyList<double> Weights, double Known)
{
    /// <summary>With less of the weight known there is no total.</summary>
    public const double LeastKnown = 0.5;

    /// <summary>The weight of a measure that is not known goes to the rest of its part; that of a part of which nothing is known to the other parts.</summary>
    /// <param name="measures">In any order.</param>
    /// <param name="scores">By measure, 0 to 100 or null.</param>
    /// <param name="parts">How many parts there are.</param>
    public static RollUp Of(IReadOnlyList<WeighedMeasure> measures, IReadOnlyList<double?> scores, int parts)
    {
        if (scores.Count != measures.Count) throw new ArgumentException("One score a measure.", nameof(scores));
        if (measures.Any(measure => !(measure.Weight >= 0 && double.IsFinite(measure.Weight)))) throw new ArgumentException("A weight is 0 or more.", nameof(measures));
        if (measures.Any(measure => measure.Part < 0 || measure.Part >= parts)) throw new ArgumentException("A measure belongs to one of the parts.", nameof(measures));
        var flat = scores.Select(score => score ?? double.NaN).ToArray();
        var weights = new double[measures.Count];
        var (total, known) = Into(weights, [.. measures], flat, new Room(parts));
        var byPart = Enumerable.Range(0, parts).Select(part => Of(measures, scores, weights, part)).ToList();
        return new(Normalise.Known(total), byPart, weights, known);
    }

    private static double? Of(IReadOnlyList<WeighedMeasure> measures, IReadOnlyList<double?> scores, double[] weights, int part)
    {
        var own = Enumerable.Range(0, measures.Count).Where(at => measures[at].Part == part && weights[at] > 0).ToList();
        var weight = own.Sum(at => weights[at]);
        return weight > 0 ? own.Sum(at => weights[at] * scores[at]!.Value) / weight : null;
    }

    /// <summary>Weights by part, all and known: room to add up in.</summary>
    internal sealed class Room(int parts)
    {
        public double[] All { get; } = new double[parts];

        public double[] Known { get; } = new double[parts];
    }

    internal static (double Total, double Known) Into(double[] weights, WeighedMeasure[] measures, double[] scores, Room room)
    {
        Array.Clear(room.All);
        Array.Clear(room.Known);
        for (var at = 0; at < measures.Length; at++)
        {
            room.All[measures[at].Part] += measures[at].Weight;
            if (!double.IsNaN(scores[at])) room.Known[measures[at].Part] += measures[at].Weight;
        }

        double all = 0, known = 0, spoken = 0;
        for (var part = 0; part < room.All.Length; part++)
        {
            all += room.All[part];
            known += room.Known[part];
            if (room.Known[part] > 0) spoken += room.All[part];
        }

        var total = 0.0;
        for (var at = 0; at < measures.Length; at++)
        {
            var (part, isKnown) = (measures[at].Part, !double.IsNaN(scores[at]) && measures[at].Weight > 0);
            weights[at] = isKnown ? room.All[part] / spoken * measures[at].Weight / room.Known[part] : 0;
            if (isKnown) total += weights[at] * scores[at];
        }

        var share = all > 0 ? known / all : 0;
        return (all > 0 && share >= LeastKnown - 1e-12 ? total : double.NaN, share);
    }
}
