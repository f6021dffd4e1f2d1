using Shouwen.App.Demo;

namespace Shouwen.App.Tests.Demo;

public sealed class ChanceTests
{
    private const int Draws = 20_000;

    [Fact]
    public void The_same_seed_and_path_give_the_same_stream_on_any_machine()
    {
        var chance = new Chance(7, 1, 2);
        List<int> drawnWhenWritten = [313_188, 606_643, 40, 735_415, 90_640];
        Assert.Equal(
            drawnWhenWritten,
            new List<int> { chance.Below(1_000_000), chance.Below(1_000_000), chance.Poisson(40), (int)chance.LogNormal(1_000_000, 0.6), (int)chance.Exponential(1_000_000) });
    }

    [Fact]
    public void Another_path_gives_another_stream() =>
        Assert.NotEqual(new Chance(7, 1, 2).Unit(), new Chance(7, 2, 1).Unit());

    [Fact]
    public void Means_are_what_is_asked_for()
    {
        var chance = new Chance(1);
        Assert.Equal(120, Mean(() => chance.Exponential(120)), 120 * 0.03);
        Assert.Equal(3.7, Mean(() => chance.Poisson(3.7)), 0.06);
        Assert.Equal(75, Mean(() => chance.Poisson(75)), 0.4);
        Assert.Equal(0, Mean(() => chance.Normal()), 0.03);
        Assert.Equal(1, Mean(() => chance.Normal() is var normal ? normal * normal : 0), 0.05);
        Assert.Equal(100 * Math.Exp(0.18), Mean(() => chance.LogNormal(100, 0.6)), 2.5);
    }

    [Fact]
    public void Weights_are_kept()
    {
        var chance = new Chance(3);
        var picked = Enumerable.Range(0, Draws).Select(_ => chance.Pick([1, 1, 4])).ToList();
        Assert.Equal(0.25, picked.Count(index => index == 0) / (double)Draws, 0.02);
        Assert.DoesNotContain(1, picked);
    }

    private static double Mean(Func<double> draw) => Enumerable.Range(0, Draws).Average(_ => draw());
}
