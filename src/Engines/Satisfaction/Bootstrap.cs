namespace Shouwen.Engines.Satisfaction;

/// <summary>An estimate and how it varies over resamples of its rows.</summary>
public sealed class BootstrapResult : EstimateOutcome
{
    internal BootstrapResult(PlsEstimate estimate, Replicates replicates, Named<Named<BootstrapFigure>> figures)
    {
        (Estimate, Figures, Resamples) = (estimate, figures, replicates.Failures.Length);
        Failures = replicates.Failures.OfType<RefusalReason>().CountBy(reason => reason).ToDictionary();
        Inadmissible = replicates.IsInadmissible.Count(isSo => isSo);
        Usable = replicates.Failures.Count(reason => reason is null);
    }

    /// <summary>What was resampled.</summary>
    public PlsEstimate Estimate { get; }

    /// <summary>How many resamples were taken.</summary>
    public int Resamples { get; }

    /// <summary>Those that gave an estimate.</summary>
    public int Usable { get; }

    /// <summary>Those that gave none, by reason; they are in no figure.</summary>
    public IReadOnlyDictionary<RefusalReason, int> Failures { get; }

    /// <summary>Those whose consistent solution is impossible; they are in the figures.</summary>
    public int Inadmissible { get; }

    /// <summary>By the name of the statistic, then as the statistic says.</summary>
    public Named<Named<BootstrapFigure>> Figures { get; }

    /// <summary>Figures of one kind.</summary>
    public Named<BootstrapFigure> Of(Statistic statistic) => Figures[statistic.ToString()];
}

/// <summary>Resampling rows with replacement (Efron 1979).</summary>
public static class Bootstrap
{
    /// <summary>A <see cref="BootstrapResult"/>, or an <see cref="EstimateRefused"/> if a given resample names a row that is not there.</summary>
    public static EstimateOutcome Of(PlsEstimate estimate, ResamplingPlan plan, CancellationToken cancel = default)
    {
        if (plan.Given is { } given && Strange(given, estimate.Rows) is { Count: > 0 } strange) return new EstimateRefused(RefusalReason.UnknownRow, strange);
        var families = Families(estimate, plan.Statistics, plan.Ranges);
        var replicates = new Replicates(families, plan.Given?.Count ?? plan.Resamples);
        var counts = new SampleCounts(estimate.Sample, plan);
        Crew.Run(replicates.Failures.Length, Crew.Piece, plan.Threads, plan.Progress, () => (Resampler: Resampler.For(estimate), Counts: new int[estimate.RowsUsed]), (tools, sample) =>
        {
            counts.Take(sample, tools.Counts);
            replicates.Keep(sample, tools.Resampler.Solve(tools.Counts));
        }, cancel);
        var values = new Replicates(families, 1);
        values.Keep(0, (estimate.Solver, null));
        var influence = plan.Accelerated ? Influence.Of(estimate, families, values.Values, plan.Threads, cancel) : null;
        return new BootstrapResult(estimate, replicates, Summarise(values.Values, replicates, influence, plan.Level));
    }

    internal static StatisticFamily[] Families(PlsEstimate estimate, IEnumerable<Statistic> statistics, ScaleRanges? ranges) =>
        [.. statistics.Distinct().Select(statistic => StatisticFamily.Of(statistic, estimate.Sample.Shape, ranges))];

    private static Named<Named<BootstrapFigure>> Summarise(double[] estimates, Replicates replicates, Influence? influence, double level)
    {
        var at = 0;
        return Named.Table([.. replicates.Families.Select(family => family.Statistic.ToString())], f =>
        {
            var (family, start) = (replicates.Families[f], at);
            at += family.Names.Length;
            return new Named<BootstrapFigure>(family.Names, [.. family.Names.Select((_, i) =>
                BootstrapFigure.Of(estimates[start + i], replicates.Of(f, i), influence?.AboutEstimate(start + i), influence?.AboutMean(start + i), level))]);
        });
    }

    private static List<string> Strange(IReadOnlyList<int[]> given, int rows) =>
        [.. given.SelectMany((sample, i) => sample.Where(row => row < 0 || row >= rows).Take(1).Select(row => $"resample {i + 1}: row {row}")).Take(10)];
}
