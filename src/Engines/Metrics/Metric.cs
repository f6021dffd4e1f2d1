namespace Shouwen.Engines.Metrics;

/// <summary>What a metric's number means.</summary>
public enum MetricUnit
{
    /// <summary>So many.</summary>
    Count,

    /// <summary>A share as a fraction, 0.8 for 80 %.</summary>
    Ratio,

    /// <summary>Seconds.</summary>
    Seconds,

    /// <summary>So many a customer.</summary>
    PerCustomer,
}

/// <summary>How a metric is made from measures.</summary>
public enum MetricKind
{
    /// <summary>A sum of ones.</summary>
    Count,

    /// <summary>A part over its whole.</summary>
    Ratio,

    /// <summary>A sum over a count.</summary>
    Mean,

    /// <summary>The largest value.</summary>
    Max,
}

/// <summary>Which way is better.</summary>
public enum Better
{
    /// <summary>Neither.</summary>
    None,

    /// <summary>More.</summary>
    Up,

    /// <summary>Less.</summary>
    Down,
}

/// <summary>One metric of the catalogue: a measure, or a measure over another.</summary>
public sealed record Metric(string Code, MetricKind Kind, MetricUnit Unit, Better Direction, Measure Numerator, Measure? Denominator = null)
{
    /// <summary>Whether one of its two numbers is missing though the other says that there was something: nothing can be told of such a group.</summary>
    public bool IsUntold(long? numerator, long? denominator) => Denominator is null ? numerator is null : numerator is null ? denominator > 0 : denominator is null;

    /// <summary>Numerator over denominator; the numerator where there is none. Null for an empty denominator.</summary>
    public double? Value(long? numerator, long? denominator) =>
        Denominator is null ? numerator
        : numerator is null || denominator is null or 0 ? null
        : (double)numerator / denominator;

    /// <summary>The measures that it needs.</summary>
    public IEnumerable<Measure> Measures => Denominator is { } denominator ? [Numerator, denominator] : [Numerator];

    /// <summary>Whether a period is complete only when the repeat window after it has passed.</summary>
    public bool Matures => Numerator == Measure.Repeats;
}
