namespace Shouwen.Engines.Satisfaction;

/// <summary>What becomes of one construct if others are raised.</summary>
/// <param name="Before">Mean score, on 0 to 100 or in the units of the answers.</param>
/// <param name="After">Mean score with what was raised and what follows from it.</param>
/// <param name="Change">After less before.</param>
/// <param name="Interval">Percentile interval of the change; null without resamples.</param>
public sealed record WhatIfEffect(double Before, double After, double Change, Interval? Interval);

/// <summary>Why a what-if is not to be leaned on.</summary>
public enum WhatIfWarningKind
{
    /// <summary>The new mean is above or below every score that was observed.</summary>
    BeyondObserved,

    /// <summary>The new mean is off the scale.</summary>
    BeyondScale,

    /// <summary>More than one row in four would score off the scale, though the mean would not.</summary>
    ManyBeyondScale,
}

/// <summary>A warning about one construct.</summary>
public sealed record WhatIfWarning(WhatIfWarningKind Kind, string Construct);

/// <summary>Some constructs raised by points, others following by the total effects: a linear model's answer, as good as the paths are causes.</summary>
/// <param name="Effects">By construct that is raised or that a raised one leads to.</param>
/// <param name="Warnings">Beyond what was observed, or can be.</param>
public sealed record WhatIf(Named<WhatIfEffect> Effects, IReadOnlyList<WhatIfWarning> Warnings)
{
    /// <summary>Without intervals. Raises in points by construct; several add up. Null if a construct is not in the model, or if weights add up to nothing.</summary>
    public static WhatIf? Of(PlsEstimate estimate, IReadOnlyDictionary<string, double> raises, ScaleRanges? ranges = null) => WhatIfBasis.Of(estimate, ranges)?.Raise(raises);

    /// <summary>With intervals from resamples that kept <see cref="Statistic.Importance"/> with the same ranges.</summary>
    public static WhatIf? Of(BootstrapResult resampled, IReadOnlyDictionary<string, double> raises, ScaleRanges? ranges = null, double level = 0.95) =>
        WhatIfBasis.Of(resampled, ranges)?.Raise(raises, level);
}
