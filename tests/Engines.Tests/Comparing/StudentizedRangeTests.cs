using MathNet.Numerics.Distributions;
using Shouwen.Engines.Comparing;

namespace Shouwen.Engines.Tests.Comparing;

public sealed class StudentizedRangeTests
{
    [Theory]
    [InlineData(0.3, 1)]
    [InlineData(3, 2)]
    [InlineData(5, 4.5)]
    [InlineData(10, 60)]
    [InlineData(4, 1496)]
    [InlineData(9, 30000)]
    public void Of_two_groups_it_is_Students_t_times_the_root_of_two(double q, double df) =>
        Same(2 * StudentT.CDF(0, 1, df, -q / Math.Sqrt(2)), StudentizedRange.Above(q, 2, df), 1e-10);

    /// <summary>As R has it, which is right to some nine decimals.</summary>
    [Theory]
    [InlineData(3, 4, 1496, 0.14675418034637211)]
    [InlineData(5, 3, 10, 0.013615680916714945)]
    [InlineData(7.2, 4, 1496, 2.39333519147511e-06)]
    [InlineData(3.5, 3, 20, 0.05589184908205935)]
    public void It_is_Rs_where_R_is_right(double q, int groups, double df, double p) => Assert.Equal(p, StudentizedRange.Above(q, groups, df), 1e-9);

    /// <summary>Tables of the studentized range (Harter 1960): upper 5 % and 1 %.</summary>
    [Theory]
    [InlineData(0.05, 3, 10, 3.877)]
    [InlineData(0.05, 10, 20, 5.008)]
    [InlineData(0.05, 20, 60, 5.241)]
    [InlineData(0.01, 5, 5, 8.421)]
    [InlineData(0.05, 2, 1, 17.97)]
    public void Quantiles_are_those_of_the_tables(double above, int groups, double df, double q) => Assert.Equal(q, StudentizedRange.Quantile(above, groups, df), q < 10 ? 6e-4 : 6e-3);

    [Fact]
    public void A_quantile_is_exceeded_by_its_share()
    {
        foreach (var above in new[] { 0.5, 0.05, 1e-6 })
            foreach (var groups in new[] { 2, 7, 60 })
                foreach (var df in new[] { 1.5, 30, 5000 }) Same(above, StudentizedRange.Above(StudentizedRange.Quantile(above, groups, df), groups, df), 1e-9);
    }

    private static void Same(double expected, double found, double relative) => Assert.True(Math.Abs(found - expected) <= relative * expected, $"{found:R}, not {expected:R}");
}
