using Shouwen.Engines.Comparing;

namespace Shouwen.Engines.Tests.Comparing;

/// <summary>Published examples and what R 4.2.2 finds in them.</summary>
public sealed class TextbookTests
{
    /// <summary>Dobson 1983: dried weights of plants, a control and two treatments.</summary>
    private static readonly Sample[] Plants =
    [
        new([4.17, 5.58, 5.18, 6.11, 4.5, 4.61, 5.17, 4.53, 5.33, 5.14]),
        new([4.81, 4.17, 4.41, 3.59, 5.87, 3.83, 6.03, 4.89, 4.32, 4.69]),
        new([6.31, 5.12, 5.54, 5.5, 5.37, 5.29, 4.92, 6.15, 5.8, 5.26]),
    ];

    /// <summary>Hollander and Wolfe 1973: measured against rated lightness of tuna.</summary>
    private static readonly double[] Tuna = [44.4, 45.9, 41.9, 53.3, 44.7, 44.1, 50.7, 45.2, 60.1];
    private static readonly double[] Rated = [2.6, 3.1, 2.5, 5.0, 3.6, 4.0, 5.2, 2.8, 3.8];
    private static readonly double[] Twelve = [3.1, 4.7, 1.2, 9.9, 5.5, 6.1, 2.3, 8.8, 7.4, 0.6, 10.2, 4.4];
    private static readonly double[] Others = [2.2, 1.1, 3.3, 7.1, 9.3, 4.9, 0.4, 8.1, 5.2, 6.6, 3.9, 7.7];

    [Fact]
    public void Students_sleepers() => Is(
        Means.Welch(new([0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0, 2]), new([1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4])),
        -1.86081346748685306, 0.07939414018735817, 17.77647351617849836, (-3.36548323071171041, 0.20548323071171018));

    /// <summary>The ranks are those of the sign test's tables: of ten the second and the ninth, of twenty the sixth and the fifteenth.</summary>
    [Theory]
    [InlineData(5, null, null)]
    [InlineData(6, 1, 6)]
    [InlineData(10, 2, 9)]
    [InlineData(20, 6, 15)]
    [InlineData(100, 40, 61)]
    public void Bounds_of_a_median(int count, int? low, int? high)
    {
        var bounds = new Sample([.. Enumerable.Range(1, count).Select(value => (double)value).Reverse()]).MedianBounds();
        Assert.Equal((low, high), ((int?)bounds?.Low, (int?)bounds?.High));
        Assert.Null(new Sample([]).MedianBounds());
    }

    [Fact]
    public void Dobsons_plants()
    {
        Is(RankTests.MannWhitney(Plants[1], Plants[2]), 16, 0.00893069778518695, interval: (-1.5, -0.31));
        Assert.Equal(-0.945, RankTests.MannWhitney(Plants[1], Plants[2]).Estimate!.Value, 1e-12);
        Is(RankTests.KruskalWallis(Plants), 7.98822874944371542, 0.01842375573147197);
        Is(Variances.Bartlett(Plants), 2.8785737872360935, 0.2370967736345582);
        Is(Variances.Fligner(Plants), 2.3499371311581996, 0.3088286873863865);
        Is(Variances.Ratio(Plants[0], Plants[1]), 0.5397430718837809, 0.3718962712253308, interval: (0.1340645442252635, 2.1730024543778099));
        Is(Means.WelchAnova(Plants), 5.180972408113189, 0.017392821490170);
        Assert.Equal(17.128418616644129, Means.WelchAnova(Plants).Df2!.Value, 1e-9);
        Assert.All(Tukey.Of(Plants, likeR: true).Select(pair => pair.P).Zip([0.3908711442021247, 0.1979959912997082, 0.0120064239794527]), pair => Assert.Equal(pair.Second, pair.First, 1e-12));
        Assert.Equal(1.5562160514104586, Tukey.Of(Plants, likeR: true)[2].Interval.High, 1e-12);
    }

    [Fact]
    public void Serum_in_ten_mothers() => Is(
        RankTests.MannWhitney(new([1.83, 0.50, 1.62, 2.48, 1.68, 1.88, 1.55, 3.06, 1.30]), new([0.878, 0.647, 0.598, 2.05, 1.06, 1.29, 1.07, 3.14, 1.28])), 58, 0.1359111476758535, interval: (-0.37, 1.183));

    [Fact]
    public void Fishers_tea_and_Agrestis_jobs()
    {
        var tea = Fisher.Of(new([[3.0, 1], [1, 3]]), likeR: true);
        Is(tea, null, 0.4857142857142858, interval: (0.2117329153055029, 621.9337505454172970));
        Assert.Equal(6.4083088670057879, tea.Estimate!.Value, 1e-9);
        Is(Fisher.Of(new([[1.0, 3, 10, 6], [2, 3, 10, 7], [1, 6, 14, 12], [0, 1, 9, 11]])), null, 0.7826849389656388);
    }

    [Fact]
    public void Storms_and_shares()
    {
        var storms = Rates.Exact(new(11, 800), new(21, 1083 + 1050 + 878));
        Is(storms, 11, 0.07966863303332952, interval: (0.85842640339163923, 4.27726594365407120));
        Assert.Equal(1.97148809523809532, storms.Estimate!.Value, 1e-9);
        Is(Shares.Proportions(new(15, 50), new(25, 50)), 3.375, 0.066192579722193390, interval: (-0.407993141232295853, 0.007993141232295831));
    }

