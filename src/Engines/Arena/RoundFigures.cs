namespace Shouwen.Engines.Arena;

/// <summary>What many sessions came to in one round. Seconds; shares from 0 to 1; null of nothing.</summary>
public sealed record RoundFigures
{
    private const double Ninety5 = 1.959963984540054;

    /// <summary>Mean of movements.</summary>
    public required double Mean { get; init; }

    /// <summary>One in twenty sessions is at or below.</summary>
    public required int P5 { get; init; }

    /// <summary>One in twenty is at or above.</summary>
    public required int P95 { get; init; }

    /// <summary>Share of sessions that reach the agreement.</summary>
    public required double Reached { get; init; }

    /// <summary>Mean of cancelled movements.</summary>
    public required double Cancelled { get; init; }

    /// <summary>From a fault to its being restored, over all that were.</summary>
    public required double? Restore { get; init; }

    /// <summary>The same of the first priority.</summary>
    public required double? RestoreUrgent { get; init; }

    /// <summary>Median time of the first fault of the round, where it was restored.</summary>
    public required double? First { get; init; }

    /// <summary>Share of faults that were not restored in the round.</summary>
    public required double? Left { get; init; }

    /// <summary>Share of the restored that the desk or a customer manager solved.</summary>
    public required double? DeskShare { get; init; }

    /// <summary>Rejected solutions, mean.</summary>
    public required double Rejected { get; init; }

    /// <summary>Helps bought, mean.</summary>
    public required double Bought { get; init; }

    /// <summary>Money spent, mean.</summary>
    public required double Spent { get; init; }

    /// <summary>Faults, mean.</summary>
    public required double Faults { get; init; }

    /// <summary>Satisfaction, 0 to 1: mean of movements, on time 1, cancelled 0.</summary>
    public required double Satisfaction { get; init; }

    /// <summary>One figure a round.</summary>
    public static IReadOnlyList<RoundFigures> Of(Board board, RoundResult[][] sessions) =>
        [.. Enumerable.Range(0, sessions[0].Length).Select(round => Of(board, [.. sessions.Select(one => one[round])]))];

    /// <summary>Mean of paired differences by round, and half of its 95 % interval (normal; null of fewer than two sessions).</summary>
    public static IReadOnlyList<(double Mean, double? Half)> Differences(RoundResult[][] with, RoundResult[][] without) =>
        [.. Enumerable.Range(0, with[0].Length).Select(round => Difference([.. with.Zip(without, (one, other) => one[round].Moved - other[round].Moved)]))];

    /// <summary>Share of sessions in which each step between rounds goes the way it does in `totals`.</summary>
    public static double InOrder(RoundResult[][] sessions, IReadOnlyList<int> totals) =>
        sessions.Count(one => Enumerable.Range(1, Math.Min(one.Length, totals.Count) - 1).All(i => Math.Sign(one[i].Moved - one[i - 1].Moved) == Math.Sign(totals[i] - totals[i - 1]))) / (double)sessions.Length;

    private static (double Mean, double? Half) Difference(int[] differences)
    {
        var mean = differences.Average();
        return (mean, differences.Length < 2 ? null : Ninety5 * Math.Sqrt(differences.Sum(one => (one - mean) * (one - mean)) / (differences.Length - 1) / differences.Length));
    }

    private static RoundFigures Of(Board board, RoundResult[] results)
    {
        var moved = results.Select(one => one.Moved).Order().ToArray();
        var first = results.Where(one => one.FirstRestoreTime > 0).Select(one => one.FirstRestoreTime).Order().ToArray();
        long Sum(Func<RoundResult, long> of) => results.Sum(of);
        double? Ratio(long part, long all) => all == 0 ? null : (double)part / all;
        return new()
        {
            Mean = moved.Average(),
            P5 = moved[(int)(0.05 * (moved.Length - 1))],
            P95 = moved[(int)Math.Ceiling(0.95 * (moved.Length - 1))],
            Reached = moved.Count(one => one >= board.Target) / (double)moved.Length,
            Cancelled = results.Average(one => one.Cancelled),
            Restore = Ratio(Sum(one => one.RestoreTime), 1000 * Sum(one => one.Restored)),
            RestoreUrgent = Ratio(Sum(one => one.UrgentRestoreTime), 1000 * Sum(one => one.UrgentRestored)),
            First = first.Length == 0 ? null : first[first.Length / 2] / 1000.0,
            Left = Ratio(Sum(one => one.Faults - one.Restored), Sum(one => one.Faults)),
            DeskShare = Ratio(Sum(one => one.ByDesk + one.ByCustomer), Sum(one => one.Restored)),
            Rejected = results.Average(one => one.Rejected),
            Bought = results.Average(one => one.Bought),
            Spent = results.Average(one => one.Spent),
            Faults = results.Average(one => one.Faults),
            Satisfaction = results.Average(one => one.Satisfaction) / 1000 / board.Movements,
        };
    }
}
