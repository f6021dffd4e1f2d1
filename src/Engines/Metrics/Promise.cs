namespace Shouwen.Engines.Metrics;

/// <summary>What a queue promises and how keeping it is counted. Units: seconds. Variants 1 to 5: docs/formulas/metrics.md.</summary>
public sealed record Promise(int WithinSeconds, int ShortAbandonSeconds, int Variant)
{
    /// <summary>For contacts whose queue is not known.</summary>
    public static Promise Usual { get; } = new(20, 5, 2);
}
