namespace Shouwen.Engines.Satisfaction;

/// <summary>What is impossible about a consistent solution.</summary>
public enum InadmissibleKind
{
    /// <summary>The reliability of a common factor is above 1; names the constructs.</summary>
    ReliabilityAboveOne,

    /// <summary>Two constructs correlate beyond 1; names the pairs.</summary>
    CorrelationBeyondOne,

    /// <summary>The correlations of the constructs, taken together, are those of no variables.</summary>
    IndefiniteCorrelations,
}

/// <summary>A consistent solution (PLSc) that cannot be: its figures are what the formulas give, and not to be believed.</summary>
public sealed record Inadmissible(InadmissibleKind Kind, IReadOnlyList<string> Names);
