namespace Shouwen.Engines.Comparing;

/// <summary>How two columns go together, -1 to 1: `Estimate`. Values are paired by their place.</summary>
public static class Correlations
{
    /// <summary>Fieller, Hartley and Pearson (1957): variance of the transformed tau, times n - 4.</summary>
    private const double OfTau = 0.437;

    private const int SmallForTau = 50;

    /// <summary>Beyond, n^3 is too large for R's whole numbers.</summary>
    private const int MostForSeries = 1290;

    /// <summary>Of values: `Statistic` is t with n - 2 degrees of freedom; interval by Fisher's transformation, from four pairs on.</summary>
    public static Test Pearson(IReadOnlyList<double> x, IReadOnlyList<double> y, double level = 0.95)
    {
        if (Missing(x, y, TestKind.Pearson) is { } none) return none;
        var r = Straight(x, y);
        var df = x.Count - 2;
        var t = Math.Abs(r) < 1 ? r * Math.Sqrt(df / (1 - (r * r))) : (double?)null;
        return new(TestKind.Pearson, t, df, null, t is { } finite ? Tails.T(finite, df) : 0, r, Transformed(r, x.Count > 3 ? 1 / Math.Sqrt(x.Count - 3.0) : null, level));
    }

    /// <summary>
    /// Of ranks: `Statistic` is S, the sum of squared differences of ranks; p by t, as R does for ties and for long columns, and by all orders (from
    /// ten values on by a series) for up to 1,290 without ties. Interval by Bonett and Wright (2000).
    /// </summary>
    public static Test Spearman(IReadOnlyList<double> x, IReadOnlyList<double> y, double level = 0.95, bool exact = true)
    {
        if (Missing(x, y, TestKind.Spearman) is { } none) return none;
        var (ofX, ofY) = (Ranks.From(x), Ranks.From(y));
        double r = Straight(ofX.Of, ofY.Of), n = x.Count;
        var s = ((n * n * n) - n) * (1 - r) / 6;
        var p = exact && n <= MostForSeries && ofX.Ties.Count == 0 && ofY.Ties.Count == 0 ? Orders.OfSquares((int)n, s) : Math.Abs(r) < 1 ? Tails.T(r * Math.Sqrt((n - 2) / (1 - (r * r))), n - 2) : 0;
        return new(TestKind.Spearman, s, n - 2, null, p, r, Transformed(r, n > 3 ? Math.Sqrt((1 + (r * r / 2)) / (n - 3)) : null, level));
    }

    /// <summary>Of pairs in the same order against pairs in the other, tau-b; `Statistic` is z, or for fewer than 50 pairs without ties the number of pairs in the same order, with the exact p.</summary>
    public static Test Kendall(IReadOnlyList<double> x, IReadOnlyList<double> y, double level = 0.95, bool exact = true)
    {
        if (Missing(x, y, TestKind.Kendall) is { } none) return none;
        double n = x.Count, pairs = n * (n - 1) / 2;
        var (ofX, ofY) = (Ranks.From(x).Ties, Ranks.From(y).Ties);
        static double Sum(IReadOnlyList<int> ties, Func<double, double> of) => ties.Sum(tie => of(tie));
        double tiedX = Sum(ofX, t => t * (t - 1) / 2), tiedY = Sum(ofY, t => t * (t - 1) / 2);
        var s = Concordance.Of(x, y);
        var tau = s / Math.Sqrt((pairs - tiedX) * (pairs - tiedY));
        var interval = Transformed(tau, n > 4 ? Math.Sqrt(OfTau / (n - 4)) : null, level);
        if (exact && n < SmallForTau && ofX.Count == 0 && ofY.Count == 0)
        {
            var same = Math.Round((tau + 1) * pairs / 2);
            return new(TestKind.Kendall, same, P: Orders.OfInversions((int)n, same), Estimate: tau, Interval: interval);
        }

        double ofAll = n * (n - 1) * ((2 * n) + 5), fromX = Sum(ofX, t => t * (t - 1) * ((2 * t) + 5)), fromY = Sum(ofY, t => t * (t - 1) * ((2 * t) + 5));
        var variance = ((ofAll - fromX - fromY) / 18) + (4 * tiedX * tiedY / (2 * n * (n - 1)));
        if (n > 2) variance += Sum(ofX, t => t * (t - 1) * (t - 2)) * Sum(ofY, t => t * (t - 1) * (t - 2)) / (9 * n * (n - 1) * (n - 2));
        var z = s / Math.Sqrt(variance);
        return new(TestKind.Kendall, z, P: Tails.Normal(z), Estimate: tau, Interval: interval);
    }

    private static double Straight(IReadOnlyList<double> x, IReadOnlyList<double> y)
    {
        var (ofX, ofY) = (new Sample([.. x]), new Sample([.. y]));
        double together = 0, squaresX = 0, squaresY = 0;
        for (var i = 0; i < x.Count; i++)
        {
            var (dx, dy) = (x[i] - ofX.Mean!.Value, y[i] - ofY.Mean!.Value);
            (together, squaresX, squaresY) = (together + (dx * dy), squaresX + (dx * dx), squaresY + (dy * dy));
        }

        return Math.Clamp(together / Math.Sqrt(squaresX) / Math.Sqrt(squaresY), -1, 1);
    }

    private static Bounds? Transformed(double r, double? error, double level)
    {
        if (error is not { } of) return null;
        if (Math.Abs(r) == 1) return new(r, r);
        var half = Tails.NormalWidth(level) * of;
        return new(Math.Tanh(Math.Atanh(r) - half), Math.Tanh(Math.Atanh(r) + half));
    }

    private static Test? Missing(IReadOnlyList<double> x, IReadOnlyList<double> y, TestKind kind)
    {
        if (x.Count != y.Count) throw new ArgumentException("One value of the second a value of the first.", nameof(y));
        if (x.Count < 3) return Test.None(kind, NoFigure.TooFewValues);
        return new Sample(x).IsConstant || new Sample(y).IsConstant ? Test.None(kind, NoFigure.NothingScatters) : null;
    }
}
