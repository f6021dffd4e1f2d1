namespace Shouwen.Engines.Comparing;

/// <summary>A sum and what it is of, on one day or of one agent: seconds and calls, or calls kept and all calls.</summary>
/// <param name="Sum">Of the numerator.</param>
/// <param name="Size">Of the denominator, above 0.</param>
public readonly record struct Cluster(double Sum, double Size);

/// <summary>Sum of sums over sum of sizes, as exact as days differ from one another (Cochran 1977, equation 6.9).</summary>
/// <param name="Value">The ratio.</param>
/// <param name="Error">Standard error; null of one day.</param>
/// <param name="Days">How many clusters.</param>
public sealed record ClusteredRatio(double Value, double? Error, int Days)
{
    /// <summary>Null of none.</summary>
    public static ClusteredRatio? Of(IReadOnlyList<Cluster> days)
    {
        if (days.Any(day => !(day.Size > 0 && Math.Abs(day.Sum) <= Sample.Greatest && day.Size <= Sample.Greatest))) throw new ArgumentException("Sizes are above 0.", nameof(days));
        if (days.Count == 0) return null;
        var (n, size) = (days.Count, days.Sum(day => day.Size));
        var value = days.Sum(day => day.Sum) / size;
        return new(value, n < 2 ? null : Math.Sqrt(n / (n - 1.0) * days.Sum(day => Math.Pow(day.Sum - (value * day.Size), 2))) / size, n);
    }

    /// <summary>By Student's t with one degree of freedom less than days; null of one day.</summary>
    public Bounds? Interval(double level = 0.95) => Error is { } error ? Bounds.About(Value, error == 0 ? 0 : Tails.TWidth(level, Days - 1) * error) : null;
}

/// <summary>Compares ratios of sums where cases of one day go together: only days are independent. With days of one size it is Welch's test of their values.</summary>
public static class CompareClusters
{
    private const int FewDays = 10;
    private const int FewForNeighbours = 20;
    private const double Sure = 0.01;

    /// <summary>Of two groups or more, in an order that is told; days in the order of time.</summary>
    public static Comparison Of(IReadOnlyList<IReadOnlyList<Cluster>> groups, ComparisonSettings? asked = null)
    {
        var settings = asked ?? new();
        ClusteredRatio?[] ratios = [.. groups.Select(ClusteredRatio.Of)];
        var pairs = Comparison.AllPairs(groups.Count, settings, (first, second) =>
        {
            var test = Two(ratios[first], ratios[second], settings.Level);
            return new(first, second, test, null, test.Estimate ?? (ratios[first]?.Value - ratios[second]?.Value), test.Interval, []);
        });
        var chosen = pairs is [var only] ? only.Test : Several(ratios);
        return new(chosen, [chosen], pairs, [], Warnings(groups));
    }

    private static Test Two(ClusteredRatio? a, ClusteredRatio? b, double level)
    {
        if (a?.Error is not { } ofA || b?.Error is not { } ofB) return Test.None(TestKind.ClusteredRatios, NoFigure.TooFewValues);
        if (ofA == 0 && ofB == 0) return Test.None(TestKind.ClusteredRatios, NoFigure.NothingScatters);
        var error = Math.Sqrt((ofA * ofA) + (ofB * ofB));
        var share = ofA * ofA / (error * error);
        var df = 1 / ((share * share / (a.Days - 1)) + ((1 - share) * (1 - share) / (b.Days - 1)));
        var difference = a.Value - b.Value;
        return new(TestKind.ClusteredRatios, difference / error, df, null, Tails.T(difference / error, df), difference, Bounds.About(difference, Tails.TWidth(level, df) * error));
    }

    private static Test Several(ClusteredRatio?[] ratios)
    {
        const TestKind kind = TestKind.ClusteredAnova;
        if (ratios.Length < 2) return Test.None(kind, NoFigure.TooFewGroups);
        if (ratios.Any(ratio => ratio?.Error is null)) return Test.None(kind, NoFigure.TooFewValues);

        // One without scatter would weigh without end: the others are compared, and it is told.
        List<ClusteredRatio> scattered = [.. ratios.OfType<ClusteredRatio>().Where(ratio => ratio.Error > 0)];
        if (scattered.Count < 2) return Test.None(kind, NoFigure.NothingScatters);
        return Means.OfWeights(kind, [.. scattered.Select(ratio => (ratio.Value, 1 / (ratio.Error!.Value * ratio.Error.Value), ratio.Days))]);
    }

    private static List<Warning> Warnings(IReadOnlyList<IReadOnlyList<Cluster>> groups)
    {
        List<Warning> warnings = [];
        for (var i = 0; i < groups.Count; i++)
        {
            if (groups[i].Count > 1 && ClusteredRatio.Of(groups[i]) is { Error: 0 }) warnings.Add(new(Caution.ZeroVariance, i, null));
            if (groups[i].Count < FewDays) warnings.Add(new(Caution.SmallSample, i, groups[i].Count));
            if (groups[i].Count >= FewForNeighbours && Neighbours.LjungBox(new([.. groups[i].Select(day => day.Sum / day.Size)])) is { P: < Sure, Estimate: > 0 } together) warnings.Add(new(Caution.Autocorrelated, i, together.Estimate));
        }

        return warnings;
    }
}
