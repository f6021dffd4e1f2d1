using Shouwen.Engines.Comparing;
using static Shouwen.Engines.Tests.Comparing.ReferenceCalls;

namespace Shouwen.Engines.Tests.Comparing;

public sealed class ReferenceTests
{
    private static Sample North => Group("score", "region", "North");

    private static Sample West => Group("score", "region", "West");

    private static Share ResolvedInWest => Resolved()[3];

    private static Share ResolvedElsewhere => new(Resolved().Take(3).Sum(share => share.Of), Resolved().Take(3).Sum(share => share.Size));

    [Fact]
    public void Two_groups_are_compared_as_in_R()
    {
        Same("welch_t_score_north_vs_west", Means.Welch(North, West));
        Same("student_t", Means.Student(North, West));
        Same("var_F", Variances.Ratio(North, West));
        var (north, west) = (Group("handle_s", "region", "North"), Group("handle_s", "region", "West"));
        Same("mann_whitney_normal_approx_cc", RankTests.MannWhitney(TestKind.MannWhitneyCorrected, north, west));
        Same("mann_whitney_no_cc", RankTests.MannWhitney(TestKind.MannWhitney, north, west));
    }

    [Fact]
    public void Several_groups_are_compared_as_in_R()
    {
        var (regions, products) = (Groups("score", "region"), Groups("score", "product"));
        Same("anova_score_region", Means.Anova(regions));
        var spread = Spread.Of(regions)!;
        Same(Expected("anova_score_region").GetProperty("ss_between").GetDouble(), spread.BetweenSquares);
        Same(Expected("anova_score_region").GetProperty("ss_within").GetDouble(), spread.WithinSquares);
        Same("welch_anova", Means.WelchAnova(regions));
        Same("kruskal_handle_product", RankTests.KruskalWallis(Groups("handle_s", "product")));
        Same("bartlett_score_product", Variances.Bartlett(products));
        Same("fligner_score_product", Variances.Fligner(products));
        Same("levene_median_score_product", Variances.Levene(products));
        Same("levene_mean_score_product", Variances.Levene(products, fromMeans: true));
    }

    [Fact]
    public void Counts_are_compared_as_in_R()
    {
        Same("chisq_region_resolved", CountTable.OfShares(Resolved()).ChiSquare());
        var table = CountTable.OfShares([ResolvedInWest, ResolvedElsewhere]);
        Same("chisq_2x2_yates", table.Yates());
        Same("prop_test_2", Shares.Proportions(ResolvedElsewhere, ResolvedInWest));
        var expected = Expected("fisher_2x2");
        var fisher = Fisher.Of(table, likeR: true);
        Same("fisher_2x2", fisher);
        Same(expected.GetProperty("odds_ratio_conditional_mle").GetDouble(), fisher.Estimate, "odds ratio");

        // R looks for the odds with a tolerance of 1e-4 only.
        Assert.Equal(fisher.Estimate!.Value, Fisher.Of(table).Estimate!.Value, 1e-4);
        Assert.Equal(fisher.Interval!.High, Fisher.Of(table).Interval!.High, 1e-4);
    }

    [Fact]
    public void Shares_have_the_intervals_of_R()
    {
        Share all = new(ResolvedInWest.Of + ResolvedElsewhere.Of, 1500);
        Same(Expected("wilson_ci_overall_resolved"), all.Wilson());
        Same(Expected("clopper_pearson_overall_resolved"), all.Exact());
    }

    [Fact]
    public void Columns_go_together_as_in_R()
    {
        var (score, handle, csat) = (Numbers("score"), Numbers("handle_s"), Numbers("csat"));
        var pearson = Correlations.Pearson(score, handle);
        Same("pearson_score_handle", pearson);
        Same(Expected("pearson_score_handle").GetProperty("r").GetDouble(), pearson.Estimate);
        var spearman = Correlations.Spearman(score, csat);
        Same("spearman_score_csat", spearman);
        Same(Expected("spearman_score_csat").GetProperty("rho").GetDouble(), spearman.Estimate);
        Same(Expected("spearman_score_csat").GetProperty("S").GetDouble(), spearman.Statistic);
        var kendall = Correlations.Kendall(score, csat);
        Same("kendall_tau_b_score_csat", kendall);
        Same(Expected("kendall_tau_b_score_csat").GetProperty("tau").GetDouble(), kendall.Estimate);
        Same(Expected("kendall_tau_b_score_csat").GetProperty("z").GetDouble(), kendall.Statistic);
    }

