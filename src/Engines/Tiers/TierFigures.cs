namespace Shouwen.Engines.Tiers;

/// <summary>A case that was solved.</summary>
/// <param name="Tier">Where.</param>
/// <param name="WithArticle">Whether a knowledge article was used on it.</param>
/// <param name="Seconds">From its beginning to its solution.</param>
public readonly record struct SolvedCase(Tier Tier, bool WithArticle, double Seconds);

/// <summary>How many cases were solved where, with and without an article, and how long half of them took at most.</summary>
/// <param name="Cases">All of them.</param>
/// <param name="FirstOwner">Solved by whoever was asked first.</param>
/// <param name="AnotherPerson">Solved with somebody of the same team.</param>
/// <param name="AnotherTeam">Solved by another team.</param>
/// <param name="WithArticle">Cases on which an article was used.</param>
/// <param name="FirstOwnerWithArticle">Of these, solved by whoever was asked first.</param>
/// <param name="MedianSeconds">Median time of all; null of none.</param>
/// <param name="MedianSecondsWith">With an article; null of none.</param>
/// <param name="MedianSecondsWithout">Without; null of none.</param>
public sealed record TierFigures(int Cases, int FirstOwner, int AnotherPerson, int AnotherTeam, int WithArticle, int FirstOwnerWithArticle, double? MedianSeconds, double? MedianSecondsWith, double? MedianSecondsWithout)
{
    /// <summary>Cases on which no article was used.</summary>
    public int WithoutArticle => Cases - WithArticle;

    /// <summary>Share solved by whoever was asked first, 0 to 1; null of none.</summary>
    public double? FirstOwnerShare => Share(FirstOwner, Cases);

    /// <summary>Share on which an article was used, 0 to 1; null of none.</summary>
    public double? WithArticleShare => Share(WithArticle, Cases);

    /// <summary>Counts cases by tier and takes the medians of their times.</summary>
    public static TierFigures Of(IReadOnlyCollection<SolvedCase> cases) => new(
        cases.Count, cases.Count(one => one.Tier == Tier.FirstOwner), cases.Count(one => one.Tier == Tier.AnotherPerson), cases.Count(one => one.Tier == Tier.AnotherTeam),
        cases.Count(one => one.WithArticle), cases.Count(one => one is { WithArticle: true, Tier: Tier.FirstOwner }),
        Median(cases.Select(one => one.Seconds)), Median(cases.Where(one => one.WithArticle).Select(one => one.Seconds)), Median(cases.Where(one => !one.WithArticle).Select(one => one.Seconds)));

    private static double? Share(int part, int all) => all == 0 ? null : (double)part / all;

    private static double? Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToArray();
        return sorted.Length == 0 ? null : (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
    }
}
