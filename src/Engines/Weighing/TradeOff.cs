using MathNet.Numerics.Distributions;

namespace Shouwen.Engines.Weighing;

/// <summary>What a weighting lets people give of one measure for another.</summary>
/// <param name="First">The measure that gains.</param>
/// <param name="Second">The measure that pays.</param>
/// <param name="Rate">So many units of the second, for the worse, are made up for by one unit of the first, for the better.</param>
/// <param name="Correlation">Of the two among peers, both turned so that more is better; null with too few units.</param>
/// <param name="P">Two-sided.</param>
/// <param name="Loss">Points that go with the second when the first gains a usual difference, as a share of the points it brings; 0 where they do not pull against each other. Null with too few units.</param>
/// <param name="IsRisk">They pull against each other (by 0.3 at the least, and more than chance would), and less than half of the gain is lost: it pays to neglect the second.</param>
public sealed record TradeOff(int First, int Second, double Rate, double? Correlation, double? P, double? Loss, bool IsRisk)
{
    /// <summary>Fewer tell nothing of how measures go together.</summary>
    public const int FewestUnits = 10;
    private const double Level = 0.05;
    private const double Cheap = 0.5;

    /// <summary>Weaker ones are no temptation, however sure they are.</summary>
    private const double Strong = 0.3;

    /// <summary>All pairs of measures of which a unit is worth something, each in the direction in which less is lost, or else from the heavier to the lighter; risks first, the cheapest first.</summary>
    public static IReadOnlyList<TradeOff> Of(WeighedUnits units)
    {
        var worth = WorthOf(units);
        var found = new List<TradeOff>();
        for (var one = 0; one < worth.Count; one++)
            for (var other = one + 1; other < worth.Count; other++)
                if (worth[one] > 0 && worth[other] > 0) found.Add(Cheaper(units, worth, one, other));
        return [.. found.OrderByDescending(pair => pair.IsRisk).ThenBy(pair => pair.Correlation ?? 1).ThenBy(pair => pair.First).ThenBy(pair => pair.Second)];
    }

    /// <summary>By measure: points of the total that one unit of its value is worth, for the better, between floor and target or about the usual; null where it is worth nothing.</summary>
    public static IReadOnlyList<double?> WorthOf(WeighedUnits units)
    {
        var all = units.Measures.Sum(measure => measure.Weight);
        return [.. Enumerable.Range(0, units.Measures.Length).Select(measure => all > 0 ? units.Measures[measure].Weight / all * Slope(units, measure) : null).Select(worth => worth > 0 ? worth : null)];
    }

    private static double? Slope(WeighedUnits units, int measure)
    {
        if (units.Measures[measure].Scale != ScoreScale.Target) return Pooled.Of(units, Values(units, measure), Scores(units, measure)).Slope * units.Measures[measure].Sign;
        var figures = units.Figures[measure];
        var slopes = Enumerable.Range(0, units.Count).Where(unit => units.Score(measure, unit) is not null)
            .Select(unit => Normalise.Full / Math.Abs(figures.Targets[unit]!.Value - figures.Floors[unit]!.Value)).ToList();
        return slopes.Count == 0 ? null : slopes.Average();
    }

    private static TradeOff Cheaper(WeighedUnits units, IReadOnlyList<double?> worth, int one, int other)
    {
        var pooled = Pooled.Of(units, Values(units, one), Values(units, other));
        if (pooled.Pairs < FewestUnits || pooled.Correlation is not { } plain) return Plain(null, null, null);
        var r = plain * units.Measures[one].Sign * units.Measures[other].Sign;
        var p = POf(r, pooled.Freedom);
        if (r >= 0) return Plain(r, p, 0);
        double Loss(double gains, double loses) => -r * loses / gains;
        var (ofOne, ofOther) = (worth[one]!.Value * pooled.First, worth[other]!.Value * pooled.Second);
        var (first, second, loss) = ofOne >= ofOther ? (one, other, Loss(ofOne, ofOther)) : (other, one, Loss(ofOther, ofOne));
        return new(first, second, worth[first]!.Value / worth[second]!.Value, r, p, loss, r <= -Strong && p < Level && loss < Cheap);

        TradeOff Plain(double? correlation, double? chance, double? loss)
        {
            var (first, second) = units.Measures[one].Weight >= units.Measures[other].Weight ? (one, other) : (other, one);
            return new(first, second, worth[first]!.Value / worth[second]!.Value, correlation, chance, loss, false);
        }
    }

    private static double? POf(double r, int freedom) =>
        freedom < 1 ? null : Math.Abs(r) >= 1 ? 0 : 2 * StudentT.CDF(0, 1, freedom, -Math.Abs(r) * Math.Sqrt(freedom / (1 - (r * r))));

    private static double?[] Values(WeighedUnits units, int measure) => [.. Enumerable.Range(0, units.Count).Select(unit => units.Value(measure, unit))];

    private static double?[] Scores(WeighedUnits units, int measure) => [.. Enumerable.Range(0, units.Count).Select(unit => units.Score(measure, unit))];

    /// <summary>Two figures of units beside the means of their peers: those of different work differ for reasons of the work.</summary>
    private readonly record struct Pooled(int Pairs, int Freedom, double First, double Second, double? Correlation, double? Slope)
    {
        public static Pooled Of(WeighedUnits units, double?[] one, double?[] other)
        {
            double ones = 0, others = 0, both = 0;
            int pairs = 0, groups = 0;
            foreach (var group in units.Peers)
            {
                int[] known = [.. group.Where(unit => one[unit] is not null && other[unit] is not null)];
                if (known.Length < 2) continue;
                var (mean, otherMean) = (known.Average(unit => one[unit]!.Value), known.Average(unit => other[unit]!.Value));
                foreach (var unit in known)
                {
                    var (a, b) = (one[unit]!.Value - mean, other[unit]!.Value - otherMean);
                    (ones, others, both) = (ones + (a * a), others + (b * b), both + (a * b));
                }

                (pairs, groups) = (pairs + known.Length, groups + 1);
            }

            var within = pairs - groups;
            double Deviation(double squares) => within > 0 ? Math.Sqrt(squares / within) : 0;
            return new(pairs, within - 1, Deviation(ones), Deviation(others), ones > 0 && others > 0 ? both / Math.Sqrt(ones * others) : null, ones > 0 ? both / ones : null);
        }
    }
}