    [Theory]
    [InlineData("pairwise_welch_p", Correction.None)]
    [InlineData("pairwise_holm", Correction.Holm)]
    [InlineData("pairwise_bonferroni", Correction.Bonferroni)]
    [InlineData("pairwise_bh", Correction.BenjaminiHochberg)]
    public void Tests_of_all_pairs_are_made_to_hold_together_as_in_R(string name, Correction by)
    {
        var regions = Groups("score", "region");
        var p = from one in Enumerable.Range(0, 4) from other in Enumerable.Range(one + 1, 3 - one) select Means.Welch(regions[one], regions[other]).P;
        Assert.All(Expected(name).EnumerateArray().Zip(ManyTests.Correct([.. p], by)), pair => Same(pair.First.GetDouble(), pair.Second, name));
    }

    [Fact]
    public void Tukeys_differences_are_as_in_R()
    {
        var names = Names("region");
        var found = Tukey.Of(Groups("score", "region"), likeR: true).ToDictionary(pair => $"{names[pair.First]}-{names[pair.Second]}");
        Assert.Equal(6, found.Count);
        foreach (var expected in Expected("tukey_hsd_region").EnumerateObject())
        {
            double Of(string part) => expected.Value.GetProperty(part).GetDouble();
            var pair = found[expected.Name];
            Same(Of("diff"), pair.Difference, expected.Name);
            Same(Of("lwr"), pair.Interval.Low, expected.Name);
            Same(Of("upr"), pair.Interval.High, expected.Name);
            Same(Of("p_adj"), pair.P, expected.Name + " p");
        }
    }

    [Fact]
    public void Normal_or_not_is_as_in_R() => Same("shapiro_score_first_200", ShapiroWilk.Of(new([.. Numbers("score").Take(200)])));

    [Theory]
    [InlineData("score_by_band", "score", "band")]
    [InlineData("score_by_region", "score", "region")]
    [InlineData("handle_by_product", "handle_s", "product")]
    [InlineData("score_by_length_band", "score", "length_band")]
    public void Groups_are_described_as_in_R(string name, string value, string by)
    {
        foreach (var expected in Expected("cuts").GetProperty(name).EnumerateObject())
        {
            var group = Group(value, by, expected.Name);
            double Of(string part) => expected.Value.GetProperty(part).GetDouble();
            Assert.Equal(Of("n"), group.Count);
            Same(Of("mean"), group.Mean);
            Same(Of("median"), group.Median);
            Same(Of("sd"), group.Deviation);
            Same(Of("var"), group.Variance);
            Same(Of("mad_1.4826"), group.MedianDistance);
            Same(Of("iqr_type7"), group.Quantile(0.75) - group.Quantile(0.25));
            Same(Of("cv"), group.Variation);
            Same(Of("min"), group.Sorted[0]);
            Same(Of("max"), group.Sorted[^1]);
            double[] shares = [0.05, 0.25, 0.75, 0.95];
            Assert.All(expected.Value.GetProperty("q05_q25_q75_q95_type7").EnumerateArray().Zip(shares), pair => Same(pair.First.GetDouble(), group.Quantile(pair.Second)));
            Assert.All(expected.Value.GetProperty("q25_q75_type6").EnumerateArray().Zip(shares[1..3]), pair => Same(pair.First.GetDouble(), group.Quantile(pair.Second, 6)));
        }
    }

    [Fact]
    public void Scatter_divides_between_and_within_as_in_R()
    {
        var (expected, found) = (Expected("variance_components_score_region"), VarianceComponents.Of(Groups("score", "region"))!);
        Same(expected.GetProperty("within").GetDouble(), found.Within);
        Same(expected.GetProperty("between").GetDouble(), found.Between);
        Same(expected.GetProperty("n0").GetDouble(), found.N0);
        Same(expected.GetProperty("icc1").GetDouble(), found.Icc);
        Same(expected.GetProperty("eta_squared").GetDouble(), found.EtaSquared);
    }

    [Fact]
    public void What_weighs_most_comes_first()
    {
        var (expected, found) = (Expected("pareto_product"), ParetoBar.Of(Texts("product").GroupBy(name => name).Select(group => (group.Key, (double)group.Count()))));
        Assert.Equal(expected.GetProperty("category").EnumerateArray().Select(name => name.GetString()), found.Select(bar => bar.Name));
        Assert.Equal(expected.GetProperty("count").EnumerateArray().Select(count => count.GetDouble()), found.Select(bar => bar.Weight));
        Assert.All(expected.GetProperty("cum_pct").EnumerateArray().Zip(found), pair => Same(pair.First.GetDouble(), 100 * pair.Second.Together));
    }
}
