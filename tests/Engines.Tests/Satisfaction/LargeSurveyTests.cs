using Shouwen.Engines.Satisfaction;
using static Shouwen.Engines.Tests.Satisfaction.Surveys;

namespace Shouwen.Engines.Tests.Satisfaction;

public class LargeSurveyTests
{
    /// <summary>100,000 rows, 60 items, 12 constructs.</summary>
    [Theory]
    [InlineData(OuterMode.A)]
    [InlineData(OuterMode.B)]
    public void An_estimate_takes_less_than_half_the_memory_of_the_answers_beside_them(OuterMode mode)
    {
        var model = new PathModel
        {
            Constructs = [.. Enumerable.Range(0, 12).Select(j => new Construct($"C{j}", [.. Enumerable.Range(0, 5).Select(i => $"c{j}-{i}")], mode))],
            Paths = [.. Enumerable.Range(1, 11).Select(j => new ModelPath($"C{j - 1}", $"C{j}"))],
        };
        var data = Answers(model, 100_000, 1);
        var before = GC.GetAllocatedBytesForCurrentThread();
        var estimate = Estimate(model, data);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 100_000L * 60 * sizeof(double) / 2);
        Assert.Equal(100_000, estimate.N);
        Assert.All(estimate.Paths.Values, path => Assert.InRange(path, 0.3, 0.6));
    }

    /// <summary>A resample needs rows side by side: once the answers again, and little for each thread.</summary>
    [Fact]
    public void Resampling_takes_the_answers_once_more()
    {
        var model = Diamond();
        var estimate = Estimate(model, Answers(model, 200_000, 1));
        var before = GC.GetAllocatedBytesForCurrentThread();
        Assert.Equal(3, Assert.IsType<BootstrapResult>(Bootstrap.Of(estimate, new() { Resamples = 3, Accelerated = false }, TestContext.Current.CancellationToken)).Usable);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 2L * 200_000 * 16 * sizeof(double));
    }
}
