namespace Shouwen.Engines.Comparing;

/// <summary>From a lower to an upper bound.</summary>
public sealed record Bounds(double Low, double High)
{
    /// <summary>About a middle, as far on both sides.</summary>
    internal static Bounds About(double middle, double half) => new(middle - half, middle + half);

    /// <summary>Bounds turned around 0.</summary>
    internal Bounds Negative => new(-High, -Low);
}

/// <summary>Why there is no figure.</summary>
public enum NoFigure
{
    /// <summary>A comparison takes two groups at least.</summary>
    TooFewGroups,

    /// <summary>A group has too few values for it.</summary>
    TooFewValues,

    /// <summary>All values are the same, in the groups or in all: nothing says how much is chance.</summary>
    NothingScatters,

    /// <summary>It happened never, or always.</summary>
    NothingHappened,

    /// <summary>Nothing was looked at: a size is 0.</summary>
    NoSize,

    /// <summary>Equal values: there is no exact answer for them.</summary>
    Tied,

    /// <summary>More tables than can be gone through: the chi-square test serves.</summary>
    TooLarge,
}

/// <summary>A test by its name.</summary>
public enum TestKind
{
    /// <summary>Two means, one variance (Student 1908).</summary>
    Student,

    /// <summary>Two means, each with its variance (Welch 1947).</summary>
    Welch,

    /// <summary>Several means, one variance (Fisher 1925).</summary>
    Anova,

    /// <summary>Several means, each with its variance (Welch 1951).</summary>
    WelchAnova,

    /// <summary>Two samples by ranks: normal approximation, exact for small samples without ties (Mann and Whitney 1947).</summary>
    MannWhitney,

    /// <summary>The same with a continuity correction.</summary>
    MannWhitneyCorrected,

    /// <summary>The same by all orders of the values.</summary>
    MannWhitneyExact,

    /// <summary>Several samples by ranks (Kruskal and Wallis 1952).</summary>
    KruskalWallis,

    /// <summary>Two variances of normal values.</summary>
    VarianceRatio,

    /// <summary>Several variances of normal values (Bartlett 1937).</summary>
    Bartlett,

    /// <summary>Several variances, by distances from the medians (Brown and Forsythe 1974).</summary>
    LeveneMedian,

    /// <summary>Several variances, by distances from the means (Levene 1960).</summary>
    LeveneMean,

    /// <summary>Several variances, by normal scores of distances from the medians (Fligner and Killeen 1976).</summary>
    Fligner,

    /// <summary>Counts in a table (Pearson 1900).</summary>
    ChiSquare,

    /// <summary>The same of two by two with Yates' correction (1934).</summary>
    ChiSquareYates,

    /// <summary>Counts in a table by all tables of the same margins (Fisher 1935).</summary>
    Fisher,

    /// <summary>Two shares, with Yates' correction.</summary>
    Proportions,

    /// <summary>Two rates of events, given how many there were in all.</summary>
    PoissonExact,

    /// <summary>Rates of events by the score: chi-square of counted against expected.</summary>
    PoissonScore,

    /// <summary>Two ratios of sums, by how days differ (Cochran 1977, chapter 6), with Welch's degrees of freedom.</summary>
    ClusteredRatios,

    /// <summary>Several of them, as Welch's analysis of variance.</summary>
    ClusteredAnova,

    /// <summary>Straight relation of two columns (Pearson 1895).</summary>
    Pearson,

    /// <summary>Relation of their ranks (Spearman 1904).</summary>
    Spearman,

    /// <summary>Pairs in the same order against pairs in the other, tau-b (Kendall 1945).</summary>
    Kendall,

    /// <summary>Whether values are normal (Shapiro and Wilk 1965; Royston 1995).</summary>
    ShapiroWilk,

    /// <summary>Whether neighbours go together (Ljung and Box 1978).</summary>
    LjungBox,
}

/// <summary>What a test found; what it has not got is null, and `Problem` says why there is no figure at all.</summary>
/// <param name="Kind">Which test.</param>
/// <param name="Statistic">In its own measure: t, F, chi-square, U, z.</param>
/// <param name="Df1">Degrees of freedom.</param>
/// <param name="Df2">Of the denominator, for F.</param>
/// <param name="P">Two-sided: as much or more by chance alone, 0 to 1.</param>
/// <param name="Estimate">What it is about: the difference, the ratio, the correlation.</param>
/// <param name="Interval">Of the estimate.</param>
/// <param name="Problem">Null where there is a figure.</param>
public sealed record Test(TestKind Kind, double? Statistic = null, double? Df1 = null, double? Df2 = null, double? P = null, double? Estimate = null, Bounds? Interval = null, NoFigure? Problem = null)
{
    internal static Test None(TestKind kind, NoFigure problem) => new(kind, Problem: problem);
}
