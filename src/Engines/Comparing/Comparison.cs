namespace Shouwen.Engines.Comparing;

/// <summary>What of the groups is compared.</summary>
public enum ComparedAs
{
    /// <summary>Means of values.</summary>
    Mean,

    /// <summary>Whether values lie higher, by their order.</summary>
    Median,

    /// <summary>Shares of cases.</summary>
    Proportion,

    /// <summary>Events by time or cases.</summary>
    Rate,

    /// <summary>How much values scatter.</summary>
    Variance,
}

/// <summary>Two groups beside each other.</summary>
/// <param name="First">Place of the first group.</param>
/// <param name="Second">Place of the second.</param>
/// <param name="Test">Of this pair alone.</param>
/// <param name="HeldP">Its p, so that all pairs hold together; null where it has none.</param>
/// <param name="Estimate">First less second; of rates and variances first over second. Null where it cannot be said.</param>
/// <param name="Interval">Of the estimate.</param>
/// <param name="Effects">How large that is.</param>
public sealed record ComparedPair(int First, int Second, Test Test, double? HeldP, double? Estimate, Bounds? Interval, IReadOnlyList<Effect> Effects);

/// <summary>What to be careful about.</summary>
public enum Caution
{
    /// <summary>So few that only large differences can be found, and tests are rough.</summary>
    SmallSample,

    /// <summary>Neighbours go together: there is less to go by than it seems, and p is too small.</summary>
    Autocorrelated,

    /// <summary>Groups scatter unlike one another.</summary>
    UnequalVariances,

    /// <summary>All values of a group are the same.</summary>
    ZeroVariance,
}

/// <summary>A caution, and of which group.</summary>
/// <param name="Caution">Which.</param>
/// <param name="Group">Null for all together.</param>
/// <param name="Value">How few, how much together, the p of unequal variances.</param>
public sealed record Warning(Caution Caution, int? Group, double? Value);

/// <summary>How groups are to be compared.</summary>
/// <param name="Test">Null: the one that fits.</param>
/// <param name="Correction">Of pairs.</param>
/// <param name="Level">Of intervals, between 0 and 1.</param>
/// <param name="LikeR">Figures that R finds roughly, as rough as it does.</param>
public sealed record ComparisonSettings(TestKind? Test = null, Correction Correction = Correction.Holm, double Level = 0.95, bool LikeR = false);

/// <summary>Whether groups differ, which, and by how much.</summary>
/// <param name="Chosen">The test that answers.</param>
/// <param name="Tests">All that can be asked of such groups, the chosen one among them.</param>
/// <param name="Pairs">Each group and each later one.</param>
/// <param name="Effects">Of all groups together.</param>
/// <param name="Warnings">What to be careful about.</param>
public sealed record Comparison(Test Chosen, IReadOnlyList<Test> Tests, IReadOnlyList<ComparedPair> Pairs, IReadOnlyList<Effect> Effects, IReadOnlyList<Warning> Warnings)
{
    internal static IReadOnlyList<ComparedPair> AllPairs(int groups, ComparisonSettings settings, Func<int, int, ComparedPair> of)
    {
        var pairs = (from first in Enumerable.Range(0, groups) from second in Enumerable.Range(first + 1, groups - first - 1) select of(first, second)).ToList();
        var held = ManyTests.Correct([.. pairs.Select(pair => pair.Test.P)], settings.Correction);
        return [.. pairs.Select((pair, i) => pair with { HeldP = held[i] })];
    }

    /// <summary>Null where the test does not belong to such groups.</summary>
    internal static Test? Choose(IReadOnlyList<Test> tests, TestKind kind) => tests.FirstOrDefault(test => test.Kind == kind);
}
