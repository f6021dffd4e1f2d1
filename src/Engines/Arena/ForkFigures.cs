namespace Shouwen.Engines.Arena;

/// <summary>What forks are compared by.</summary>
public enum ForkMeasure
{
    /// <summary>Movements that went.</summary>
    Moved,

    /// <summary>Satisfaction, 0 to 1.</summary>
    Satisfaction,

    /// <summary>Seconds from a fault to its being restored, mean over those that were.</summary>
    Restore,

    /// <summary>Faults that were not restored.</summary>
    Left,

    /// <summary>Money spent.</summary>
    Spent,
}

/// <summary>What many runs came to; one in twenty is at or below P5, one in twenty at or above P95.</summary>
public sealed record ForkSpread(double Mean, double P5, double P95);

/// <summary>Mean of the differences pair by pair, changed less as it was, and its 95 % interval (normal); it is clear when the interval leaves out 0.</summary>
public sealed record ForkDifference(double Mean, double Low, double High, bool IsClear);

/// <summary>One measure of a round; null where no run has it, or there is nothing to compare. Really is what the recorded round came to.</summary>
public sealed record ForkFigure(ForkMeasure Measure, double? Really, ForkSpread? AsItWas, ForkSpread? Changed, ForkDifference? Difference);

/// <summary>A round from that of the fork on.</summary>
public sealed record ForkedRound(int Round, IReadOnlyList<ForkFigure> Figures)
{
    private const double Ninety5 = 1.959963984540054;

    /// <summary>Rounds of runs that went on from a moment of `first`; `really` are the rounds of the recorded game from `first` on that are over.</summary>
    public static IReadOnlyList<ForkedRound> Of(Board board, int first, RoundResult[][] asItWas, RoundResult[][]? changed, IReadOnlyList<RoundResult> really) =>
        [.. Enumerable.Range(0, asItWas[0].Length).Select(i => new ForkedRound(
            first + i,
            [.. Enum.GetValues<ForkMeasure>().Select(measure => Figure(measure, i < really.Count ? Value(board, measure, really[i]) : null, Values(board, measure, asItWas, i), changed is null ? null : Values(board, measure, changed, i)))]))];

    private static double?[] Values(Board board, ForkMeasure measure, RoundResult[][] runs, int round) => [.. runs.Select(run => Value(board, measure, run[round]))];

    private static double? Value(Board board, ForkMeasure measure, in RoundResult result) => measure switch
    {
        ForkMeasure.Moved => result.Moved,
        ForkMeasure.Satisfaction => result.Satisfaction / 1000.0 / board.Movements,
        ForkMeasure.Restore => result.Restored == 0 ? null : result.RestoreTime / 1000.0 / result.Restored,
        ForkMeasure.Left => result.Faults - result.Restored,
        _ => result.Spent,
    };

    private static ForkFigure Figure(ForkMeasure measure, double? really, double?[] asItWas, double?[]? changed) => new(
        measure, really, Spread(asItWas), changed is null ? null : Spread(changed), changed is null ? null : Difference([.. asItWas.Zip(changed, (before, after) => after - before).OfType<double>()]));

    private static ForkSpread? Spread(double?[] values)
    {
        double[] sorted = [.. values.OfType<double>().Order()];
        return sorted.Length == 0 ? null : new(sorted.Average(), sorted[(int)(0.05 * (sorted.Length - 1))], sorted[(int)Math.Ceiling(0.95 * (sorted.Length - 1))]);
    }

    private static ForkDifference? Difference(double[] differences)
    {
        if (differences.Length < 2) return null;
        var mean = differences.Average();
        var half = Ninety5 * Math.Sqrt(differences.Sum(one => (one - mean) * (one - mean)) / (differences.Length - 1) / differences.Length);
        return new(mean, mean - half, mean + half, Math.Abs(mean) > half);
    }
}
