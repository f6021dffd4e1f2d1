using Shouwen.Engines.Tiers;

namespace Shouwen.Engines.Tests.Tiers;

public sealed class ShiftLeftTests
{
    [Theory]
    [InlineData(0, 1, 2, Tier.FirstOwner)]
    [InlineData(1, 1, 1, Tier.AnotherPerson)]
    [InlineData(2, 1, 2, Tier.AnotherTeam)]
    [InlineData(1, null, 2, Tier.AnotherPerson)]
    [InlineData(1, 1, null, Tier.AnotherPerson)]
    public void A_case_is_solved_where_its_work_came_to_rest(int handOvers, int? first, int? last, Tier tier) => Assert.Equal(tier, SolvedAt.Of(handOvers, first, last));

    [Fact]
    public void Of_no_case_there_is_no_share_and_no_median()
    {
        var none = TierFigures.Of([]);
        Assert.Equal((0, null, null, null, null, null), (none.Cases, none.FirstOwnerShare, none.WithArticleShare, none.MedianSeconds, none.MedianSecondsWith, none.MedianSecondsWithout));
    }

    [Fact]
    public void Medians_are_of_all_of_those_with_an_article_and_of_those_without()
    {
        var figures = TierFigures.Of([new(Tier.FirstOwner, true, 10), new(Tier.FirstOwner, true, 20), new(Tier.AnotherTeam, false, 100), new(Tier.AnotherPerson, false, 300), new(Tier.FirstOwner, false, 200)]);
        Assert.Equal((5, 3, 1, 1, 2, 2), (figures.Cases, figures.FirstOwner, figures.AnotherPerson, figures.AnotherTeam, figures.WithArticle, figures.FirstOwnerWithArticle));
        Assert.Equal((100.0, 15.0, 200.0), (figures.MedianSeconds, figures.MedianSecondsWith, figures.MedianSecondsWithout));
        Assert.Equal((0.6, 0.4), (figures.FirstOwnerShare, figures.WithArticleShare));
    }

    [Theory]
    [InlineData(19, 0, 0, 0, ArticleReach.None, Forward.TooFew)]
    [InlineData(100, 90, 0, 0, ArticleReach.None, Forward.AtTheFront)]
    [InlineData(100, 89, 0, 0, ArticleReach.None, Forward.Write)]
    [InlineData(100, 40, 0, 0, ArticleReach.ExpertsOnly, Forward.Open)]
    [InlineData(100, 40, 29, 20, ArticleReach.FirstLine, Forward.MakeKnown)]
    [InlineData(100, 40, 90, 38, ArticleReach.FirstLine, Forward.Unproven)]
    [InlineData(100, 50, 50, 32, ArticleReach.FirstLine, Forward.Works)]
    [InlineData(100, 50, 50, 27, ArticleReach.FirstLine, Forward.Unproven)]
    [InlineData(4000, 2000, 2000, 1000, ArticleReach.FirstLine, Forward.Mend)]
    public void What_would_move_a_topic_forward_follows_from_where_it_is_solved_and_what_is_written(int cases, int first, int with, int firstWith, ArticleReach reach, Forward forward) =>
        Assert.Equal(forward, ShiftLeft.Of(new(cases, first, cases - first, 0, with, firstWith, 1, 1, 1), reach));

    /// <summary>By Agresti and Caffo 30 and 20 of 50 differ by 0.192 ± 0.188; 29 and 21 by 0.154 ± 0.190.</summary>
    [Theory]
    [InlineData(30, Forward.Works)]
    [InlineData(29, Forward.Unproven)]
    public void A_difference_must_be_beyond_chance(int firstWith, Forward forward) => Assert.Equal(forward, ShiftLeft.Of(new(100, 50, 50, 0, 50, firstWith, 1, 1, 1), ArticleReach.FirstLine));
}
