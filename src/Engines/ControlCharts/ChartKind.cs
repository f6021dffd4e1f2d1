namespace Shouwen.Engines.ControlCharts;

/// <summary>What a chart plots, and so where its limits come from.</summary>
public enum ChartKind
{
    /// <summary>Values about their median, judged by runs alone.</summary>
    Run,

    /// <summary>Single values; scatter from their moving ranges.</summary>
    Individuals,

    /// <summary>Single values that are means of unequal numbers of things; limits widen where there were few (Taylor 2021).</summary>
    IndividualsPrime,

    /// <summary>From one value to the next.</summary>
    MovingRange,

    /// <summary>Means of subgroups.</summary>
    Mean,

    /// <summary>Ranges of subgroups.</summary>
    Range,

    /// <summary>Standard deviations of subgroups.</summary>
    Deviation,

    /// <summary>Shares of things counted.</summary>
    P,

    /// <summary>Numbers of things counted, of as many each time.</summary>
    Np,

    /// <summary>Events, where the same much could have happened each time.</summary>
    C,

    /// <summary>Events by how much could have happened.</summary>
    U,

    /// <summary>Shares that scatter more (or less) than chance alone would make them (Laney 2002).</summary>
    PPrime,

    /// <summary>Rates that scatter more (or less) than chance alone would make them (Laney 2002).</summary>
    UPrime,

    /// <summary>Exponentially weighted means: small lasting shifts.</summary>
    Ewma,

    /// <summary>Cumulated deviations: small lasting shifts.</summary>
    Cusum,

    /// <summary>How many went well between two rare events.</summary>
    G,

    /// <summary>How much time passed between two rare events.</summary>
    T,
}
