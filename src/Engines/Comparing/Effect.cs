namespace Shouwen.Engines.Comparing;

/// <summary>A measure of how large a difference is, whatever the number of cases.</summary>
public enum EffectKind
{
    /// <summary>Difference of means over the common deviation, without the bias of small samples (Hedges 1981).</summary>
    HedgesG,

    /// <summary>How often a value of the first is greater than one of the second, less how often it is smaller (Cliff 1993); also the rank-biserial correlation.</summary>
    CliffDelta,

    /// <summary>Share of the scatter that lies between groups.</summary>
    EtaSquared,

    /// <summary>The same without what chance puts there (Hays 1963).</summary>
    OmegaSquared,

    /// <summary>Chi-square over its greatest, as a root (Cramér 1946).</summary>
    CramerV,

    /// <summary>First share less second.</summary>
    RiskDifference,

    /// <summary>First share over second.</summary>
    RiskRatio,

    /// <summary>Odds of the first over odds of the second.</summary>
    OddsRatio,

    /// <summary>First rate over second.</summary>
    RateRatio,
}

/// <summary>How large a difference is.</summary>
/// <param name="Kind">The measure.</param>
/// <param name="Value">In it.</param>
/// <param name="Interval">Null where there is none.</param>
public sealed record Effect(EffectKind Kind, double Value, Bounds? Interval);
