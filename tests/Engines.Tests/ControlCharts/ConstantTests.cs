using Shouwen.Engines.ControlCharts;

namespace Shouwen.Engines.Tests.ControlCharts;

public sealed class ConstantTests
{
    /// <summary>Closed forms: 2 / sqrt(pi), 3 / sqrt(pi); the square of the range of two is a chi-square times two.</summary>
    [Fact]
    public void Ranges_of_two_and_three_have_closed_forms()
    {
        Assert.Equal(2 / Math.Sqrt(Math.PI), ChartConstants.Exact.D2(2), 1e-12);
        Assert.Equal(3 / Math.Sqrt(Math.PI), ChartConstants.Exact.D2(3), 1e-12);
        Assert.Equal(Math.Sqrt(2 - (4 / Math.PI)), ChartConstants.Exact.D3(2), 1e-12);
        Assert.Equal(Math.Sqrt(2 / Math.PI), ChartConstants.C4(2), 1e-14);
        Assert.Equal(Math.Sqrt(Math.PI) / 2, ChartConstants.C4(3), 1e-14);
    }

    [Fact]
    public void All_constants_are_exact_to_twelve_digits()
    {
        var expected = ReferenceCharts.Constants();
        Assert.True(expected.Count > 40);
        Assert.All(expected, row =>
        {
            Assert.Equal(row.D2, ChartConstants.Exact.D2(row.N), 1e-11);
            Assert.Equal(row.D3, ChartConstants.Exact.D3(row.N), 1e-11);
            Assert.Equal(row.C4, ChartConstants.C4(row.N), 1e-12);
        });
    }

    [Fact]
    public void The_mean_of_the_standard_deviation_is_smooth_where_the_way_of_computing_it_changes()
    {
        double slope = ChartConstants.C4(10_001) - ChartConstants.C4(10_000);
        Assert.Equal((1 / (4 * 1e4)) - (1 / (4 * 10_001.0)), slope, 1e-12);
    }
}
