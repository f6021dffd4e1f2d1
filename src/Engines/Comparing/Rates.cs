using MathNet.Numerics.Distributions;

namespace Shouwen.Engines.Comparing;

/// <summary>So many events in so much time, or among so many cases.</summary>
public sealed record Rate
{
    /// <param name="events">0 or more.</param>
    /// <param name="exposure">Time or cases they could have come from, 0 or more.</param>
    public Rate(double events, double exposure)
    {
        if (!(events >= 0 && exposure >= 0 && double.IsFinite(events) && double.IsFinite(exposure))) throw new ArgumentException("Events and exposure are 0 or more.");
        (Events, Exposure) = (events, exposure);
    }

    /// <summary>That happened.</summary>
    public double Events { get; }

    /// <summary>In which they did.</summary>
    public double Exposure { get; }

    /// <summary>Events by exposure; null of none.</summary>
    public double? Value => Exposure > 0 ? Events / Exposure : null;

    /// <summary>By the Poisson distribution itself (Garwood 1936).</summary>
    public Bounds? Interval(double level = 0.95) => Exposure == 0 ? null : new(
        Events == 0 ? 0 : Tails.GammaQuantile((1 - level) / 2, Events) / Exposure,
        Tails.GammaQuantile((1 + level) / 2, Events + 1) / Exposure);
}

/// <summary>Whether events come more often in one group than in another.</summary>
public static class Rates
{
    private const double AsLikely = 1 + 1e-7;

    /// <summary>Two rates, given how many events there were in all: then the first has a binomial share of them (Przyborowski and Wilenski 1940). `Estimate` is the first rate over the second.</summary>
    public static Test Exact(Rate a, Rate b, double level = 0.95)
    {
        if (a.Exposure == 0 || b.Exposure == 0) return Test.None(TestKind.PoissonExact, NoFigure.NoSize);
        var n = a.Events + b.Events;
        if (n == 0) return Test.None(TestKind.PoissonExact, NoFigure.NothingHappened);
        if (a.Events != Math.Floor(a.Events) || b.Events != Math.Floor(b.Events)) throw new ArgumentException("Events are counted.");
        var share = a.Exposure / (a.Exposure + b.Exposure);
        if (new Share(a.Events, n).Exact(level) is not { } bounds) return Test.None(TestKind.PoissonExact, NoFigure.NothingHappened);
        double Ratio(double of) => of / (1 - of) * b.Exposure / a.Exposure;
        var interval = bounds.High < 1 ? new Bounds(Ratio(bounds.Low), Ratio(bounds.High)) : null;
        return new(TestKind.PoissonExact, a.Events, P: TwoSided((int)a.Events, (int)n, share), Estimate: b.Events > 0 ? a.Value / b.Value : null, Interval: interval);
    }

    /// <summary>Several rates against one: chi-square of events against those expected by exposure. Of two, `Estimate` is the first over the second, its interval by the score on the logarithm.</summary>
    public static Test Score(IReadOnlyList<Rate> groups, double level = 0.95)
    {
        if (groups.Count < 2) return Test.None(TestKind.PoissonScore, NoFigure.TooFewGroups);
        if (groups.Any(group => group.Exposure == 0)) return Test.None(TestKind.PoissonScore, NoFigure.NoSize);
        var (events, exposure) = (groups.Sum(group => group.Events), groups.Sum(group => group.Exposure));
        if (events == 0) return Test.None(TestKind.PoissonScore, NoFigure.NothingHappened);
        var statistic = groups.Sum(group => Math.Pow(group.Events - (events * group.Exposure / exposure), 2) / (events * group.Exposure / exposure));
        var test = new Test(TestKind.PoissonScore, statistic, groups.Count - 1, null, Tails.ChiSquare(statistic, groups.Count - 1));
        return groups is [var a, { Events: > 0 } b] ? test with { Estimate = a.Value / b.Value, Interval = OfRatio(a, b, level) } : test;
    }

    /// <summary>First rate over second, its interval by the exact test; null where the second is 0.</summary>
    public static Effect? Ratio(Rate a, Rate b, double level = 0.95) =>
        Exact(a, b, level) is { Estimate: { } ratio, Interval: var interval } ? new(EffectKind.RateRatio, ratio, interval) : null;

    /// <summary>The share of the first among all events, by the score, turned into a ratio.</summary>
    private static Bounds? OfRatio(Rate a, Rate b, double level)
    {
        var bounds = new Share(a.Events, a.Events + b.Events).Wilson(level)!;
        double Ratio(double of) => of / (1 - of) * b.Exposure / a.Exposure;
        return bounds.High < 1 ? new(Ratio(bounds.Low), Ratio(bounds.High)) : null;
    }

    /// <summary>All counts that are no likelier than the one found, as R's binom.test.</summary>
    private static double TwoSided(int found, int n, double share)
    {
        var limit = Chance(found) * AsLikely;
        var mean = n * share;
        if (found == mean) return 1;
        var p = 0.0;
        for (var count = 0; count <= n; count++)
            if (Chance(count) is var one && one <= limit) p += one;
        return Math.Min(1, p);

        double Chance(int count) => Math.Exp(Binomial.PMFLn(share, n, count));
    }
}
