namespace Shouwen.Engines.Satisfaction;

/// <summary>Figures of an estimate that can be resampled, compared and tested.</summary>
public enum Statistic
{
    /// <summary>Path coefficients, by "From -> To".</summary>
    Paths,

    /// <summary>Total effects, by "From -> To".</summary>
    TotalEffects,

    /// <summary>Indirect effects, by "From -> To".</summary>
    IndirectEffects,

    /// <summary>Effects along single ways, by "From -> Via -> To".</summary>
    SpecificEffects,

    /// <summary>Explained variance, by construct.</summary>
    R2,

    /// <summary>The same, adjusted.</summary>
    R2Adjusted,

    /// <summary>Outer weights, by indicator.</summary>
    Weights,

    /// <summary>Loadings, by indicator.</summary>
    Loadings,

    /// <summary>Correlations of indicators with scores, by "Indicator ~ Construct".</summary>
    CrossLoadings,

    /// <summary>Correlations of the constructs, by "First - Second".</summary>
    Correlations,

    /// <summary>Effect sizes on the same scores, by "From -> To".</summary>
    F2,

    /// <summary>Effect sizes with the model estimated again, by "From -> To".</summary>
    F2Reestimated,

    /// <summary>Variance inflation of predecessors, by "From -> To".</summary>
    InnerVif,

    /// <summary>Variance inflation within blocks, by indicator.</summary>
    OuterVif,

    /// <summary>Cronbach's alpha, by construct.</summary>
    Alpha,

    /// <summary>Dijkstra and Henseler's rho A, by construct.</summary>
    RhoA,

    /// <summary>Jöreskog's rho C, by construct.</summary>
    RhoC,

    /// <summary>Average variance extracted, by construct.</summary>
    Ave,

    /// <summary>HTMT, by "First - Second".</summary>
    Htmt,

    /// <summary>HTMT+, by "First - Second".</summary>
    HtmtPlus,

    /// <summary>HTMT2, by "First - Second".</summary>
    Htmt2,

    /// <summary>SRMR, d_ULS, d_G and the like, by name.</summary>
    Fit,

    /// <summary>Geometric mean of communality and R2, under "GoF".</summary>
    GoodnessOfFit,

    /// <summary>Mean score, by construct; on 0 to 100 with ranges.</summary>
    Performance,

    /// <summary>Unstandardised total effects, by "From -> To".</summary>
    Importance,
}
