namespace Shouwen.Engines.Satisfaction;

/// <summary>One figure in two groups. Null: not defined in a group, or by too few resamples.</summary>
/// <param name="First">In the first group.</param>
/// <param name="Second">In the second.</param>
/// <param name="Difference">First less second.</param>
/// <param name="PermutationInterval">What the difference is by chance, rows dealt to the groups at random (Chin and Dibbern 2010).</param>
/// <param name="PermutationP">Share of such differences that are as large either way, the one at hand counted in (Phipson and Smyth 2010).</param>
/// <param name="MgaP">
/// Probability that the first is not above the second, from pairs of resamples of both (Henseler, Ringle and Sinkovics 2009, equation 4); near 0 or near 1
/// speaks for a difference.
/// </param>
/// <param name="MgaPTwoSided">Twice that or what it lacks to 1, whichever is less.</param>
public sealed record GroupDifference(double First, double Second, double Difference, Interval? PermutationInterval, double? PermutationP, double? MgaP, double? MgaPTwoSided);

/// <summary>Whether a composite is the same in two groups (MICOM: Henseler, Ringle and Sarstedt 2016).</summary>
/// <param name="Correlation">Of the scores of all rows by the weights of either group (step 2).</param>
/// <param name="CorrelationBound">What chance alone seldom goes below: the quantile 1 - level.</param>
/// <param name="CorrelationP">Share of chance that is as low.</param>
/// <param name="MeanDifference">Of the scores by the weights of all rows, in their standard deviations (step 3a).</param>
/// <param name="MeanInterval">What that is by chance.</param>
/// <param name="MeanP">Share of chance that is as far from 0.</param>
/// <param name="LogVarianceRatio">Natural logarithm of the ratio of the variances of these scores (step 3b).</param>
/// <param name="VarianceInterval">What that is by chance.</param>
/// <param name="VarianceP">Share of chance that is as far from 0.</param>
/// <param name="IsComposedAlike">Step 2 passed: paths can be compared.</param>
/// <param name="IsFull">Step 3 passed as well: rows can be pooled.</param>
public sealed record MeasurementInvariance(
    double Correlation, double? CorrelationBound, double? CorrelationP, double MeanDifference, Interval? MeanInterval, double? MeanP,
    double LogVarianceRatio, Interval? VarianceInterval, double? VarianceP, bool? IsComposedAlike, bool? IsFull);

/// <summary>Two groups beside each other.</summary>
/// <param name="First">Name of the first.</param>
/// <param name="Second">Name of the second.</param>
/// <param name="Figures">By the name of the statistic, then as the statistic says; those that both have.</param>
/// <param name="Invariance">By construct.</param>
/// <param name="Permutations">Those that gave an estimate in both.</param>
/// <param name="FailedPermutations">Those that did not.</param>
public sealed record GroupPair(string First, string Second, Named<Named<GroupDifference>> Figures, Named<MeasurementInvariance> Invariance, int Permutations, int FailedPermutations)
{
    /// <summary>Figures of one kind.</summary>
    public Named<GroupDifference> Of(Statistic statistic) => Figures[statistic.ToString()];
}

/// <summary>A model in each of several groups, and every two of them compared.</summary>
public sealed class GroupResult : EstimateOutcome
{
    internal GroupResult(Named<PlsEstimate> estimates, Named<BootstrapResult> bootstraps, IReadOnlyList<GroupPair> pairs) => (Estimates, Bootstraps, Pairs) = (estimates, bootstraps, pairs);

    /// <summary>By group, in the order in which they first appear.</summary>
    public Named<PlsEstimate> Estimates { get; }

    /// <summary>By group.</summary>
    public Named<BootstrapResult> Bootstraps { get; }

    /// <summary>Every two, the earlier first; not those whose rows cannot be taken together.</summary>
    public IReadOnlyList<GroupPair> Pairs { get; }
}
