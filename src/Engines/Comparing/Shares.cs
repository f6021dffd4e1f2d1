namespace Shouwen.Engines.Comparing;

/// <summary>Whether two shares differ, and by how much. Differences are the first less the second, ratios the first over the second.</summary>
public static class Shares
{
    /// <summary>Chi-square with Yates' correction; `Estimate` is the difference, with the corrected interval of R's prop.test.</summary>
    public static Test Proportions(Share a, Share b, bool corrected = true, double level = 0.95)
    {
        if (a.Value is not { } first || b.Value is not { } second) return Test.None(TestKind.Proportions, NoFigure.NoSize);
        var (difference, sizes) = (first - second, (1 / a.Size) + (1 / b.Size));
        var shorter = corrected ? Math.Min(0.5, Math.Abs(difference) / sizes) : 0;
        var half = (Tails.NormalWidth(level) * Math.Sqrt((first * (1 - first) / a.Size) + (second * (1 - second) / b.Size))) + (shorter * sizes);
        var interval = new Bounds(Math.Max(-1, difference - half), Math.Min(1, difference + half));
        var share = (a.Of + b.Of) / (a.Size + b.Size);
        if (share is 0 or 1) return new(TestKind.Proportions, Estimate: difference, Interval: interval, Problem: NoFigure.NothingHappened);
        double Off(double counted, double expected) => Math.Pow(Math.Abs(counted - expected) - shorter, 2) / expected;
        var statistic = Off(a.Of, a.Size * share) + Off(a.Size - a.Of, a.Size * (1 - share)) + Off(b.Of, b.Size * share) + Off(b.Size - b.Of, b.Size * (1 - share));
        return new(TestKind.Proportions, statistic, 1, null, Tails.ChiSquare(statistic, 1), difference, interval);
    }

    /// <summary>Difference, its interval from those of both by the score (Newcombe 1998, method 10).</summary>
    public static Effect? Difference(Share a, Share b, double level = 0.95)
    {
        if (a.Wilson(level) is not { } ofA || b.Wilson(level) is not { } ofB) return null;
        var (first, second) = (a.Value!.Value, b.Value!.Value);
        static double Together(double one, double other) => Math.Sqrt((one * one) + (other * other));
        return new(EffectKind.RiskDifference, first - second, new(first - second - Together(first - ofA.Low, ofB.High - second), first - second + Together(ofA.High - first, second - ofB.Low)));
    }

    /// <summary>Ratio, its interval on the logarithm (Katz and others 1978); null where the second is 0, no interval where the first is.</summary>
    public static Effect? Ratio(Share a, Share b, double level = 0.95)
    {
        if (a.Value is not { } first || b.Value is not > 0) return null;
        var ratio = first / b.Value.Value;
        if (first == 0) return new(EffectKind.RiskRatio, 0, null);
        var half = Tails.NormalWidth(level) * Math.Sqrt(Math.Max(0, (1 / a.Of) - (1 / a.Size) + (1 / b.Of) - (1 / b.Size)));
        return new(EffectKind.RiskRatio, ratio, new(ratio * Math.Exp(-half), ratio * Math.Exp(half)));
    }

    /// <summary>Ratio of odds, its interval on the logarithm (Woolf 1955); null where any of the four counts is 0.</summary>
    public static Effect? OddsRatio(Share a, Share b, double level = 0.95)
    {
        var (noA, noB) = (a.Size - a.Of, b.Size - b.Of);
        if (a.Of == 0 || b.Of == 0 || noA == 0 || noB == 0) return null;
        var (odds, half) = (a.Of * noB / (noA * b.Of), Tails.NormalWidth(level) * Math.Sqrt((1 / a.Of) + (1 / noA) + (1 / b.Of) + (1 / noB)));
        return new(EffectKind.OddsRatio, odds, new(odds * Math.Exp(-half), odds * Math.Exp(half)));
    }
}
