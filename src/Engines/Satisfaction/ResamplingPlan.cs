namespace Shouwen.Engines.Satisfaction;

/// <summary>How an estimate is resampled, and what is kept of it.</summary>
public sealed record ResamplingPlan
{
    /// <summary>How many resamples are drawn, where none are given.</summary>
    public int Resamples { get; init; } = 5000;

    /// <summary>The same seed draws the same resamples, whatever the number of threads.</summary>
    public ulong Seed { get; init; } = 1;

    /// <summary>Given resamples: rows of the data, counted from 0, with repeats. Rows that the estimate did not use add nothing.</summary>
    public IReadOnlyList<int[]>? Given { get; init; }

    /// <summary>Share of the replicates that an interval covers.</summary>
    public double Level { get; init; } = 0.95;

    /// <summary>How many work at it at once.</summary>
    public int Threads { get; init; } = 1;

    /// <summary>What is kept of each resample.</summary>
    public IReadOnlyList<Statistic> Statistics { get; init; } = [Statistic.Paths, Statistic.TotalEffects, Statistic.R2, Statistic.Weights, Statistic.Loadings];

    /// <summary>For performance and importance on 0 to 100.</summary>
    public ScaleRanges? Ranges { get; init; }

    /// <summary>Whether BCa intervals are wanted, which take an estimate for each row.</summary>
    public bool Accelerated { get; init; } = true;

    /// <summary>Told the number of resamples done, now and then.</summary>
    public Action<int>? Progress { get; init; }
}
