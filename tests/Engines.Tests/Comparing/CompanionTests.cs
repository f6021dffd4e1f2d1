using Shouwen.Engines.Comparing;

namespace Shouwen.Engines.Tests.Comparing;

public sealed class CompanionTests
{
    [Fact]
    public void What_follows_two_periods_later_is_found_at_lag_two()
    {
        var random = new Random(5);
        double[] first = [.. Enumerable.Range(0, 200).Select(_ => random.NextDouble())];
        double?[] second = [.. first.Select((_, i) => i < 2 ? (double?)null : (3 * first[i - 2]) + (0.2 * random.NextDouble()))];
        var found = Companions.Of([.. first.Select(value => (double?)value)], second, 1, 5);
        var best = found.MaxBy(one => Math.Abs(one.Correlation))!;
        Assert.Equal(2, best.Lag);
        Assert.InRange(best.Correlation, 0.95, 1);
        Assert.True(best.Interval.Low < best.Correlation && best.Correlation < best.Interval.High && best.P < 1e-10);
    }

    [Fact]
    public void Two_series_that_only_share_the_week_are_no_company()
    {
        var random = new Random(8);
        double?[] Weekly() => [.. Enumerable.Range(0, 140).Select(day => (double?)((day % 7 < 5 ? 100 : 40) + random.NextDouble()))];
        Assert.All(Companions.Of(Weekly(), Weekly(), 7, 7), one => Assert.InRange(Math.Abs(one.Correlation), 0, 0.5));
        Assert.InRange(Companions.Of(Weekly(), Weekly(), 1, 0)[0].Correlation, 0.95, 1);
    }

    [Fact]
    public void Of_unrelated_series_that_drift_about_one_in_twenty_seems_to_go_along()
    {
        var random = new Random(13);
        double?[] Slow()
        {
            var (values, level) = (new double?[150], 0.0);
            for (var i = 0; i < values.Length; i++) values[i] = level = (0.8 * level) + random.NextDouble() - 0.5;
            return values;
        }

        // Compared as neighbours that know nothing of each other they would be called company far more often.
        Assert.InRange(Enumerable.Range(0, 400).Count(_ => Companions.Of(Slow(), Slow(), 7, 0)[0].P < 0.05), 8, 40);
    }

    [Fact]
    public void Too_few_periods_gaps_and_what_stands_still_say_nothing()
    {
        double?[] values = [.. Enumerable.Range(0, 20).Select(i => (double?)(i * i))];
        Assert.Empty(Companions.Of(values, values, 1, 3));
        Assert.Empty(Companions.Of(new double?[100], new double?[100], 1, 3));
        Assert.Empty(Companions.Of([.. Enumerable.Repeat((double?)3, 100)], [.. Enumerable.Range(0, 100).Select(i => (double?)i)], 1, 0));
    }
}