    [Fact]
    public void Tuna_by_eye_and_by_instrument()
    {
        Is(Correlations.Kendall(Tuna, Rated), 26, 0.1194389329805996);
        Is(Correlations.Spearman(Tuna, Rated), 48, 0.09679783950617284);
        Is(Correlations.Pearson(Tuna, Rated), 1.8410826381153382, 0.1081730543494938, 7, (-0.1497426330367572, 0.8955794618387393));
    }

    [Fact]
    public void Ranks_of_twelve_pairs_and_of_tied_ones()
    {
        Is(Correlations.Spearman(Twelve, Others), 186, 0.2660043093251900);
        Is(Correlations.Spearman(Twelve, [.. Others.Select(value => -value)]), 386, 0.2660043093251898);
        double[] x = [1, 2, 2, 3, 4, 4, 5, 6], y = [8, 7, 7, 6, 6, 3, 4, 1];
        Is(Correlations.Spearman(x, y), 163.3902439024390, 3.963577554573819e-04);
        Is(Correlations.Kendall(x, y), -2.933420767187412181, 0.003352492105736533);
        Assert.Equal(-0.884615384615384692, Correlations.Kendall(x, y).Estimate!.Value, 1e-12);
    }

    [Theory]
    [InlineData(3, 0.9975570032573291, 0.9055635157973905)]
    [InlineData(4, 0.9320566588788179, 0.6065392589147374)]
    [InlineData(5, 0.9561113231046532, 0.7806792253178692)]
    [InlineData(7, 0.9513277199989020, 0.7417693030680783)]
    [InlineData(11, 0.9450148801252385, 0.5811124655985277)]
    [InlineData(12, 0.9540789866853611, 0.6971508763790524)]
    public void Small_samples_may_be_normal(int n, double w, double p) => Is(ShapiroWilk.Of(new(Twelve[..n])), w, p);

    /// <summary>Elton and Nicholson 1942: lynxes trapped by year.</summary>
    [Fact]
    public void Lynxes_follow_lynxes()
    {
        Sample lynxes = new(
        [
            269, 321, 585, 871, 1475, 2821, 3928, 5943, 4950, 2577, 523, 98, 184, 279, 409, 2285, 2685, 3409, 1824, 409, 151, 45, 68, 213, 546, 1033, 2129, 2536, 957, 361,
            377, 225, 360, 731, 1638, 2725, 2871, 2119, 684, 299, 236, 245, 552, 1623, 3311, 6721, 4254, 687, 255, 473, 358, 784, 1594, 1676, 2251, 1426, 756, 299, 201, 229,
            469, 736, 2042, 2811, 4431, 2511, 389, 73, 39, 49, 59, 188, 377, 1292, 4031, 3495, 587, 105, 153, 387, 758, 1307, 3465, 6991, 6313, 3794, 1836, 345, 382, 808,
            1388, 2713, 3800, 3091, 2985, 3790, 674, 81, 80, 108, 229, 399, 1132, 2432, 3574, 2935, 1537, 529, 485, 662, 1000, 1590, 2657, 3396,
        ]);
        Assert.Equal(59.12920732802981, Neighbours.LjungBox(lynxes).Statistic!.Value, 1e-9);
        Assert.InRange(Neighbours.LjungBox(lynxes).P!.Value, 1.47e-14, 1.48e-14);
        Assert.Equal(121.9830037495935, Neighbours.LjungBox(lynxes, 5).Statistic!.Value, 1e-9);
    }

    [Fact]
    public void Quantiles_of_both_types()
    {
        Sample twelve = new(Twelve);
        Assert.All(new[] { 0.1, 0.25, 0.9 }.Zip([0.78, 2.5, 10.11]), pair => Assert.Equal(pair.Second, twelve.Quantile(pair.First, 6)!.Value, 1e-12));
        Assert.All(new[] { 0.1, 0.25, 0.9 }.Zip([1.31, 2.9, 9.79]), pair => Assert.Equal(pair.Second, twelve.Quantile(pair.First)!.Value, 1e-12));
    }

    /// <summary>Snedecor and Cochran 1967, section 10.18: calcium of four leaves of three by two by two.</summary>
    [Fact]
    public void Balanced_parts_are_what_mean_squares_say()
    {
        Sample Of(params double[] values) => new(values);
        var found = NestedComponents.Of([[Of(3.28, 3.09), Of(3.52, 3.48), Of(2.88, 2.80)], [Of(2.46, 2.44), Of(1.87, 1.92), Of(2.19, 2.19)], [Of(2.77, 2.66), Of(3.74, 3.44), Of(2.55, 2.55)], [Of(3.78, 3.87), Of(4.07, 4.12), Of(3.31, 3.31)]])!;
        Assert.Equal(0.0067, found.Within, 5e-5);
        Assert.Equal(0.1611, found.Parts, 5e-5);
        Assert.Equal(0.3652, found.Groups, 5e-5);
    }

    private static void Is(Test found, double? statistic, double p, double? df = null, (double Low, double High)? interval = null)
    {
        Assert.Null(found.Problem);
        void Same(double? expected, double? value) => Assert.True(expected is not { } wanted || (value is { } is1 && Math.Abs(is1 - wanted) <= 1e-9 * Math.Abs(wanted)), $"{found.Kind}: {value:R}, not {expected:R}");
        Same(statistic, found.Statistic);
        Same(p, found.P);
        Same(df, found.Df1);
        Same(interval?.Low, found.Interval?.Low);
        Same(interval?.High, found.Interval?.High);
    }
}
