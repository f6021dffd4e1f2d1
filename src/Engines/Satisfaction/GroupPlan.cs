namespace Shouwen.Engines.Satisfaction;

/// <summary>How groups are compared.</summary>
public sealed record GroupPlan
{
    /// <summary>How often rows are dealt to two groups anew.</summary>
    public int Permutations { get; init; } = 1000;

    /// <summary>How many resamples each group has.</summary>
    public int Resamples { get; init; } = 1000;

    /// <summary>The same seed gives the same result, whatever the number of threads.</summary>
    public ulong Seed { get; init; } = 1;

    /// <summary>How many work at it at once.</summary>
    public int Threads { get; init; } = 1;

    /// <summary>Share of what chance does that intervals cover.</summary>
    public double Level { get; init; } = 0.95;

    /// <summary>What is compared.</summary>
    public IReadOnlyList<Statistic> Statistics { get; init; } = [Statistic.Paths, Statistic.TotalEffects, Statistic.R2, Statistic.Weights, Statistic.Loadings];

    /// <summary>For performance and importance on 0 to 100.</summary>
    public ScaleRanges? Ranges { get; init; }
}
