namespace Shouwen.Engines.Satisfaction;

/// <summary>An estimate and how it changes when each row in turn is left out.</summary>
public sealed class JackknifeResult
{
    internal JackknifeResult(int rows, IReadOnlyDictionary<RefusalReason, int> failures, Named<Named<JackknifeFigure>> figures) => (Rows, Failures, Figures) = (rows, failures, figures);

    /// <summary>How many rows were left out in turn.</summary>
    public int Rows { get; }

    /// <summary>How often that gave no estimate, by reason.</summary>
    public IReadOnlyDictionary<RefusalReason, int> Failures { get; }

    /// <summary>By the name of the statistic, then as the statistic says.</summary>
    public Named<Named<JackknifeFigure>> Figures { get; }

    /// <summary>Figures of one kind.</summary>
    public Named<JackknifeFigure> Of(Statistic statistic) => Figures[statistic.ToString()];
}

/// <summary>How one figure changes. Null: not defined.</summary>
/// <param name="Estimate">With all rows.</param>
/// <param name="Values">Without each row in turn, where that is defined.</param>
/// <param name="Bias">(n - 1)(mean - estimate) (Quenouille 1956).</param>
/// <param name="Error">sqrt((n - 1)/n sum (value - mean)^2) (Tukey 1958).</param>
public sealed record JackknifeFigure(double? Estimate, IReadOnlyList<double> Values, double? Bias, double? Error);

/// <summary>Leaving out rows one at a time; a row with a weight goes as a whole.</summary>
public static class Jackknife
{
    /// <summary>For figures of some kinds.</summary>
    public static JackknifeResult Of(PlsEstimate estimate, IReadOnlyList<Statistic> statistics, ScaleRanges? ranges = null, int threads = 1, CancellationToken cancel = default)
    {
        var families = Bootstrap.Families(estimate, statistics, ranges);
        var left = new Replicates(families, estimate.RowsUsed);
        Fill(estimate, left, threads, cancel);
        var failures = left.Failures.OfType<RefusalReason>().CountBy(reason => reason).ToDictionary();
        return new(estimate.RowsUsed, failures, new([.. families.Select(family => family.Statistic.ToString())], [.. families.Select((family, f) =>
        {
            var values = new double[family.Names.Length];
            family.Read(estimate.Solver, values);
            return new Named<JackknifeFigure>(family.Names, [.. values.Select((value, i) => Figure(value, left.Of(f, i)))]);
        })]));
    }

    private static void Fill(PlsEstimate estimate, Replicates left, int threads, CancellationToken cancel) =>
        Crew.Run(estimate.RowsUsed, Crew.Piece, threads, null, () => Resampler.For(estimate), (resampler, row) => left.Keep(row, resampler.SolveWithout(row)), cancel);

    private static JackknifeFigure Figure(double estimate, double[] values)
    {
        if (double.IsNaN(estimate) || values.Length < 2) return new(double.IsNaN(estimate) ? null : estimate, values, null, null);
        var (n, mean) = (values.Length, values.Average());
        return new(estimate, values, (n - 1) * (mean - estimate), Math.Sqrt((n - 1.0) / n * values.Sum(value => (value - mean) * (value - mean))));
    }
}
