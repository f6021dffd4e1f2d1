using Shouwen.Engines.ControlCharts;

namespace Shouwen.Engines.Tests.ControlCharts;

public sealed class CapabilityTests
{
    /// <summary>Chi-square of two moments: a normal value of mean m and deviation 1 over n values, squared and summed, has variance 2 n (1 + 2 m^2), mean n (1 + m^2).</summary>
    [Fact]
    public void The_interval_of_cpm_covers_the_true_one_nineteen_times_in_twenty()
    {
        var random = new Random(7);
        var covered = 0;
        for (var time = 0; time < 2000; time++)
        {
            double[] values = [.. Enumerable.Range(0, 60).Select(_ => 1.5 + MathNet.Numerics.Distributions.Normal.Sample(random, 0, 1))];
            var found = Capability.Of(values, 1, -6, 6, target: 0)!.Overall.Aimed!.Value;
            if (found.Low <= 2 / Math.Sqrt(1 + (1.5 * 1.5)) && 2 / Math.Sqrt(1 + (1.5 * 1.5)) <= found.High) covered++;
        }

        Assert.InRange(covered / 2000.0, 0.935, 0.97);
    }

    [Theory]
    [InlineData(new double[] { 1, 1, 1 }, 1.0, 0.0, 2.0)]
    [InlineData(new double[] { 1 }, 1.0, 0.0, 2.0)]
    [InlineData(new double[] { 1, 2, 3 }, 1.0, null, null)]
    [InlineData(new double[] { 1, 2, 3 }, 0.0, 0.0, 2.0)]
    public void Where_nothing_can_be_said_nothing_is(double[] values, double sigma, double? lower, double? upper) => Assert.Null(Capability.Of(values, sigma, lower, upper));
}
